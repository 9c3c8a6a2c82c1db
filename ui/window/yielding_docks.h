// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSet>
#include <QStringList>
#include <QWidget>
#include <vector>

class QDockWidget;
class QMainWindow;

namespace bild {

/// Keeps room for the texts where a window is low: the docks below them go one after another, and come back as soon as
/// there is room for them again. One that somebody opens meanwhile stays.
class YieldingDocks : public QObject {
    Q_OBJECT
public:
    struct Dock {
        QDockWidget* dock = nullptr;
        int height = 0;  ///< with less it is not shown at all
    };

    /// `docks` yield in this order. `texts` is to have the height of so many lines of its own font at least.
    YieldingDocks(QMainWindow& window, QWidget& texts, int lines, std::vector<Dock> docks);

    /// Looks at the window as it is now.
    void arrange();
    /// Docks that are hidden for want of room alone, by their object names; and back, after a layout was restored.
    [[nodiscard]] QStringList yielded() const;
    void setYielded(const QStringList& names);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] int textsWanted() const;
    [[nodiscard]] bool isBelow(QDockWidget& dock) const;
    void makeRoom();

    QMainWindow& m_window;
    QWidget& m_texts;
    int m_lines;
    std::vector<Dock> m_docks;
    QSet<QDockWidget*> m_yielded;
    QSet<QDockWidget*> m_kept;  ///< opened by hand although there is little room
    bool m_arranging = false;
};

}  // namespace bild
