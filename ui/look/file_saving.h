// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

class QWidget;

namespace bild {

/// Writes a whole file, or leaves the old one as it was. Returns what went wrong in words, or nothing.
[[nodiscard]] QString writeFile(const QString& path, const QByteArray& content);

/// Asks where to save a file with the given ending (without the dot), or one of the others. Empty where the user thought better of it.
[[nodiscard]] QString askForFile(QWidget* parent, const QString& title, const QString& suffix,
                                 const QStringList& others = {});

}  // namespace bild
