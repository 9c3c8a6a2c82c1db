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
// Verses are narrower than prose that is evidently wrapped.
constexpr std::size_t kNarrowWrapped = 45;
// Where lines are longer, each is a paragraph.
constexpr std::size_t kWidest = 160;
// Of a block of two lines one knows the width only if it is as wide as prose usually is.
constexpr std::size_t kUsualWidth = 60;
// Proportional fonts make the lines of a page differ in their number of characters.
constexpr double kRagged = 0.85;
// Of the lines of wrapped prose few are short for another reason than a paragraph's end, and many end within a
// sentence, before a word with a small letter.
constexpr double kMostLines = 0.8;
constexpr double kLeastGoingOn = 0.25;

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

/// "self-esteem", "state-of-the-art": English words that are divided after such a part have a hyphen there anyway.
bool keepsHyphen(const PastedLine& line) {
    static constexpr std::array<std::string_view, 2> parts{"self", "well"};
    static constexpr std::array<std::string_view, 12> small{"of", "the", "to",  "in", "and", "a",
                                                            "on", "by",  "for", "at", "up",  "or"};
    if (line.oneLetterEnd || line.allUpperEnd) return true;
    return std::ranges::find(parts, line.lastWord) != parts.end() ||
           (line.joinedEnd && std::ranges::find(small, line.lastWord) != small.end());
}

/// What happens between a line and the next of its block.
struct Seam {
    bool joins = false;
    bool mends = false;  ///< the hyphen goes too
    bool space = false;
};

class Block {
public:
    Block(std::span<const PastedLine> lines, const Vocabulary& vocabulary, LineJoining joining)
        : m_lines(lines), m_vocabulary(vocabulary) {
        for (const PastedLine& line : lines) m_width = std::max(m_width, line.width);
        m_wrapped = joining == LineJoining::Likely || isEvidentlyWrapped();
    }

    [[nodiscard]] Seam between(std::size_t i) const {
        const PastedLine& line = m_lines[i];
        const PastedLine& next = m_lines[i + 1];
        if (line.standsAlone || next.standsAlone || next.item == ItemMark::Certain) return {};
        if (next.item == ItemMark::Likely && (line.item != ItemMark::None || line.endsSentence)) return {};
        if (line.softHyphen) return {true, true, false};
        const bool divides = m_wrapped || next.beginsLower || line.severalWords;
        if (line.hyphen && next.beginsWithLetter && divides) return atHyphen(line, next);
        if (!m_wrapped || !continues(line, next)) return {};
        return {true, false, !(line.endsWide && next.beginsWide)};
    }

private:
    [[nodiscard]] Seam atHyphen(const PastedLine& line, const PastedLine& next) const {
        const std::string& first = line.lastWord;
        const std::string& second = next.firstWord;
        const Seam whole{true, true, false};
        const Seam hyphenated{true, false, false};
        if (next.beginsWithDigit || line.hyphenAtDigit || next.firstWordGoesOn) return hyphenated;
        if (continuesSuspendedHyphen(second)) return {true, false, true};
        if (m_vocabulary.writesHyphen(first, second)) return hyphenated;
        if (keepsHyphen(line) && !m_vocabulary.writesWhole(first, second)) return hyphenated;
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
        if (!isFull(line, next)) return false;
        return m_lines.size() > 2 || m_width >= kUsualWidth;
    }

    [[nodiscard]] bool isFull(const PastedLine& line, const PastedLine& next) const {
        return static_cast<double>(line.width + 1 + next.firstWidth) > kRagged * static_cast<double>(m_width);
    }

    /// Prose as mails and plain-text books have it: hardly a line that could have been longer, and sentences that go on
    /// in the next. Verses, lists and texts of one sentence a line are none.
    [[nodiscard]] bool isEvidentlyWrapped() const {
        if (m_width < kNarrowWrapped || m_width > kWidest) return false;
        // "Liebe Anna," may stand before it; lines without capitals and periods may be anything.
        if (m_lines.front().beginsLower && !m_lines.back().endsSentence) return false;
        std::size_t breaks = 0;
        std::size_t paragraphs = 0;
        std::size_t full = 0;
        std::size_t goingOn = 0;
        for (std::size_t i = 0; i + 1 < m_lines.size(); ++i) {
            const PastedLine& line = m_lines[i];
            const PastedLine& next = m_lines[i + 1];
            if (line.standsAlone || next.standsAlone || next.item != ItemMark::None) continue;
            ++breaks;
            if (isFull(line, next)) {
                ++full;
            } else if (line.endsSentence && !next.beginsLower) {
                ++paragraphs;
            }
            goingOn += (!line.endsSentence && next.beginsLower) || line.hyphen || line.softHyphen ? 1 : 0;
        }
        if (breaks == 1 && !m_lines.back().endsSentence && m_width < kUsualWidth) return false;
        const auto share = [](std::size_t some, std::size_t all) {
            return static_cast<double>(some) / static_cast<double>(std::max<std::size_t>(all, 1));
        };
        return share(goingOn, breaks) >= kLeastGoingOn && share(full, breaks - paragraphs) >= kMostLines;
    }

    std::span<const PastedLine> m_lines;
    const Vocabulary& m_vocabulary;
    std::size_t m_width = 0;
    bool m_wrapped = false;
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

PastedText tidyPastedText(std::string_view text, LineJoining joining) {
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
        const Block block({lines.data() + begin, end - begin}, vocabulary, joining);
        for (std::size_t i = 0; begin + i + 1 < end; ++i) {
            const PastedLine& line = lines[begin + i];
            const Seam seam = block.between(i);
            if (!seam.joins) continue;
            rewriter.replace({line.bytes.end - (seam.mends ? line.hyphenBytes : 0), lines[begin + i + 1].bytes.begin},
                             seam.mends ? PasteChangeKind::HyphenMended : PasteChangeKind::LineJoined, seam.space);
        }
        begin = end;
    }
    return rewriter.take();
}

}  // namespace bild
