// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <vector>

class QLabel;
class QPushButton;

namespace bild {

/// One thing that the tour points at.
struct TourStep {
    QWidget* what = nullptr;
    QString title;
    QString words;
};

/// A card that goes from one part of the window to the next and says in two sentences what it is for. It can be left at
/// any time, and never takes the rest of the window away.
class Tour : public QFrame {
    Q_OBJECT
public:
    Tour(QWidget* window, std::vector<TourStep> steps);

    /// From the first step on.
    void begin();
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] int steps() const { return static_cast<int>(m_steps.size()); }

Q_SIGNALS:
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void go(int step);
    void leave();
    void place();

    std::vector<TourStep> m_steps;
    int m_step = -1;
    QWidget* m_frame;  ///< around what is spoken of
    QLabel* m_title;
    QLabel* m_words;
    QLabel* m_count;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_leave;
};

}  // namespace bild
