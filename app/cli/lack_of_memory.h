// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>

namespace bild {

/// Whether that is what is wrong: the standard library's and LibTorch's errors say it in their own ways.
[[nodiscard]] bool isLackOfMemory(const std::exception& failure);

/// Words for it, with what helps; `more` is put behind that.
[[nodiscard]] std::string lackOfMemory(const std::string& more = {});

}  // namespace bild
