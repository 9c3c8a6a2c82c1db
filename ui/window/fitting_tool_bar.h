// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolBar>
#include <vector>

class QToolButton;

namespace bild {

/// A tool bar that never hides a button for want of room: those whose icons say enough give up their words, the last of
/// them first, and get them back where there is room again.
class FittingToolBar : public QToolBar {
    Q_OBJECT
public:
    explicit FittingToolBar(const QString& title, QWidget* parent = nullptr);

    /// A button of this bar that has an icon beside its words.
    void addGivingWay(QToolButton* button);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fit();

    std::vector<QToolButton*> m_givingWay;
};

}  // namespace bild
