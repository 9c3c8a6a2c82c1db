// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace bild::test {

/// The files of a model folder whose content is not to be trusted.
enum class HostileFile : std::uint8_t { Safetensors, PytorchBin, Json, TokenizerJson, Sentencepiece };

/// Reads `content` as such a file and touches every tensor that it yields, or cuts a few texts with the vocabulary that
/// it holds. True: it was read; false: it was refused with FileError, or a text with InputError. Anything else, a
/// tensor that is not what its shape says or an id beyond the vocabulary included, ends the process.
bool surviveReading(HostileFile kind, std::span<const std::byte> content);

}  // namespace bild::test
