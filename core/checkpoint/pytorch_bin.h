// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

#include "checkpoint/checkpoint.h"

namespace bild {

/// The tensors of a `pytorch_model.bin`, in the order in which the file lists them.
struct PytorchTensors {
    std::vector<TensorView> tensors;              ///< their `data` point into the file's bytes or into `buffers`
    std::vector<std::vector<std::byte>> buffers;  ///< what had to be unpacked or made contiguous
};

/// Reads a state dict that torch.save wrote in its zip format (PyTorch 1.6 and later) and whose content is `bytes`.
/// Nothing of its pickle is executed. `file` stands in the messages. Throws FileError.
[[nodiscard]] PytorchTensors readPytorchBin(std::span<const std::byte> bytes, const std::filesystem::path& file);

}  // namespace bild
