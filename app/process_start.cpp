// SPDX-License-Identifier: GPL-3.0-or-later
#include "process_start.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <climits>

namespace bild {
namespace {

int deletedFolder = -1;

void leaveDeletedFolder(int /*count*/, char** /*arguments*/, char** /*environment*/) {
    std::array<char, PATH_MAX> name{};
    if (::getcwd(name.data(), name.size()) != nullptr) return;
    deletedFolder = ::open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    static_cast<void>(!::chdir("/"));
}

/// The loader calls what stands here before the constructors of any library.
[[gnu::section(".preinit_array"), gnu::used]] void (*const beforeLibraries)(int, char**, char**) = leaveDeletedFolder;

}  // namespace

void returnToWorkingFolder() {
    if (deletedFolder < 0) return;
    static_cast<void>(!::fchdir(deletedFolder));
    ::close(deletedFolder);
    deletedFolder = -1;
}

}  // namespace bild
