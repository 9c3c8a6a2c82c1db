// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "engine.h"

namespace bild {

/// Finds model pairs by name in the folders where they may lie. A value; any thread may use its own.
class PairLocator {
public:
    /// Folders that hold a folder for each pair; the first one that has a pair of the name wins.
    explicit PairLocator(std::vector<std::filesystem::path> roots) : m_roots(std::move(roots)) {}

    /// The pairs that come with the program: beside an installed executable (../share/bild-studio/models), or in the
    /// source tree that it was built from.
    static PairLocator standard();

    /// The pair of a name, or the one in a folder. A name that is also a folder is taken as a name; "./name" is not.
    /// Throws PairError where there is none, or where `small/` or `large/` is missing in it.
    [[nodiscard]] PairFolders locate(const std::string& nameOrFolder) const;

    /// The same for a task; without a name the first pair that says it was made for the task, in the order of the roots
    /// and then of the names. Throws PairError also where there is none, and for a pair made for another task.
    [[nodiscard]] PairFolders locateFor(Task task, const std::string& nameOrFolder) const;

    /// Names of all pairs, sorted.
    [[nodiscard]] std::vector<std::string> names() const;
    /// What the pairs say of themselves, in the order of the roots and then of the names; those whose description
    /// cannot be read are left out, since loading one of them tells what is wrong.
    [[nodiscard]] std::vector<PairDescription> descriptions() const;

private:
    std::vector<std::filesystem::path> m_roots;
};

/// The folder of `what` ("models", "samples") among the files that come with the program; installed or in the source
/// tree.
[[nodiscard]] std::vector<std::filesystem::path> resourceFolders(const std::string& what);

}  // namespace bild
