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
        if (std::ranges::find(segment.given(), Origin::Chosen, &OutputToken::origin) == segment.given().end()) continue;
        any = true;
        hash.addData(QByteArray::fromStdString(segment.source().text));
        for (const OutputToken& token : segment.given()) {
            hash.addData(QByteArray::fromStdString(token.piece).append('\0'));
        }
    }
    return any ? hash.result() : QByteArray();
}

}  // namespace bild
