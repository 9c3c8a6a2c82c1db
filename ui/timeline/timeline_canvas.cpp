// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_canvas.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "timeline/timeline_accessible.h"

namespace bild {
namespace {

constexpr double smallestZoom = 0.2;  // a block of the small model is still over a pixel wide
constexpr double largestZoom = 6.0;
constexpr double zoomStep = 1.25;
constexpr double grabDistance = 5.0;

}  // namespace

TimelineCanvas::TimelineCanvas(QWidget* parent) : QAbstractScrollArea(parent) {
    installTimelineAccessible();
    setAccessibleName(tr("Timeline of forward passes"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setMouseTracking(true);
    horizontalScrollBar()->setAccessibleName(tr("Scroll the timeline"));
}

void TimelineCanvas::clear() {
    m_track.clear();
    m_place = 0;
    m_drag = Drag::None;
    m_lit.clear();
    updateScrollBar();
    clearSelection();
    viewport()->update();
}

void TimelineCanvas::append(std::span<const Iteration> iterations) {
    const bool follows = m_place == m_track.size();
    for (const Iteration& iteration : iterations) m_track.append(iteration);
    updateScrollBar();
    if (follows) {
        m_place = m_track.size();
        if (m_drag == Drag::None) horizontalScrollBar()->setValue(horizontalScrollBar()->maximum());
    }
    viewport()->update();
}

void TimelineCanvas::setPlace(std::size_t place) {
    place = std::min(place, m_track.size());
    if (place == m_place) return;
    m_place = place;
    ensureVisible(place);
    viewport()->update();
    QAccessibleValueChangeEvent announcement(this, static_cast<int>(place));
    QAccessible::updateAccessibility(&announcement);
    Q_EMIT placeChanged(static_cast<int>(place));
}

void TimelineCanvas::select(std::size_t first, std::size_t last) {
    if (m_track.size() == 0) return;
    if (first > last) std::swap(first, last);
    const Selection selection{std::min(first, m_track.size() - 1), std::min(last, m_track.size() - 1)};
    if (m_selection == selection) return;
    m_selection = selection;
    viewport()->update();
    Q_EMIT selected(static_cast<int>(selection.first), static_cast<int>(selection.last));
}

void TimelineCanvas::clearSelection() {
    if (!m_selection) return;
    m_selection.reset();
    viewport()->update();
    Q_EMIT selectionCleared();
}

void TimelineCanvas::setZoom(double zoom) {
    applyZoom(std::clamp(zoom, smallestZoom, largestZoom));
}

void TimelineCanvas::applyZoom(double zoom) {
    if (zoom == m_zoom) return;
    const double middle = (gutter() + viewport()->width()) / 2;
    const double kept = toTrack(middle);
    m_zoom = zoom;
    updateScrollBar();
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(kept * m_zoom - (middle - gutter()))));
    viewport()->update();
}

double TimelineCanvas::seenWidth() const {
    return std::max(1.0, viewport()->width() - gutter() - 12.0);
}

double TimelineCanvas::fittingZoom() const {
    return m_track.width() > 0.0 ? seenWidth() / m_track.width() : 1.0;
}

void TimelineCanvas::fit() {
    // A long run may need smaller blocks than anybody would look at one by one.
    applyZoom(std::min(fittingZoom(), largestZoom));
}

void TimelineCanvas::setLit(std::vector<std::size_t> blocks) {
    if (blocks == m_lit) return;
    m_lit = std::move(blocks);
    viewport()->update();
}

double TimelineCanvas::gutter() const {
    return std::max(fontMetrics().horizontalAdvance(tr("small")), fontMetrics().horizontalAdvance(tr("large"))) + 22.0;
}

double TimelineCanvas::laneHeight() const {
    return std::round(fontMetrics().height() * 1.15);
}

double TimelineCanvas::laneTop(bool large) const {
    const double top = std::round(fontMetrics().height() * 0.65);
    return large ? top + laneHeight() * 2.1 : top;
}

QSize TimelineCanvas::sizeHint() const {
    const int height = static_cast<int>(laneTop(true) + laneHeight() + fontMetrics().height() * 0.7);
    return {480, height + horizontalScrollBar()->sizeHint().height()};
}

QSize TimelineCanvas::minimumSizeHint() const {
    return {160, sizeHint().height()};
}

double TimelineCanvas::toViewport(double x) const {
    return gutter() + x * m_zoom - horizontalScrollBar()->value();
}

double TimelineCanvas::toTrack(double viewportX) const {
    return (viewportX - gutter() + horizontalScrollBar()->value()) / m_zoom;
}

QRectF TimelineCanvas::blockRect(std::size_t index) const {
    const TimelineBlock& block = m_track.block(index);
    return {toViewport(block.left), laneTop(block.isLarge()), block.width * m_zoom, laneHeight()};
}

double TimelineCanvas::playheadX() const {
    return toViewport(m_track.xAt(m_place));
}

std::size_t TimelineCanvas::nearestBlock(double viewportX) const {
    return std::min(m_track.blockFrom(toTrack(viewportX)), m_track.size() - 1);
}

std::optional<std::size_t> TimelineCanvas::blockAt(const QPointF& point) const {
    if (point.x() < gutter()) return std::nullopt;
    const std::size_t index = m_track.blockFrom(toTrack(point.x()));
    if (index == m_track.size() || !blockRect(index).contains(point)) return std::nullopt;
    return index;
}

std::size_t TimelineCanvas::nearestPlace(double viewportX) const {
    const double x = toTrack(viewportX);
    const std::size_t block = m_track.blockFrom(x);
    if (block == m_track.size()) return block;
    return x > m_track.block(block).left + m_track.block(block).width / 2 ? block + 1 : block;
}

void TimelineCanvas::updateScrollBar() {
    const double seen = seenWidth();
    const double whole = m_track.width() * m_zoom;
    auto* bar = horizontalScrollBar();
    bar->setRange(0, static_cast<int>(std::ceil(std::max(0.0, whole - seen))));
    bar->setPageStep(static_cast<int>(seen));
    bar->setSingleStep(40);
}

void TimelineCanvas::ensureVisible(std::size_t place) {
    const double x = toViewport(m_track.xAt(place));
    const double right = viewport()->width() - 12.0;
    auto* bar = horizontalScrollBar();
    if (x < gutter() || x > right) {
        // A third of the view ahead, so that a replay does not scroll at every token.
        bar->setValue(bar->value() + static_cast<int>(x - gutter() - (right - gutter()) * (x > right ? 0.67 : 0.33)));
    }
}

void TimelineCanvas::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
}

