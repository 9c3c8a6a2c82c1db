// SPDX-License-Identifier: GPL-3.0-or-later
#include "status_line.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QProgressBar>

#include "origin_style.h"
#include "theme.h"

namespace bild {
namespace {

constexpr int kDot = 9;
constexpr int kProgressSteps = 1000;

}  // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent),
      m_dot(new QLabel),
      m_words(new QLabel),
      m_progress(new QProgressBar),
      m_device(new QLabel),
      m_rates(new QLabel),
      m_pair(new QLabel),
      m_privacy(new QLabel(tr("text never leaves this machine"))) {
    setSizeGripEnabled(false);
    m_words->setObjectName(QStringLiteral("activity"));
    m_words->setAccessibleName(tr("Activity"));
    m_device->setAccessibleName(tr("Device"));
    m_rates->setAccessibleName(tr("Speed and acceptance"));
    m_rates->setToolTip(tr("Tokens written a second; drafted tokens kept / drafted tokens verified."));
    m_pair->setAccessibleName(tr("Pair of models"));
    m_privacy->setToolTip(tr("The models run on this computer. Nothing is sent anywhere."));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(140, 8);
    m_progress->hide();
    addWidget(m_dot);
    addWidget(m_words);
    addWidget(m_progress);
    addWidget(m_device);
    addWidget(m_rates);
    addPermanentWidget(m_pair);
    addPermanentWidget(m_privacy);
    for (QLabel* label : {m_device, m_rates, m_pair, m_privacy}) {
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setContentsMargins(8, 0, 8, 0);
        label->setTextFormat(Qt::PlainText);
    }
    m_dot->setContentsMargins(12, 0, 0, 0);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setContentsMargins(0, 3, 0, 3);
    drawDot();
}

void StatusLine::setActivity(Activity activity, const QString& words) {
    m_words->setText(words);
    m_words->setToolTip(words);
    if (m_activity == activity) return;
    m_activity = activity;
    drawDot();
}

void StatusLine::setProgress(double fraction) {
    m_progress->setVisible(fraction >= 0);
    m_progress->setValue(static_cast<int>(fraction * kProgressSteps));
}

void StatusLine::setDevice(const QString& words, const QString& reason) {
    m_device->setText(words);
    m_device->setToolTip(reason);
}

void StatusLine::setPair(const QString& words, const QString& details) {
    m_pair->setText(words);
    m_pair->setToolTip(details);
}

void StatusLine::setRates(const QString& words) {
    m_rates->setText(words);
}

QString StatusLine::activityWords() const {
    return m_words->text();
}

QString StatusLine::deviceWords() const {
    return m_device->text();
}

QString StatusLine::rates() const {
    return m_rates->text();
}

QString StatusLine::pairWords() const {
    return m_pair->text();
}

void StatusLine::changeEvent(QEvent* event) {
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) drawDot();
}

void StatusLine::drawDot() {
    const Shade shade = shadeOf(palette());
    QColor color = themeColors(shade).mutedText;
    if (m_activity == Activity::Busy) color = themeColors(shade).accent;
    if (m_activity == Activity::Problem) color = markStyle(Mark::Rollback, shade).ink;
    const qreal ratio = devicePixelRatioF();
    QPixmap dot(QSize(kDot, kDot) * ratio);
    dot.setDevicePixelRatio(ratio);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(0.5, 0.5, kDot - 1, kDot - 1));
    m_dot->setPixmap(dot);
}

}  // namespace bild
