// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <cstddef>

namespace bild {

/// Names one token of the session: a token of a segment's output, or one that was taken back.
struct TokenRef {
    int segment = -1;
    int token = -1;      ///< index in SegmentOutput::tokens(), or in ghosts()
    bool ghost = false;  ///< `token` counts ghosts

    [[nodiscard]] bool isValid() const { return segment >= 0 && token >= 0; }
    friend bool operator==(const TokenRef&, const TokenRef&) = default;
};

}  // namespace bild

Q_DECLARE_METATYPE(bild::TokenRef)
