// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "decoding/generation.h"
#include "decoding/segment_output.h"
#include "decoding/statistics.h"
#include "text/detokenize.h"

namespace bild {

/// One segment of the session: its source, every iteration known for it, and its output as of the first
/// `shown()` of them. A value: copies of it are what undo keeps. Not thread-safe.
class SessionSegment {
public:
    SessionSegment() = default;
    /// Waits to be generated, after tokens that are given (kept from an earlier run, or chosen by hand).
    explicit SessionSegment(Segment source, std::vector<OutputToken> given = {});
    /// Finished. Throws InputError where the iterations do not fit the tokens.
    explicit SessionSegment(const SegmentResult& result);

    [[nodiscard]] const Segment& source() const { return m_source; }
    void setSource(Segment source) { m_source = std::move(source); }

    /// Adds an iteration at the end; it is shown where all those before it are. Throws InputError where it does not
    /// follow them.
    void append(const Iteration& iteration);
    /// Takes over what the run reports at the segment's end, and shows all of it.
    void finish(const SegmentResult& result);
    /// Shows the output as it stood after the first `count` iterations; `std::nullopt` shows nothing, given tokens
    /// neither.
    void show(std::optional<std::size_t> count);
    /// Brings text and statistics up to date after append(); apart from it, because events come in batches.
    void refresh();

    [[nodiscard]] const SegmentOutput& output() const { return m_output; }
    [[nodiscard]] const Detokenized& text() const { return m_text; }
    [[nodiscard]] const std::vector<Iteration>& iterations() const { return m_iterations; }
    [[nodiscard]] const std::vector<OutputToken>& given() const { return m_given; }
    [[nodiscard]] std::size_t shown() const { return m_output.iterations(); }
    [[nodiscard]] bool showsAll() const { return !m_hidden && shown() == m_iterations.size(); }
    /// Shows nothing, given tokens neither.
    [[nodiscard]] bool hidden() const { return m_hidden; }
    /// Nothing has been generated yet.
    [[nodiscard]] bool pending() const { return !m_finished && m_iterations.empty(); }
    [[nodiscard]] bool finished() const { return m_finished; }
    [[nodiscard]] bool reachedLimit() const { return m_reachedLimit; }
    /// Of what is shown. Times are the passes' own until the segment is finished and shown to its end.
    [[nodiscard]] const Statistics& statistics() const { return m_statistics; }
    /// All that is known, whatever is shown.
    [[nodiscard]] SegmentResult result(std::size_t index) const;

private:
    void countShown();

    Segment m_source;
    std::vector<OutputToken> m_given;
    std::vector<Iteration> m_iterations;
    SegmentOutput m_output;
    Detokenized m_text;
    Statistics m_statistics;
    Statistics m_finalStatistics;
    bool m_finished = false;
    bool m_reachedLimit = false;
    bool m_hidden = false;
};

}  // namespace bild
