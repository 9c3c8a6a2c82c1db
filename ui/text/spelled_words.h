// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

#include "text/span.h"

namespace bild {

/// A word of a text, and where it stands (UTF-16 units).
struct SpelledWord {
    QString word;
    Span span;
};

/// The words of a line or paragraph whose spelling can be looked up, in order: not numbers, addresses, paths, names of
/// files, placeholders, nor what is written without spaces between the words.
[[nodiscard]] std::vector<SpelledWord> wordsToSpell(const QString& text);

}  // namespace bild
