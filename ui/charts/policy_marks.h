// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChart>
#include <QColor>
#include <QObject>
#include <QString>
#include <vector>

class QGraphicsLineItem;

namespace bild {

/// Vertical lines in a chart where the policy was changed, with the change as a tooltip. Their number is bounded: the
/// two nearest become one.
class PolicyMarks : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t most = 48;

    struct PolicyMark {
        double at = 0.0;  ///< in the unit of the caller, ascending
        QString words;
    };

    explicit PolicyMarks(QChart& chart);

    void add(double at, const QString& words);
    void clear();
    void setColor(const QColor& color);
    [[nodiscard]] const std::vector<PolicyMark>& marks() const { return m_marks; }

    /// Draws the lines where the chart's axes are now; `scale` turns a mark's place into the horizontal axis' unit.
    void place(double scale, double offset = 0.0);

private:
    void placeAgain();

    QChart& m_chart;
    std::vector<PolicyMark> m_marks;
    std::vector<QGraphicsLineItem*> m_lines;  ///< owned by the chart
    QColor m_color;
    double m_scale = 1.0;
    double m_offset = 0.0;
};

}  // namespace bild
