// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/status_line.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPixmap>
#include <QProgressBar>
#include <QToolButton>

#include "look/elided_label.h"
#include "look/origin_style.h"
#include "look/theme.h"

namespace bild {
namespace {

constexpr int kDot = 9;
constexpr int kDotGap = 7;
constexpr int kGap = 18;  ///< between two statements
constexpr QMargins kMargins{12, 4, 12, 3};
constexpr int kProgressSteps = 1000;

/// Widgets beside each other. Their distances are the layout's: a change of style takes a label's own margins away.
QWidget* rowOf(std::initializer_list<QWidget*> parts, int gap, const QMargins& margins = {}) {
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(margins);
    layout->setSpacing(gap);
    for (QWidget* part : parts) layout->addWidget(part);
    return row;
}

}  // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent),
      m_dot(new QLabel),
      m_words(new ElidedLabel),
      m_progress(new QProgressBar),
      m_device(new ElidedLabel),
      m_rates(new ElidedLabel),
      m_format(new QToolButton),
      m_pair(new ElidedLabel),
      m_privacy(new ElidedLabel) {
    setSizeGripEnabled(false);
    m_privacy->setText(tr("text never leaves this machine"));
    m_words->setObjectName(QStringLiteral("activity"));
    m_words->setAccessibleName(tr("Activity"));
    m_device->setAccessibleName(tr("Device"));
    m_rates->setAccessibleName(tr("Speed and acceptance"));
    m_rates->setToolTip(tr("Tokens written a second; drafted tokens kept / drafted tokens verified."));
    m_pair->setAccessibleName(tr("Pair of models"));
    m_format->setObjectName(QStringLiteral("formatButton"));
    m_format->setAutoRaise(true);
    m_format->setPopupMode(QToolButton::InstantPopup);
    m_format->setFocusPolicy(Qt::TabFocus);
    m_format->hide();
    m_privacy->setToolTip(tr("The models run on this computer. Nothing is sent anywhere."));
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, kProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(140, 8);
    m_progress->hide();
    for (QLabel* label : {m_device, m_rates, m_pair, m_privacy}) label->setForegroundRole(QPalette::PlaceholderText);
    addWidget(rowOf({rowOf({m_dot, m_words}, kDotGap), m_progress, m_device, m_rates}, kGap, kMargins));
    addPermanentWidget(rowOf({m_format, m_pair, m_privacy}, kGap, kMargins));
    drawDot();
}

void StatusLine::setActivity(Activity activity, const QString& words) {
    if (activity == m_activity && words == m_words->text()) return;  // measuring all labels takes a while
    m_words->setText(words);
    m_words->setToolTip(words);
    fit();
    if (m_activity == activity) return;
    m_activity = activity;
    drawDot();
}

void StatusLine::setProgress(double fraction) {
    m_progress->setVisible(fraction >= 0);
    fit();
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

void StatusLine::setFormat(const QString& words, const QString& details) {
    m_format->setText(words);
    m_format->setToolTip(details);
    m_format->setAccessibleName(tr("Encoding: %1").arg(words));
    m_format->setVisible(!words.isEmpty());
    fit();
}

void StatusLine::setFormatMenu(QMenu* menu) {
    m_format->setMenu(menu);
}

void StatusLine::setRates(const QString& words) {
    if (words == m_rates->text()) return;
    m_rates->setText(words);
    fit();
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

QString StatusLine::formatWords() const {
    return m_format->text();
}

void StatusLine::changeEvent(QEvent* event) {
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) drawDot();
}

void StatusLine::resizeEvent(QResizeEvent* event) {
    QStatusBar::resizeEvent(event);
    fit();
}

void StatusLine::fit() {
    int wanted = kDot + kDotGap + 2 * (kMargins.left() + kMargins.right());
    for (const QWidget* part : std::initializer_list<const QWidget*>{m_words, m_device, m_rates, m_pair, m_privacy}) {
        wanted += part->sizeHint().width() + kGap;
    }
    if (!m_format->isHidden()) wanted += m_format->sizeHint().width() + kGap;
    if (!m_progress->isHidden()) wanted += m_progress->width() + kGap;
    for (QLabel* label : {m_privacy, m_pair}) {
        label->setVisible(wanted <= width());
        if (wanted > width()) wanted -= label->sizeHint().width() + kGap;
    }
}

void StatusLine::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(0, 0, width(), 1, themeColors(shadeOf(palette())).border);
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
