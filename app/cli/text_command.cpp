// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text_command.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>
#include <exception>
#include <functional>
#include <iostream>
#include <optional>

#include "cli/answer_json.h"
#include "cli/baseline.h"
#include "cli/progress_bar.h"
#include "cli/run_summary_text.h"
#include "cli/text_files.h"
#include "cli/unknown_tally.h"
#include "decoding/trace.h"

namespace bild {
namespace {

/// Follows a run: the progress bar, and in jsonl each segment's answer as soon as it is there. A failure to write stops
/// the run and is thrown by `finish`, since a sink must not throw.
class RunSink final : public GenerationSink {
public:
    RunSink(Task task, bool showProgress, Output* answers, TokenId startToken, const std::stop_token& interrupted)
        : m_bar(showProgress),
          m_answers(answers),
          m_startToken(startToken),
          m_pass(task == Task::Summarize ? 1 : 0),
          m_forward(interrupted, [this] { m_stop.request_stop(); }) {}

    void segmented(const std::vector<Segment>& segments) override { m_segments = segments.size(); }
    void condensing(const std::vector<Segment>& segments) override {
        m_segments += segments.size();
        ++m_pass;
    }
    void iterated(const Iteration& iteration) override {
        m_bar.show("segment " + std::to_string(iteration.segment + 1) + " of " + std::to_string(m_segments) +
                       ", token " + std::to_string(iteration.position + 1),
                   static_cast<double>(iteration.segment) / static_cast<double>(m_segments));
    }
    void segmentFinished(SegmentResult& result) override {
        if (m_answers == nullptr || m_failure) return;
        try {
            m_bar.wipe();
            m_answers->write(answerLine(result, m_startToken, m_pass));
        } catch (...) {
            m_failure = std::current_exception();
            m_stop.request_stop();
        }
    }

    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }
    void finish() {
        m_bar.wipe();
        if (m_failure) std::rethrow_exception(m_failure);
    }

private:
    ProgressBar m_bar;
    Output* m_answers;
    TokenId m_startToken;
    int m_pass;  ///< 0 for translations, which have one only
    std::size_t m_segments = 1;
    std::exception_ptr m_failure;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
};

void noteSegments(const GenerationResult& result, const std::function<bool(const SegmentResult&)>& concerned,
                  const char* what) {
    std::string numbers;
    for (const SegmentResult& segment : result.segments) {
        if (concerned(segment)) numbers += (numbers.empty() ? "" : ", ") + std::to_string(segment.index + 1);
    }
    if (!numbers.empty()) std::cerr << "Note: these segments were " << what << ": " << numbers << "\n";
}

}  // namespace

TextCommand::TextCommand(CLI::App& program, Task task)
    : Command(program, name(task).data(), task == Task::Translate ? "Translate a text" : "Summarize an article"),
      m_task(task),
      m_models(task),
      m_wrapped(task) {
    CLI::App& app = options();
    app.add_option("INPUT", m_input, "Text to read; - or nothing: standard input");
    m_encoding.addTo(app);
    app.add_option("-o,--output", m_output, "Where to write; - or nothing: standard output")->type_name("FILE");
    m_models.addTo(app);
    m_decoding.addTo(app);
    m_decoding.addWritingTo(app);
    if (task == Task::Summarize) m_summary.addTo(app);
    m_wrapped.addTo(app);
    app.add_option("--format", m_format, "text, or jsonl: a line of JSON for each segment")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "jsonl"}))
        ->capture_default_str();
    app.add_option("--trace", m_trace, "Save everything both models did as a trace (JSON)")->type_name("FILE");
    app.add_option("--prefix", m_prefix, "Text put before each segment (default: what the model asks for)")
        ->type_name("TEXT");
    if (task == Task::Translate) {
        app.add_flag("--keep-unknown", m_keepUnknown,
                     "Keep as they are: characters that the vocabulary lacks, emoji, URLs, e-mail addresses and "
                     "placeholders (%s, %1$d, {0}, {{name}}, ${name}). The models read a code in their place, which "
                     "they nearly always copy; where they do not, the run is put where its place in the sentence "
                     "suggests, and a note says so. Markup such as <b> is not kept");
    }
    app.add_flag("--lines", m_lines, "Take every line as one segment, without splitting sentences");
    app.add_flag("--baseline", m_baseline, "Run the large model alone as well, to measure speedup and agreement");
}

