// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/policy_controller.h"

#include <QPushButton>
#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "basis/settings.h"
#include "engine/engine_client.h"
#include "policy/policy_panel.h"
#include "runs/run_controller.h"
#include "session/session_model.h"
#include "window/main_window.h"

namespace bild {
namespace {

constexpr int kHatchIntervalMs = 34;
constexpr double kFallbackStep = 0.05;
constexpr double kRollbackStep = 0.5;
constexpr double kLargestRollback = 100.0;

}  // namespace

PolicyController::PolicyController(const StudioParts& parts, RunController& run, QObject* parent)
    : QObject(parent), m_parts(parts), m_run(run), m_hatching(parts) {
    const Policy policy = parts.settings.policy();
    parts.window.policy().setPolicy(policy);
    parts.engine.policy().set(policy);
    connect(&parts.window.policy(), &PolicyPanel::policyChanged, this, &PolicyController::take);
    m_hatchTimer.setSingleShot(true);
    m_hatchTimer.setInterval(kHatchIntervalMs);
    connect(&m_hatchTimer, &QTimer::timeout, this, &PolicyController::hatch);
    const auto schedule = [this] {
        if (!m_hatchTimer.isActive()) m_hatchTimer.start();
    };
    connect(&run, &RunController::stateChanged, this, schedule);
    connect(&parts.model, &SessionModel::modelReset, this, schedule);
    connect(&parts.model, &SessionModel::segmentsReplaced, this, schedule);
    connect(&parts.engine, &EngineClient::loaded, this, &PolicyController::usePair);
    connectActions();
}

void PolicyController::connectActions() {
    WindowActions& actions = m_parts.window.actions();
    const QList<QAction*> presets{actions.careful, actions.balanced, actions.fast};
    QList<QPushButton*> buttons;
    for (QPushButton* button : m_parts.window.policy().findChildren<QPushButton*>()) {
        if (button->isCheckable()) buttons.append(button);
    }
    Q_ASSERT(buttons.size() == presets.size());
    for (qsizetype i = 0; i < presets.size(); ++i) {
        connect(presets[i], &QAction::triggered, buttons[i], &QPushButton::click);
    }
    connect(actions.fallbackUp, &QAction::triggered, this, [this] { nudge(kFallbackStep, 0); });
    connect(actions.fallbackDown, &QAction::triggered, this, [this] { nudge(-kFallbackStep, 0); });
    connect(actions.rollbackUp, &QAction::triggered, this, [this] { nudge(0, kRollbackStep); });
    connect(actions.rollbackDown, &QAction::triggered, this, [this] { nudge(0, -kRollbackStep); });
}

void PolicyController::nudge(double fallback, double rollback) {
    Policy policy = m_parts.window.policy().policy();
    policy.fallbackThreshold = std::clamp(policy.fallbackThreshold + fallback, 0.0, 1.0);
    if (std::isfinite(policy.rollbackThreshold)) {
        policy.rollbackThreshold = std::clamp(policy.rollbackThreshold + rollback, 0.0, kLargestRollback);
    }
    apply(policy);
}

void PolicyController::apply(const Policy& policy) {
    m_parts.window.policy().setPolicy(policy);
    take(policy);
}

void PolicyController::usePair(const LoadedInfo& pair) {
    m_parts.window.policy().setPresets(pair.info.pair.presets);
    const Policy policy = m_parts.settings.policyFor(pair.folder).value_or(pair.info.pair.presets.balanced);
    if (std::exchange(m_setBeforePair, false))
        return m_parts.settings.setPolicyFor(pair.folder, m_parts.window.policy().policy());
    if (policy == m_parts.window.policy().policy()) return;
    m_parts.window.policy().setPolicy(policy);
    follow(policy);
}

void PolicyController::take(const Policy& policy) {
    m_parts.settings.setPolicy(policy);
    if (const auto& pair = m_parts.engine.loadedPair()) {
        m_parts.settings.setPolicyFor(pair->folder, policy);
    } else {
        m_setBeforePair = true;
    }
    follow(policy);
}

void PolicyController::follow(const Policy& policy) {
    // A run that is going on obeys at its next token.
    m_parts.engine.policy().set(policy);
    if (!m_hatchTimer.isActive()) m_hatchTimer.start();
    Q_EMIT applied(policy);
}

void PolicyController::hatch() {
    if (m_run.isRunning()) {
        m_hatching.clear();
    } else {
        m_hatching.start(m_parts.window.policy().policy());
    }
}

}  // namespace bild
