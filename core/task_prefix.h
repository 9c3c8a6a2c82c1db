// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checkpoint/model_config.h"
#include "checkpoint/pair_description.h"
#include "decoding/generation.h"
#include "message.h"
#include "text/tokenizer.h"

namespace bild {

/// What of a pair says how it wants to be asked.
struct PromptSources {
    const PairDescription& pair;
    const ModelConfig& config;                  ///< of the large model
    const std::vector<std::string>& languages;  ///< of languageTokens()
    bool followsInstructions = false;           ///< a flan-T5, which is asked in English (Chung et al. 2022)
};

/// The words that a pair wants before each source, and the section of the configuration that goes with its task.
struct TaskPrompt {
    std::string prefix;
    const TaskParameters* section = nullptr;
    std::optional<Message> note = std::nullopt;  ///< where a person has to choose
};

/// For a translation `direction` must say what the pair needs: InputError or PairError where it does not. Asked in this
/// order: pair.json; language tokens of the vocabulary, such as MADLAD-400's "<2de>" (Kudugunta et al. 2023); the
/// section of the task, its languages compared by their first part, or the only one there is; flan-T5's own words.
[[nodiscard]] TaskPrompt promptFor(const PromptSources& sources, Task task, const Direction& direction);

/// The codes xx of the vocabulary's pieces "<2xx>", each of which asks for a target language; empty where there are
/// none.
[[nodiscard]] std::vector<std::string> languageTokens(const Tokenizer& tokenizer);

/// The ways in which the pair says that it translates: of its language tokens, or else of its sections.
[[nodiscard]] std::vector<Direction> directionsOf(const PromptSources& sources);

/// Whether the first parts of two tags are the same: "en" and "en-GB".
[[nodiscard]] bool sameLanguage(const std::string& tag, const std::string& other);

}  // namespace bild
