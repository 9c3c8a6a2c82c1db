// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/output_work.h"

#include <QCryptographicHash>
#include <algorithm>

#include "session/session_model.h"

namespace bild {

bool OutputWork::isUnsaved() const {
    const QByteArray work = byHand();
    return !work.isEmpty() && work != m_saved;
}

QByteArray OutputWork::byHand() const {
    QCryptographicHash hash(QCryptographicHash::Sha1);
    bool any = false;
    for (std::size_t index = 0; index < m_model.segmentCount(); ++index) {
        const SessionSegment& segment = m_model.segment(index);
        const bool chosen =
            std::ranges::find(segment.given(), Origin::Chosen, &OutputToken::origin) != segment.given().end();
        if (!chosen && !segment.isByHand()) continue;
        any = true;
        hash.addData(QByteArray::fromStdString(segment.source().text).append(segment.confirmed() ? '\1' : '\0'));
        if (const EditedText* edited = segment.edited()) {
            for (const EditedPart& part : edited->parts) {
                hash.addData(QByteArray::fromStdString(part.typed).append('\0'));
                hash.addData(QByteArray::number(static_cast<qulonglong>(part.tokens.begin)).append('-'));
                hash.addData(QByteArray::number(static_cast<qulonglong>(part.tokens.end)).append('\0'));
            }
        }
        for (const OutputToken& token : segment.given()) {
            hash.addData(QByteArray::fromStdString(token.piece).append('\0'));
        }
    }
    return any ? hash.result() : QByteArray();
}

}  // namespace bild
