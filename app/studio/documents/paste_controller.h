// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTextCursor>

#include "basis/studio_parts.h"
#include "text/pasted_text.h"

namespace bild {

/// Mends what is pasted: lines that were only broken to fit a width become paragraphs, and divided words become whole.
/// An article is mended at once, with a way back; for a translation it is offered. Either way one step of the history,
/// and the message bar says what was changed. Interface thread only.
class PasteController : public QObject {
    Q_OBJECT
public:
    explicit PasteController(const StudioParts& parts, QObject* parent = nullptr);

private:
    [[nodiscard]] QString filter(const QString& text);
    void tell(int position, int length);
    void replace(QTextCursor place, const QString& stands, const QString& by);
    void forgetWhereGone();
    [[nodiscard]] QString changesInWords() const;

    StudioParts m_parts;
    QString m_asItWas;
    PastedText m_mended;
    bool m_wasMended = false;
    QString m_told;       ///< the message about it
    QTextCursor m_place;  ///< what it is about, wherever edits move that
};

}  // namespace bild
