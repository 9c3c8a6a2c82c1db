// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/plain_words.h"

#include <QRegularExpression>

namespace bild {

QString plainWords(QString caption) {
    static const QRegularExpression mnemonic(QStringLiteral("\\(&\\w\\)|&(?=[^&\\s])"));
    static const QRegularExpression ending(QStringLiteral("[\\s…:：]+$"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    return caption.remove(mnemonic).remove(ending).replace(QLatin1String("&&"), QLatin1String("&"));
}

}  // namespace bild
