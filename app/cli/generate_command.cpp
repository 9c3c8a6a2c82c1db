// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/generate_command.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>
#include <algorithm>
#include <iostream>
#include <optional>

#include "cli/answer_json.h"
#include "cli/different_files.h"
#include "cli/ids_request.h"
#include "cli/output.h"
#include "cli/progress_bar.h"
#include "cli/run_settings.h"
#include "cli/text_files.h"
#include "cli/unfinished_run.h"
#include "cli/usage_error.h"
#include "text/decoded_text.h"

namespace bild {
namespace {

/// The lines of a text that hold something, one after another.
class FilledLines {
public:
    explicit FilledLines(std::string_view text) : m_text(text) {}

    /// False at the end.
    bool next() {
        while (m_begin < m_text.size()) {
            const std::size_t end = std::min(m_text.find('\n', m_begin), m_text.size());
            m_line = m_text.substr(m_begin, end - m_begin);
            m_fraction = static_cast<double>(m_begin) / static_cast<double>(m_text.size());
            m_begin = end + 1;
            ++m_number;
            if (m_line.find_first_not_of(" \t\r") != std::string_view::npos) return true;
        }
        return false;
    }
    [[nodiscard]] std::string_view line() const { return m_line; }
    [[nodiscard]] std::size_t number() const { return m_number; }  ///< from 1, all lines counted
    [[nodiscard]] double fraction() const { return m_fraction; }   ///< of the text that lies before it

private:
    std::string_view m_text;
    std::string_view m_line;
    std::size_t m_begin = 0;
    std::size_t m_number = 0;
    double m_fraction = 0.0;
};

}  // namespace

GenerateCommand::GenerateCommand(CLI::App& program)
    : Command(program, "generate", "Decode token ids, without a tokenizer") {
    CLI::App& app = options();
    app.add_option(
           "--ids", m_ids,
           "A line of JSON for each sequence: input_ids, and where wanted fallback_threshold, rollback_threshold, "
           "max_draft_tokens, max_length (start token counted); - is standard input")
        ->type_name("FILE.jsonl")
        ->required();
    app.add_option("-o,--output", m_output, "Where to write; - or nothing: standard output")->type_name("FILE");
    m_models.addTo(app);
    m_decoding.addTo(app);
    app.add_option("--format", m_format, "jsonl: a line of JSON for each sequence")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"jsonl"}))
        ->capture_default_str();
    app.add_flag("--resume", m_resume,
                 "Go on from what an interrupted run with the same ids and options has left (-o FILE)");
}

int GenerateCommand::run(Interrupt& interrupt) {
    IdsRequest defaults;
    defaults.policy = m_decoding.policy();
    const Strategy strategy = m_decoding.strategy();
    const FilesOfRun files{{m_ids}, {OutputTarget::of(m_output)}, m_models.readFolders()};
    requireDifferentFiles(files);
    const bool intoFile = files.outputs.front().kind == OutputTarget::Kind::File;
    if (m_resume && !intoFile) throw UsageError(Message::verbatim("--resume goes on from a file: give -o FILE."));
    Output output(files.outputs.front(), interrupt, m_resume ? PartialFile::Older::GoOn : PartialFile::Older::PutAside);
    const std::string text = decodeText(readInput(m_ids), inputName(m_ids)).text;
    Engine engine = m_models.load();
    const EngineInfo& info = engine.info();
    defaults.maxLength = 1 + (m_decoding.maxNewTokens() > 0 ? m_decoding.maxNewTokens() : info.maxNewTokens);
    const int vocabularySize = std::min(info.small.vocabularySize, info.large.vocabularySize);

    std::optional<UnfinishedRun> unfinished;
    std::size_t done = 0;
    if (output.partial() != nullptr) {
        output.partial()->keep(" (--resume goes on from it)");
        unfinished.emplace(*output.partial(), settingsOfRun(options(), defaults.policy, text, info, files.models));
        if (m_resume) done = unfinished->goOn().size();
    }
    ProgressBar bar(!m_models.quiet());
    const std::stop_token stop = interrupt.beginRun();
    FilledLines lines(text);
    while (done > 0 && lines.next()) --done;
    while (!stop.stop_requested() && lines.next()) {
        const std::string place = "line " + std::to_string(lines.number());
        const IdsRequest request =
            readIdsRequest(lines.line(), defaults, vocabularySize, inputName(m_ids) + ", " + place);
        bar.show(place, lines.fraction());
        const IdsJob job{request.inputIds, request.policy, request.maxLength};
        const std::vector<IdsResult> results = engine.generateIds({&job, 1}, strategy, 1, 0, stop);
        bar.makeWay();
        if (results.empty()) break;  // stopped
        if (unfinished) unfinished->record();
        output.write(answerLine(results.front(), info.hasTokenizer));
    }
    if (stop.stop_requested()) {
        std::cerr << "Interrupted in line " << lines.number() << ".\n";
        return Interrupt::exitStatus;
    }
    output.commit();
    if (unfinished) unfinished->done();
    return 0;
}

}  // namespace bild
