// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace bild {

/// A line above the source that says that its language is not the pair's, and what can be done. It stands in nobody's
/// way, and goes when it is closed. Hidden where there is nothing to say.
class LanguageStrip : public QWidget {
    Q_OBJECT
public:
    struct Choice {
        QString words;
        std::function<void()> chosen;
    };

    explicit LanguageStrip(QWidget* parent = nullptr);

    void say(const QString& words, const std::vector<Choice>& choices);
    [[nodiscard]] QString words() const;
    /// The choices on show, in order.
    [[nodiscard]] const std::vector<QPushButton*>& buttons() const { return m_buttons; }

Q_SIGNALS:
    /// The user does not want to hear it.
    void dismissed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawClose();

    QHBoxLayout* m_row;
    QLabel* m_words;
    std::vector<QPushButton*> m_buttons;
    QToolButton* m_close;
};

}  // namespace bild
