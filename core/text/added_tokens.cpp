// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/added_tokens.h"

#include <algorithm>
#include <functional>
#include <utility>

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace bild {
namespace {

bool isWordCharacter(char32_t codePoint) {
    const auto character = static_cast<UChar32>(codePoint);
    return u_isalnum(character) || codePoint == U'_';
}

bool touchesWord(std::string_view text, Span span) {
    return (span.begin > 0 && isWordCharacter(stepBackUtf8(text, span.begin).codePoint)) ||
           (span.end < text.size() && isWordCharacter(stepUtf8(text, span.end).codePoint));
}

bool isSpace(char32_t codePoint) {
    return u_isUWhiteSpace(static_cast<UChar32>(codePoint)) != 0;
}

/// Where the white space before `end` begins, at most back to `begin`.
std::size_t spaceBefore(std::string_view text, std::size_t begin, std::size_t end) {
    while (end > begin) {
        const Utf8Step step = stepBackUtf8(text, end);
        if (!isSpace(step.codePoint)) break;
        end -= step.bytes;
    }
    return end;
}

std::size_t spaceBehind(std::string_view text, std::size_t offset) {
    while (offset < text.size()) {
        const Utf8Step step = stepUtf8(text, offset);
        if (!isSpace(step.codePoint)) break;
        offset += step.bytes;
    }
    return offset;
}

std::size_t lengthOf(const AddedToken& token) {
    return token.content.size();
}

void addRest(std::vector<TextPart>& parts, Span span) {
    if (!span.empty()) parts.push_back({span, std::nullopt});
}

}  // namespace

AddedTokens::AddedTokens(std::vector<AddedToken> tokens, const std::string& charsMap) : m_normalizer(charsMap) {
    for (AddedToken& token : tokens) {
        m_contents.emplace(token.id, token.content);
        if (isControlName(token.content)) continue;
        const bool normalized = token.normalized;
        if (normalized) token.content = m_normalizer.normalize(token.content).text;
        if (token.content.empty()) continue;
        std::vector<AddedToken>& alike = (normalized ? m_normalized : m_raw)[token.content.front()];
        alike.push_back(std::move(token));
    }
    for (Index* const index : {&m_raw, &m_normalized}) {
        for (auto& [first, alike] : *index) std::ranges::stable_sort(alike, std::ranges::greater(), lengthOf);
    }
}

const std::string* AddedTokens::content(std::int32_t id) const {
    const auto found = m_contents.find(id);
    return found == m_contents.end() ? nullptr : &found->second;
}

std::int32_t AddedTokens::idLimit() const {
    return m_contents.empty() ? 0 : m_contents.rbegin()->first + 1;
}

const AddedToken* AddedTokens::at(const Index& index, std::string_view text, std::size_t offset) {
    const auto alike = index.find(text[offset]);
    if (alike == index.end()) return nullptr;
    for (const AddedToken& token : alike->second) {
        if (!text.substr(offset).starts_with(token.content)) continue;
        if (token.singleWord && touchesWord(text, {offset, offset + token.content.size()})) continue;
        return &token;
    }
    return nullptr;
}

/// Every part of a text, by the tokens of one index.
std::vector<TextPart> AddedTokens::cut(const Index& index, std::string_view text) {
    std::vector<TextPart> parts;
    std::size_t begin = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const AddedToken* const token = at(index, text, offset);
        if (token == nullptr) {
            offset += stepUtf8(text, offset).bytes;
            continue;
        }
        const std::size_t end = offset + token->content.size();
        addRest(parts, {begin, token->lstrip ? spaceBefore(text, begin, offset) : offset});
        parts.push_back({{offset, end}, token->id});
        begin = offset = token->rstrip ? spaceBehind(text, end) : end;
    }
    addRest(parts, {begin, text.size()});
    return parts;
}

void AddedTokens::cutNormalized(std::string_view text, Span rest, std::vector<TextPart>& parts) const {
    const NormalizedText normal = m_normalizer.normalize(text.substr(rest.begin, rest.size()));
    for (TextPart part : cut(m_normalized, normal.text)) {
        const Span original{rest.begin + normal.origin[part.span.begin], rest.begin + normal.origin[part.span.end]};
        // A character that becomes several, with a token among them, stays with what lies before the token.
        if (!original.empty() || part.id) parts.push_back({original, part.id});
    }
}

std::vector<TextPart> AddedTokens::split(std::string_view text) const {
    std::vector<TextPart> parts;
    for (const TextPart& part : cut(m_raw, text)) {
        if (part.id || m_normalized.empty()) {
            parts.push_back(part);
        } else {
            cutNormalized(text, part.span, parts);
        }
    }
    return parts;
}

}  // namespace bild
