// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <QStringList>
#include <QTest>
#include <QXmlStreamReader>

namespace bild::test {

/// One message of a .ts file.
struct Message {
    QString context;
    QString source;
    QString comment;
    bool counted = false;
    QString state;      ///< "unfinished", "obsolete", "vanished"; empty for a finished one
    QStringList forms;  ///< one; of a counted message as many as the language has

    [[nodiscard]] QString key() const { return context + u'\n' + source + u'\n' + comment; }
    /// For the report of a failure.
    [[nodiscard]] QByteArray name() const { return (context + ": " + source + " -> " + forms.join(" | ")).toUtf8(); }
};

inline void readTranslation(QXmlStreamReader& xml, Message& message) {
    message.state = xml.attributes().value("type").toString();
    QString text;
    while (!xml.atEnd() && !(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == u"translation")) {
        if (xml.isStartElement() && xml.name() == u"numerusform") {
            message.forms.append(xml.readElementText());
        } else if (xml.isCharacters()) {
            text += xml.text();
        }
    }
    if (!message.counted) message.forms = {text};
}

inline QList<Message> readCatalogue(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"name") context = xml.readElementText();
        if (xml.name() == u"message") {
            messages.append({context, {}, {}, xml.attributes().value("numerus") == u"yes", {}, {}});
        }
        if (xml.name() == u"source") messages.last().source = xml.readElementText();
        if (xml.name() == u"comment") messages.last().comment = xml.readElementText();
        if (xml.name() == u"translation") readTranslation(xml, messages.last());
    }
    return xml.hasError() ? QList<Message>() : messages;
}

inline QString cataloguePath(const QString& language) {
    return QStringLiteral(BILD_SOURCE_DIR "/translations/bild-studio_%1.ts").arg(language);
}

}  // namespace bild::test
