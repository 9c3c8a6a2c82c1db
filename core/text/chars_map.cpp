// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/chars_map.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/vocabulary_defect.h"

namespace bild {

namespace {

// The table of sentencepiece's largest rules, nmt_nfkc_cf, takes 0.4 MB.
constexpr std::size_t maxTableBytes = std::size_t{4} << 20;
constexpr std::size_t sizeBytes = 4;
constexpr std::size_t unitBytes = 4;
constexpr std::size_t blockUnits = 256;
// sentencepiece keeps the rules that match at one place in an array of this size.
constexpr int maxMatches = 32;

const VocabularyDefect damaged{Message::tr("its normalization table is damaged")};

std::uint32_t littleEndian32(std::string_view bytes, std::size_t offset) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[offset + i])) << (8 * i);
    }
    return value;
}

/// One unit of the trie in Darts-clone's layout: a value, or a node with the byte that leads to it.
struct Unit {
    std::uint32_t bits = 0;

    [[nodiscard]] bool isValue() const { return (bits >> 31U) != 0; }
    [[nodiscard]] std::uint32_t value() const { return bits & 0x7FFFFFFFU; }
    [[nodiscard]] std::uint32_t byte() const { return bits & 0xFFU; }
    [[nodiscard]] bool hasValue() const { return (bits & (1U << 8U)) != 0; }
    [[nodiscard]] std::uint32_t offset() const { return (bits >> 10U) << ((bits & (1U << 9U)) >> 6U); }
};

class Trie {
public:
    explicit Trie(std::string_view bytes) {
        m_units.reserve(bytes.size() / unitBytes);
        for (std::size_t at = 0; at < bytes.size(); at += unitBytes) m_units.push_back({littleEndian32(bytes, at)});
    }

    /// From node i the reader goes to i ^ offset ^ byte: it stays inside where that whole block exists.
    [[nodiscard]] bool staysInside(std::size_t textBytes) const {
        for (std::size_t i = 0; i < m_units.size(); ++i) {
            const Unit unit = m_units[i];
            const bool inside =
                unit.isValue() ? unit.value() < textBytes : base(i) / blockUnits < m_units.size() / blockUnits;
            if (!inside) return false;
        }
        return true;
    }

    /// Whether no text can match more rules at once than sentencepiece has room for, nor walk in a circle, and every
    /// rule has a text of its own.
    [[nodiscard]] bool matchesAreBounded() const {
        constexpr int unseen = -1;
        constexpr int open = -2;
        std::vector<int> matches(m_units.size(), unseen);  // below a node, that node's own rule included
        std::vector<std::size_t> path{0};
        while (!path.empty()) {
            const std::size_t node = path.back();
            if (matches[node] >= 0) {
                path.pop_back();
                continue;
            }
            if (m_units[node].hasValue() && !m_units[base(node)].isValue()) return false;
            const bool childrenKnown = matches[node] == open;
            int deepest = 0;
            for (std::size_t byte = 0; byte < blockUnits; ++byte) {
                const std::size_t child = base(node) ^ byte;
                if (m_units[child].isValue() || m_units[child].byte() != byte) continue;
                if (matches[child] == open) return false;
                if (matches[child] == unseen) path.push_back(child);
                deepest = std::max(deepest, matches[child]);
            }
            matches[node] = childrenKnown ? deepest + (m_units[node].hasValue() ? 1 : 0) : open;
            if (matches[node] > maxMatches) return false;
        }
        return true;
    }

private:
    [[nodiscard]] std::size_t base(std::size_t node) const { return node ^ m_units[node].offset(); }

    std::vector<Unit> m_units;
};

}  // namespace

void checkCharsMap(std::string_view map) {
    if (map.empty()) return;
    if (map.size() <= sizeBytes || map.size() > maxTableBytes) throw damaged;
    const std::size_t trieBytes = littleEndian32(map, 0);
    const std::size_t restBytes = map.size() - sizeBytes;
    if (trieBytes == 0 || trieBytes % (blockUnits * unitBytes) != 0 || trieBytes >= restBytes) throw damaged;
    const std::string_view texts = map.substr(sizeBytes + trieBytes);
    const Trie trie(map.substr(sizeBytes, trieBytes));
    if (texts.back() != '\0' || !trie.staysInside(texts.size()) || !trie.matchesAreBounded()) throw damaged;
}

std::optional<CharsMapRule> longestRule(std::string_view map, std::string_view text) {
    if (map.empty()) return std::nullopt;
    const std::string_view trie = map.substr(sizeBytes, littleEndian32(map, 0));
    const std::string_view texts = map.substr(sizeBytes + trie.size());
    const auto unitAt = [trie](std::size_t index) { return Unit{littleEndian32(trie, index * unitBytes)}; };
    std::optional<CharsMapRule> longest;
    std::size_t base = unitAt(0).offset();
    for (std::size_t matched = 1; matched <= text.size(); ++matched) {
        const auto byte = static_cast<unsigned char>(text[matched - 1]);
        const std::size_t node = base ^ byte;
        const Unit unit = unitAt(node);
        if (unit.isValue() || unit.byte() != byte) break;
        base = node ^ unit.offset();
        if (!unit.hasValue()) continue;
        const std::string_view rest = texts.substr(unitAt(base).value());
        longest = CharsMapRule{matched, rest.substr(0, rest.find('\0'))};
    }
    return longest;
}

}  // namespace bild
