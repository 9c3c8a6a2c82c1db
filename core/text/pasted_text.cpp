// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/pasted_text.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_set>
#include <utility>

#include "text/lines.h"
#include "text/pasted_line.h"
#include "text/utf8.h"
#include "text/words.h"

namespace bild {
namespace {

// Blocks narrower than these, in characters, were hardly wrapped: lists of words, and addresses, verses, menus.
constexpr std::size_t kNarrowest = 24;
constexpr std::size_t kNarrowProse = 40;
// Where lines are longer, each is a paragraph.
constexpr std::size_t kWidest = 160;
// Of a block of two lines one knows the width only if it is as wide as prose usually is.
constexpr std::size_t kUsualWidth = 60;
// Proportional fonts make the lines of a page differ in their number of characters.
constexpr double kRagged = 0.85;

/// How the words of the whole text are written, to tell a divided word from one that has a hyphen.
class Vocabulary {
public:
    explicit Vocabulary(std::string_view text) {
        const std::vector<Word> words = wordsOf(text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            m_whole.insert(words[i].folded);
            const bool next = i > 0 && words[i].span.bytes.begin == words[i - 1].span.bytes.end + 1;
            if (next && text[words[i - 1].span.bytes.end] == '-') {
                m_hyphenated.insert(words[i - 1].folded + '-' + words[i].folded);
            }
        }
    }
    [[nodiscard]] bool writesWhole(const std::string& first, const std::string& second) const {
        return m_whole.contains(first + second);
    }
    [[nodiscard]] bool writesHyphen(const std::string& first, const std::string& second) const {
        return m_hyphenated.contains(first + '-' + second);
    }

private:
    std::unordered_set<std::string> m_whole;
    std::unordered_set<std::string> m_hyphenated;
};

/// "Haus- und Hof", "pre- and postwar": the hyphen stands for a part that comes later.
bool continuesSuspendedHyphen(const std::string& word) {
    static constexpr std::array<std::string_view, 18> words{"und",   "oder",  "bzw", "beziehungsweise",
                                                            "sowie", "als",   "wie", "noch",
                                                            "bis",   "statt", "and", "or",
                                                            "to",    "nor",   "et",  "ou",
                                                            "y",     "o"};
    return std::ranges::find(words, word) != words.end();
}

/// What happens between a line and the next of its block.
struct Joining {
    bool joins = false;
    bool mends = false;  ///< the hyphen goes too
    bool space = false;
};

class Block {
public:
    Block(std::span<const PastedLine> lines, const Vocabulary& vocabulary) : m_lines(lines), m_vocabulary(vocabulary) {
        for (const PastedLine& line : lines) m_width = std::max(m_width, line.width);
    }

    [[nodiscard]] Joining between(std::size_t i) const {
        const PastedLine& line = m_lines[i];
        const PastedLine& next = m_lines[i + 1];
        if (line.standsAlone || next.standsAlone || next.item == ItemMark::Certain) return {};
        if (next.item == ItemMark::Likely && (line.item != ItemMark::None || line.endsSentence)) return {};
        if (line.softHyphen) return {true, true, false};
        if (line.hyphen && next.beginsWithLetter) return atHyphen(line, next);
        if (!continues(line, next)) return {};
        return {true, false, !(line.endsWide && next.beginsWide)};
    }

private:
    [[nodiscard]] Joining atHyphen(const PastedLine& line, const PastedLine& next) const {
        const std::string& first = line.lastWord;
        const std::string& second = next.firstWord;
        const Joining whole{true, true, false};
        const Joining hyphenated{true, false, false};
        if (next.beginsWithDigit || line.hyphenAtDigit || next.firstWordGoesOn) return hyphenated;
        if (continuesSuspendedHyphen(second)) return {true, false, true};
        if (m_vocabulary.writesHyphen(first, second)) return hyphenated;
        // "US-Regierung", but "ZUSAMMENHANG" in a text that has it so.
        if (next.beginsUpper) return line.allUpperEnd && m_vocabulary.writesWhole(first, second) ? whole : hyphenated;
        return whole;
    }

    /// Whether the break was made for the width's sake alone.
    [[nodiscard]] bool continues(const PastedLine& line, const PastedLine& next) const {
        if (m_width < kNarrowest) return false;
        if (!line.endsSentence && next.beginsLower) return true;
        if (m_width < kNarrowProse || m_width > kWidest) return false;
        // A break where the next word would still have had room was meant.
        const auto needed = static_cast<double>(line.width + 1 + next.firstWidth);
        if (needed <= kRagged * static_cast<double>(m_width)) return false;
        return m_lines.size() > 2 || m_width >= kUsualWidth;
    }

    std::span<const PastedLine> m_lines;
    const Vocabulary& m_vocabulary;
    std::size_t m_width = 0;
};

/// Copies the text, and leaves out what is taken out.
class Rewriter {
public:
    explicit Rewriter(std::string_view text) : m_text(text) {}

    void replace(Span bytes, PasteChangeKind kind, bool space) {
        copyTo(bytes.begin);
        const TextSpan before{bytes, {m_units, m_units + utf16Size(m_text.substr(bytes.begin, bytes.size()))}};
        const std::size_t written = m_result.text.size();
        m_result.changes.push_back(
            {kind,
             before,
             {{written, written + (space ? 1U : 0U)}, {m_writtenUnits, m_writtenUnits + (space ? 1U : 0U)}}});
        if (space) {
            m_result.text += ' ';
            ++m_writtenUnits;
        }
        m_read = bytes.end;
        m_units = before.utf16.end;
    }
    PastedText take() {
        copyTo(m_text.size());
        return std::move(m_result);
    }

private:
    void copyTo(std::size_t end) {
        const std::string_view part = m_text.substr(m_read, end - m_read);
        const std::size_t units = utf16Size(part);
        m_result.text += part;
        m_read = end;
        m_units += units;
        m_writtenUnits += units;
    }

    std::string_view m_text;
    PastedText m_result;
    std::size_t m_read = 0;
    std::size_t m_units = 0;
    std::size_t m_writtenUnits = 0;
};

}  // namespace

PastedText tidyPastedText(std::string_view text) {
    std::vector<PastedLine> lines;
    for (const Span line : linesOf(text)) {
        if (!trimmed(text, line).empty()) lines.push_back(describeLine(text, line));
    }
    const Vocabulary vocabulary(text);
    Rewriter rewriter(text);
    for (std::size_t begin = 0; begin < lines.size();) {
        std::size_t end = begin + 1;
        const auto adjacent = [&](std::size_t i) {
            return countLineEnds(text.substr(lines[i - 1].bytes.end, lines[i].bytes.begin - lines[i - 1].bytes.end)) ==
                   1;
        };
        while (end < lines.size() && adjacent(end)) ++end;
        const Block block({lines.data() + begin, end - begin}, vocabulary);
        for (std::size_t i = 0; begin + i + 1 < end; ++i) {
            const PastedLine& line = lines[begin + i];
            const Joining joining = block.between(i);
            if (!joining.joins) continue;
            rewriter.replace(
                {line.bytes.end - (joining.mends ? line.hyphenBytes : 0), lines[begin + i + 1].bytes.begin},
                joining.mends ? PasteChangeKind::HyphenMended : PasteChangeKind::LineJoined, joining.space);
        }
        begin = end;
    }
    return rewriter.take();
}

}  // namespace bild
