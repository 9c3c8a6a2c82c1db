// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text_command.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>
#include <iostream>
#include <utility>

#include "cli/output.h"
#include "cli/run_settings.h"
#include "cli/run_sink.h"
#include "cli/text_files.h"
#include "cli/text_outputs.h"
#include "cli/usage_error.h"
#include "decoding/trace.h"

namespace bild {
namespace {

void note(const SegmentNumbers& segments, const char* what) {
    if (!segments.empty()) std::cerr << "Note: these segments were " << what << ": " << segments.text() << "\n";
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
    CLI::Option* trace =
        app.add_option("--trace", m_trace, "Save everything both models did as a trace (JSON)")->type_name("FILE");
    m_prompt.addTo(app, task == Task::Translate);
    if (task == Task::Translate) {
        app.add_flag("--keep-unknown", m_keepUnknown,
                     "Keep as they are: characters that the vocabulary lacks, emoji, URLs, e-mail addresses and "
                     "placeholders (%s, %1$d, {0}, {{name}}, ${name}). The models read a code in their place, which "
                     "they nearly always copy; where they do not, the run is put where its place in the sentence "
                     "suggests, and a note says so. Markup such as <b> is not kept");
    }
    app.add_flag("--lines", m_lines, "Take every line as one segment, without splitting sentences");
    CLI::Option* baseline = app.add_flag("--baseline", m_baseline,
                                         "Run the large model alone as well, to measure speedup and agreement");
    app.add_flag("--resume", m_resume,
                 "Go on from what an interrupted run with the same text and options has left (-o FILE --format jsonl)")
        ->excludes(trace)
        ->excludes(baseline);
}

GenerateOptions TextCommand::generateOptions() const {
    GenerateOptions options;
    options.task = m_task;
    m_decoding.putInto(options);
    if (m_task == Task::Summarize) options.length = m_summary.length();
    m_prompt.putInto(options);
    options.oneSegmentALine = m_lines;
    options.keepUnknown = m_keepUnknown;
    // The alternatives cost a little time, and only a trace shows them.
    options.topCandidates = m_trace.empty() ? 0 : 5;
    options.keepResults = false;
    return options;
}

void TextCommand::printNotes(const std::string& text, const RunTally& tally) const {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        std::cerr << "Note: " << inputName(m_input) << " holds no text.\n";
    }
    note(tally.cutAtLimit(), "cut at the length limit; --max-new-tokens sets another one");
    note(tally.splitSentences(), "made of parts of sentences that are longer than the model's window");
    std::cerr << tally.unknown().note(m_task == Task::Translate);
}

void TextCommand::printReport(Engine& engine, const std::string& text, const RunFigures& run, const RunTally& tally,
                              Interrupt& interrupt) const {
    if (m_models.quiet()) return;
    const GenerateOptions options = generateOptions();
    const LivePolicy policy(m_decoding.policy(engine.info().pair.presets));
    std::optional<Baseline> baseline;
    if (m_baseline && !interrupt.requested() && options.strategy == Strategy::Bild) {
        baseline = measureBaseline(engine, text, tally, options, policy, interrupt);
    }
    printNotes(text, tally);
    std::cerr << summaryText(run, options.strategy, engine.info(), baseline,
                             engine.speedLimit(policy.get().maxDraftTokens, run.segments, options.batch));
}

std::string TextCommand::readText() const {
    std::string text = m_encoding.read(m_input, m_models.quiet());
    // A line that is a segment stays what it is.
    if (m_lines && m_task == Task::Translate) return text;
    PastedText joined = m_wrapped.joined(text);
    if (!m_models.quiet()) std::cerr << noteOnChanges(joined);
    return std::move(joined.text);
}

FilesOfRun TextCommand::filesOfRun() const {
    FilesOfRun files{{m_input}, {OutputTarget::of(m_output)}, m_models.readFolders()};
    if (!m_trace.empty()) files.outputs.push_back(OutputTarget::of(m_trace));
    return files;
}

std::vector<SegmentResult> TextCommand::earlierResults(UnfinishedRun& unfinished) const {
    if (!m_resume) return {};
    std::vector<SegmentResult> earlier = unfinished.goOn();
    if (m_models.quiet()) return earlier;
    if (earlier.empty()) {
        std::cerr << "Note: no run was left unfinished, so this one begins from the beginning.\n";
    } else {
        std::cerr << "Note: goes on behind " << earlier.size() << " finished segments.\n";
    }
    return earlier;
}

int TextCommand::run(Interrupt& interrupt) {
    static_cast<void>(m_decoding.policy());  // a wrong number is known before the work
    const GenerateOptions options = generateOptions();
    const bool jsonl = m_format == "jsonl";
    const FilesOfRun files = filesOfRun();
    requireDifferentFiles(files);
    if (m_resume && (!jsonl || files.outputs.front().kind != OutputTarget::Kind::File)) {
        throw UsageError(Message::verbatim("--resume goes on from lines of JSON in a file: give -o FILE --format jsonl."));
    }
    Output answers(files.outputs.front(), interrupt,
                   m_resume ? PartialFile::Older::GoOn : PartialFile::Older::PutAside);
    std::optional<TraceOutput> trace;
    if (files.outputs.size() > 1) trace.emplace(files.outputs.back(), interrupt);
    const std::string text = readText();
    Engine engine = m_models.load();
    if (!m_models.quiet()) bild::printNotes(engine, options);
    const Policy policy = m_decoding.policy(engine.info().pair.presets);

    std::optional<UnfinishedRun> unfinished;
    if (answers.partial() != nullptr) {
        answers.partial()->keep(jsonl ? " (--resume goes on from it)" : "");
        if (jsonl) {
            unfinished.emplace(*answers.partial(),
                               settingsOfRun(Command::options(), policy, text, engine.info(), files.models));
        }
    }
    std::vector<SegmentResult> earlier = unfinished ? earlierResults(*unfinished) : std::vector<SegmentResult>();
    const std::size_t before = earlier.size();
    TextOutputs outputs(text, m_task, jsonl, engine.info().startToken,
                        {answers, trace ? &*trace : nullptr, unfinished ? &*unfinished : nullptr});
    if (trace) trace->begin(traceHead(engine.info(), text));

    RunSink sink(!m_models.quiet(), interrupt,
                 [&outputs](SegmentResult& segment, int pass) { outputs.take(segment, pass); });
    GenerationResult result =
        engine.generate(text, options, LivePolicy(policy), sink, sink.stopToken(), std::move(earlier));
    sink.finish();
    const bool stopped = result.stopped;
    const Statistics statistics = result.statistics;
    outputs.finish(result, trace ? engine.traceHeader().models : std::vector<TraceModel>());

    const std::size_t finished = before + outputs.tally().segments();
    printReport(engine, text, {finished, statistics}, outputs.tally(), interrupt);
    if (!interrupt.requested()) return 0;
    std::cerr << (stopped ? "Interrupted after " + std::to_string(finished) + " finished segments.\n"
                          : std::string("Interrupted when everything was written.\n"));
    return Interrupt::exitStatus;
}

Trace TextCommand::traceHead(const EngineInfo& info, const std::string& text) const {
    Trace trace;
    trace.device = info.device;
    trace.threads = info.threads;
    trace.task = m_task;
    trace.strategy = m_decoding.strategy();
    trace.source = text;
    return trace;
}

}  // namespace bild
