// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <exception>

#include "message.h"

namespace bild {

/// A message of core in the window's language. On any thread.
[[nodiscard]] QString inWindowLanguage(const Message& message);

/// What went wrong, in the window's language where the error is one of core's.
[[nodiscard]] QString errorWords(const std::exception& error);

}  // namespace bild
