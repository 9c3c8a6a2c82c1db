// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/hatching.h"

#include <QElapsedTimer>
#include <algorithm>

#include "policy/policy_whatif.h"
#include "session/session_model.h"
#include "text/legend.h"
#include "text/output_view.h"
#include "window/main_window.h"

namespace bild {
namespace {

/// More than a screen shows.
constexpr std::size_t kSegmentsAtOnce = 60;
constexpr qint64 kMostMs = 8;

}  // namespace

Hatching::Hatching(const StudioParts& parts, QObject* parent) : QObject(parent), m_parts(parts) {
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &Hatching::findOn);
}

void Hatching::clear() {
    m_timer.stop();
    m_behind.clear();
    m_before.clear();
    show();
}

void Hatching::start(const Policy& policy) {
    m_policy = policy;
    m_behind.clear();
    m_before.clear();
    m_first = static_cast<std::size_t>(std::max(0, m_parts.window.output().topSegment()));
    m_done = 0;
    findOn();
    show();
    if (m_done < m_parts.model.segmentCount()) {
        m_timer.start();
    } else {
        m_timer.stop();
    }
}

void Hatching::findOn() {
    const std::size_t count = m_parts.model.segmentCount();
    QElapsedTimer clock;
    clock.start();
    for (; m_done < count; ++m_done) {
        if (m_done >= kSegmentsAtOnce && clock.elapsed() >= kMostMs) return;
        findIn((m_first + m_done) % count);
    }
    if (!m_timer.isActive()) return;
    m_timer.stop();
    show();
}

void Hatching::findIn(std::size_t index) {
    const SessionSegment& segment = m_parts.model.segment(index);
    if (!segment.finished() || !segment.showsAll()) return;
    const std::vector<OutputToken>& tokens = segment.runOutput().tokens();
    std::vector<HatchedToken>& found = index >= m_first ? m_behind : m_before;
    for (const WouldBe& other : decidedOtherwise(tokens, segment.iterations(), m_policy)) {
        const int token = segment.shownToken(other.token);
        if (token >= 0) found.push_back({static_cast<int>(index), token, other.exact, other.decision});
    }
}

void Hatching::show() {
    std::vector<HatchedToken> hatched = m_before;
    hatched.insert(hatched.end(), m_behind.begin(), m_behind.end());
    m_parts.window.legend().setCount(Mark::WouldBe, hatched.size());
    m_parts.window.output().setHatched(hatched);
}

}  // namespace bild
