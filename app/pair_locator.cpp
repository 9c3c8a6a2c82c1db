// SPDX-License-Identifier: GPL-3.0-or-later
#include "pair_locator.h"

#include <algorithm>
#include <optional>
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

/// The pairs in a folder, by name.
std::vector<fs::path> pairsIn(const fs::path& root) {
    std::vector<fs::path> pairs;
    std::error_code failed;
    for (const fs::directory_entry& entry : fs::directory_iterator(root, failed)) {
        if (isPair(entry.path())) pairs.push_back(entry.path());
    }
    std::ranges::sort(pairs);
    return pairs;
}

std::optional<PairDescription> describe(const fs::path& pair) {
    try {
        return readPairDescription(pair);
    } catch (const Error&) {
        return std::nullopt;
    }
}

Message listed(const std::vector<std::string>& names) {
    if (names.empty()) return Message::tr("none that came with this program.");
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return Message::verbatim(list + ".");
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
        throw PairError(Message::tr("\"%1\" is neither the name of a pair nor a folder. Pairs that can be named: %2")
                            .with(nameOrFolder, listed(names())));
    }
    if (!isPair(nameOrFolder)) {
        throw PairError(
            Message::tr("%1: this folder is no pair. A pair holds the folders small and large; two models that "
                        "lie apart are given with --small and --large.")
                .with(nameOrFolder));
    }
    return PairFolders::inside(nameOrFolder);
}

PairFolders PairLocator::locateFor(Task task, const std::string& nameOrFolder) const {
    const bool summary = task == Task::Summarize;
    std::vector<std::string> suitable;
    for (const PairDescription& pair : descriptions()) {
        if (pair.task == task) suitable.push_back(pair.name);
    }
    if (nameOrFolder.empty()) {
        if (!suitable.empty()) return locate(suitable.front());
        throw PairError(summary
                            ? Message::tr("No pair for summaries came with this program. Name one with --pair.")
                            : Message::tr("No pair for translations came with this program. Name one with --pair."));
    }
    const PairFolders folders = locate(nameOrFolder);
    const PairDescription pair = readPairDescription(folders.pair);
    if (!pair.task || *pair.task == task) return folders;
    throw PairError((summary ? Message::tr("The pair \"%1\" (%2) translates and writes no summaries. Pairs for "
                                           "summaries: %3")
                             : Message::tr("The pair \"%1\" (%2) writes summaries and does not translate. Pairs for "
                                           "translations: %3"))
                        .with(nameOrFolder, pair.title, listed(suitable)));
}

std::vector<std::string> PairLocator::names() const {
    std::set<std::string> names;
    for (const fs::path& root : m_roots) {
        for (const fs::path& pair : pairsIn(root)) names.insert(pair.filename().string());
    }
    return {names.begin(), names.end()};
}

std::vector<PairDescription> PairLocator::descriptions() const {
    std::vector<PairDescription> found;
    std::set<std::string> names;
    for (const fs::path& root : m_roots) {
        for (const fs::path& pair : pairsIn(root)) {
            if (!names.insert(pair.filename().string()).second) continue;
            if (std::optional<PairDescription> description = describe(pair)) found.push_back(std::move(*description));
        }
    }
    return found;
}

}  // namespace bild
