// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/text_output.h"

#include <algorithm>
#include <utility>

namespace bild {
namespace {

std::size_t at(int index) {
    return static_cast<std::size_t>(index);
}

Span span(int begin, int end) {
    return {at(begin), at(end)};
}

}  // namespace

OutputText::Edit OutputText::setModel(const SessionModel* model) {
    m_model = model;
    return rebuild();
}

OutputText::Edit OutputText::setGhosts(bool shown) {
    m_ghosts = shown;
    return rebuild();
}

SegmentText OutputText::arranged(int index) const {
    if (!m_model->shows(at(index))) return {};
    return m_model->segment(at(index)).arranged(m_ghosts);
}

/// A gap as the document gets it. In a paragraph of very many sentences now and then a space becomes a soft break.
QString OutputText::gapText(int index) {
    constexpr int mostSentences = 40;
    const QString gap = displayable(m_model->gap(at(index)));
    if (gap != QLatin1String(" ")) {
        m_spacesInRow = 0;
        return gap;
    }
    if (++m_spacesInRow < mostSentences) return gap;
    m_spacesInRow = 0;
    return QString(QChar(QChar::ParagraphSeparator));
}

int OutputText::length() const {
    if (m_segments.empty()) return m_gaps.empty() ? 0 : static_cast<int>(m_gaps.front().size());
    return m_starts.back() + static_cast<int>(m_segments.back().text.size() + m_gaps.back().size());
}

/// Computes where the segments from `from` on begin.
void OutputText::place(int from) {
    m_starts.resize(m_segments.size());
    int begin = from == 0 ? 0 : static_cast<int>(segmentSpan(from - 1).end);
    for (int index = from; index < segmentCount(); ++index) {
        begin += static_cast<int>(m_gaps[at(index)].size());
        m_starts[at(index)] = begin;
        begin += static_cast<int>(m_segments[at(index)].text.size());
    }
}

OutputText::Edit OutputText::rebuild() {
    Edit edit{0, length(), {}};
    m_segments.clear();
    m_gaps.clear();
    if (m_model == nullptr) return edit;
    m_spacesInRow = 0;
    const auto count = static_cast<int>(m_model->segmentCount());
    for (int index = 0; index <= count; ++index) {
        const QString gap = gapText(index);
        m_gaps.push_back(gap);
        edit.inserted += gap;
        if (index == count) break;
        m_segments.push_back(arranged(index));
        edit.inserted += m_segments.back().text;
    }
    place(0);
    return edit;
}

OutputText::Edit OutputText::update(int index) {
    SegmentText& known = m_segments[at(index)];
    SegmentText now = arranged(index);
    const int kept = commonLength(known, now);
    const Edit edit{m_starts[at(index)] + kept, static_cast<int>(known.text.size()) - kept, now.text.mid(kept)};
    known = std::move(now);
    if (edit.removed != edit.inserted.size()) place(index + 1);
    return edit;
}

OutputText::Edit OutputText::updateAll(int first, int last) {
    Edit edit{m_starts[at(first)], 0, {}};
    edit.removed = static_cast<int>(segmentSpan(last).end) - edit.position;
    m_spacesInRow = 0;
    for (int index = first; index <= last; ++index) {
        if (index > first) edit.inserted += gapText(index);
        m_segments[at(index)] = arranged(index);
        edit.inserted += m_segments[at(index)].text;
    }
    place(first);
    return edit;
}

OutputText::Edit OutputText::replace(int first, int removed, int inserted) {
    Edit edit{first == 0 ? 0 : static_cast<int>(segmentSpan(first - 1).end), 0, {}};
    const int end = first + removed < segmentCount() ? m_starts[at(first + removed)] : length();
    edit.removed = end - edit.position;
    std::vector<SegmentText> segments;
    std::vector<QString> gaps;
    m_spacesInRow = 0;
    for (int index = first; index <= first + inserted; ++index) {
        const QString gap = gapText(index);
        gaps.push_back(gap);
        edit.inserted += gap;
        if (index == first + inserted) break;
        segments.push_back(arranged(index));
        edit.inserted += segments.back().text;
    }
    const auto splice = [](auto& into, auto from, std::ptrdiff_t begin, std::ptrdiff_t count) {
        const auto place = into.erase(into.begin() + begin, into.begin() + begin + count);
        into.insert(place, std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
    };
    splice(m_segments, std::move(segments), first, removed);
    splice(m_gaps, std::move(gaps), first, removed + 1);
    place(first);
    return edit;
}

Span OutputText::segmentSpan(int index) const {
    const int begin = m_starts[at(index)];
    return span(begin, begin + static_cast<int>(m_segments[at(index)].text.size()));
}

int OutputText::firstSegmentBehind(int position) const {
    const auto endsBefore = [&](const SegmentText& text) {
        return segmentSpan(static_cast<int>(&text - m_segments.data())).end <= at(position);
    };
    return static_cast<int>(std::ranges::partition_point(m_segments, endsBefore) - m_segments.begin());
}

Span OutputText::tokenSpan(const TokenRef& ref) const {
    if (!ref.isValid() || ref.segment >= segmentCount()) return {};
    const SegmentText& text = m_segments[at(ref.segment)];
    const int start = m_starts[at(ref.segment)];
    if (!ref.ghost) {
        if (at(ref.token) >= text.tokens.size()) return {};
        const TokenPlace& place = text.tokens[at(ref.token)];
        return span(start + place.visible, start + place.end);
    }
    const auto holds = [&](const GhostWord& word) {
        return std::ranges::find(word.ghosts, ref.token) != word.ghosts.end();
    };
    const auto word = std::ranges::find_if(text.ghosts, holds);
    return word == text.ghosts.end() ? Span() : span(start + word->position, start + word->position + 1);
}

TokenRef OutputText::tokenAt(int position) const {
    if (position < 0) return {};
    const int index = firstSegmentBehind(position);
    if (index == segmentCount() || segmentSpan(index).begin > at(position)) return {};
    const SegmentText& text = m_segments[at(index)];
    const int inside = position - m_starts[at(index)];
    const auto ghost = std::ranges::find(text.ghosts, inside, &GhostWord::position);
    if (ghost != text.ghosts.end()) return {index, ghost->ghosts.front(), true};
    const auto token = std::ranges::upper_bound(text.tokens, inside, {}, &TokenPlace::end);
    if (token == text.tokens.end()) return {};
    return {index, static_cast<int>(token - text.tokens.begin()), false};
}

TokenRef OutputText::tokenAtCaret(int position) const {
    const TokenRef right = tokenAt(position);
    return right.isValid() ? right : tokenAt(position - 1);
}

std::vector<int> OutputText::stops(const SegmentText& text) {
    std::vector<int> positions;
    for (const TokenPlace& place : text.tokens) {
        if (place.visible < place.end) positions.push_back(place.visible);
    }
    for (const GhostWord& ghost : text.ghosts) positions.push_back(ghost.position);
    std::ranges::sort(positions);
    return positions;
}

int OutputText::nextToken(int position) const {
    for (int index = firstSegmentBehind(std::max(0, position)); index < segmentCount(); ++index) {
        const std::vector<int> positions = stops(m_segments[at(index)]);
        const int start = m_starts[at(index)];
        const auto next = std::ranges::upper_bound(positions, position - start);
        if (next != positions.end()) return start + *next;
    }
    return -1;
}

int OutputText::previousToken(int position) const {
    for (int index = std::min(firstSegmentBehind(std::max(0, position)), segmentCount() - 1); index >= 0; --index) {
        const std::vector<int> positions = stops(m_segments[at(index)]);
        const int start = m_starts[at(index)];
        const auto behind = std::ranges::lower_bound(positions, position - start);
        if (behind != positions.begin()) return start + *std::prev(behind);
    }
    return -1;
}

std::vector<int> OutputText::ghostPositions() const {
    std::vector<int> positions;
    for (int index = 0; index < segmentCount(); ++index) {
        for (const GhostWord& ghost : m_segments[at(index)].ghosts) {
            positions.push_back(m_starts[at(index)] + ghost.position);
        }
    }
    return positions;
}

int OutputText::plainPosition(int position) const {
    const std::vector<int> ghosts = ghostPositions();
    return position - static_cast<int>(std::ranges::lower_bound(ghosts, position) - ghosts.begin());
}

Span OutputText::documentSpan(const Span& plain) const {
    Span found = plain;
    std::size_t before = 0;
    // A ghost at either end is no part of the range.
    for (const int ghost : ghostPositions()) {
        const std::size_t there = at(ghost) - before++;
        if (there <= plain.begin) ++found.begin;
        if (there < plain.end) ++found.end;
    }
    return found;
}

int OutputText::segmentToTypeAt(int position) const {
    int best = -1;
    const auto behind = std::ranges::upper_bound(m_starts, position);
    for (int index = static_cast<int>(behind - m_starts.begin()) - 1; index >= 0; --index) {
        if (!m_model->shows(at(index))) continue;
        if (best < 0) best = index;
        // Of two that touch, the one before goes on.
        const Span span = segmentSpan(index);
        if (!span.empty() && span.begin < at(position) && span.end == at(position)) return index;
        if (span.end < at(position)) return best;
    }
    if (best >= 0) return best;
    for (int index = 0; index < segmentCount(); ++index) {
        if (m_model->shows(at(index))) return index;
    }
    return -1;
}

std::size_t OutputText::plainOffset(int segment, int inside) const {
    const std::vector<GhostWord>& ghosts = m_segments[at(segment)].ghosts;
    const auto before = std::ranges::lower_bound(ghosts, inside, {}, &GhostWord::position) - ghosts.begin();
    return at(inside - static_cast<int>(before));
}

OutputEdit OutputText::editOf(int position, int removed, const QString& typed) const {
    OutputEdit edit{{}, typed};
    const int end = position + removed;
    for (int index = firstSegmentBehind(position); index < segmentCount(); ++index) {
        const int start = m_starts[at(index)];
        if (start >= end) break;
        const int behind = static_cast<int>(segmentSpan(index).end);
        const Span plain{plainOffset(index, std::max(position, start) - start),
                         plainOffset(index, std::min(end, behind) - start)};
        if (!plain.empty()) edit.ranges.push_back({index, plain});
    }
    if (!edit.ranges.empty() || typed.isEmpty()) return edit;
    const int home = segmentToTypeAt(position);
    if (home < 0) return edit;
    const auto stop = static_cast<int>(segmentSpan(home).end);
    const std::size_t offset = plainOffset(home, std::clamp(position, m_starts[at(home)], stop) - m_starts[at(home)]);
    // On a blank line behind a segment the text stands where it is typed.
    if (position > stop) edit.typed.prepend(textIn(stop, position));
    edit.ranges.push_back({home, {offset, offset}});
    return edit;
}

int OutputText::documentPosition(int segment, std::size_t utf16) const {
    int position = static_cast<int>(utf16);
    for (const GhostWord& ghost : m_segments[at(segment)].ghosts) {
        if (ghost.position < position) ++position;
    }
    return m_starts[at(segment)] + position;
}

QString OutputText::textIn(int begin, int end) const {
    QString text;
    int position = 0;
    const auto add = [&](const QString& piece) {
        const int from = std::max(0, begin - position);
        const int to = std::min(static_cast<int>(piece.size()), end - position);
        if (from < to) text += QStringView(piece).mid(from, to - from);
        position += static_cast<int>(piece.size());
    };
    // From the segment before the range on.
    const auto behind = std::ranges::upper_bound(m_starts, begin);
    const int first = std::max(0, static_cast<int>(behind - m_starts.begin()) - 1);
    position = m_starts.empty() ? 0 : m_starts[at(first)];
    if (first == 0 || m_starts.empty()) {
        position = 0;
        add(m_gaps.empty() ? QString() : m_gaps.front());
    }
    for (int index = first; index < segmentCount() && position < end; ++index) {
        add(m_segments[at(index)].text);
        add(m_gaps[at(index) + 1]);
    }
    return text;
}

QString OutputText::ghostWords(int position) const {
    const TokenRef ref = tokenAt(position);
    if (!ref.ghost) return {};
    const std::vector<GhostWord>& ghosts = m_segments[at(ref.segment)].ghosts;
    return std::ranges::find(ghosts, position - m_starts[at(ref.segment)], &GhostWord::position)->words;
}

}  // namespace bild
