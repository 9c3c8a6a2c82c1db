// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/untranslatable.h"

#include <algorithm>
#include <cstddef>

#include <unicode/uchar.h>

#include "text/lines.h"
#include "text/utf8.h"

namespace bild {

namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isSmall(char c) {
    return c >= 'a' && c <= 'z';
}

bool isAsciiLetter(char c) {
    return isSmall(c) || (c >= 'A' && c <= 'Z');
}

bool isNameCharacter(char c) {
    return isAsciiLetter(c) || isDigit(c) || c == '-' || c == '_';
}

bool hasLetters(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const Utf8Step step = stepUtf8(text, offset);
        if (u_isalpha(static_cast<UChar32>(step.codePoint))) return true;
        offset += step.bytes;
    }
    return false;
}

std::string_view withoutAround(std::string_view token) {
    constexpr std::string_view leading = "([{<\"'";
    constexpr std::string_view trailing = ")]}>\"'.,;:!?";
    while (!token.empty() && leading.find(token.front()) != std::string_view::npos) token.remove_prefix(1);
    while (!token.empty() && trailing.find(token.back()) != std::string_view::npos) token.remove_suffix(1);
    return token;
}

/// "example.org", "a.b-c.de", "letter.txt": names joined by periods, the last one short.
bool isDottedName(std::string_view text) {
    constexpr std::size_t longestEnd = 8;
    const std::size_t last = text.rfind('.');
    if (last == std::string_view::npos || last < 2 || !std::all_of(text.begin(), text.end(), [](char c) {
            return isNameCharacter(c) || c == '.';
        })) {
        return false;
    }
    if (text.front() == '.' || text.find("..") != std::string_view::npos) return false;
    const std::string_view end = text.substr(last + 1);
    return end.size() >= 2 && end.size() <= longestEnd && isAsciiLetter(end.front());
}

bool isWebAddress(std::string_view token) {
    const std::size_t scheme = token.find("://");
    if (scheme != std::string_view::npos && scheme > 1) {
        return std::all_of(token.begin(), token.begin() + static_cast<std::ptrdiff_t>(scheme), isNameCharacter);
    }
    for (const std::string_view start : {"www.", "WWW.", "mailto:", "tel:", "doi:"}) {
        if (token.starts_with(start) && token.size() > start.size()) return true;
    }
    // "Ende.Und" lacks a space.
    const std::string_view host = token.substr(0, token.find_first_of("/?#:"));
    const bool nothingBig = std::none_of(host.begin(), host.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool marked = host.find_first_of("0123456789-_") != std::string_view::npos;
    return (nothingBig || marked) && isDottedName(host);
}

bool isMailAddress(std::string_view token) {
    const std::size_t at = token.find('@');
    return at != std::string_view::npos && at > 0 && isDottedName(token.substr(at + 1));
}

bool isPath(std::string_view token) {
    if (token.size() > 2 && isAsciiLetter(token[0]) && token[1] == ':' && (token[2] == '\\' || token[2] == '/')) {
        return true;
    }
    for (const std::string_view start : {"\\\\", "./", "../", "~/", ".\\", "..\\"}) {
        if (token.starts_with(start)) return true;
    }
    if (token.size() > 1 && token.front() == '/' && isNameCharacter(token[1])) return true;
    // "src/main.cpp", and not "und/oder".
    const std::size_t slash = token.find_last_of("/\\");
    return slash != std::string_view::npos && slash > 0 && isDottedName(token.substr(slash + 1));
}

/// "2024-05-01T12:30:00Z"
bool isTimestamp(std::string_view token) {
    return isDigit(token.front()) && token.find_first_not_of("0123456789-:.+TZ") == std::string_view::npos &&
           token.find(':') != std::string_view::npos;
}

/// The size of "%s", "%1$d", "%-5.2f", "%(name)s", "%L1" at the beginning of a text, or 0.
std::size_t sizeOfPercent(std::string_view text) {
    constexpr std::string_view conversions = "sdiufgGeExXcpon@qaA";
    std::size_t at = 1;
    if (text.substr(1).starts_with('(')) {
        const std::size_t close = text.find(')');
        if (close == std::string_view::npos) return 0;
        at = close + 1;
    }
    at = std::min(text.find_first_not_of("-+#$*.0123456789hlLzjt", at), text.size());
    if (at < text.size() && conversions.find(text[at]) != std::string_view::npos) return at + 1;
    return at > 1 && isDigit(text[at - 1]) ? at : 0;
}

/// The size of what stands between two marks at the beginning of a text, marks included, or 0.
std::size_t sizeOfEnclosed(std::string_view text, std::string_view open, std::string_view close) {
    if (!text.starts_with(open)) return 0;
    const std::size_t end = text.find(close, open.size());
    return end == std::string_view::npos ? 0 : end + close.size();
}

/// The size of the placeholder or tag at the beginning of a text that holds no white space, or 0.
std::size_t sizeOfPlaceholder(std::string_view text) {
    switch (text.front()) {
        case '%':
            return text.size() > 1 ? sizeOfPercent(text) : 0;
        case '$':
            return sizeOfEnclosed(text, "${", "}");
        case '{':
            return std::max(sizeOfEnclosed(text, "{{", "}}"), sizeOfEnclosed(text, "{", "}"));
        case '<':
            return sizeOfEnclosed(text, "<", ">");
        case '&':
            return text.size() > 2 && (isAsciiLetter(text[1]) || text[1] == '#') ? sizeOfEnclosed(text, "&", ";") : 0;
        default:
            return 0;
    }
}

/// Whether no letters are left when the placeholders are taken out.
bool consistsOfPlaceholders(std::string_view token) {
    for (std::size_t begin = 0; begin < token.size();) {
        const std::size_t placeholder = sizeOfPlaceholder(token.substr(begin));
        if (placeholder > 0) {
            begin += placeholder;
            continue;
        }
        const Utf8Step step = stepUtf8(token, begin);
        if (u_isalpha(static_cast<UChar32>(step.codePoint))) return false;
        begin += step.bytes;
    }
    return true;
}

bool isUntranslatable(std::string_view token) {
    if (!hasLetters(token)) return true;
    const std::string_view bare = withoutAround(token);
    if (bare.empty()) return false;
    return isWebAddress(bare) || isMailAddress(bare) || isPath(bare) || isTimestamp(bare) ||
           consistsOfPlaceholders(token);
}

}  // namespace

bool hasNothingToTranslate(std::string_view segment) {
    constexpr std::size_t longestToken = 4096;
    for (std::size_t begin = 0; begin < segment.size();) {
        std::size_t end = begin;
        while (end < segment.size()) {
            const Utf8Step step = stepUtf8(segment, end);
            if (isWhiteSpace(step.codePoint)) break;
            end += step.bytes;
        }
        const std::string_view token = segment.substr(begin, end - begin);
        const bool copied = token.size() > longestToken ? !hasLetters(token) : token.empty() || isUntranslatable(token);
        if (!copied) return false;
        begin = end < segment.size() ? end + stepUtf8(segment, end).bytes : end;
    }
    return true;
}

}  // namespace bild
