// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/overwrite_question.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace bild {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OverwriteQuestion)
};

}  // namespace

WriteOver askToWriteOver(QWidget& window, int segments, bool canKeep) {
    QMessageBox box(QMessageBox::Question, Words::tr("Work done by hand"),
                    Words::tr("%Ln segment(s) of the output were edited or confirmed by hand.", nullptr, segments),
                    QMessageBox::NoButton, &window);
    box.setInformativeText(Words::tr("A run would write over them. Undo brings them back."));
    const auto add = [&box](const QString& words, QMessageBox::ButtonRole role, const char* name) {
        QPushButton* button = box.addButton(words, role);
        button->setObjectName(QString::fromLatin1(name));
        return button;
    };
    QPushButton* keep =
        canKeep ? add(Words::tr("&Keep them, run the rest"), QMessageBox::AcceptRole, "keepByHand") : nullptr;
    QPushButton* write = add(Words::tr("&Write over them"), QMessageBox::DestructiveRole, "writeOver");
    QPushButton* cancel = add(Words::tr("&Cancel"), QMessageBox::RejectRole, "runNothing");
    box.setDefaultButton(keep != nullptr ? keep : cancel);
    box.setEscapeButton(cancel);
    box.exec();
    if (box.clickedButton() == write) return WriteOver::Write;
    return keep != nullptr && box.clickedButton() == keep ? WriteOver::Keep : WriteOver::Cancel;
}

}  // namespace bild
