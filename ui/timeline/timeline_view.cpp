// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "look/elided_label.h"
#include "timeline/replay_speed_box.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_player.h"

namespace bild {
namespace {

constexpr double zoomStep = 1.25;

}  // namespace

TimelineView::TimelineView(QWidget* parent)
    : QWidget(parent), m_canvas(new TimelineCanvas), m_player(new TimelinePlayer(this)) {
    setAccessibleName(tr("Timeline"));
    buildControls();
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* controls = new QHBoxLayout;
    controls->setContentsMargins(8, 4, 10, 0);
    controls->setSpacing(2);
    for (QWidget* control : std::initializer_list<QWidget*>{m_start, m_back, m_play, m_forward, m_end}) {
        controls->addWidget(control);
    }
    controls->addSpacing(6);
    controls->addWidget(m_where, 1);
    controls->addWidget(m_flag, 2);
    controls->addSpacing(6);
    for (QWidget* control : std::initializer_list<QWidget*>{m_speeds, m_zoomOut, m_zoomIn, m_fit})
        controls->addWidget(control);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(controls);
    layout->addWidget(m_canvas, 1);
    connectControls();
    updateIcons();
    showPosition();
}

QToolButton* TimelineView::addButton(const QString& name, const QString& toolTip) {
    auto* button = new QToolButton;
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setToolTip(toolTip);
    return button;
}

void TimelineView::buildControls() {
    m_start = addButton(tr("To the start"), tr("To the start (Home)"));
    m_back = addButton(tr("Back one token"), tr("Back one token (←; a round: Ctrl+←)"));
    m_play = addButton(tr("Play"), tr("Play or pause (Space)"));
    m_forward = addButton(tr("Forward one token"), tr("Forward one token (→; a round: Ctrl+→)"));
    m_end = addButton(tr("To the end"), tr("To the end (End)"));
    m_zoomOut = addButton(tr("Smaller blocks"), tr("Smaller blocks (−, Ctrl+wheel)"));
    m_zoomIn = addButton(tr("Larger blocks"), tr("Larger blocks (+, Ctrl+wheel)"));
    m_zoomOut->setText(QStringLiteral("−"));
    m_zoomIn->setText(QStringLiteral("+"));
    m_fit = addButton(tr("Whole run"), tr("Show the whole run at once (0)"));
    m_fit->setText(QStringLiteral("↔"));
    m_speeds = new ReplaySpeedBox;
    m_where = new ElidedLabel;
    m_flag = new ElidedLabel;
    for (ElidedLabel* label : {m_where, m_flag}) label->setForegroundRole(QPalette::PlaceholderText);
    m_flag->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

void TimelineView::connectControls() {
    const auto place = [this] { return m_canvas->place(); };
    const auto step = [this](QToolButton* button, auto&& target) {
        connect(button, &QToolButton::clicked, this, [this, target] {
            m_player->pause();
            m_canvas->setPlace(target());
        });
    };
    step(m_start, [] { return std::size_t{0}; });
    step(m_back, [this, place] { return m_canvas->track().previousToken(place()); });
    step(m_forward, [this, place] { return m_canvas->track().nextToken(place()); });
    step(m_end, [this] { return m_canvas->track().size(); });
    connect(m_play, &QToolButton::clicked, this, &TimelineView::togglePlay);
    connect(m_zoomOut, &QToolButton::clicked, m_canvas, [this] { m_canvas->zoomBy(1 / zoomStep); });
    connect(m_zoomIn, &QToolButton::clicked, m_canvas, [this] { m_canvas->zoomBy(zoomStep); });
    connect(m_fit, &QToolButton::clicked, m_canvas, &TimelineCanvas::fit);
    connect(m_speeds, &ReplaySpeedBox::speedChanged, m_player, &TimelinePlayer::setSpeed);
    connect(m_canvas, &TimelineCanvas::placeChanged, this, &TimelineView::showPosition);
    connect(m_canvas, &TimelineCanvas::placeChanged, this, &TimelineView::positionChanged);
    connect(m_canvas, &TimelineCanvas::selected, this, &TimelineView::iterationsSelected);
    connect(m_canvas, &TimelineCanvas::selectionCleared, this, &TimelineView::selectionCleared);
    connect(m_canvas, &TimelineCanvas::playToggled, this, &TimelineView::togglePlay);
    connect(m_player, &TimelinePlayer::timeReached, this,
            [this](double time) { m_canvas->setPlace(m_canvas->track().placeAtTime(time)); });
    connect(m_player, &TimelinePlayer::playingChanged, this, &TimelineView::updateIcons);
    connect(m_player, &TimelinePlayer::playingChanged, this, &TimelineView::playingChanged);
}

void TimelineView::clear() {
    m_player->pause();
    m_canvas->clear();
    showPosition();
}

void TimelineView::setIterations(std::span<const Iteration> iterations) {
    clear();
    append(iterations);
}

void TimelineView::append(std::span<const Iteration> iterations) {
    m_canvas->append(iterations);
    if (!m_player->isPlaying()) m_speeds->suggestFor(m_canvas->track().millisecondsAt(m_canvas->track().size()));
    showPosition();
}

int TimelineView::position() const {
    return static_cast<int>(m_canvas->place());
}

void TimelineView::setPosition(int position) {
    m_canvas->setPlace(static_cast<std::size_t>(std::max(0, position)));
}

std::size_t TimelineView::tokensShown() const {
    return m_canvas->track().tokensAt(m_canvas->place());
}

int TimelineView::size() const {
    return static_cast<int>(m_canvas->track().size());
}

void TimelineView::select(int first, int last) {
    if (first >= 0 && last >= 0) m_canvas->select(static_cast<std::size_t>(first), static_cast<std::size_t>(last));
}

void TimelineView::clearSelection() {
    m_canvas->clearSelection();
}

void TimelineView::togglePlay() {
    if (m_player->isPlaying()) return m_player->pause();
    const TimelineTrack& track = m_canvas->track();
    if (track.size() == 0) return;
    if (m_canvas->place() == track.size()) m_canvas->setPlace(0);
    m_player->play(track.millisecondsAt(m_canvas->place()), track.millisecondsAt(track.size()));
}

void TimelineView::pause() {
    m_player->pause();
}

bool TimelineView::isPlaying() const {
    return m_player->isPlaying();
}

double TimelineView::speed() const {
    return m_speeds->speed();
}

void TimelineView::setSpeed(double speed) {
    m_speeds->setSpeed(speed);
}

void TimelineView::showPosition() {
    const TimelineTrack& track = m_canvas->track();
    const std::size_t place = m_canvas->place();
    const QLocale locale;
    for (QToolButton* button : {m_start, m_back}) button->setEnabled(place > 0);
    for (QToolButton* button : {m_forward, m_end}) button->setEnabled(place < track.size());
    m_play->setEnabled(track.size() > 0);
    m_where->setText(track.size() == 0 ? QString()
                                       : tr("token %1 · %2 ms")
                                             .arg(locale.toString(static_cast<qulonglong>(track.tokensAt(place))),
                                                  locale.toString(track.millisecondsAt(place), 'f', 0)));
    const TimelineTrack::Flag* flag = track.flagBefore(place);
    m_flag->setText(
        flag ? tr("⚑ %1 at token %2").arg(flag->words, locale.toString(static_cast<qulonglong>(flag->tokens)))
             : QString());
}

void TimelineView::updateIcons() {
    const int side = fontMetrics().height() * 9 / 10;
    for (QToolButton* button : {m_start, m_back, m_play, m_forward, m_end}) button->setIconSize({side, side});
    m_start->setIcon(transportIcon(Transport::Start, palette()));
    m_back->setIcon(transportIcon(Transport::Back, palette()));
    m_play->setIcon(transportIcon(m_player->isPlaying() ? Transport::Pause : Transport::Play, palette()));
    m_play->setAccessibleName(m_player->isPlaying() ? tr("Pause") : tr("Play"));
    m_forward->setIcon(transportIcon(Transport::Forward, palette()));
    m_end->setIcon(transportIcon(Transport::End, palette()));
}

void TimelineView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) updateIcons();
}

}  // namespace bild
