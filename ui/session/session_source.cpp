// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_source.h"

#include <QString>

#include "error.h"

namespace bild {

void checkSpans(std::size_t sourceBytes, std::span<const Segment> segments) {
    std::size_t end = 0;
    for (const Segment& segment : segments) {
        const Span& bytes = segment.span.bytes;
        if (bytes.begin < end || bytes.end < bytes.begin || bytes.end > sourceBytes) {
            throw InputError(
                Message::tr("The trace is damaged: a segment does not lie in its source "
                            "text, or not behind the one before it."));
        }
        end = bytes.end;
    }
}

std::size_t utf16Length(std::string_view text) {
    return static_cast<std::size_t>(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).size());
}

}  // namespace bild
