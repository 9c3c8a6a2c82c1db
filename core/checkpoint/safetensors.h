// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

#include "checkpoint/checkpoint.h"

namespace bild {

/// Reads the header of a safetensors file (eight bytes of length, a JSON object, then the data, all little-endian)
/// whose content is `bytes`. The tensors' `data` point into `bytes`, lie in them one after another without overlap or
/// hole, and fill them to the end. In the order of their place in the file. `file` stands in the messages. Throws
/// FileError.
[[nodiscard]] std::vector<TensorView> readSafetensors(std::span<const std::byte> bytes,
                                                      const std::filesystem::path& file);

}  // namespace bild
