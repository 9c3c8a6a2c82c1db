// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "cli/descriptor.h"
#include "cli/interrupt.h"
#include "cli/output_target.h"

namespace bild {

/// A file in the making, beside its target and with its permissions, that takes the target's place when it is complete.
/// Until then the target stays as it is, whatever happens.
class PartialFile {
public:
    /// What an interrupted run left: gone on from, or put aside under the same name with a "~".
    enum class Older { PutAside, GoOn };

    /// Opens it, empty or with what is there to go on from. Throws FileError, also where another run is writing it.
    PartialFile(const OutputTarget& target, Older older, Interrupt& interrupt);
    /// Where it was not committed: keeps it and says so on standard error if it is worth keeping, or removes it.
    ~PartialFile();
    PartialFile(const PartialFile&) = delete;
    PartialFile& operator=(const PartialFile&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_target.partial; }
    [[nodiscard]] bool isEmpty() const { return m_whole == 0; }
    /// What it holds.
    [[nodiscard]] std::string content() const;
    /// Cuts it after so many bytes.
    void truncate(std::size_t bytes);

    /// Appends all of a text or, where that fails, nothing of it. Throws FileError and Interrupted.
    void append(std::string_view text);
    /// From now on it is worth keeping; `hint` says what can be done with it.
    void keep(const std::string& hint);
    /// Puts it into the target's place. Throws FileError; it stays then, and is worth keeping.
    void commit();

private:
    [[nodiscard]] bool openOlder(Older older);
    void create();
    void takePermissions(const std::filesystem::path& target) const;

    OutputTarget m_target;
    Interrupt& m_interrupt;
    Descriptor m_file;
    std::size_t m_whole = 0;  ///< bytes of whole appended texts
    bool m_keep = false;
    bool m_committed = false;
    std::string m_hint;
};

}  // namespace bild
