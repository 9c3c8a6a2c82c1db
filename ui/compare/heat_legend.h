// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace bild {

/// The colours of a heat map from their lowest to their highest value, with both in words.
class HeatLegend : public QWidget {
    Q_OBJECT
public:
    explicit HeatLegend(QWidget* parent = nullptr);

    /// Nothing is shown for empty words.
    void setScale(const QString& lowest, const QString& highest);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_lowest;
    QString m_highest;
};

}  // namespace bild
