// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SessionModel that takes over an edited source.
#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "error.h"
#include "session/session_model.h"
#include "session/session_source.h"

namespace bild {
namespace {

Span moved(const Span& span, std::size_t from, std::size_t to) {
    return {span.begin - from + to, span.end - from + to};
}

int toInt(std::size_t number) {
    return static_cast<int>(number);
}

}  // namespace

SourceChange SessionModel::changeSource(std::string source, std::vector<Segment> segments) {
    checkSpans(source.size(), segments);
    const auto oldAt = [this](std::size_t index) -> const Segment& { return m_nodes[index]->segment.source(); };
    const auto newAt = [&segments](std::size_t index) -> const Segment& { return segments[index]; };
    const std::size_t oldCount = partCount();
    const std::size_t newCount = segments.size();
    const auto sameGap = [&](std::size_t oldIndex, std::size_t newIndex) {
        return gapText(m_source, oldCount, oldIndex, oldAt) == gapText(source, newCount, newIndex, newAt);
    };
    std::size_t before = 0;
    while (before < std::min(oldCount, newCount) && oldAt(before).text == newAt(before).text &&
           sameGap(before, before)) {
        ++before;
    }
    std::size_t behind = 0;
    while (behind < std::min(oldCount, newCount) - before &&
           oldAt(oldCount - 1 - behind).text == newAt(newCount - 1 - behind).text &&
           sameGap(oldCount - behind, newCount - behind)) {
        ++behind;
    }
    const std::size_t removed = oldCount - before - behind;
    const std::span<const Segment> wanted(segments.begin() + static_cast<std::ptrdiff_t>(before),
                                          segments.end() - static_cast<std::ptrdiff_t>(behind));
    return replaceSegments(std::move(source), before, removed, reuseSegments(wanted, before, removed));
}

SourceChange SessionModel::restoreSource(SourceChange change) {
    if (change.first > partCount() || change.removed > partCount() - change.first) {
        throw InputError(Message::tr("The change concerns segments that are not there."));
    }
    return replaceSegments(std::move(change.source), change.first, change.removed, std::move(change.segments),
                           std::move(change.secondPass));
}

std::vector<SessionSegment> SessionModel::reuseSegments(std::span<const Segment> wanted, std::size_t first,
                                                        std::size_t removed) const {
    std::multimap<std::string_view, std::size_t> known;
    for (std::size_t index = first; index < first + removed; ++index) {
        known.emplace(m_nodes[index]->segment.source().text, index);
    }
    std::vector<SessionSegment> segments;
    std::vector<std::size_t> fresh;
    segments.reserve(wanted.size());
    for (const Segment& source : wanted) {
        const auto found = known.lower_bound(source.text);  // equal sentences keep their order
        if (found == known.end() || found->first != source.text) {
            fresh.push_back(segments.size());
            segments.emplace_back(source);
            continue;
        }
        segments.push_back(m_nodes[found->second]->segment);
        segments.back().setSource(source);
        known.erase(found);
    }
    std::vector<std::size_t> left;
    std::ranges::transform(known, std::back_inserter(left), [](const auto& entry) { return entry.second; });
    std::ranges::sort(left);
    carryHandWork(left, fresh, segments);
    return segments;
}

/// Gives what people made of sentences that are no more to those that took their place, one for one; where there are
/// fewer, the last gets what is left, so that nothing is lost.
void SessionModel::carryHandWork(std::span<const std::size_t> from, std::span<const std::size_t> to,
                                 std::vector<SessionSegment>& segments) const {
    if (to.empty()) return;
    for (std::size_t at = 0; at < from.size(); ++at) {
        const SessionSegment& old = m_nodes[from[at]]->segment;
        if (!old.isByHand()) continue;
        SessionSegment& heir = segments[to[std::min(at, to.size() - 1)]];
        if (heir.isByHand()) {
            const std::size_t end = utf16Length(heir.text().text);
            heir.replaceText({end, end}, ' ' + old.text().text);
            continue;
        }
        SessionSegment carried = old;
        carried.show(carried.iterations().size());
        carried.carryTo(heir.source());
        heir = std::move(carried);
    }
}

SourceChange SessionModel::replaceSegments(std::string source, std::size_t first, std::size_t removed,
                                           std::vector<SessionSegment> inserted, std::optional<SecondPass> secondPass) {
    const std::size_t before = m_nodes.size();
    SourceChange inverse{{}, first, inserted.size(), {}, takeSecondPass()};
    moveSources(first + removed, source);
    inverse.source = std::exchange(m_source, std::move(source));
    inverse.segments = takeRows(first, removed);
    const std::size_t count = inserted.size();
    insertRows(first, std::move(inserted));
    const bool bothPasses = inverse.secondPass || secondPass;
    putSecondPass(std::move(secondPass));
    setActive(-1);
    if (bothPasses) {
        Q_EMIT segmentsReplaced(0, toInt(before), toInt(m_nodes.size()));
    } else {
        Q_EMIT segmentsReplaced(toInt(first), toInt(removed), toInt(count));
    }
    publish(m_nodes.size(), 0);
    return inverse;
}

std::vector<SessionSegment> SessionModel::takeRows(std::size_t first, std::size_t count) {
    std::vector<SessionSegment> taken;
    if (count == 0) return taken;
    beginRemoveRows({}, toInt(first), toInt(first + count) - 1);
    const auto begin = m_nodes.begin() + static_cast<std::ptrdiff_t>(first);
    const auto end = begin + static_cast<std::ptrdiff_t>(count);
    std::transform(begin, end, std::back_inserter(taken),
                   [](std::unique_ptr<Node>& node) { return std::move(node->segment); });
    m_nodes.erase(begin, end);
    renumber();
    forgetSums();
    endRemoveRows();
    return taken;
}

void SessionModel::insertRows(std::size_t first, std::vector<SessionSegment> segments) {
    if (segments.empty()) return;
    beginInsertRows({}, toInt(first), toInt(first + segments.size()) - 1);
    std::vector<std::unique_ptr<Node>> nodes = makeNodes(std::move(segments));
    m_nodes.insert(m_nodes.begin() + static_cast<std::ptrdiff_t>(first), std::make_move_iterator(nodes.begin()),
                   std::make_move_iterator(nodes.end()));
    renumber();
    forgetSums();
    endInsertRows();
}

/// Segments behind an edited place keep their text and move with it.
void SessionModel::moveSources(std::size_t from, const std::string& source) {
    if (from == m_nodes.size()) return;
    const std::size_t oldUtf16 = utf16Length(m_source);
    const std::size_t newUtf16 = utf16Length(source);
    for (std::size_t index = from; index < m_nodes.size(); ++index) {
        Segment segment = m_nodes[index]->segment.source();
        segment.span = {moved(segment.span.bytes, m_source.size(), source.size()),
                        moved(segment.span.utf16, oldUtf16, newUtf16)};
        m_nodes[index]->segment.setSource(std::move(segment));
    }
}

}  // namespace bild
