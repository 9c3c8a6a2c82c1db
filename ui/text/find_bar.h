// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace bild {

class TextPane;

/// Searches words in both texts at once, and puts others in their place in the first one, which is the one to write in.
/// Return goes to the next hit, Shift+Return to the one before, Esc closes.
class FindBar : public QFrame {
    Q_OBJECT
public:
    /// The panes must outlive the bar.
    FindBar(TextPane& first, TextPane& second, QWidget* parent = nullptr);

    /// Opens the bar and waits for words.
    void open();
    void close();
    /// To the next hit, or the one before; opens the bar where it is closed.
    void step(bool forward);
    [[nodiscard]] QString resultWords() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void search();
    void replaceOne();
    void replaceAll();
    QToolButton* addButton(const QString& name);
    void drawIcons();

    TextPane* m_panes[2];
    QLineEdit* m_words;
    QLineEdit* m_by;
    QPushButton* m_replace;
    QPushButton* m_replaceAll;
    QLabel* m_result;
    QToolButton* m_previous;
    QToolButton* m_next;
    QToolButton* m_close;
};

}  // namespace bild
