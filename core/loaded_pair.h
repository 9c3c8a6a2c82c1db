// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "engine.h"
#include "model/encoder_decoder.h"
#include "task_prefix.h"
#include "text/tokenizer.h"

namespace bild {

/// A pair of models in memory, checked to belong together. Private to the engine.
struct LoadedPair {
    static constexpr int kUsualNewTokens = 128;  ///< of a model that says nothing

    std::unique_ptr<kernels::ThreadTeam> team;  ///< runs the kernels of both models, one after the other
    std::unique_ptr<EncoderDecoder> small;
    std::unique_ptr<EncoderDecoder> large;
    std::optional<Tokenizer> tokenizer;  ///< none where the folders hold no vocabulary
    ModelConfig config;                  ///< the large model's: special tokens, limits and task parameters come from it
    std::vector<std::string> languages;  ///< of languageTokens()
    EngineInfo info;
    at::Device device{at::kCPU};                    ///< where both models live
    std::vector<std::filesystem::path> smallFiles;  ///< weight files
    std::vector<std::filesystem::path> largeFiles;

    [[nodiscard]] PromptSources promptSources() const;
    /// As promptFor(); with a prefix of the user's own no language needs to be known.
    [[nodiscard]] TaskPrompt prompt(Task task, const Direction& direction, bool ownPrefix) const;
};

/// Throws FileError for what cannot be read, PairError for models that do not share a vocabulary, DeviceError for a
/// device, number format or memory that this machine lacks. Nothing is allocated before these checks, as far as the
/// headers tell.
[[nodiscard]] LoadedPair loadPair(const PairFolders& folders, const LoadOptions& options,
                                  const Engine::Progress& progress);

}  // namespace bild
