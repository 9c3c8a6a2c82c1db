// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "decoding/iteration.h"
#include "decoding/segment_output.h"
#include "decoding/statistics.h"
#include "text/span.h"

namespace bild {

enum class Task { Translate, Summarize };

enum class Strategy { Bild, Large, Small };

/// What one run is asked to do. The policy is given apart (LivePolicy), since it may change in the middle.
struct GenerateOptions {
    Task task = Task::Translate;
    Strategy strategy = Strategy::Bild;
    int maxNewTokens = 0;          ///< a segment; 0 takes the pair's own limit
    std::string prefix;            ///< put before each segment; empty takes the pair's own for the task
    bool oneSegmentALine = false;  ///< every line is a segment, no sentence splitting
    int topCandidates = 5;         ///< how many alternatives of each model are reported, 0 to 5
    int batch = 0;                 ///< segments generated together: 0 chooses, 1 is one at a time, at most 64
};

/// One piece of the source that the models read at a time: a sentence, a line, or a part of an article.
struct Segment {
    TextSpan span;               ///< in the source text, without the white space around it
    std::string text;            ///< the source's bytes in `span`
    bool splitSentence = false;  ///< its sentence was longer than the model's window and had to be cut
};

/// A segment with what was generated for it.
struct SegmentResult {
    std::size_t index = 0;  ///< in the run
    Segment source;
    TextSpan outputSpan;               ///< in GenerationResult::text
    std::string text;                  ///< the output
    std::vector<OutputToken> tokens;   ///< in order, end token included
    std::vector<TextSpan> tokenSpans;  ///< of each token, within `text`
    std::vector<Ghost> ghosts;
    std::vector<Iteration> iterations;
    Statistics statistics;
    bool reachedLimit = false;  ///< stopped by the length limit, not by an end token
};

/// What a run has produced. After a stop it holds the segments finished until then.
struct GenerationResult {
    std::string text;  ///< UTF-8, paragraphs and blank lines as in the source
    std::vector<SegmentResult> segments;
    Statistics statistics;  ///< of all segments
    bool stopped = false;   ///< cancelled before the end
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
    virtual void iterated(const Iteration& /*iteration*/) {}
    virtual void segmentFinished(const SegmentResult& /*result*/) {}
};

}  // namespace bild
