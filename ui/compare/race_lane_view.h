// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>
#include <QWidget>
#include <vector>

#include "compare/race_replay.h"
#include "compare/word_diff.h"

class QLabel;
class QPlainTextEdit;
class QProgressBar;

namespace bild {

/// One lane of a race: a name, the time it took, and the text as it grows.
class RaceLaneView : public QWidget {
    Q_OBJECT
public:
    RaceLaneView(const QString& name, const QString& meaning, QWidget* parent = nullptr);

    void clear();
    void setRuns(std::vector<GenerationResult> runs);
    /// Words about the time, such as how much faster than another lane.
    void setComparison(const QString& words);
    /// Shown as soon as the replay has reached the end of this lane.
    void setDifferences(std::vector<WordDifference> differences, const QString& words);
    void showTime(double milliseconds);
    /// Marks each token with who wrote it, as soon as the lane is finished.
    void setColoured(bool coloured);

    [[nodiscard]] const RunTimes& times() const { return m_times; }
    [[nodiscard]] const RaceReplay& replay() const { return m_replay; }
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] QString figure() const;
    [[nodiscard]] QString spread() const;
    [[nodiscard]] QString comparison() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void showText(const QString& text);
    void showDifferences();
    [[nodiscard]] QTextEdit::ExtraSelection selection(std::size_t begin, std::size_t end) const;
    void addOrigins(QList<QTextEdit::ExtraSelection>& marks) const;
    void styleFigure();

    QLabel* m_figure;
    QLabel* m_comparison;
    QLabel* m_spread;
    QProgressBar* m_progress;
    QPlainTextEdit* m_text;
    QLabel* m_footer;
    RunTimes m_times;
    RaceReplay m_replay;
    QString m_shown;
    std::vector<WordDifference> m_differences;
    QString m_differenceWords;
    bool m_coloured = false;
};

}  // namespace bild
