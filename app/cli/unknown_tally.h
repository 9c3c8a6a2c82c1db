// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "decoding/generation.h"

namespace bild {

/// Counts over a run what the vocabulary lacks and what was kept. Takes memory for each different character only.
class UnknownTally {
public:
    void add(const SegmentResult& segment);

    /// Lines for standard error; empty where there is nothing to say. `canKeep` says that --keep-unknown is an option.
    [[nodiscard]] std::string note(bool canKeep) const;

private:
    void count(const SegmentResult& segment, const TextSpan& unknown);
    [[nodiscard]] std::string lost(bool canKeep) const;

    std::map<char32_t, std::size_t> m_times;  ///< of each character that was not kept
    std::vector<char32_t> m_first;            ///< those named in the note, as they came
    std::size_t m_kept = 0;
    std::size_t m_misplaced = 0;
    std::vector<std::size_t> m_segments;  ///< the first ones where something may stand in a wrong place, from 1
};

}  // namespace bild
