// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bild {

/// Text for an HTML page: escaped, and with its line breaks shown.
[[nodiscard]] inline QString htmlText(const QString& text) {
    QString html = text.toHtmlEscaped();
    html.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return html;
}

}  // namespace bild
