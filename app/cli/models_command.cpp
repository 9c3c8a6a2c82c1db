// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/models_command.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>
#include <algorithm>

#include "cli/output.h"
#include "cli/pair_text.h"
#include "cli/usage_error.h"
#include "error.h"
#include "pair_locator.h"

namespace bild {
namespace {

using Json = nlohmann::ordered_json;

std::string dumped(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

ModelsCommand::ModelsCommand(CLI::App& program)
    : Command(program, "models", "List the pairs of models, or check one"),
      m_list(options().add_subcommand("list", "The pairs that --pair can name")),
      m_check(options().add_subcommand("check", "Say whether two models make a pair, or why not")) {
    options().require_subcommand(1);
    addFormatTo(*m_list, m_format);
    CLI::Option* pair = m_check->add_option("PAIR", m_pair, "Name of a pair, or a folder that holds small/ and large/");
    CLI::Option* small = m_check->add_option("--small", m_small, "Folder of the small model")->type_name("DIR");
    CLI::Option* large = m_check->add_option("--large", m_large, "Folder of the large model")->type_name("DIR");
    small->needs(large)->excludes(pair);
    large->needs(small)->excludes(pair);
    addFormatTo(*m_check, m_format);
}

/// A pair that cannot be used is listed too, with what is wrong.
int ModelsCommand::list(Output& output) const {
    const PairLocator locator = PairLocator::standard();
    std::string text;
    Json pairs = Json::array();
    for (const std::string& name : locator.names()) {
        const PairFolders folders = locator.locate(name);
        try {
            const PairInspection pair = inspectPair(folders);
            text += pairText(pair);
            pairs.push_back(pairJson(pair));
        } catch (const Error& error) {
            text += name + ": cannot be used. " + error.what() + "\n";
            pairs.push_back({{"name", name}, {"folder", folders.pair.string()}, {"problem", error.what()}});
        }
    }
    if (text.empty()) text = "No pair came with this program. Name the folder of one with --pair.\n";
    output.write(m_format == "json" ? dumped({{"pairs", std::move(pairs)}}) : text);
    return 0;
}

int ModelsCommand::check(Output& output) const {
    if (m_pair.empty() && m_small.empty()) {
        throw UsageError(Message::verbatim("Name a pair or its folder, or give two models with --small and --large."));
    }
    const PairFolders folders =
        m_small.empty() ? PairLocator::standard().locate(m_pair) : PairFolders{m_small, m_large};
    const PairInspection pair = inspectPair(folders);
    const std::string verdict =
        pair.oneVocabulary
            ? "They make a pair: all " + std::to_string(std::min(pair.small.pieces, pair.large.pieces)) +
                  " pieces are the same.\n"
            : "They make a pair for token ids alone: whether their tokens mean the same is unknown.\n";
    output.write(m_format == "json" ? dumped(pairJson(pair)) : pairText(pair) + verdict);
    return 0;
}

int ModelsCommand::run(Interrupt& interrupt) {
    Output output(interrupt);
    return m_list->parsed() ? list(output) : check(output);
}

}  // namespace bild
