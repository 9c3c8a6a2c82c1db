// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/generate_command.h"

#include <CLI/Option.hpp>
#include <algorithm>
#include <iostream>

#include "cli/answer_json.h"
#include "cli/ids_request.h"
#include "cli/progress_bar.h"
#include "cli/text_files.h"
#include "text/decoded_text.h"

namespace bild {

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
}

int GenerateCommand::run(Interrupt& interrupt) {
    IdsRequest defaults;
    defaults.policy = m_decoding.policy();
    const Strategy strategy = m_decoding.strategy();
    const std::string text = decodeText(readInput(m_ids), inputName(m_ids)).text;
    Engine engine = m_models.load();
    const EngineInfo& info = engine.info();
    defaults.maxLength = 1 + (m_decoding.maxNewTokens() > 0 ? m_decoding.maxNewTokens() : info.maxNewTokens);
    const int vocabularySize = std::min(info.small.vocabularySize, info.large.vocabularySize);

    Output output(m_output);
    ProgressBar bar(!m_models.quiet());
    const std::stop_token stop = interrupt.beginRun();
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size() && !stop.stop_requested();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = std::string_view(text).substr(begin, end - begin);
        const double fraction = static_cast<double>(begin) / static_cast<double>(text.size());
        begin = end + 1;
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
        const IdsRequest request =
            readIdsRequest(line, defaults, vocabularySize, inputName(m_ids) + ", line " + std::to_string(number));
        bar.show("line " + std::to_string(number), fraction);
        const IdsResult result = engine.generateIds(request.inputIds, strategy, request.policy, request.maxLength);
        bar.wipe();
        output.write(answerLine(result, info.hasTokenizer));
    }
    if (!stop.stop_requested()) return 0;
    std::cerr << "Interrupted after line " << number << ".\n";
    return Interrupt::exitStatus;
}

}  // namespace bild
