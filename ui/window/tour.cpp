// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/tour.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "look/theme.h"

namespace bild {
namespace {

constexpr int kGap = 10;
constexpr int kWidthCharacters = 46;

/// A line around a part of the window, which lets the pointer through.
class TourFrame : public QWidget {
public:
    explicit TourFrame(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(themeColors(shadeOf(palette())).accent, 3));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 6, 6);
    }
};

/// Beside the part where there is room, else over its middle.
QPoint beside(const QRect& part, const QSize& size, const QRect& room) {
    const auto within = [](int value, int low, int high) { return std::clamp(value, low, std::max(low, high)); };
    const int x = within(part.center().x() - size.width() / 2, room.left(), room.right() - size.width());
    const int y = within(part.center().y() - size.height() / 2, room.top(), room.bottom() - size.height());
    const QPoint places[] = {{part.right() + kGap, y},
                             {part.left() - kGap - size.width(), y},
                             {x, part.bottom() + kGap},
                             {x, part.top() - kGap - size.height()}};
    for (const QPoint& place : places) {
        if (room.contains(QRect(place, size))) return place;
    }
    return {x, y};
}

}  // namespace

Tour::Tour(QWidget* window, std::vector<TourStep> steps)
    : QFrame(window),
      m_steps(std::move(steps)),
      m_frame(new TourFrame(window)),
      m_title(new QLabel),
      m_words(new QLabel),
      m_count(new QLabel),
      m_back(new QPushButton(tr("&Back"))),
      m_next(new QPushButton),
      m_leave(new QPushButton(tr("&Leave the tour"))) {
    setObjectName(QStringLiteral("tour"));
    setAccessibleName(tr("Tour"));
    setFocusPolicy(Qt::StrongFocus);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_back->setObjectName(QStringLiteral("tourBack"));
    m_next->setObjectName(QStringLiteral("tourNext"));
    m_leave->setObjectName(QStringLiteral("tourLeave"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_leave);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(m_words);
    column->addLayout(buttons);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(m_step + 1); });
    connect(m_leave, &QPushButton::clicked, this, &Tour::leave);
    hide();
}

void Tour::begin() {
    parentWidget()->installEventFilter(this);
    go(0);
}

void Tour::go(int step) {
    if (step >= steps()) return leave();
    m_step = std::max(0, step);
    const TourStep& shown = m_steps[static_cast<std::size_t>(m_step)];
    m_title->setText(shown.title);
    m_words->setText(shown.words);
    const QLocale locale;
    //: a step of the tour: "2 of 5"
    m_count->setText(tr("%1 of %2").arg(locale.toString(m_step + 1), locale.toString(steps())));
    m_back->setEnabled(m_step > 0);
    m_next->setText(m_step + 1 == steps() ? tr("&Done") : tr("&Next"));
    setAccessibleDescription(shown.title + QStringLiteral(". ") + shown.words);
    place();
    m_frame->show();
    m_frame->raise();
    show();
    raise();
    m_next->setFocus();
}

void Tour::place() {
    if (m_step < 0) return;
    const QRect room = parentWidget()->rect().adjusted(kGap, kGap, -kGap, -kGap);
    const int width = std::min(fontMetrics().averageCharWidth() * kWidthCharacters, room.width());
    layout()->invalidate();
    layout()->activate();
    const QSize size(std::max(width, minimumSizeHint().width()), layout()->totalHeightForWidth(width));
    const QWidget* what = m_steps[static_cast<std::size_t>(m_step)].what;
    // A panel that is hidden is spoken of all the same.
    QRect part(room.center(), QSize(0, 0));
    if (what != nullptr && what->isVisible()) {
        part = QRect(what->mapTo(parentWidget(), QPoint(0, 0)), what->size()) & parentWidget()->rect();
    }
    m_frame->setGeometry(part.adjusted(-2, -2, 2, 2));
    setGeometry(QRect(beside(part, size, room), size));
}

void Tour::leave() {
    parentWidget()->removeEventFilter(this);
    m_step = -1;
    m_frame->hide();
    hide();
    Q_EMIT left();
}

bool Tour::event(QEvent* event) {
    // Escape leaves the tour rather than stop a run.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void Tour::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        leave();
    } else {
        QFrame::keyPressEvent(event);
    }
}

bool Tour::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) QMetaObject::invokeMethod(this, &Tour::place, Qt::QueuedConnection);
    return QFrame::eventFilter(watched, event);
}

void Tour::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors& colors = themeColors(shadeOf(palette()));
    painter.setPen(QPen(colors.accent, 1.5));
    painter.setBrush(colors.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), 8, 8);
}

}  // namespace bild
