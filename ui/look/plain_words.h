// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bild {

/// The words of a menu entry or a caption, as a button shows them and a screen reader says them: without the mnemonic
/// (in Chinese a letter in brackets), the dots and the colon.
[[nodiscard]] QString plainWords(QString caption);

}  // namespace bild
