// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output_target.h"

#include <unistd.h>

#include "cli/followed_path.h"
#include "error.h"

namespace bild {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longestName = 255;

/// "notes.txt" becomes "notes.partial.txt".
fs::path partialOf(const fs::path& path) {
    std::string stem = path.stem().string();
    const std::string end = ".partial" + path.extension().string();
    // One more for the "~" of an older one.
    if (stem.size() + end.size() + 1 > longestName) stem.resize(longestName - end.size() - 1);
    return path.parent_path() / (stem + end);
}

}  // namespace

OutputTarget OutputTarget::of(const std::string& name) {
    if (name.empty() || name == "-") return {"standard output", Kind::Stream, STDOUT_FILENO};
    const FollowedPath followed = followLinks(name);
    if (followed.descriptor) return {name, Kind::Stream, *followed.descriptor};
    std::error_code unknown;
    const fs::file_status status = fs::status(followed.path, unknown);
    if (fs::is_directory(status) || !followed.path.has_filename()) {
        throw FileError(name, Message::verbatim("this is a folder"), Message::verbatim("Give the name of a file."));
    }
    if (fs::exists(status) && !fs::is_regular_file(status)) return {name, Kind::Device, -1, followed.path};
    return {name, Kind::File, -1, followed.path, partialOf(followed.path)};
}

std::optional<FileIdentity> OutputTarget::identity() const {
    return kind == Kind::Stream ? identityOf(descriptor) : identityOf(path);
}

}  // namespace bild
