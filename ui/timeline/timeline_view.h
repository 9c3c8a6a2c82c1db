// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <span>

#include "decoding/iteration.h"
#include "timeline/transport_icon.h"

class QToolButton;

namespace bild {

class ElidedLabel;
class ReplaySpeedBox;
class TimelineCanvas;
class TimelinePlayer;

/// A run's forward passes on two lanes, with a playhead that replays them by their recorded times. A position is the
/// number of passes that were applied, 0 to all of them; the passes are numbered through all segments.
class TimelineView : public QWidget {
    Q_OBJECT
public:
    explicit TimelineView(QWidget* parent = nullptr);

    void clear();
    /// Shows a finished or loaded run, with the playhead at its end.
    void setIterations(std::span<const Iteration> iterations);
    /// Adds to a run that is going on. A playhead at the end stays there without a signal.
    void append(std::span<const Iteration> iterations);

    [[nodiscard]] int position() const;
    void setPosition(int position);
    [[nodiscard]] int size() const;
    /// Tokens that stand in the text at the playhead's place.
    [[nodiscard]] std::size_t tokensShown() const;

    /// Selects passes, both ends included.
    void select(int first, int last);
    void clearSelection();

    void togglePlay();
    void pause();
    [[nodiscard]] bool isPlaying() const;
    /// Recorded time over real time; the nearest of those on offer is taken.
    void setSpeed(double speed);
    [[nodiscard]] double speed() const;

    [[nodiscard]] TimelineCanvas& canvas() { return *m_canvas; }

Q_SIGNALS:
    /// The playhead was moved, by hand or by playing.
    void positionChanged(int position);
    void iterationsSelected(int first, int last);
    void selectionCleared();
    void playingChanged(bool playing);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const QString& name, const QString& toolTip);
    void buildControls();
    void connectControls();
    void updateIcons();
    void showPosition();

    TimelineCanvas* m_canvas;
    TimelinePlayer* m_player;
    QToolButton* m_start;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_forward;
    QToolButton* m_end;
    QToolButton* m_zoomOut;
    QToolButton* m_zoomIn;
    QToolButton* m_fit;
    ReplaySpeedBox* m_speeds;
    ElidedLabel* m_where;
    ElidedLabel* m_flag;
};

}  // namespace bild
