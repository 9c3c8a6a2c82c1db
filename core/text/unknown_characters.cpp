// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/unknown_characters.h"

#include "text/utf8.h"

namespace bild {

std::vector<Span> UnknownCharacters::in(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const Utf8Step step = stepUtf8(text, offset);
        // A character that is unknown by itself may be known together with its neighbours: a letter and its accent.
        if (!isKnown(text.substr(offset, step.bytes), step.codePoint)) return m_tokenizer.unknownSpans(text);
        offset += step.bytes;
    }
    return {};
}

bool UnknownCharacters::isKnown(std::string_view character, char32_t codePoint) {
    const auto [entry, isNew] = m_known.try_emplace(codePoint, true);
    if (isNew) entry->second = m_tokenizer.unknownSpans(character).empty();
    return entry->second;
}

}  // namespace bild
