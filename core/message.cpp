// SPDX-License-Identifier: GPL-3.0-or-later
#include "message.h"

#include <cstddef>

namespace bild {

std::string Message::english() const {
    return in([](const std::string& english) { return english; });
}

std::string Message::in(const Translate& translate) const {
    if (!m_translatable) return m_text;
    const std::string text = translate(m_text);
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPlace = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const auto value = isPlace ? static_cast<std::size_t>(text[i + 1] - '1') : m_values.size();
        if (value >= m_values.size()) {
            filled += text[i];
            continue;
        }
        filled += m_values[value].in(translate);
        ++i;
    }
    return filled;
}

}  // namespace bild
