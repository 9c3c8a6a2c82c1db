// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/wrapped_tool_tips.h"

#include <QHelpEvent>
#include <QTextDocument>
#include <QToolTip>
#include <QWidget>

namespace bild {
namespace {

constexpr qsizetype kLongestLine = 60;

}  // namespace

QString WrappedToolTips::wrapped(const QString& text) {
    if (text.size() <= kLongestLine || Qt::mightBeRichText(text)) return text;
    // Qt breaks the lines of rich text by itself.
    return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
}

bool WrappedToolTips::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QObject::eventFilter(watched, event);
    auto* widget = qobject_cast<QWidget*>(watched);
    if (widget == nullptr) return false;
    const QString text = widget->toolTip();
    const QString shown = wrapped(text);
    if (shown == text) return false;
    QToolTip::showText(static_cast<QHelpEvent*>(event)->globalPos(), shown, widget);
    return true;
}

}  // namespace bild
