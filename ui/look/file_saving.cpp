// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/file_saving.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

namespace bild {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FileSaving)
};

}  // namespace

QString writeFile(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit()) return {};
    return Words::tr("“%1” could not be written: %2. Choose another folder, or free some space.")
        .arg(path, file.errorString());
}

QString askForFile(QWidget* parent, const QString& title, const QString& suffix, const QStringList& others) {
    QFileDialog dialog(parent, title);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    QStringList filters{QStringLiteral("*.") + suffix};
    for (const QString& other : others) filters << QStringLiteral("*.") + other;
    dialog.setNameFilters(filters);
    QObject::connect(&dialog, &QFileDialog::filterSelected,
                     [&dialog](const QString& filter) { dialog.setDefaultSuffix(filter.mid(2)); });
    if (dialog.exec() != QDialog::Accepted) return {};
    return dialog.selectedFiles().value(0);
}

}  // namespace bild
