// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "decoding/edited_text.h"
#include "decoding/iteration.h"
#include "decoding/segment_output.h"
#include "decoding/statistics.h"
#include "text/span.h"

namespace bild {

enum class Task { Translate, Summarize };

enum class Strategy { Bild, Large, Small };

/// A way in which a pair translates, in BCP 47 tags such as "de".
struct Direction {
    std::string source;  ///< empty: any language
    std::string target;

    friend bool operator==(const Direction&, const Direction&) = default;
};

/// How much a summary should say; a pair may set its own numbers of tokens.
enum class SummaryLength {
    Short,   ///< one or two sentences, about 48 tokens
    Medium,  ///< about three sentences, 96 tokens
    Long,    ///< six sentences or more, 192 tokens
};
inline constexpr std::array<int, 3> kSummaryTokens{48, 96, 192};  ///< indexed by SummaryLength

/// What one run is asked to do. The policy is given apart (LivePolicy), since it may change in the middle.
struct GenerateOptions {
    Task task = Task::Translate;
    Strategy strategy = Strategy::Bild;
    int maxNewTokens = 0;          ///< a segment; 0 takes the pair's own limit
    /// Put before each segment; without a value what the pair wants for the task.
    std::optional<std::string> prefix = {};
    std::string sourceLanguage = {};  ///< of a translation, BCP 47; empty: the pair's own
    std::string targetLanguage = {};  ///< likewise
    /// Translations only: unknown characters, addresses, placeholders and emoji are kept as they are (StandIn).
    bool keepUnknown = false;
    bool oneSegmentALine = false;  ///< every line is a segment, no sentence splitting
    int topCandidates = 5;         ///< how many alternatives of each model are reported, 0 to 5
    int batch = 0;                 ///< segments generated together: 0 chooses, 1 is one at a time, at most 64
    /// No sequence of so many tokens comes twice in a segment's output; 0 switches that off. Without a value the large
    /// model's own setting for the task holds.
    std::optional<int> noRepeatNgramSize = {};
    /// A segment's output does not end before it has so many tokens, the start token counted; else as above.
    std::optional<int> minLength = {};
    /// Summaries only: cuts the article, and summarizes the parts' summaries once more, as the length demands. Without
    /// a value each part that the window allows gives what the models make of it.
    std::optional<SummaryLength> length = {};
    /// Translations only: where not, nothing of a segment is kept once the sink has had it, and the run's result has
    /// neither text nor segments, so that a text of any length takes little memory.
    bool keepResults = true;
};

/// A piece of the source that is kept as it is: the models read a word in its place, which they copy.
struct StandIn {
    TextSpan source;   ///< what is kept, in Segment::text
    std::string word;  ///< a capital and a digit above 0, such as "X1"; in no spelling a part of the segment

    friend bool operator==(const StandIn&, const StandIn&) = default;
};

/// How something that is kept came into the output.
enum class KeptHow {
    Copied,    ///< the models wrote its word once, and it stands there
    Repeated,  ///< they wrote the word several times; it stands at the first place, and the others are taken out
    Placed,    ///< they did not write the word; it stands where its place in the source suggests
};

/// What became of a stand-in.
struct KeptRun {
    TextSpan output;  ///< of what is kept, in SegmentResult::text
    KeptHow how = KeptHow::Copied;

    friend bool operator==(const KeptRun&, const KeptRun&) = default;
};

/// One piece of the source that the models read at a time: a sentence, a line, or a part of an article.
struct Segment {
    TextSpan span;               ///< in the source text, without the white space around it
    std::string text;            ///< the source's bytes in `span`
    bool splitSentence = false;  ///< its sentence was longer than the model's window and had to be cut
    bool copied = false;         ///< holds nothing to translate: no model reads it, its text is its output
    std::vector<TextSpan> unknown = {};  ///< characters that the vocabulary lacks, in `text`
    std::vector<StandIn> standIns = {};  ///< in the order of the text, where GenerateOptions::keepUnknown asks for them
};

/// A segment with what was generated for it.
struct SegmentResult {
    std::size_t index = 0;  ///< in the run
    Segment source;
    TextSpan outputSpan;               ///< in GenerationResult::text
    std::string text;                  ///< the output, with what is kept, and as it was edited
    std::vector<KeptRun> kept = {};    ///< one for each of the source's stand-ins
    std::vector<OutputToken> tokens;   ///< in order, end token included
    /// Of each token, within the text that the run wrote; the last token of a stand-in has what is kept.
    std::vector<TextSpan> tokenSpans;
    std::vector<Ghost> ghosts;
    std::vector<Iteration> iterations;
    Statistics statistics;
    bool reachedLimit = false;  ///< stopped by the length limit, not by an end token
    std::optional<EditedText> edited = {};       ///< what somebody made of it; tokens and figures are the run's
    bool confirmed = false;                      ///< somebody has said that it is right as it stands
    std::optional<std::string> writtenFrom = {};  ///< the source it was made for, where that was changed since
};

/// The summary of summaries: what was made of an article's parts, read once more.
struct CondensedSummary {
    std::string text;
    std::vector<SegmentResult>
        segments;  ///< their sources lie in GenerationResult::text; their numbers go on from there
};

/// A sentence of a summary, and what it was made from.
struct SummarySentence {
    TextSpan output;                ///< in GenerationResult::finalText()
    std::vector<TextSpan> sources;  ///< parts of the source text, in their order

    friend bool operator==(const SummarySentence&, const SummarySentence&) = default;
};

/// What a run has produced. After a stop it holds the segments finished until then.
struct GenerationResult {
    std::string text;  ///< UTF-8, paragraphs and blank lines as in the source
    std::vector<SegmentResult> segments;
    std::optional<CondensedSummary> condensed = {};  ///< where the parts' summaries were longer than asked for
    std::vector<SummarySentence> sentences = {};     ///< of a summary; empty for translations
    Statistics statistics;                           ///< of all segments, those of `condensed` too
    bool stopped = false;                            ///< cancelled before the end

    [[nodiscard]] const std::string& finalText() const { return condensed ? condensed->text : text; }
};

/// A segment that is to be generated, as part of a run over several.
struct PendingSegment {
    std::size_t index = 0;  ///< in events and in the result
    Segment segment;
    std::vector<OutputToken> given;  ///< stand before what is generated: kept, or chosen by hand
};

/// Receives a run's events as values, on the thread that runs the engine. Must return quickly and not throw.
class GenerationSink {
public:
    virtual ~GenerationSink() = default;
    /// Once, before anything is generated: every segment of the source.
    virtual void segmented(const std::vector<Segment>& /*segments*/) {}
    /// When all segments are done and their summaries are to be summarized once more: the segments of that second pass.
    /// The events that follow number them on from the first ones.
    virtual void condensing(const std::vector<Segment>& /*segments*/) {}
    virtual void iterated(const Iteration& /*iteration*/) {}
    /// A sink may move the result out, and leaves its caller an empty one then.
    virtual void segmentFinished(SegmentResult& /*result*/) {}
};

}  // namespace bild
