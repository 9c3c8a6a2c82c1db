// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "cli/file_identity.h"

namespace bild {

/// Where an output goes, "-" or nothing being standard output.
struct OutputTarget {
    enum class Kind {
        Stream,  ///< a descriptor of this process: written on, wherever it stands
        Device,  ///< what cannot be renamed, a named pipe or a device: appended to
        File     ///< written beside its target, and renamed when it is complete
    };

    std::string name;  ///< as it was given, or "standard output"
    Kind kind = Kind::Stream;
    int descriptor = -1;                 ///< Stream
    std::filesystem::path path = {};     ///< Device and File, links followed
    std::filesystem::path partial = {};  ///< File: where it is until it is complete

    /// Throws FileError for a folder.
    [[nodiscard]] static OutputTarget of(const std::string& name);
    [[nodiscard]] std::optional<FileIdentity> identity() const;
};

}  // namespace bild