void TimelineCanvas::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_track.size() == 0) return;
    const QPointF at = event->position();
    const std::optional<std::size_t> block = blockAt(at);
    if (block) {
        const bool extends = event->modifiers().testFlag(Qt::ShiftModifier) && m_selection;
        if (!extends) m_anchor = *block;
        m_drag = Drag::Selection;
        select(m_anchor, *block);
        setPlace(*block + 1);
    } else if (std::abs(at.x() - playheadX()) <= grabDistance || at.y() < laneTop(false)) {
        m_drag = Drag::Playhead;
        setPlace(nearestPlace(at.x()));
    } else {
        m_anchor = nearestBlock(at.x());
        m_drag = Drag::Selection;
        clearSelection();
    }
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent* event) {
    const double x = event->position().x();
    if (m_drag == Drag::Playhead) {
        setPlace(nearestPlace(x));
    } else if (m_drag == Drag::Selection) {
        const std::size_t block = nearestBlock(x);
        select(m_anchor, block);
        ensureVisible(block);
    } else {
        const bool grabs = m_track.size() > 0 && std::abs(x - playheadX()) <= grabDistance;
        viewport()->setCursor(grabs ? Qt::SizeHorCursor : Qt::ArrowCursor);
    }
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) m_drag = Drag::None;
}

void TimelineCanvas::wheelEvent(QWheelEvent* event) {
    const int turn = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomBy(std::pow(zoomStep, turn / 120.0));
    } else {
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - turn / 2);
    }
    event->accept();
}

bool TimelineCanvas::handleSelectionKey(int key) {
    if (m_track.size() == 0) return false;
    const std::size_t end = m_track.size() - 1;
    if (!m_selection) {
        m_anchor = std::min(m_place > 0 ? m_place - 1 : 0, end);
        select(m_anchor, m_anchor);
        return true;
    }
    // The end that moves is the one opposite the anchor.
    std::size_t moving = m_selection->first == m_anchor ? m_selection->last : m_selection->first;
    if (key == Qt::Key_Left && moving > 0) --moving;
    if (key == Qt::Key_Right && moving < end) ++moving;
    select(m_anchor, moving);
    ensureVisible(moving);
    return true;
}

void TimelineCanvas::keyPressEvent(QKeyEvent* event) {
    const bool isRound = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right: {
            if (event->modifiers().testFlag(Qt::ShiftModifier)) {
                if (!handleSelectionKey(event->key())) return event->ignore();
            } else if (event->key() == Qt::Key_Left) {
                setPlace(isRound ? m_track.previousRound(m_place) : m_track.previousToken(m_place));
            } else {
                setPlace(isRound ? m_track.nextRound(m_place) : m_track.nextToken(m_place));
            }
            return;
        }
        case Qt::Key_Home:
            return setPlace(0);
        case Qt::Key_End:
            return setPlace(m_track.size());
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return zoomBy(zoomStep);
        case Qt::Key_Minus:
            return zoomBy(1 / zoomStep);
        case Qt::Key_0:
            return fit();
        case Qt::Key_Space:
            Q_EMIT playToggled();
            return;
        case Qt::Key_Escape:
            // Without a selection the key is the window's.
            if (!m_selection) return event->ignore();
            return clearSelection();
        default:
            QAbstractScrollArea::keyPressEvent(event);
    }
}

void TimelineCanvas::changeEvent(QEvent* event) {
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
        updateScrollBar();
    }
    viewport()->update();
}

bool TimelineCanvas::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const std::optional<std::size_t> block = m_track.size() > 0 ? blockAt(help->pos()) : std::nullopt;
    if (block) {
        QToolTip::showText(help->globalPos(), describe(*block), viewport(), blockRect(*block).toAlignedRect());
    } else {
        QToolTip::hideText();
    }
    return true;
}

QString TimelineCanvas::describe(std::size_t index) const {
    using Kind = TimelineBlock::Kind;
    const TimelineBlock& block = m_track.block(index);
    QString what;
    switch (block.kind) {
        case Kind::Draft:
            what = tr("small model: drafted, and kept");
            break;
        case Kind::Unsure:
            what = tr("small model: too unsure, so the large model was asked");
            break;
        case Kind::TakenBack:
            what = tr("small model: drafted, and taken back");
            break;
        case Kind::OwnTurn:
            what = tr("large model: its own turn");
            break;
        case Kind::Fallback:
            what = tr("large model: fallback");
            break;
        case Kind::Rollback:
            what = tr("large model: took drafts back, and wrote its own token");
            break;
    }
    const QLocale locale;
    return tr("%1\ntoken %2 of segment %3; %4 ms; %Ln token(s) read", nullptr, static_cast<int>(block.tokensFed))
        .arg(what, locale.toString(static_cast<qulonglong>(block.position + 1)),
             locale.toString(static_cast<qulonglong>(block.segment + 1)), locale.toString(block.milliseconds, 'f', 2));
}

}  // namespace bild
