// SPDX-License-Identifier: GPL-3.0-or-later
#include "process_start.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <climits>
#include <cstdlib>
#include <exception>
#include <new>
#include <string_view>

namespace bild {
namespace {

int deletedFolder = -1;

/// For what cannot be caught: constructors of libraries, before main(), may lack memory too.
[[noreturn]] void endForLackOfMemory() {
    constexpr std::string_view words =
        "bild: There is not enough memory for this. Close other programs, or raise the limit (ulimit -v).\n";
    try {
        if (std::current_exception()) throw;
    } catch (const std::bad_alloc&) {
        static_cast<void>(!::write(STDERR_FILENO, words.data(), words.size()));
        ::_exit(1);
    } catch (...) {
    }
    std::abort();
}

void beginProcess(int /*count*/, char** /*arguments*/, char** /*environment*/) {
    std::set_terminate(endForLackOfMemory);
    std::array<char, PATH_MAX> name{};
    if (::getcwd(name.data(), name.size()) != nullptr) return;
    deletedFolder = ::open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    static_cast<void>(!::chdir("/"));
}

/// The loader calls what stands here before the constructors of any library.
[[gnu::section(".preinit_array"), gnu::used]] void (*const beforeLibraries)(int, char**, char**) = beginProcess;

}  // namespace

void returnToWorkingFolder() {
    if (deletedFolder < 0) return;
    static_cast<void>(!::fchdir(deletedFolder));
    ::close(deletedFolder);
    deletedFolder = -1;
}

}  // namespace bild
