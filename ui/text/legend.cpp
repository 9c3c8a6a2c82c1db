// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/legend.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>

#include "look/theme.h"
#include "session/session_model.h"

namespace bild {
namespace {

constexpr int gap = 8;

QSet<Mark> everyMark() {
    return {allMarks.begin(), allMarks.end()};
}

}  // namespace

LegendRow::LegendRow(Mark mark, QWidget* parent) : QAbstractButton(parent), m_mark(mark) {
    setCheckable(true);
    setChecked(true);
    setText(markName(mark));
    setToolTip(QStringLiteral("<p>%1</p>").arg(markDefinition(mark).toHtmlEscaped()));
    setAccessibleDescription(markDefinition(mark));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    rename();
}

void LegendRow::setCount(std::size_t count) {
    if (count == m_count) return;
    m_count = count;
    rename();
    update();
}

void LegendRow::rename() {
    setAccessibleName(
        tr("%1: %2", "mark and how often it occurs").arg(text(), locale().toString(static_cast<qulonglong>(m_count))));
}

int LegendRow::sampleWidth() const {
    return fontMetrics().horizontalAdvance(QStringLiteral("abc")) + 14;
}

int LegendRow::countWidth() const {
    return fontMetrics().horizontalAdvance(locale().toString(999999));
}

QSize LegendRow::sizeHint() const {
    const int width = sampleWidth() + fontMetrics().horizontalAdvance(text()) + countWidth() + 2 * gap;
    return {width, heightForWidth(width)};
}

QSize LegendRow::minimumSizeHint() const {
    return {sampleWidth() + countWidth() + 2 * gap + fontMetrics().averageCharWidth() * 10,
            fontMetrics().height() + 10};
}

int LegendRow::heightForWidth(int width) const {
    const int room = width - sampleWidth() - countWidth() - 2 * gap;
    const QRect lines = fontMetrics().boundingRect(QRect(0, 0, std::max(1, room), 10000), Qt::TextWordWrap, text());
    return std::max(lines.height(), fontMetrics().height()) + 10;
}

void LegendRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors& colors = themeColors(shadeOf(palette()));
    if (underMouse()) {
        QColor hover = colors.accent;
        hover.setAlphaF(0.08F);
        painter.fillRect(rect(), hover);
    }
    const qreal height = fontMetrics().height() + 3;
    const QRectF sample(2, (rect().height() - height) / 2.0, sampleWidth() - 4, height);
    const bool on = isChecked() || !isCheckable();
    painter.setOpacity(on ? 1.0 : 0.35);
    drawMarkSample(painter, sample, m_mark, palette(), font());
    painter.setOpacity(1.0);
    painter.setPen(on ? palette().color(QPalette::WindowText) : colors.mutedText);
    const QRect name(sampleWidth() + gap, 0, width() - sampleWidth() - countWidth() - 2 * gap, rect().height());
    painter.drawText(name, Qt::AlignVCenter | Qt::TextWordWrap, text());
    painter.setPen(colors.mutedText);
    painter.drawText(rect().adjusted(0, 0, -2, 0), Qt::AlignVCenter | Qt::AlignRight,
                     locale().toString(static_cast<qulonglong>(m_count)));
    if (!hasFocus()) return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.accent, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

void LegendRow::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT aloneRequested();
    } else {
        QAbstractButton::mousePressEvent(event);
    }
}

void LegendRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && event->modifiers().testFlag(Qt::ControlModifier)) {
        Q_EMIT aloneRequested();
    } else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        event->ignore();  // the legend moves on
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

Legend::Legend(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Legend of the marks in the text"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (const Mark mark : allMarks) {
        auto* row = new LegendRow(mark, this);
        m_rows.push_back(row);
        column->addWidget(row);
        connect(row, &LegendRow::toggled, this, [this] {
            if (!m_setting) Q_EMIT shownMarksChanged(shownMarks());
        });
        connect(row, &LegendRow::aloneRequested, this, [this, mark] { showAlone(mark); });
    }
    column->addStretch();
    // These come up only where there is something of them.
    row(Mark::Chosen).hide();
    row(Mark::Typed).hide();
    row(Mark::WouldBe).hide();
    row(Mark::WouldBe).setCheckable(false);
}

void Legend::setModel(SessionModel* model) {
    if (m_model) m_model->disconnect(this);
    m_model = model;
    if (model != nullptr) connect(model, &SessionModel::countsChanged, this, &Legend::follow);
    follow();
}

void Legend::follow() {
    for (const Mark mark : allMarks) {
        if (mark != Mark::WouldBe) setCount(mark, m_model ? m_model->count(mark) : 0);
    }
}

void Legend::setCount(Mark mark, std::size_t count) {
    row(mark).setCount(count);
    if (mark == Mark::Chosen || mark == Mark::Typed || mark == Mark::WouldBe) row(mark).setVisible(count > 0);
}

QSet<Mark> Legend::shownMarks() const {
    QSet<Mark> marks;
    for (const LegendRow* row : m_rows) {
        if (row->isChecked() || !row->isCheckable()) marks.insert(row->mark());
    }
    return marks;
}

void Legend::setShownMarks(const QSet<Mark>& marks) {
    const QSet<Mark> before = shownMarks();
    {
        const QScopedValueRollback setting(m_setting, true);
        for (LegendRow* row : m_rows) {
            if (row->isCheckable()) row->setChecked(marks.contains(row->mark()));
        }
    }
    if (shownMarks() != before) Q_EMIT shownMarksChanged(shownMarks());
}

void Legend::setMarkShown(Mark mark, bool shown) {
    if (row(mark).isCheckable()) row(mark).setChecked(shown);
}

void Legend::showAlone(Mark mark) {
    if (!row(mark).isCheckable()) return;
    const QSet<Mark> alone = {mark, Mark::WouldBe};
    setShownMarks(shownMarks() == alone ? everyMark() : alone);
}

void Legend::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Up && event->key() != Qt::Key_Down) {
        QWidget::keyPressEvent(event);
        return;
    }
    std::vector<LegendRow*> rows;
    std::ranges::copy_if(m_rows, std::back_inserter(rows), [](const LegendRow* row) { return row->isVisible(); });
    const auto at = std::ranges::find_if(rows, [](const LegendRow* row) { return row->hasFocus(); });
    if (at == rows.end()) return;
    const bool down = event->key() == Qt::Key_Down;
    if (down && std::next(at) != rows.end()) (*std::next(at))->setFocus(Qt::TabFocusReason);
    if (!down && at != rows.begin()) (*std::prev(at))->setFocus(Qt::BacktabFocusReason);
}

}  // namespace bild
