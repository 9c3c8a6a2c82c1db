// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/run_progress.h"

#include <algorithm>
#include <numeric>

namespace bild {
namespace {

constexpr std::size_t rememberedSteps = 99;

}  // namespace

void RunProgress::add(const Iteration& iteration) {
    m_finishedDraft.reset();
    m_previousPolicy.reset();
    if (m_policy && *m_policy != iteration.policy) m_previousPolicy = m_policy;
    m_policy = iteration.policy;
    m_milliseconds = std::max(m_milliseconds, iteration.startMilliseconds + iteration.milliseconds);
    if (m_segment != iteration.segment) {
        m_segment = iteration.segment;
        m_firstPosition = iteration.position;
        m_origins.clear();
        m_drafted = 0;
        m_unsure = false;
    }
    if (iteration.model == ModelRole::Small) {
        m_unsure = iteration.outcome == Outcome::FellBack;
        if (m_unsure) return;
        write(iteration.position, Origin::Small);
        ++m_drafted;
        return;
    }
    recordLargeStep(iteration);
    m_verified += iteration.verified.size();
    const std::size_t before = m_takenBack;
    if (iteration.outcome == Outcome::RolledBack) {
        takeBack(iteration.rollbackPosition);
        write(iteration.rollbackPosition, Origin::Rollback);
    } else {
        write(iteration.position, m_unsure ? Origin::Fallback : Origin::Large);
    }
    m_unsure = false;
    if (m_drafted > 0) {
        const std::size_t takenBack = std::min(m_takenBack - before, m_drafted);
        m_finishedDraft = DraftOutcome{m_drafted - takenBack, takenBack};
    }
    m_drafted = 0;
}

std::size_t RunProgress::tokens() const {
    return std::accumulate(m_byOrigin.begin(), m_byOrigin.end(), std::size_t{0});
}

void RunProgress::write(std::size_t position, Origin origin) {
    if (position < m_firstPosition) return;
    m_origins.push_back(origin);
    ++m_byOrigin[static_cast<std::size_t>(origin)];
}

void RunProgress::takeBack(std::size_t from) {
    const std::size_t kept = from > m_firstPosition ? from - m_firstPosition : 0;
    while (m_origins.size() > kept) {
        --m_byOrigin[static_cast<std::size_t>(m_origins.back())];
        m_origins.pop_back();
        ++m_takenBack;
    }
}

void RunProgress::recordLargeStep(const Iteration& iteration) {
    if (m_largeSteps.empty() || iteration.tokensFed < m_fewestTokens) {
        m_fewestTokens = iteration.tokensFed;
        m_largeSteps.clear();
        m_nextStep = 0;
    }
    if (iteration.tokensFed > m_fewestTokens) return;
    if (m_largeSteps.size() < rememberedSteps) {
        m_largeSteps.push_back(iteration.milliseconds);
    } else {
        m_largeSteps[m_nextStep] = iteration.milliseconds;
        m_nextStep = (m_nextStep + 1) % rememberedSteps;
    }
}

double RunProgress::largeStepMilliseconds() const {
    if (m_largeSteps.empty()) return 0.0;
    std::vector<double> steps = m_largeSteps;
    const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
    std::nth_element(steps.begin(), middle, steps.end());
    return *middle;
}

}  // namespace bild
