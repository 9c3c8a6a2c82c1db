// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/file_identity.h"

namespace bild {
namespace {

FileIdentity identityFrom(const struct stat& status, std::string missing) {
    return {status.st_dev, status.st_ino, std::move(missing), status.st_mode & static_cast<mode_t>(S_IFMT)};
}

}  // namespace

std::optional<FileIdentity> identityOf(const std::filesystem::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) return identityFrom(status, {});
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    if (::stat(folder.c_str(), &status) != 0) return std::nullopt;
    return identityFrom(status, path.filename().string());
}

std::optional<FileIdentity> identityOf(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0) return std::nullopt;
    return identityFrom(status, {});
}

}  // namespace bild
