// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace bild {

/// The file that a folder's weights begin with.
struct WeightFiles {
    std::filesystem::path file;  ///< of weights, or an index of such files
    bool safetensors = true;     ///< else PyTorch's format
    bool isIndex = false;

    /// Looks for `model.safetensors`, its index, `pytorch_model.bin` and its index, in this order, and then for the
    /// same of the one variant that the folder holds (`model.fp16.safetensors`). Throws FileError where there is none
    /// of them, with a word about what is there in their place, and where there are several variants.
    [[nodiscard]] static WeightFiles find(const std::filesystem::path& folder);
};

}  // namespace bild