GenerateOptions TextCommand::generateOptions() const {
    GenerateOptions options;
    options.task = m_task;
    m_decoding.putInto(options);
    if (m_task == Task::Summarize) options.length = m_summary.length();
    options.prefix = m_prefix;
    options.oneSegmentALine = m_lines;
    options.keepUnknown = m_keepUnknown;
    // The alternatives cost a little time, and only a trace shows them.
    options.topCandidates = m_trace.empty() ? 0 : 5;
    return options;
}

void TextCommand::printNotes(const std::string& text, const GenerationResult& result) const {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        std::cerr << "Note: " << inputName(m_input) << " holds no text.\n";
    }
    noteSegments(result, &SegmentResult::reachedLimit, "cut at the length limit; --max-new-tokens sets another one");
    noteSegments(
        result, [](const SegmentResult& segment) { return segment.source.splitSentence && !segment.source.copied; },
        "made of parts of sentences that are longer than the model's window");
    UnknownTally unknown;
    for (const SegmentResult& segment : result.segments) unknown.add(segment);
    std::cerr << unknown.note(m_task == Task::Translate);
}

void TextCommand::printReport(Engine& engine, const std::string& text, const GenerationResult& result,
                              Interrupt& interrupt) const {
    const GenerateOptions options = generateOptions();
    const LivePolicy policy(m_decoding.policy(engine.info().pair.presets));
    std::optional<Baseline> baseline;
    if (m_baseline && !result.stopped && options.strategy == Strategy::Bild) {
        RunSink sink(m_task, true, nullptr, 0, interrupt.beginRun());
        baseline = measureBaseline(engine, text, result, options, policy, sink, sink.stopToken());
        sink.finish();
    }
    printNotes(text, result);
    std::cerr << summaryText(
        result, options, engine.info(), baseline,
        engine.speedLimit(policy.get().maxDraftTokens, result.segments.size(), options.batch));
}

std::string TextCommand::readText() const {
    std::string text = m_encoding.read(m_input, m_models.quiet());
    // A line that is a segment stays what it is.
    if (m_lines && m_task == Task::Translate) return text;
    PastedText joined = m_wrapped.joined(text);
    if (!m_models.quiet()) std::cerr << noteOnChanges(joined);
    return std::move(joined.text);
}

int TextCommand::run(Interrupt& interrupt) {
    const GenerateOptions options = generateOptions();
    static_cast<void>(m_decoding.policy());  // a wrong number is known before the work
    const std::string text = readText();
    Engine engine = m_models.load();
    const LivePolicy policy(m_decoding.policy(engine.info().pair.presets));
    Output output(m_output);
    std::optional<Output> traceFile;
    if (!m_trace.empty()) traceFile.emplace(m_trace);

    const bool jsonl = m_format == "jsonl";
    RunSink sink(m_task, !m_models.quiet(), jsonl ? &output : nullptr, engine.info().startToken, interrupt.beginRun());
    GenerationResult result = engine.generate(text, options, policy, sink, sink.stopToken());
    sink.finish();
    if (jsonl && m_task == Task::Summarize) output.write(summaryLine(text, result));
    if (!jsonl) {
        const std::string& written = result.finalText();
        output.write(written);
        if (!written.empty() && written.back() != '\n') output.write("\n");
    }
    if (!m_models.quiet()) printReport(engine, text, result, interrupt);
    const bool stopped = result.stopped;
    if (stopped) std::cerr << "Interrupted after " << result.segments.size() << " finished segments.\n";
    if (traceFile) {
        Trace trace = engine.traceHeader();
        trace.task = options.task;
        trace.strategy = options.strategy;
        trace.source = text;
        trace.result = std::move(result);
        traceFile->write(toJson(trace));
    }
    return stopped ? Interrupt::exitStatus : 0;
}

}  // namespace bild
