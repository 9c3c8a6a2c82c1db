// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/encoding_choice.h"

#include <QCursor>
#include <QMenu>
#include <utility>
#include <vector>

#include "window/main_window.h"
#include "window/status_line.h"

namespace bild {
namespace {

QString lineEndWords(LineEnd lineEnd) {
    switch (lineEnd) {
        case LineEnd::Lf:
            return QStringLiteral("LF");
        case LineEnd::CrLf:
            return QStringLiteral("CRLF");
        case LineEnd::Cr:
            return QStringLiteral("CR");
        case LineEnd::Mixed:
            return EncodingChoice::tr("mixed line ends");
        case LineEnd::None:
            break;
    }
    return {};
}

QString formatWords(const TextFormat& format) {
    QString words = QString::fromStdString(format.encoding);
    //: %1 is the name of an encoding; BOM is the byte order mark
    if (format.byteOrderMark) words = EncodingChoice::tr("%1 with BOM").arg(words);
    const QString lines = lineEndWords(format.lineEnd);
    return lines.isEmpty() ? words : words + QStringLiteral(" · ") + lines;
}

/// Those that texts are found in most; the bytes of every other one can be given to the command line.
std::vector<std::pair<QString, QString>> encodings() {
    const auto named = [](const char* name, const QString& script) {
        const QString encoding = QString::fromLatin1(name);
        //: an encoding and what is written in it
        return std::pair(encoding, script.isEmpty() ? encoding : EncodingChoice::tr("%1 (%2)").arg(encoding, script));
    };
    return {named("UTF-8", {}),
            named("UTF-16LE", {}),
            named("UTF-16BE", {}),
            named("windows-1252", EncodingChoice::tr("Western European")),
            named("ISO-8859-15", EncodingChoice::tr("Western European")),
            named("windows-1250", EncodingChoice::tr("Central European")),
            named("windows-1251", EncodingChoice::tr("Cyrillic")),
            named("KOI8-R", EncodingChoice::tr("Cyrillic")),
            named("windows-1253", EncodingChoice::tr("Greek")),
            named("windows-1254", EncodingChoice::tr("Turkish")),
            named("GB18030", EncodingChoice::tr("Chinese")),
            named("Big5", EncodingChoice::tr("Chinese")),
            named("Shift_JIS", EncodingChoice::tr("Japanese")),
            named("EUC-KR", EncodingChoice::tr("Korean"))};
}

}  // namespace

EncodingChoice::EncodingChoice(MainWindow& window, QObject* parent) : QObject(parent), m_window(window) {
    connect(&window.encodingMenu(), &QMenu::aboutToShow, this, &EncodingChoice::fillMenu);
    window.status().setFormatMenu(&window.encodingMenu());
    fillMenu();
    show({}, {});
}

void EncodingChoice::fillMenu() {
    QMenu& menu = m_window.encodingMenu();
    menu.clear();
    connect(menu.addAction(tr("As the file &shows")), &QAction::triggered, this, [this] { Q_EMIT chosen({}); });
    menu.addSeparator();
    for (const auto& [encoding, words] : encodings()) {
        QAction* action = menu.addAction(words);
        action->setCheckable(true);
        action->setChecked(encoding == m_shown);
        connect(action, &QAction::triggered, this, [this, name = encoding] { Q_EMIT chosen(name); });
    }
}

void EncodingChoice::show(const QString& path, const TextFormat& format) {
    m_shown = QString::fromStdString(format.encoding);
    m_window.encodingMenu().menuAction()->setEnabled(!path.isEmpty());
    m_window.status().setFormat(path.isEmpty() ? QString() : formatWords(format),
                                tr("How the file is encoded, and will be saved. A click opens it again in another "
                                   "encoding."));
}

void EncodingChoice::ask() {
    m_window.encodingMenu().popup(QCursor::pos());
}

}  // namespace bild
