// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include "basis/studio_parts.h"
#include "spelling/my_words.h"
#include "spelling/speller.h"

namespace bild {

class PairController;
class TextPane;

/// Checks the spelling of both texts with the system's dictionaries, each in its own language, while that is switched
/// on.
class SpellingController : public QObject {
    Q_OBJECT
public:
    /// `wordsFile` holds the user's own words.
    SpellingController(const StudioParts& parts, PairController& pairs, const QStringList& folders,
                       const QString& wordsFile, QObject* parent = nullptr);

    /// The source is in another language than the pair reads; empty: it is not.
    void setSourceLanguage(const QString& language);

private:
    /// One of the two texts.
    struct Text {
        TextPane* pane;
        Speller* speller;
        QString language;
    };

    [[nodiscard]] Text connected(TextPane& pane);
    void follow();
    void setLanguage(Text& text, const QString& language);
    void accept(const QString& word);
    void tellMissing();

    StudioParts m_parts;
    PairController& m_pairs;
    QStringList m_folders;
    MyWords m_myWords;
    QString m_sourceLanguage;  ///< where it is another than the pair's
    Text m_source;
    Text m_output;
};

}  // namespace bild
