// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/decoding_options.h"
#include "cli/different_files.h"
#include "cli/encoding_option.h"
#include "cli/model_options.h"
#include "cli/prompt_options.h"
#include "cli/run_summary_text.h"
#include "cli/run_tally.h"
#include "cli/summary_options.h"
#include "cli/unfinished_run.h"
#include "cli/wrapped_lines.h"

namespace bild {

/// `bild translate` and `bild summarize`: a text in, a text or a line of JSON for each segment out, as soon as it is
/// finished.
class TextCommand final : public Command {
public:
    TextCommand(CLI::App& program, Task task);
    int run(Interrupt& interrupt) override;

private:
    [[nodiscard]] GenerateOptions generateOptions() const;
    [[nodiscard]] FilesOfRun filesOfRun() const;
    /// What there is to read, its wrapped lines joined.
    [[nodiscard]] std::string readText() const;
    /// What --resume finds.
    [[nodiscard]] std::vector<SegmentResult> earlierResults(UnfinishedRun& unfinished) const;
    [[nodiscard]] Trace traceHead(const EngineInfo& info, const std::string& text) const;
    void printNotes(const std::string& text, const RunTally& tally) const;
    /// With --baseline, runs the large model for it.
    void printReport(Engine& engine, const std::string& text, const RunFigures& run, const RunTally& tally,
                     Interrupt& interrupt) const;

    Task m_task;
    ModelOptions m_models;
    DecodingOptions m_decoding;
    SummaryOptions m_summary;
    WrappedLines m_wrapped;
    EncodingOption m_encoding;
    PromptOptions m_prompt;
    std::string m_input;
    std::string m_output;
    std::string m_format = "text";
    std::string m_trace;
    bool m_lines = false;
    bool m_keepUnknown = false;
    bool m_baseline = false;
    bool m_resume = false;
};

}  // namespace bild
