// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "decoding/threshold_sweep.h"

class QCheckBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QSpinBox;

namespace bild {

/// Which thresholds a sweep is to try.
class SweepGridEditor : public QWidget {
    Q_OBJECT
public:
    explicit SweepGridEditor(QWidget* parent = nullptr);

    [[nodiscard]] SweepGrid grid() const;

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
};

}  // namespace bild
