// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace bild {

/// A line above the output that says how far a replay is, and leads back to the whole text. Hidden where all is shown.
class ReplayStrip : public QWidget {
    Q_OBJECT
public:
    explicit ReplayStrip(QWidget* parent = nullptr);

    /// The text is shown up to a token, the first one being 1; 0 shows none of it.
    void showUpTo(std::size_t tokens);
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void endRequested();

private:
    QLabel* m_words;
    QPushButton* m_end;
};

}  // namespace bild
