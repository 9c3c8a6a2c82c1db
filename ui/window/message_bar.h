// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QString>
#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace bild {

/// A message above the texts that stays until it is read, and stops nobody from working. One at a time; the newest
/// counts.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    struct Choice {
        QString words;
        std::function<void()> chosen;
    };

    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(const QString& text, const std::vector<Choice>& choices = {});
    void clear();
    /// Takes a message back that is settled, where it still stands there.
    void clear(const QString& settled);
    [[nodiscard]] QString message() const;
    /// The choices on show, in order.
    [[nodiscard]] const std::vector<QPushButton*>& buttons() const { return m_buttons; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_text;
    std::vector<QPushButton*> m_buttons;
    QToolButton* m_close;
};

}  // namespace bild
