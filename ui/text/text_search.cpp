// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/text_search.h"

#include <QStringMatcher>

namespace bild {

std::vector<Span> findAll(const QString& text, const QString& words) {
    std::vector<Span> hits;
    if (words.isEmpty()) return hits;
    QString plain;
    std::vector<std::size_t> places;  // of each character of `plain` in `text`
    plain.reserve(text.size());
    places.reserve(static_cast<std::size_t>(text.size()));
    for (qsizetype place = 0; place < text.size(); ++place) {
        if (text.at(place) == QChar::ObjectReplacementCharacter) continue;
        plain.append(text.at(place));
        places.push_back(static_cast<std::size_t>(place));
    }
    const QStringMatcher matcher(words, Qt::CaseInsensitive);
    for (qsizetype at = matcher.indexIn(plain); at >= 0; at = matcher.indexIn(plain, at + words.size())) {
        const auto first = static_cast<std::size_t>(at);
        hits.push_back({places[first], places[first + static_cast<std::size_t>(words.size()) - 1] + 1});
    }
    return hits;
}

}  // namespace bild
