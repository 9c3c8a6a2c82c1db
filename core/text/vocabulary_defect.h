// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"

namespace bild {

/// What is wrong with a vocabulary; thrown inside the reader and turned into a FileError where the file's name is
/// known.
struct VocabularyDefect {
    Message problem;
};

}  // namespace bild
