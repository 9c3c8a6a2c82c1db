// SPDX-License-Identifier: GPL-3.0-or-later
#include "pair_locator.h"

#include <algorithm>
#include <set>
#include <system_error>

#include "error.h"

namespace bild {
namespace {

namespace fs = std::filesystem;

bool isPair(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "small", ignored) && fs::is_directory(folder / "large", ignored);
}

std::string listed(const std::vector<std::string>& names) {
    if (names.empty()) return "No pair came with this program.";
    std::string list = "There are: ";
    for (const std::string& name : names) list += (name == names.front() ? "" : ", ") + name;
    return list + ".";
}

}  // namespace

std::vector<fs::path> resourceFolders(const std::string& what) {
    std::vector<fs::path> folders;
    std::error_code failed;
    const fs::path program = fs::read_symlink("/proc/self/exe", failed);
    if (!failed) folders.push_back(program.parent_path().parent_path() / "share" / "bild-studio" / what);
    folders.push_back(fs::path(BILD_SOURCE_RESOURCES) / what);
    std::erase_if(folders, [](const fs::path& folder) {
        std::error_code ignored;
        return !fs::is_directory(folder, ignored);
    });
    return folders;
}

PairLocator PairLocator::standard() {
    return PairLocator(resourceFolders("models"));
}

PairFolders PairLocator::locate(const std::string& nameOrFolder) const {
    // A name has one part; anything with a slash, and "." and "..", is a path.
    const bool mayBeName = !nameOrFolder.empty() && nameOrFolder.find('/') == std::string::npos &&
                           nameOrFolder != "." && nameOrFolder != "..";
    if (mayBeName) {
        for (const fs::path& root : m_roots) {
            if (isPair(root / nameOrFolder)) return PairFolders::inside(root / nameOrFolder);
        }
    }
    std::error_code ignored;
    if (!fs::is_directory(nameOrFolder, ignored)) {
        throw PairError("\"" + nameOrFolder + "\" is neither the name of a pair nor a folder. " + listed(names()));
    }
    if (!isPair(nameOrFolder)) {
        throw PairError(
            nameOrFolder +
            ": this folder is no pair. A pair holds the folders small and large; two models that lie apart are "
            "given with --small and --large.");
    }
    return PairFolders::inside(nameOrFolder);
}

std::vector<std::string> PairLocator::names() const {
    std::set<std::string> names;
    for (const fs::path& root : m_roots) {
        std::error_code failed;
        for (const fs::directory_entry& entry : fs::directory_iterator(root, failed)) {
            if (isPair(entry.path())) names.insert(entry.path().filename().string());
        }
    }
    return {names.begin(), names.end()};
}

}  // namespace bild
