// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace bild {

enum class UnsavedAnswer { Save, Discard, KeepWorking };

/// What is to become of changes in the source, or of work by hand in the output, or of both, that were not saved.
[[nodiscard]] UnsavedAnswer askAboutUnsaved(QWidget& window, bool source, bool output);

/// Whether a file that another program has changed is to be written over.
[[nodiscard]] bool askToOverwrite(QWidget& window, const QString& name);

}  // namespace bild
