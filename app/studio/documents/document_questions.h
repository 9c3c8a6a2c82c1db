// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace bild {

enum class UnsavedAnswer { Save, Discard, KeepWorking };

/// What is to become of changes in the source, or of work by hand in the output, or of both, that were not saved.
[[nodiscard]] UnsavedAnswer askAboutUnsaved(QWidget& window, bool source, bool output);

/// Whether a file that another program has changed is to be written over.
[[nodiscard]] bool askToOverwrite(QWidget& window, const QString& name);

/// Whether a text is to be saved as UTF-8, since the encoding of its file lacks some of its characters: these, each once.
[[nodiscard]] bool askToSaveAsUtf8(QWidget& window, const QString& name, const QString& encoding,
                                   const QStringList& missing);

/// Whether the signs that stand for `count` unreadable bytes of a file are to take the place of these bytes.
[[nodiscard]] bool askToLoseBytes(QWidget& window, const QString& name, int count);

}  // namespace bild
