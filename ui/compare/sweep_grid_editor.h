// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "decoding/policy.h"
#include "decoding/threshold_sweep.h"

class QCheckBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace bild {

/// Which thresholds a sweep is to try, and how often. Those that are set now are always among them.
class SweepGridEditor : public QWidget {
    Q_OBJECT
public:
    explicit SweepGridEditor(QWidget* parent = nullptr);

    [[nodiscard]] SweepGrid grid() const;
    [[nodiscard]] int runs() const;
    /// The policy that is set now.
    void setPolicy(const Policy& policy);

Q_SIGNALS:
    void gridChanged();

private:
    struct Range {
        QDoubleSpinBox* from = nullptr;
        QDoubleSpinBox* to = nullptr;
        QSpinBox* steps = nullptr;
    };

    Range addRange(QGridLayout& layout, const QString& name, double largest, int decimals, double from, double to,
                   int steps);
    [[nodiscard]] static std::vector<double> valuesOf(const Range& range);

    Range m_fallback;
    Range m_rollback;
    QCheckBox* m_never;
    QSpinBox* m_runs;
    Policy m_policy;
};

}  // namespace bild
