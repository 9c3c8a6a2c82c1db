// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "decoding/agreement.h"
#include "decoding/statistics.h"

class QGridLayout;
class QLabel;

namespace bild {

/// The figures of a run in words and numbers, each with its definition as a tooltip.
class RunSummary : public QWidget {
    Q_OBJECT
public:
    explicit RunSummary(QWidget* parent = nullptr);

    /// Zeroed statistics show dashes: nothing was measured.
    void setStatistics(const Statistics& statistics);
    /// Nothing where the large model did not run alone on this text.
    void setAgreement(const std::optional<Agreement>& agreement);

    [[nodiscard]] QString text() const;  ///< all of it as lines "name: value", for the clipboard

private:
    QLabel* addRow(QGridLayout& layout, const QString& name, const QString& definition);

    QLabel* m_acceptance;
    QLabel* m_largeShare;
    QLabel* m_wasted;
    QLabel* m_agreement;
    QLabel* m_speed;
    QList<QLabel*> m_names;
    QList<QLabel*> m_values;
};

}  // namespace bild
