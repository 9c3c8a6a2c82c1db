// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <optional>
#include <string>

#include "engine.h"

namespace bild {

/// What the models are asked for beside the text: --prefix, and for translations --from and --to. Must not move after
/// `addTo`.
class PromptOptions {
public:
    PromptOptions() = default;
    PromptOptions(const PromptOptions&) = delete;
    PromptOptions& operator=(const PromptOptions&) = delete;

    void addTo(CLI::App& app, bool translates);

    void putInto(GenerateOptions& options) const;

private:
    std::optional<std::string> m_prefix;
    std::string m_from;
    std::string m_to;
};

/// Says on standard error what a person should know before a run.
void printNotes(const Engine& engine, const GenerateOptions& options);

}  // namespace bild
