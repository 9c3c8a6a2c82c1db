// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/document_questions.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace bild {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(DocumentQuestions)
};

QPushButton* add(QMessageBox& box, const QString& words, QMessageBox::ButtonRole role, const char* name) {
    QPushButton* button = box.addButton(words, role);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

}  // namespace

UnsavedAnswer askAboutUnsaved(QWidget& window, bool source, bool output) {
    QString what = Words::tr("The output has changes made by hand that were not saved.");
    if (source) what = Words::tr("The text has changes that were not saved.");
    if (source && output) {
        what = Words::tr("The text has changes, and the output has changes made by hand, that were not saved.");
    }
    QMessageBox box(QMessageBox::Question, Words::tr("Unsaved changes"), what, QMessageBox::NoButton, &window);
    box.setInformativeText(Words::tr("They are lost if you do not save them."));
    QPushButton* save = add(box, Words::tr("&Save"), QMessageBox::AcceptRole, "saveChanges");
    QPushButton* discard = add(box, Words::tr("&Discard"), QMessageBox::DestructiveRole, "discardChanges");
    QPushButton* keep = add(box, Words::tr("&Cancel"), QMessageBox::RejectRole, "keepWorking");
    box.setDefaultButton(save);
    box.setEscapeButton(keep);
    box.exec();
    if (box.clickedButton() == save) return UnsavedAnswer::Save;
    return box.clickedButton() == discard ? UnsavedAnswer::Discard : UnsavedAnswer::KeepWorking;
}

bool askToOverwrite(QWidget& window, const QString& name) {
    QMessageBox box(QMessageBox::Warning, Words::tr("The file was changed"),
                    Words::tr("“%1” was changed by another program since it was opened.").arg(name),
                    QMessageBox::NoButton, &window);
    box.setInformativeText(
        Words::tr("To save now takes the place of what stands there. You can save under another name instead."));
    QPushButton* overwrite = add(box, Words::tr("&Overwrite it"), QMessageBox::DestructiveRole, "overwriteFile");
    QPushButton* cancel = add(box, Words::tr("&Cancel"), QMessageBox::RejectRole, "keepFile");
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == overwrite;
}

bool askToSaveAsUtf8(QWidget& window, const QString& name, const QString& encoding, const QStringList& missing) {
    constexpr qsizetype some = 12;
    QString characters = missing.mid(0, some).join(u' ');
    if (missing.size() > some) characters += QStringLiteral(" …");
    //: %1 is a file, %2 the name of an encoding, %3 a list of characters
    QMessageBox box(QMessageBox::Warning, Words::tr("Characters that the encoding lacks"),
                    Words::tr("“%1” is in the encoding %2, which lacks these characters of the text: %3")
                        .arg(name, encoding, characters),
                    QMessageBox::NoButton, &window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(Words::tr("UTF-8 has all characters. Nothing is saved if you cancel."));
    QPushButton* save = add(box, Words::tr("&Save as UTF-8"), QMessageBox::AcceptRole, "saveAsUtf8");
    QPushButton* cancel = add(box, Words::tr("&Cancel"), QMessageBox::RejectRole, "keepFile");
    box.setDefaultButton(save);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == save;
}

bool askToLoseBytes(QWidget& window, const QString& name, int count) {
    QMessageBox box(QMessageBox::Warning, Words::tr("Bytes that could not be read"),
                    Words::tr("%Ln byte(s) of “%1” could not be read as text; the sign � stands in their place.",
                              nullptr, count)
                        .arg(name),
                    QMessageBox::NoButton, &window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(
        Words::tr("To save now writes that sign in place of the bytes. You can save under another name, or open the "
                  "file again in another encoding, instead."));
    QPushButton* overwrite = add(box, Words::tr("&Overwrite it"), QMessageBox::DestructiveRole, "overwriteFile");
    QPushButton* cancel = add(box, Words::tr("&Cancel"), QMessageBox::RejectRole, "keepFile");
    box.setDefaultButton(cancel);
    box.setEscapeButton(cancel);
    box.exec();
    return box.clickedButton() == overwrite;
}

}  // namespace bild
