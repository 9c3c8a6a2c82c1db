// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/spelled_words.h"

#include <QTextBoundaryFinder>
#include <algorithm>

namespace bild {
namespace {

/// As dictionaries count; longer ones are no words.
constexpr qsizetype kLongestWord = 80;

bool isBlank(QChar character) {
    return character.isSpace() || character == QChar::ObjectReplacementCharacter;
}

/// A letter behind a sign that joins the parts of addresses, paths and placeholders.
bool isNoProse(QStringView chunk) {
    for (qsizetype at = 0; at + 1 < chunk.size(); ++at) {
        const QChar sign = chunk[at];
        if (sign == u'@' || sign == u'_' || sign == u'\\' || sign == u'{' || sign == u'%') return true;
        const bool joins = sign == u'.' || sign == u'/' || sign == u':';
        if (joins && at > 0 && chunk[at - 1].isLetterOrNumber() && chunk[at + 1] == u'/') return true;
        if (sign == u'.' && at > 0 && chunk[at - 1].isLower() && chunk[at + 1].isLower()) return true;
        if (sign == u'/' && at == 0) return true;
    }
    return false;
}

bool isAlphabetic(QChar character) {
    switch (character.script()) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Thai:
        case QChar::Script_Lao:
        case QChar::Script_Khmer:
        case QChar::Script_Myanmar:
            return false;
        default:
            return character.isLetter() || character.isMark() || character == u'\'' || character == u'’' ||
                   character.isSurrogate();
    }
}

void addWords(QStringView chunk, qsizetype offset, std::vector<SpelledWord>& words) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, chunk.data(), chunk.size());
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end > begin; end = finder.toNextBoundary()) {
        const QStringView word = chunk.mid(begin, end - begin);
        const bool letters = word.size() > 1 && word.size() <= kLongestWord && word.front().isLetter() &&
                             std::ranges::all_of(word, isAlphabetic);
        if (letters) {
            const auto first = static_cast<std::size_t>(offset + begin);
            words.push_back(
                {word.toString().replace(u'’', u'\''), {first, first + static_cast<std::size_t>(word.size())}});
        }
        begin = end;
    }
}

}  // namespace

std::vector<SpelledWord> wordsToSpell(const QString& text) {
    std::vector<SpelledWord> words;
    const QStringView view(text);
    for (qsizetype begin = 0; begin < view.size();) {
        if (isBlank(view[begin])) {
            ++begin;
            continue;
        }
        qsizetype end = begin;
        while (end < view.size() && !isBlank(view[end])) ++end;
        const QStringView chunk = view.mid(begin, end - begin);
        if (!isNoProse(chunk)) addWords(chunk, begin, words);
        begin = end;
    }
    return words;
}

}  // namespace bild
