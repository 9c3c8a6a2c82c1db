// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/lack_of_memory.h"

#include <new>
#include <string_view>

namespace bild {

bool isLackOfMemory(const std::exception& failure) {
    if (dynamic_cast<const std::bad_alloc*>(&failure) != nullptr) return true;
    const std::string_view words = failure.what();
    return words.find("can't allocate memory") != std::string_view::npos ||
           words.find("bad_alloc") != std::string_view::npos ||
           words.find("not enough memory") != std::string_view::npos;
}

std::string lackOfMemory(const std::string& more) {
    return "There is not enough memory for this. Close other programs, raise the limit (ulimit -v), or take a smaller "
           "pair" +
           more + ".";
}

}  // namespace bild
