// SPDX-License-Identifier: GPL-3.0-or-later
#include "hexadecimal.h"

namespace bild {

std::string hexadecimal(std::span<const unsigned char> bytes) {
    constexpr const char* kDigits = "0123456789abcdef";
    std::string text;
    for (const unsigned char byte : bytes) {
        text += kDigits[byte >> 4U];
        text += kDigits[byte & 15U];
    }
    return text;
}

}  // namespace bild
