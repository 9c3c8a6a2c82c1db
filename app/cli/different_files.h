// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "cli/output_target.h"

namespace bild {

/// The files of a run, by name: what it reads, "-" or nothing being standard input, and where it writes.
struct FilesOfRun {
    std::vector<std::string> inputs;
    std::vector<OutputTarget> outputs;
    std::vector<std::filesystem::path> models = {};  ///< folders whose files are read
};

/// Throws UsageError where two outputs, or an output and something that is read, are one file, whatever their names. Only
/// the first input may be the first output, where that is a file: it is replaced when all is done. Null devices and
/// terminals may be several things at a time.
void requireDifferentFiles(const FilesOfRun& files);

}  // namespace bild
