// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/prompt_options.h"

#include <CLI/Option.hpp>
#include <algorithm>
#include <iostream>

namespace bild {

void PromptOptions::addTo(CLI::App& app, bool translates) {
    app.add_option("--prefix", m_prefix,
                   "Text put before each segment, \"\" for none (default: what the models were made with)")
        ->type_name("TEXT");
    if (!translates) return;
    app.add_option("--from", m_from, "Language of the text, such as de, where the pair reads several")
        ->type_name("LANG");
    app.add_option("--to", m_to, "Language to translate into, such as fr, where the pair writes several")
        ->type_name("LANG");
}

void PromptOptions::putInto(GenerateOptions& options) const {
    options.prefix = m_prefix;
    options.sourceLanguage = m_from;
    options.targetLanguage = m_to;
}

void printNotes(const Engine& engine, const GenerateOptions& options) {
    const auto print = [](const Message& note) { std::cerr << "Note: " << note.english() << "\n"; };
    std::ranges::for_each(engine.info().notes, print);
    if (const std::optional<Message> note = engine.promptNote(options)) print(*note);
}

}  // namespace bild
