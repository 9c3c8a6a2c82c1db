// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QToolButton;

namespace bild {

class TextPane;

/// Searches words in both texts at once; Return goes to the next hit, Shift+Return to the one before, Esc closes.
class FindBar : public QFrame {
    Q_OBJECT
public:
    /// The panes must outlive the bar.
    FindBar(TextPane& first, TextPane& second, QWidget* parent = nullptr);

    /// Opens the bar and waits for words.
    void open();
    void close();
    [[nodiscard]] QString resultWords() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void search();
    void step(bool forward);
    QToolButton* addButton(const QString& name);
    void drawIcons();

    TextPane* m_panes[2];
    QLineEdit* m_words;
    QLabel* m_result;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
};

}  // namespace bild
