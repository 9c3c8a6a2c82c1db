// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

namespace bild::kernels {

/// How many threads of a team take part in a run. Where other programs hold processors, members wait for one that was
/// put aside, and fewer threads are faster: after late runs the number is halved, and tried again after a while, which
/// is longer each time it was in vain.
class TeamSize {
public:
    explicit TeamSize(int most) : m_most(most), m_now(most) {}

    [[nodiscard]] int now() const { return m_now; }

    /// After each run: whether a member waited so long for another that the other cannot have been running.
    void ran(bool late) {
        if (m_now == 1 && m_most == 1) return;
        ++m_runs;
        m_lateShare += kFading * ((late ? 1.0 : 0.0) - m_lateShare);
        if (m_lateShare > kTooLate) {
            change(std::max(m_now / 2, 1));
            m_patience = std::min(2 * m_patience, kMostPatience);
        } else if (m_now < m_most && m_runs >= m_patience) {
            change(std::min(2 * m_now, m_most));
        } else if (m_now == m_most && m_runs >= m_patience) {
            m_patience = kFirstPatience;
        }
    }

private:
    static constexpr double kFading = 0.15;
    static constexpr double kTooLate = 0.4;    ///< four late runs in a row, or every third one
    static constexpr int kFirstPatience = 32;  ///< runs
    static constexpr int kMostPatience = 4096;

    void change(int size) {
        m_now = size;
        m_runs = 0;
        m_lateShare = 0.0;
    }

    int m_most;
    int m_now;
    int m_runs = 0;  ///< since the number changed
    int m_patience = kFirstPatience;
    double m_lateShare = 0.0;
};

}  // namespace bild::kernels
