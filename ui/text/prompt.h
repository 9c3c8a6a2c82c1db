// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace bild {

/// What the models are asked for beside the text.
struct Prompt {
    QString source;                 ///< BCP 47; empty: the pair's own
    QString target;                 ///< likewise
    std::optional<QString> prefix;  ///< the user's own, put before each segment; none: what the models were made with

    friend bool operator==(const Prompt&, const Prompt&) = default;
};

}  // namespace bild
