// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/text_format.h"

#include <cstddef>

namespace bild {

LineEnd lineEndOf(std::string_view text) {
    bool lf = false;
    bool crLf = false;
    bool cr = false;
    for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
         at = text.find_first_of("\r\n", at + 1)) {
        if (text[at] == '\n') {
            lf = true;
        } else if (text.substr(at + 1).starts_with('\n')) {
            crLf = true;
            ++at;
        } else {
            cr = true;
        }
    }
    if (lf + crLf + cr > 1) return LineEnd::Mixed;
    if (crLf) return LineEnd::CrLf;
    if (cr) return LineEnd::Cr;
    return lf ? LineEnd::Lf : LineEnd::None;
}

}  // namespace bild
