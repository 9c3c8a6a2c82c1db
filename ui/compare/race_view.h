// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "decoding/generation.h"

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;
class QSpinBox;
class QToolButton;

namespace bild {

class RaceLaneView;
class ReplaySpeedBox;
class TimelinePlayer;

/// Small alone, large alone and BiLD on the same source: measured one after another, replayed side by side by their
/// recorded times, with medians and the words in which they differ from the large model.
class RaceView : public QWidget {
    Q_OBJECT
public:
    explicit RaceView(QWidget* parent = nullptr);

    /// Shows that a race is being measured: `done` of `all` runs. Equal numbers end it.
    void setProgress(int done, int all);
    /// The runs of each strategy on one source, at least one each; starts the replay. Throws InputError where the
    /// iterations do not fit their outputs (a damaged trace).
    void setResults(std::vector<GenerationResult> small, std::vector<GenerationResult> large,
                    std::vector<GenerationResult> bild);
    void clear();

    [[nodiscard]] bool isMeasuring() const { return m_isMeasuring; }
    [[nodiscard]] bool isPlaying() const;
    void togglePlay();
    /// Recorded milliseconds since the start.
    void showTime(double milliseconds);
    [[nodiscard]] double time() const { return m_time; }
    [[nodiscard]] double longestMilliseconds() const { return m_longest; }
    [[nodiscard]] QString verdict() const;
    /// Writes the race as a web page (.html) or a table (.csv). Returns what went wrong in words, or nothing.
    [[nodiscard]] QString saveTo(const QString& path) const;

Q_SIGNALS:
    /// Each strategy is to be run so many times.
    void raceRequested(int runs);
    void stopRequested();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void buildControls();
    void askWhereToSave();
    void compare();
    [[nodiscard]] double findLongest() const;
    void compareTexts(RaceLaneView& lane) const;
    void updateControls();
    [[nodiscard]] std::vector<RaceLaneView*> lanes() const { return {m_small, m_large, m_bild}; }

    RaceLaneView* m_small;
    RaceLaneView* m_large;
    RaceLaneView* m_bild;
    TimelinePlayer* m_player;
    QPushButton* m_race;
    QPushButton* m_stop;
    QSpinBox* m_runs;
    QProgressBar* m_progress;
    QCheckBox* m_colours;
    QPushButton* m_save;
    QToolButton* m_play;
    QSlider* m_slider;
    ReplaySpeedBox* m_speeds;
    QLabel* m_verdict;
    double m_time = 0.0;
    double m_longest = 0.0;  ///< of all lanes
    bool m_isMeasuring = false;
};

}  // namespace bild
