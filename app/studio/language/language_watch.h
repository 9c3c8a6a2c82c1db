// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <string>

#include "basis/studio_parts.h"

namespace bild {

class LanguageStrip;
class PairController;
class RunController;

/// Notices that the source is in another language than the loaded pair reads, and says so before it is written: with
/// the pair that reads it, where there is one. Quiet where it is not sure.
class LanguageWatch : public QObject {
    Q_OBJECT
public:
    LanguageWatch(const StudioParts& parts, PairController& pairs, RunController& run, QObject* parent = nullptr);

    /// Another text was opened: what was not wanted of the last one counts no more.
    void forget();

Q_SIGNALS:
    /// The text is evidently in this language (a code), or empty: in the one that the pair reads, as far as one can tell.
    void otherLanguageFound(const QString& language);

private:
    void look();
    void find(const QString& language);

    StudioParts m_parts;
    PairController& m_pairs;
    LanguageStrip* m_strip;
    QTimer m_pause;
    QString m_found;          ///< as it was said last
    std::string m_dismissed;  ///< language of which nobody wants to hear
};

}  // namespace bild
