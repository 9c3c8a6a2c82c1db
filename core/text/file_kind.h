// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "message.h"

namespace bild {

/// What a file is that holds no plain text, and what to do about it. Both are parts of a FileError.
struct ForeignKind {
    Message problem;
    Message remedy;
};

/// Knows documents, pictures, sound, archives and programs by how their bytes begin. Nothing for what may be text.
[[nodiscard]] std::optional<ForeignKind> foreignKindOf(std::string_view bytes);

/// What is said of bytes that are no text in any encoding, and have no better known kind.
[[nodiscard]] ForeignKind noText();

}  // namespace bild
