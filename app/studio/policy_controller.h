// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "decoding/policy.h"
#include "studio_parts.h"

namespace bild {

class RunController;

/// Hands the policy to the running engine at once, and on a finished text hatches what the new thresholds would have
/// decided otherwise; no model is asked for that.
class PolicyController : public QObject {
    Q_OBJECT
public:
    PolicyController(const StudioParts& parts, RunController& run, QObject* parent = nullptr);

    /// As if it had been set by hand.
    void apply(const Policy& policy);

Q_SIGNALS:
    void applied(const bild::Policy& policy);

private:
    void take(const Policy& policy);
    void hatch();
    void connectActions();
    void nudge(double fallback, double rollback);

    StudioParts m_parts;
    RunController& m_run;
    QTimer m_hatchTimer;
};

}  // namespace bild
