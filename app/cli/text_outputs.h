// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "cli/output.h"
#include "cli/run_tally.h"
#include "cli/trace_output.h"
#include "cli/unfinished_run.h"
#include "decoding/assemble.h"
#include "engine.h"

namespace bild {

/// What becomes of the segments of a text as they are finished: answers in jsonl, or in a translation text, and the
/// trace. Keeps no segment; a trace needs the whole output text besides.
class TextOutputs {
public:
    struct Places {
        Output& answers;
        TraceOutput* trace = nullptr;
        UnfinishedRun* unfinished = nullptr;  ///< jsonl into a file
    };

    /// `text` and what `places` names outlive it. The trace has begun.
    TextOutputs(const std::string& text, Task task, bool jsonl, TokenId startToken, const Places& places);

    void take(SegmentResult& segment, int pass);
    /// The run is over, or was stopped: writes what is left. A file takes its target's place unless the run was stopped.
    void finish(GenerationResult& result, std::vector<TraceModel> models);

    /// Of the first pass.
    [[nodiscard]] const RunTally& tally() const { return m_tally; }

private:
    [[nodiscard]] bool streamsText() const { return !m_jsonl && m_task == Task::Translate; }
    void write(const std::string& text);
    void writeEnd(const GenerationResult& result);

    const std::string& m_text;
    Task m_task;
    bool m_jsonl;
    TokenId m_startToken;
    Places m_places;
    OutputJoin m_join;
    std::string m_written;  ///< the output text so far, where a trace needs it
    char m_last = '\n';     ///< what was written last
    RunTally m_tally;
};

}  // namespace bild
