// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "decoding/edited_text.h"
#include "decoding/generation.h"
#include "decoding/segment_output.h"
#include "decoding/statistics.h"
#include "session/text_segment.h"
#include "text/detokenize.h"

namespace bild {

/// One segment of the session: its source, every iteration known for it, and its output as of the first
/// `shown()` of them. A value: copies of it are what undo keeps, and cheap once it is finished, since they share what
/// is known by then. One copy is for one thread at a time; copies may be used by several.
class SessionSegment {
public:
    SessionSegment() = default;
    /// Waits to be generated, after tokens that are given (kept from an earlier run, or chosen by hand).
    explicit SessionSegment(Segment source, std::vector<OutputToken> given = {});
    /// Finished, from a trace. Throws InputError where the iterations do not fit the tokens.
    explicit SessionSegment(SegmentResult result);
    /// Finished, as a run of this process reports it at the segment's end. Not checked: to apply every iteration again
    /// would take a good part of what the window may take from the engine.
    [[nodiscard]] static SessionSegment written(SegmentResult result);

    [[nodiscard]] const Segment& source() const { return m_source; }
    /// The same text in another place: what is kept of it stays kept.
    void setSource(Segment source);
    /// Another text, whose output what stands here is to be for want of another: it is outdated from now on.
    void carryTo(Segment source);

    /// Text typed by hand in place of a range of text(), in UTF-16 units. Takes a confirmation back. Throws InputError
    /// where not all that is known is shown, or the range does not lie in it.
    void replaceText(const Span& utf16, const std::string& typed);
    /// How the output was edited by hand; null where it stands as the run wrote it.
    [[nodiscard]] const EditedText* edited() const { return m_edited ? &m_edited->text : nullptr; }
    /// Somebody has said that it is right as it stands.
    [[nodiscard]] bool confirmed() const { return m_confirmed; }
    /// What is confirmed is not outdated any more.
    void setConfirmed(bool confirmed);
    /// Edited or confirmed: no run may write over it unasked.
    [[nodiscard]] bool isByHand() const { return m_edited || m_confirmed; }
    /// Its source was changed since it was written.
    [[nodiscard]] bool outdated() const { return m_writtenFrom.has_value(); }
    /// Of a token on show, its index in what the run wrote; nothing for text that was typed.
    [[nodiscard]] std::optional<std::size_t> runToken(int token) const;
    /// The token on show that has an index in what the run wrote, or -1.
    [[nodiscard]] int shownToken(std::size_t runToken) const;
    /// Tokens on show of each origin, typed parts among them.
    [[nodiscard]] std::array<std::size_t, kTokenOrigins + 1> originCounts() const;

    /// Adds an iteration at the end; it is shown where all those before it are. Throws InputError where it does not
    /// follow them.
    void append(const Iteration& iteration);
    /// Shows the output as it stood after the first `count` iterations; `std::nullopt` shows nothing, given tokens
    /// neither.
    void show(std::optional<std::size_t> count);
    /// Brings text and statistics up to date after append(); apart from it, because events come in batches.
    void refresh();

    /// What is shown. Edits by hand are part of it at the end of the run, not while that is replayed.
    [[nodiscard]] const SegmentOutput& output() const { return showsEdited() ? m_edited->standing.output : runOutput(); }
    [[nodiscard]] const Detokenized& text() const { return showsEdited() ? m_edited->standing.text : runText(); }
    /// The same as the run wrote it.
    [[nodiscard]] const SegmentOutput& runOutput() const { return showsWhole() ? m_whole->output : m_output; }
    /// The output as a text document takes it.
    [[nodiscard]] SegmentText arranged(bool withGhosts) const;
    [[nodiscard]] const std::vector<Iteration>& iterations() const {
        return m_whole ? m_whole->iterations : m_iterations;
    }
    [[nodiscard]] const std::vector<OutputToken>& given() const { return m_given; }
    [[nodiscard]] std::size_t shown() const { return runOutput().iterations(); }
    [[nodiscard]] bool showsAll() const { return !m_hidden && shown() == iterations().size(); }
    /// Shows nothing, given tokens neither.
    [[nodiscard]] bool hidden() const { return m_hidden; }
    /// Nothing has been generated yet.
    [[nodiscard]] bool pending() const { return !m_whole && m_iterations.empty(); }
    [[nodiscard]] bool finished() const { return m_whole != nullptr; }
    /// What wrote it (a pair on a device, for a task), as the model was told; empty where that is not known.
    [[nodiscard]] const std::string& writer() const { return m_writer; }
    void setWriter(std::string writer) { m_writer = std::move(writer); }
    /// Of a finished segment, whatever is shown of it. Null before.
    [[nodiscard]] const Statistics* wholeStatistics() const { return m_whole ? &m_whole->statistics : nullptr; }
    [[nodiscard]] const std::string* wholeText() const { return m_whole ? &m_whole->text.text : nullptr; }
    [[nodiscard]] bool reachedLimit() const { return m_whole && m_whole->reachedLimit; }
    /// Of what is shown, as the run wrote it. Times are the passes' own until the segment is finished and shown to its end.
    [[nodiscard]] const Statistics& statistics() const { return showsWhole() ? m_whole->statistics : m_statistics; }
    /// All that is known, whatever is shown.
    [[nodiscard]] SegmentResult result(std::size_t index) const;

private:
    /// What is known of a finished segment. Never changed: shared by copies, and the reason why a long text jumps from
    /// one end of its run to the other without being built anew.
    struct Whole {
        std::vector<Iteration> iterations;
        SegmentOutput output;
        Detokenized text;
        SegmentText arranged;
        SegmentText withoutGhosts;
        Statistics statistics;
        bool reachedLimit = false;
    };

    /// What somebody made of it. Never changed, and shared by copies.
    struct Edited {
        EditedText text;
        StandingText standing;
        SegmentText arranged;
        SegmentText withoutGhosts;
    };

    SessionSegment(SegmentResult&& result, std::vector<OutputToken> given, SegmentOutput output, Detokenized text);
    [[nodiscard]] const Detokenized& runText() const { return showsWhole() ? m_whole->text : m_text; }
    [[nodiscard]] bool showsEdited() const { return m_edited && showsAll(); }
    void setEdited(EditedText edited);
    [[nodiscard]] bool showsWhole() const { return m_whole && !m_hidden && !m_partial; }
    void countShown();

    Segment m_source;
    std::vector<OutputToken> m_given;
    std::string m_writer;
    std::shared_ptr<const Whole> m_whole;  ///< none before the segment is finished
    std::vector<Iteration> m_iterations;   ///< until then
    SegmentOutput m_output;                ///< what is shown of it, where that is not the whole
    Detokenized m_text;
    Statistics m_statistics;
    bool m_partial = false;  ///< finished, and shown up to an earlier moment
    bool m_hidden = false;
    std::shared_ptr<const Edited> m_edited;
    bool m_confirmed = false;
    std::optional<std::string> m_writtenFrom;  ///< the source's text, where that was changed since
};

}  // namespace bild
