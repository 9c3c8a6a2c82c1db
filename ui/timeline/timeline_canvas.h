// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <optional>
#include <span>
#include <vector>

#include "timeline/timeline_track.h"

namespace bild {

/// Two lanes with a block for each forward pass, the playhead and the changes of policy. Paints only what is seen.
/// Keys: arrows step a token, with Ctrl a round, with Shift they select; Home, End; plus, minus; Escape drops the
/// selection; 0 shows the whole run.
class TimelineCanvas : public QAbstractScrollArea {
    Q_OBJECT
public:
    struct Selection {
        std::size_t first = 0;
        std::size_t last = 0;  ///< inclusive

        friend bool operator==(const Selection&, const Selection&) = default;
    };

    explicit TimelineCanvas(QWidget* parent = nullptr);

    [[nodiscard]] const TimelineTrack& track() const { return m_track; }
    void clear();
    /// A playhead that stood at the end stays there; it does not announce that, since nothing was replayed.
    void append(std::span<const Iteration> iterations);

    [[nodiscard]] std::size_t place() const { return m_place; }
    void setPlace(std::size_t place);

    [[nodiscard]] const std::optional<Selection>& selection() const { return m_selection; }
    void select(std::size_t first, std::size_t last);
    void clearSelection();

    [[nodiscard]] double zoom() const { return m_zoom; }
    /// Keeps the middle of what is seen in place.
    void setZoom(double zoom);
    void zoomBy(double factor) { setZoom(m_zoom * factor); }
    /// As much smaller or larger as the whole run needs to be seen at once.
    void fit();

    /// Lights blocks: the passes behind a token that is pointed at.
    void setLit(std::vector<std::size_t> blocks);
    [[nodiscard]] const std::vector<std::size_t>& lit() const { return m_lit; }

    /// A block's place in the viewport; both lanes' height for the playhead.
    [[nodiscard]] QRectF blockRect(std::size_t index) const;
    [[nodiscard]] double playheadX() const;
    /// In a sentence, as the tooltip says it.
    [[nodiscard]] QString describe(std::size_t index) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void placeChanged(int place);
    void selected(int first, int last);
    void selectionCleared();
    void playToggled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    enum class Drag { None, Playhead, Selection };

    [[nodiscard]] double gutter() const;  ///< width of the lanes' names
    [[nodiscard]] double seenWidth() const;  ///< of the lanes
    [[nodiscard]] double fittingZoom() const;
    void applyZoom(double zoom);
    [[nodiscard]] double laneHeight() const;
    [[nodiscard]] double laneTop(bool large) const;
    [[nodiscard]] double toViewport(double x) const;
    [[nodiscard]] double toTrack(double viewportX) const;
    [[nodiscard]] std::size_t nearestBlock(double viewportX) const;
    [[nodiscard]] std::optional<std::size_t> blockAt(const QPointF& point) const;
    [[nodiscard]] std::size_t nearestPlace(double viewportX) const;
    void paintLanes(QPainter& painter) const;
    void paintSelection(QPainter& painter) const;
    void paintLit(QPainter& painter) const;
    void paintBlock(QPainter& painter, std::size_t index) const;
    void paintFlags(QPainter& painter) const;
    void paintPlayhead(QPainter& painter) const;
    void updateScrollBar();
    void ensureVisible(std::size_t place);
    bool handleSelectionKey(int key);

    TimelineTrack m_track;
    std::size_t m_place = 0;
    std::optional<Selection> m_selection;
    std::size_t m_anchor = 0;  ///< where the selection began
    std::vector<std::size_t> m_lit;
    double m_zoom = 1.0;
    Drag m_drag = Drag::None;
};

}  // namespace bild
