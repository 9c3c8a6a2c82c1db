// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>

#include "decoding/generation.h"

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace bild {

/// What only summaries have: how long they shall be, and which word sequences they copied from the article.
class SummaryBar : public QWidget {
    Q_OBJECT
public:
    /// The commands are shown as buttons too; `showCopied` is checkable.
    SummaryBar(QAction* showCopied, QAction* previousCopied, QAction* nextCopied, QWidget* parent = nullptr);

    void setLength(SummaryLength length);
    [[nodiscard]] SummaryLength length() const { return m_length; }
    /// About how many tokens each length stands for with the loaded pair, indexed by SummaryLength.
    void setTokens(const std::array<int, 3>& tokens);

    /// How many sequences were copied.
    void setCopiedCount(int count);
    /// Which one of them is looked at, and of how many words it is; -1: none.
    void setCurrentCopied(int index, int words);
    /// What is said about the copied sequences, in words.
    [[nodiscard]] QString copiedNote() const;

Q_SIGNALS:
    /// The user chose another length.
    void lengthChosen(bild::SummaryLength length);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void addLengths(QHBoxLayout& row);
    void addCopied(QHBoxLayout& row, QAction* showCopied, QAction* previousCopied, QAction* nextCopied);
    void showNote();
    void followPalette();

    SummaryLength m_length = SummaryLength::Medium;
    std::array<QPushButton*, 3> m_lengths{};
    QAction* m_showCopied;
    QToolButton* m_copied = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QLabel* m_note = nullptr;
    int m_count = 0;
    int m_current = -1;
    int m_words = 0;
};

}  // namespace bild
