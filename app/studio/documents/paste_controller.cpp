// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/paste_controller.h"

#include <algorithm>

#include "text/source_view.h"
#include "window/main_window.h"
#include "window/message_bar.h"

namespace bild {
namespace {

/// As QTextDocument counts it: a line's end is one character.
qsizetype lengthOf(const QString& text) {
    return text.size() - text.count(QLatin1String("\r\n"));
}

}  // namespace

PasteController::PasteController(const StudioParts& parts, QObject* parent) : QObject(parent), m_parts(parts) {
    SourceView& source = parts.window.source();
    source.setPasteFilter([this](const QString& text) { return filter(text); });
    connect(&source, &SourceView::textPasted, this, &PasteController::tell);
    connect(&source, &SourceView::contentEdited, this, &PasteController::forgetWhereGone);
}

QString PasteController::filter(const QString& text) {
    m_asItWas = text;
    m_mended = tidyPastedText(text.toStdString());
    m_wasMended = m_parts.window.task() == Task::Summarize && !m_mended.changes.empty();
    return m_wasMended ? QString::fromStdString(m_mended.text) : text;
}

QString PasteController::changesInWords() const {
    const auto count = [this](PasteChangeKind kind) {
        return static_cast<int>(std::ranges::count(m_mended.changes, kind, &PasteChange::kind));
    };
    const int lines = count(PasteChangeKind::LineJoined);
    const int words = count(PasteChangeKind::HyphenMended);
    const QString joined = tr("%Ln line break(s) inside paragraphs", nullptr, lines);
    const QString divided = tr("%Ln word(s) divided at a line's end", nullptr, words);
    if (words == 0) return joined;
    //: %1: "12 line breaks inside paragraphs", %2: "3 words divided at a line's end"
    return lines == 0 ? divided : tr("%1 and %2").arg(joined, divided);
}

void PasteController::tell(int position, int length) {
    if (m_mended.changes.empty()) return;
    QTextCursor place(m_parts.window.source().document());
    place.setPosition(position);
    place.setPosition(position + length, QTextCursor::KeepAnchor);
    m_place = place;
    const QString mended = QString::fromStdString(m_mended.text);
    const QString asItWas = m_asItWas;
    if (m_wasMended) {
        m_told = tr("The pasted text was mended: %1. Nothing else was changed.").arg(changesInWords());
        m_parts.window.messages().showMessage(
            m_told, {{tr("&As it was"), [this, place, mended, asItWas] { replace(place, mended, asItWas); }}});
    } else {
        m_told = tr("The pasted text has %1. They would be translated apart.").arg(changesInWords());
        m_parts.window.messages().showMessage(
            m_told, {{tr("&Mend them"), [this, place, mended, asItWas] { replace(place, asItWas, mended); }}});
    }
}

void PasteController::replace(QTextCursor place, const QString& stands, const QString& by) {
    // What was edited since is not thrown away.
    if (place.selectionEnd() - place.selectionStart() != lengthOf(stands)) {
        m_parts.window.messages().showMessage(
            tr("The pasted text was edited meanwhile and stays as it is. Undo takes edits back one by one."));
        return;
    }
    place.insertText(by);
    m_parts.window.source().setTextCursor(place);
    m_parts.window.source().setFocus();
}

/// Nothing is said any more about text that is gone.
void PasteController::forgetWhereGone() {
    if (m_told.isEmpty() || m_place.hasSelection()) return;
    if (m_parts.window.messages().message() == m_told) m_parts.window.messages().clear();
    m_told.clear();
}

}  // namespace bild
