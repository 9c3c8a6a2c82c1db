// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_track.h"

#include <algorithm>

#include "policy/policy_words.h"

namespace bild {
namespace {

constexpr double smallWidth = 8.0;
constexpr double largeWidth = 24.0;
constexpr double gap = 2.5;
constexpr double segmentGap = 12.0;

using Kind = TimelineBlock::Kind;

}  // namespace

void TimelineTrack::clear() {
    *this = {};
}

void TimelineTrack::append(const Iteration& iteration) {
    const bool opensSegment = m_blocks.empty() || m_blocks.back().segment != iteration.segment;
    if (opensSegment) {
        m_tokensBeforeSegment = tokensAt(size());
        m_segmentBegin = iteration.position;
        m_unsure = false;
    }
    if (!m_blocks.empty() && iteration.policy != m_policy) {
        m_flags.push_back({size(), tokensAt(size()), policyChangeWords(m_policy, iteration.policy)});
    }
    m_policy = iteration.policy;

    TimelineBlock block;
    std::size_t end = iteration.position + 1;  // of the segment's text, after this pass
    if (iteration.model == ModelRole::Small) {
        m_unsure = iteration.outcome == Outcome::FellBack;
        block.kind = m_unsure ? Kind::Unsure : Kind::Draft;
        if (m_unsure) end = iteration.position;
    } else {
        block.kind = m_unsure ? Kind::Fallback : Kind::OwnTurn;
        if (iteration.outcome == Outcome::RolledBack) {
            block.kind = Kind::Rollback;
            end = iteration.rollbackPosition + 1;
            markTakenBack(iteration);
        }
        m_unsure = false;
    }
    block.segment = iteration.segment;
    block.position = block.kind == Kind::Rollback ? iteration.rollbackPosition : iteration.position;
    block.tokensFed = iteration.tokensFed;
    block.tokensAfter = m_tokensBeforeSegment + (end > m_segmentBegin ? end - m_segmentBegin : 0);
    block.startMilliseconds = iteration.startMilliseconds;
    block.milliseconds = iteration.milliseconds;
    placeBlock(block);
    m_blocks.push_back(block);
}

void TimelineTrack::placeBlock(TimelineBlock& block) const {
    block.width = block.isLarge() ? largeWidth : smallWidth;
    if (m_blocks.empty()) return;
    const TimelineBlock& before = m_blocks.back();
    block.left = before.left + before.width + (before.segment == block.segment ? gap : segmentGap);
}

void TimelineTrack::markTakenBack(const Iteration& rollback) {
    for (auto block = m_blocks.rbegin(); block != m_blocks.rend() && !block->isLarge(); ++block) {
        if (block->segment != rollback.segment || block->position < rollback.rollbackPosition) break;
        if (block->kind == Kind::Draft) block->kind = Kind::TakenBack;
    }
}

const TimelineTrack::Flag* TimelineTrack::flagBefore(std::size_t place) const {
    const auto after = std::ranges::upper_bound(m_flags, place, {}, &Flag::place);
    return after == m_flags.begin() ? nullptr : &*std::prev(after);
}

std::size_t TimelineTrack::tokensAt(std::size_t place) const {
    return place == 0 ? 0 : m_blocks[std::min(place, size()) - 1].tokensAfter;
}

double TimelineTrack::millisecondsAt(std::size_t place) const {
    return place == 0 || m_blocks.empty() ? 0.0 : m_blocks[std::min(place, size()) - 1].endMilliseconds();
}

std::size_t TimelineTrack::placeAtTime(double milliseconds) const {
    const auto after = std::ranges::upper_bound(m_blocks, milliseconds, {}, &TimelineBlock::endMilliseconds);
    return static_cast<std::size_t>(after - m_blocks.begin());
}

std::size_t TimelineTrack::nextToken(std::size_t place) const {
    while (place < size() && !m_blocks[place].writes()) ++place;
    return std::min(place + 1, size());
}

std::size_t TimelineTrack::previousToken(std::size_t place) const {
    if (place == 0) return 0;
    --place;
    while (place > 0 && !m_blocks[place - 1].writes()) --place;
    return place;
}

std::size_t TimelineTrack::nextRound(std::size_t place) const {
    while (place < size() && !m_blocks[place].isLarge()) ++place;
    return std::min(place + 1, size());
}

std::size_t TimelineTrack::previousRound(std::size_t place) const {
    if (place == 0) return 0;
    --place;
    while (place > 0 && !m_blocks[place - 1].isLarge()) --place;
    return place;
}

double TimelineTrack::width() const {
    return m_blocks.empty() ? 0.0 : m_blocks.back().left + m_blocks.back().width;
}

double TimelineTrack::xAt(std::size_t place) const {
    if (place == 0 || m_blocks.empty()) return -gap / 2;
    const TimelineBlock& before = m_blocks[std::min(place, size()) - 1];
    return before.left + before.width + gap / 2;
}

std::size_t TimelineTrack::blockFrom(double x) const {
    const auto found =
        std::ranges::upper_bound(m_blocks, x, {}, [](const TimelineBlock& b) { return b.left + b.width; });
    return static_cast<std::size_t>(found - m_blocks.begin());
}

}  // namespace bild
