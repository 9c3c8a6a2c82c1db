// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

namespace bild {

/// Drafts, one after another: how many of their tokens were kept and how many taken back.
struct DraftBar {
    std::size_t drafts = 0;     ///< how many drafts it stands for
    std::size_t kept = 0;       ///< tokens, of all of them
    std::size_t takenBack = 0;  ///< tokens, of all of them

    friend bool operator==(const DraftBar&, const DraftBar&) = default;
};

/// The drafts of a run as a bounded number of bars: when there are too many, neighbours are added up two by two.
class DraftLog {
public:
    explicit DraftLog(std::size_t bound = 64);  ///< at least 2

    void add(std::size_t kept, std::size_t takenBack);
    void clear();

    [[nodiscard]] const std::vector<DraftBar>& bars() const { return m_bars; }
    [[nodiscard]] std::size_t draftsABar() const { return m_draftsABar; }
    [[nodiscard]] std::size_t drafts() const { return m_drafts; }

private:
    std::size_t m_bound;
    std::size_t m_draftsABar = 1;
    std::size_t m_drafts = 0;
    std::vector<DraftBar> m_bars;
};

}  // namespace bild
