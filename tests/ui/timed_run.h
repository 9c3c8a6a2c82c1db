// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

#include "decoding/iteration.h"
#include "decoding/policy.h"

namespace bild::test {

/// Writes the iterations of a run with plausible times: a small pass takes 0.5 ms, a large one 2 ms and a tenth of a
/// millisecond more for each further token. The encoders take the first millisecond of each segment.
class TimedRun {
public:
    Policy policy;

    explicit TimedRun(Policy start = {}) : policy(start) {}

    TimedRun& draft(std::size_t tokens = 1) {
        for (std::size_t token = 0; token < tokens; ++token) {
            add(ModelRole::Small, 0.9F, 0.5, Outcome::Kept);
            ++m_position;
            ++m_drafts;
        }
        return *this;
    }
    TimedRun& unsure() {
        add(ModelRole::Small, 0.3F, 0.5, Outcome::FellBack);
        return *this;
    }
    TimedRun& large() {
        addLarge(Outcome::Kept);
        ++m_position;
        return *this;
    }
    /// The last `tokens` drafts are taken back, and the first of them replaced.
    TimedRun& rollBack(std::size_t tokens) {
        Iteration& iteration = addLarge(Outcome::RolledBack);
        iteration.rollbackPosition = m_position - tokens;
        iteration.replacement = ModelView{{3, "\u2581other", 0.8F}, {}};
        for (Verification& seen : iteration.verified) {
            if (seen.position == iteration.rollbackPosition) seen.disagreement = 8.0;
        }
        m_position = iteration.rollbackPosition + 1;
        return *this;
    }
    TimedRun& nextSegment() {
        if (!m_iterations.empty()) ++m_segment;
        m_position = 0;
        m_drafts = 0;
        m_now += 1.0;
        return *this;
    }

    /// Sentences of about twenty tokens, with fallbacks and rollbacks in between; the same for the same seed.
    TimedRun& sentences(std::size_t count, unsigned seed = 1) {
        std::mt19937 random(seed);
        for (std::size_t sentence = 0; sentence < count; ++sentence) {
            nextSegment().large();
            while (m_position < 20) {
                const std::size_t drafts = 1 + random() % 9;
                draft(drafts);
                switch (random() % 6) {
                    case 0:
                        rollBack(1 + random() % std::min<std::size_t>(drafts, 4)).large();
                        break;
                    case 1:
                        large();
                        break;
                    default:
                        unsure().large();
                        break;
                }
            }
            draft(3);
        }
        return *this;
    }

    [[nodiscard]] const std::vector<Iteration>& iterations() const { return m_iterations; }
    [[nodiscard]] double milliseconds() const { return m_now; }

private:
    Iteration& add(ModelRole model, float probability, double milliseconds, Outcome outcome) {
        Iteration iteration;
        iteration.segment = m_segment;
        iteration.model = model;
        iteration.tokensFed = 1;
        iteration.startMilliseconds = m_now;
        iteration.milliseconds = milliseconds;
        iteration.policy = policy;
        iteration.position = m_position;
        iteration.proposal.token = {1, "\u2581word", probability};
        iteration.outcome = outcome;
        m_now += milliseconds;
        m_iterations.push_back(std::move(iteration));
        return m_iterations.back();
    }

    Iteration& addLarge(Outcome outcome) {
        Iteration& iteration = add(ModelRole::Large, 0.8F, 2.0 + 0.1 * static_cast<double>(m_drafts), outcome);
        iteration.tokensFed = m_drafts + 1;
        for (std::size_t at = m_position - m_drafts; at < m_position; ++at) {
            iteration.verified.push_back({at, ModelView{{1, "\u2581word", 0.7F}, {}}, -std::log(0.7)});
        }
        m_drafts = 0;
        return iteration;
    }

    std::vector<Iteration> m_iterations;
    std::size_t m_segment = 0;
    std::size_t m_position = 0;
    std::size_t m_drafts = 0;
    double m_now = 0.0;
};

}  // namespace bild::test
