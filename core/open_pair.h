// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <vector>

#include "checkpoint/checkpoint.h"
#include "checkpoint/model_config.h"
#include "checkpoint/pair_description.h"
#include "engine.h"
#include "text/tokenizer.h"

namespace bild {

/// One model's files, opened but not yet read. Private to core.
struct OpenModel {
    std::filesystem::path folder;
    ModelConfig config;
    Checkpoint checkpoint;
    std::optional<Tokenizer> tokenizer;  ///< none where the folder holds no vocabulary
    std::vector<Message> notes;          ///< what is odd in the files and does no harm

    [[nodiscard]] std::size_t parameters() const;
};

/// The files of two models that belong together. Private to core.
struct OpenPair {
    PairDescription description;  ///< nothing in it for two models that lie apart
    OpenModel small;
    OpenModel large;
    std::vector<Message> notes;  ///< what is odd in them and does no harm

    /// Throws FileError for what cannot be read, PairError for models that do not share a vocabulary. Nothing is
    /// allocated for the weights.
    [[nodiscard]] static OpenPair open(const PairFolders& folders);
};

}  // namespace bild
