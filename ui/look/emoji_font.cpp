// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/emoji_font.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QStringList>
#include <algorithm>

namespace bild {
namespace {

/// The colour emoji of this system; empty where it has none.
QString emojiFamily() {
    static const QString found = [] {
        const QStringList known{QStringLiteral("Noto Color Emoji"), QStringLiteral("Apple Color Emoji"),
                                QStringLiteral("Segoe UI Emoji"), QStringLiteral("Twemoji"),
                                QStringLiteral("Twitter Color Emoji")};
        const auto family =
            std::ranges::find_if(known, [](const QString& name) { return QFontDatabase::hasFamily(name); });
        return family == known.end() ? QString() : *family;
    }();
    return found;
}

}  // namespace

QFont withEmoji(QFont font) {
    // By the name it resolves to: where "Sans Serif" is not the name of a font, the emoji's own digits would come
    // first.
    const QString family = QFontInfo(font).family();
    if (!emojiFamily().isEmpty() && family != emojiFamily()) font.setFamilies({family, emojiFamily()});
    return font;
}

}  // namespace bild
