// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "text/text_format.h"

namespace bild {

class MainWindow;

/// Says in the status bar how the document's file is encoded, and offers there and in the menu to read it in another
/// encoding.
class EncodingChoice : public QObject {
    Q_OBJECT
public:
    explicit EncodingChoice(MainWindow& window, QObject* parent = nullptr);

    /// A document that has no file has no encoding yet.
    void show(const QString& path, const TextFormat& format);
    /// Lets an encoding be chosen at once, at the pointer.
    void ask();

Q_SIGNALS:
    /// One of encodingNamed's names; empty: the one that the bytes show.
    void chosen(const QString& encoding);

private:
    void fillMenu();

    MainWindow& m_window;
    QString m_shown;
};

}  // namespace bild
