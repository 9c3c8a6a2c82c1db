// SPDX-License-Identifier: GPL-3.0-or-later
#include "basis/error_words.h"

#include <QCoreApplication>

#include "error.h"

namespace bild {

QString inWindowLanguage(const Message& message) {
    return QString::fromStdString(message.in([](const std::string& english) {
        return QCoreApplication::translate("Message", english.c_str()).toStdString();
    }));
}

QString errorWords(const std::exception& error) {
    const auto* own = dynamic_cast<const Error*>(&error);
    return own == nullptr ? QString::fromUtf8(error.what()) : inWindowLanguage(own->message());
}

}  // namespace bild
