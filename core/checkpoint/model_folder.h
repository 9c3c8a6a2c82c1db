// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace bild {

/// The folder that holds the files of the model that a person named: the folder itself; of a folder of the Hugging Face
/// hub's cache (`models--NAME--NAME`) the snapshot that `refs/main` names, or its only one; and for a hub name
/// ("google/flan-t5-small") that is no folder here, what that cache has of it (HF_HUB_CACHE, HF_HOME, ~/.cache). Throws
/// FileError with what to do instead.
[[nodiscard]] std::filesystem::path modelFolder(const std::filesystem::path& named);

}  // namespace bild
