// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/edited_text.h"

#include <algorithm>
#include <utility>

#include "error.h"
#include "text/utf8.h"

namespace bild {
namespace {

[[noreturn]] void refuse() {
    throw InputError(Message::tr("The edited text does not fit what the models wrote."));
}

std::string_view textOf(const Detokenized& run, std::size_t token) {
    const Span& bytes = run.pieces[token].bytes;
    return std::string_view(run.text).substr(bytes.begin, bytes.size());
}

/// Adds parts, joining neighbours of one kind.
class Parts {
public:
    void addTyped(std::string_view text) {
        if (text.empty()) return;
        if (m_parts.empty() || m_parts.back().typed.empty()) m_parts.push_back({});
        m_parts.back().typed += text;
    }
    void addToken(std::size_t token) {
        if (m_parts.empty() || !m_parts.back().typed.empty() || m_parts.back().tokens.end != token) {
            m_parts.push_back({{token, token}, {}});
        }
        m_parts.back().tokens.end = token + 1;
    }
    [[nodiscard]] EditedText take() { return {std::move(m_parts)}; }

private:
    std::vector<EditedPart> m_parts;
};

/// A token, or typed text, as it stands.
struct Cell {
    std::string_view text;
    std::optional<std::size_t> token;
};

std::vector<Cell> cellsOf(const EditedText& edited, const Detokenized& run) {
    std::vector<Cell> cells;
    for (const EditedPart& part : edited.parts) {
        if (!part.typed.empty()) cells.push_back({part.typed, std::nullopt});
        for (std::size_t token = part.tokens.begin; token < part.tokens.end; ++token) {
            cells.push_back({textOf(run, token), token});
        }
    }
    return cells;
}

/// Where a position in UTF-16 units lies in bytes; inside a character, at its beginning or at its end.
std::size_t byteAt(std::string_view text, std::size_t utf16, bool atEnd) {
    std::size_t bytes = 0;
    std::size_t units = 0;
    while (units < utf16 && bytes < text.size()) {
        const Utf8Step step = stepUtf8(text, bytes);
        if (units + step.utf16Units() > utf16 && !atEnd) break;
        units += step.utf16Units();
        bytes += step.bytes;
    }
    return bytes;
}

/// Carries out one replacement, cell after cell.
class Replacement {
public:
    Replacement(const Span& range, std::string_view typed) : m_range(range), m_typed(typed) {}

    void read(const Cell& cell) {
        const Span here{m_at, m_at + utf16Size(cell.text)};
        m_at = here.end;
        // A token without letters belongs to what comes behind it: the bytes of a character, or the end.
        const bool before = here.end <= m_range.begin && (!here.empty() || here.end < m_range.begin);
        if (before) return keep(cell);
        if (here.begin < m_range.begin)
            m_parts.addTyped(cell.text.substr(0, byteAt(cell.text, m_range.begin - here.begin, false)));
        if (here.begin >= m_range.end) {
            type();
            return keep(cell);
        }
        if (here.end >= m_range.end) type();
        if (here.end > m_range.end)
            m_parts.addTyped(cell.text.substr(byteAt(cell.text, m_range.end - here.begin, true)));
    }

    EditedText finish() {
        if (m_range.begin > m_range.end || m_range.end > m_at) refuse();
        type();
        return m_parts.take();
    }

private:
    void keep(const Cell& cell) {
        if (cell.token) {
            m_parts.addToken(*cell.token);
        } else {
            m_parts.addTyped(cell.text);
        }
    }
    void type() { m_parts.addTyped(std::exchange(m_typed, {})); }

    Span m_range;
    std::string_view m_typed;
    std::size_t m_at = 0;
    Parts m_parts;
};

void check(const EditedText& edited, std::size_t tokens) {
    std::size_t behind = 0;
    bool typedBefore = false;
    for (const EditedPart& part : edited.parts) {
        const bool typed = !part.typed.empty();
        const Span& range = part.tokens;
        if (typed ? !range.empty() || typedBefore
                  : range.begin < behind || range.end <= range.begin || range.end > tokens) {
            refuse();
        }
        if (!typed) behind = range.end;
        typedBefore = typed;
    }
}

/// Ghosts stand before the token that took their place; those of one rollback go together.
std::vector<Ghost> standingGhosts(const std::vector<Ghost>& ghosts,
                                  const std::vector<std::optional<std::size_t>>& runTokens) {
    std::vector<Ghost> standing;
    for (std::size_t first = 0; first < ghosts.size();) {
        const auto place = std::ranges::find(runTokens, std::optional(ghosts[first].position));
        std::size_t next = first;
        for (; next < ghosts.size() && ghosts[next].iteration == ghosts[first].iteration; ++next) {
            if (place == runTokens.end()) continue;
            standing.push_back(ghosts[next]);
            standing.back().position = static_cast<std::size_t>(place - runTokens.begin()) + (next - first);
        }
        first = next;
    }
    return standing;
}

OutputToken typedToken(const std::string& text, const Policy& policy) {
    OutputToken token;
    token.id = kTypedId;
    token.piece = text;
    token.origin = Origin::Typed;
    token.policy = policy;
    return token;
}

}  // namespace

EditedText unedited(const Detokenized& run) {
    Parts parts;
    for (std::size_t token = 0; token < run.pieces.size(); ++token) parts.addToken(token);
    const std::size_t written = run.pieces.empty() ? 0 : run.pieces.back().bytes.end;
    parts.addTyped(std::string_view(run.text).substr(written));
    return parts.take();
}

EditedText replaced(const EditedText& before, const Detokenized& run, const Span& utf16, std::string_view typed) {
    check(before, run.pieces.size());
    Replacement replacement(utf16, typed);
    for (const Cell& cell : cellsOf(before, run)) replacement.read(cell);
    return replacement.finish();
}

StandingText standing(const EditedText& edited, const SegmentOutput& run, const Detokenized& runText) {
    check(edited, std::min(run.tokens().size(), runText.pieces.size()));
    StandingText result;
    std::vector<OutputToken> tokens;
    std::size_t units = 0;
    // No change of the policy lies before a text that no policy decided.
    Policy policy = run.tokens().empty() ? Policy() : run.tokens().front().policy;
    for (const Cell& cell : cellsOf(edited, runText)) {
        const std::size_t bytes = result.text.text.size();
        const std::size_t length = utf16Size(cell.text);
        tokens.push_back(cell.token ? run.tokens()[*cell.token] : typedToken(std::string(cell.text), policy));
        policy = tokens.back().policy;
        result.text.text += cell.text;
        result.text.pieces.push_back({{bytes, bytes + cell.text.size()}, {units, units + length}});
        result.runTokens.push_back(cell.token);
        units += length;
    }
    std::vector<Ghost> ghosts = standingGhosts(run.ghosts(), result.runTokens);
    result.output = SegmentOutput(std::move(tokens), std::move(ghosts), run.iterations());
    return result;
}

}  // namespace bild
