// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/normalized_text.h"

#include <optional>

#include "text/chars_map.h"
#include "text/utf8.h"

namespace bild {

NormalizedText TextNormalizer::normalize(std::string_view text) const {
    NormalizedText result;
    result.text.reserve(text.size());
    result.origin.reserve(text.size() + 1);
    for (std::size_t offset = 0; offset < text.size();) {
        const std::optional<CharsMapRule> rule = longestRule(m_charsMap, text.substr(offset));
        const std::size_t taken = rule ? rule->matched : stepUtf8(text, offset).bytes;
        result.text += rule ? rule->text : text.substr(offset, taken);
        result.origin.resize(result.text.size(), offset);
        offset += taken;
    }
    result.origin.push_back(text.size());
    return result;
}

}  // namespace bild
