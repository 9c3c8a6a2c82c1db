// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "basis/studio_parts.h"
#include "decoding/policy.h"
#include "engine/engine_values.h"
#include "runs/hatching.h"

namespace bild {

class RunController;

/// Hands the policy to the running engine at once, remembers it for the pair, and on a finished text hatches what the
/// new thresholds would have decided otherwise; no model is asked for that.
class PolicyController : public QObject {
    Q_OBJECT
public:
    PolicyController(const StudioParts& parts, RunController& run, QObject* parent = nullptr);

    /// As if it had been set by hand.
    void apply(const Policy& policy);

Q_SIGNALS:
    void applied(const bild::Policy& policy);

private:
    /// Each pair has a policy to start with, and keeps the one that was set for it.
    void usePair(const LoadedInfo& pair);
    void take(const Policy& policy);
    void follow(const Policy& policy);
    void hatch();
    void connectActions();
    void nudge(double fallback, double rollback);

    StudioParts m_parts;
    RunController& m_run;
    Hatching m_hatching;
    QTimer m_hatchTimer;
    bool m_setBeforePair = false;  ///< by a trace, say: the first pair that is loaded leaves it as it is
};

}  // namespace bild
