// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <string>

namespace bild {

/// Which file it is, by whatever name it is called: device and inode, or for one that is not there yet those of its
/// folder and the name in it.
struct FileIdentity {
    dev_t device = 0;
    ino_t inode = 0;
    std::string missing;  ///< the name in the folder; empty for a file that is there
    mode_t kind = 0;      ///< S_IFREG and so on

    [[nodiscard]] bool sameAs(const FileIdentity& other) const {
        return device == other.device && inode == other.inode && missing == other.missing;
    }
};

/// Nothing where even the folder is not there.
[[nodiscard]] std::optional<FileIdentity> identityOf(const std::filesystem::path& path);
[[nodiscard]] std::optional<FileIdentity> identityOf(int descriptor);

}  // namespace bild
