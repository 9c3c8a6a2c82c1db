// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/packed_file.h"

namespace bild {

/// The copy of one model's packed weights that a cache folder keeps, so that the next load need not quantize: where it
/// lies, and what it must have been made from. The checkpoint's files count as unchanged while size, inode, and times
/// of change are the same.
struct PackedCopy {
    std::filesystem::path file;  ///< one for each model folder, number format and vocabulary: a new copy replaces it
    std::string identity;

    /// Throws FileError where a weight file cannot be examined.
    [[nodiscard]] static PackedCopy of(const std::filesystem::path& cacheFolder,
                                       const std::filesystem::path& modelFolder,
                                       std::span<const std::filesystem::path> weightFiles, std::string_view dtype,
                                       int vocabulary);

    /// Null where there is none that is whole and up to date.
    [[nodiscard]] std::shared_ptr<const PackedFile> open(kernels::ThreadTeam& team) const;
    /// Writes it where that pays: worthwhileBytes or more, clearly smaller than the checkpoint, and with room to spare
    /// on the disk. Whether it did; a failure is no error, since everything works without.
    bool store(std::span<const PackedBlob> blobs, kernels::ThreadTeam& team) const;

    std::size_t checkpointBytes = 0;                       ///< of all weight files
    std::size_t worthwhileBytes = std::size_t{64} << 20U;  ///< smaller copies are not written
};

/// What passes between a model in the making and its packed copy.
struct PackedExchange {
    std::shared_ptr<const PackedFile> from;  ///< null: pack the checkpoint's tensors
    std::vector<PackedBlob> made;            ///< what was packed; the bytes are the model's
};

}  // namespace bild
