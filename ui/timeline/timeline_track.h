// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstddef>
#include <vector>

#include "decoding/iteration.h"

namespace bild {

/// One forward pass as the timeline shows it: what it was for, and what became of it.
struct TimelineBlock {
    enum class Kind {
        Draft,      ///< the small model wrote a token that stands
        Unsure,     ///< the small model's pass was for nothing: it fell back
        TakenBack,  ///< the small model wrote a token that the large one took back
        OwnTurn,    ///< the large model wrote on its own turn
        Fallback,   ///< the large model wrote because the small one was unsure
        Rollback,   ///< the large model took drafts back
    };

    Kind kind = Kind::Draft;
    std::size_t segment = 0;
    std::size_t position = 0;  ///< in the segment's output, of the token that it wrote or dropped
    std::size_t tokensFed = 0;
    std::size_t tokensAfter = 0;  ///< of the whole run, after it
    double startMilliseconds = 0.0;
    double milliseconds = 0.0;
    double left = 0.0;  ///< unscaled, from the beginning of the track
    double width = 0.0;

    [[nodiscard]] bool isLarge() const { return kind >= Kind::OwnTurn; }
    [[nodiscard]] bool isWasted() const { return kind == Kind::Unsure || kind == Kind::TakenBack; }
    [[nodiscard]] bool writes() const { return kind != Kind::Unsure; }
    [[nodiscard]] double endMilliseconds() const { return startMilliseconds + milliseconds; }
};

/// The passes of a run on a line, with what is needed to walk along it. A place on the line is the number of passes
/// that lie before it, 0 to size().
class TimelineTrack {
public:
    /// Where the policy was changed.
    struct Flag {
        std::size_t place = 0;  ///< the next pass is the first under the new policy
        std::size_t tokens = 0;
        QString words;
    };

    void clear();
    void append(const Iteration& iteration);

    [[nodiscard]] std::size_t size() const { return m_blocks.size(); }
    [[nodiscard]] const TimelineBlock& block(std::size_t index) const { return m_blocks[index]; }
    [[nodiscard]] const std::vector<Flag>& flags() const { return m_flags; }
    /// The last change at or before a place; nothing before the first one.
    [[nodiscard]] const Flag* flagBefore(std::size_t place) const;

    [[nodiscard]] std::size_t tokensAt(std::size_t place) const;
    [[nodiscard]] double millisecondsAt(std::size_t place) const;
    /// The place at which the run stood so many recorded milliseconds after it began.
    [[nodiscard]] std::size_t placeAtTime(double milliseconds) const;

    /// Steps along passes that wrote a token; along rounds, each of which ends with a pass of the large model.
    [[nodiscard]] std::size_t nextToken(std::size_t place) const;
    [[nodiscard]] std::size_t previousToken(std::size_t place) const;
    [[nodiscard]] std::size_t nextRound(std::size_t place) const;
    [[nodiscard]] std::size_t previousRound(std::size_t place) const;

    [[nodiscard]] double width() const;
    [[nodiscard]] double xAt(std::size_t place) const;  ///< just right of the pass before it
    /// First pass that ends right of `x`; size() where there is none.
    [[nodiscard]] std::size_t blockFrom(double x) const;

private:
    void placeBlock(TimelineBlock& block) const;
    void markTakenBack(const Iteration& rollback);

    std::vector<TimelineBlock> m_blocks;
    std::vector<Flag> m_flags;
    Policy m_policy;
    std::size_t m_tokensBeforeSegment = 0;
    std::size_t m_segmentBegin = 0;  ///< position of the segment's first generated token
    bool m_unsure = false;
};

}  // namespace bild
