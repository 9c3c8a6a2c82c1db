// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace bild {

/// A way in which a pair translates, in BCP 47 tags such as "de".
struct Direction {
    std::string source;  ///< empty: any language
    std::string target;

    friend bool operator==(const Direction&, const Direction&) = default;
};

}  // namespace bild
