// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/ordinals.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/lines.h"
#include "text/opening_words.h"
#include "text/word_list.h"

namespace bild {

namespace {

constexpr Characters romanDigits = U"IVXLCM";

// In small letters. What stands before an ordinal, and hardly before a number at the end.
constexpr Characters beforeOrdinals =
    U"der die das dem den des am im zum zur beim vom ins ans ein eine einen einem einer eines kein keine keinen keinem "
    U"keiner jeder jede jedes jeden jedem dieser diese dieses diesen diesem jener welcher mein meine meinen meinem meiner "
    U"dein deine deinen deinem deiner sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere "
    U"unseren unserem unserer euer eure und oder bis sowie u. als ab seit in aus mit vor";

/// What an ordinal counts: months, parts, ranks.
constexpr Characters ordinalNouns =
    U"Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember Jan Feb Mrz Apr Jun "
    U"Jul Aug Sep Sept Okt Nov Dez Tag Tage Tages Woche Monat Monats Jahr Jahres Jahrhundert Jahrhunderts Jahrtausend "
    U"Quartal Halbjahr Semester Trimester Schuljahr Lebensjahr Geburtstag Todestag Jahrestag Jubiläum Advent Stunde Minute "
    U"Sekunde Stock Stockwerk Etage Obergeschoss Untergeschoss Klasse Grades Grad Ordnung Ranges Rang Platz Platzes Wahl "
    U"Liga Bundesliga Mal Runde Halbzeit Satz Satzes Spieltag Etappe Durchgang Versuch Weltkrieg Weltkriegs Weltkrieges "
    U"Teil Band Bandes Kapitel Akt Aufzug Szene Folge Staffel Auflage Ausgabe Absatz Buch Strophe Vers Stelle Stufe Phase "
    U"Generation Ehe Hand Preis Sieger Siegerin Platzierte Platzierter Vorsitzende Vorsitzender Vorsitzenden Bürgermeister "
    U"Bürgermeisterin Vizepräsident Vorstand Kammer Senat Instanz Lesung Reihe Spalte Zeile Gang Dimension Potenz Wurzel Petrus Korinther Mose Könige Samuel Johannes";

/// What numbers or letters name: "Seite 12", "Plan B". In small letters.
constexpr Characters labelNouns =
    U"plan vitamin taste typ gruppe klasse note punkt option variante modell stufe gleis halle haus anlage anhang teil "
    U"abschnitt block raum zimmer saal linie bahnsteig tor position szenario serie hepatitis kategorie team spalte "
    U"ausgang eingang ebene antwort aufgabe frage seite kapitel band buch akt nummer absatz artikel abbildung tabelle "
    U"s. nr. abb. kap. abs. art. bd. tab. rn. ziff. anm. fn. pos. "
    U"type group class grade level point platform section model room gate series appendix category line exit key "
    U"answer letter hall part schedule exhibit annex figure table step column track page chapter volume book act";

constexpr Characters copulas =
    U"ist sind war waren wird werden wurde wurden bin bist bleibt blieb is are was were be am";

bool isRoman(Characters number) {
    return !number.empty() && number.find_first_not_of(romanDigits) == Characters::npos;
}

/// The last of the numbers in "3.5" or "12".
Characters lastNumber(Characters token) {
    const std::size_t before = token.find_last_not_of(U"0123456789");
    return token.substr(before == Characters::npos ? 0 : before + 1);
}

/// "12.03.24."
bool isWholeDate(Characters token) {
    return std::count(token.begin(), token.end(), U'.') == 3 && std::all_of(token.begin(), token.end(), [](char32_t c) {
               return isDigit(c) || c == U'.';
           });
}

/// The "I" of "I am", no number.
bool isPronoun(Characters after) {
    static const WordList afterNumbers(U"of and or to in is for");
    const Characters second = secondWord(after);
    if (firstWord(after) != U"I" || second.empty()) return false;
    const bool goesOn = isLower(second.front()) || std::none_of(second.begin(), second.end(), isLower);
    return goesOn && !afterNumbers.contains(inSmallLetters(second));
}

bool endsInNumber(Characters before) {
    const Characters token = lastToken(before);
    return token.size() > 1 && token.back() == U'.' && isDigit(token[token.size() - 2]);
}

}  // namespace

bool isOrdinal(Characters token) {
    token.remove_suffix(1);
    if (token.empty()) return false;
    if (token.size() > 1 && isRoman(token)) return true;
    if (token.find_first_not_of(U"0123456789.-–/") != Characters::npos || !isDigit(token.back())) return false;
    return lastNumber(token).size() <= 3;
}

bool isItemNumber(Characters text) {
    text = withoutOpeners(text);
    while (!text.empty() && (isWhiteSpace(text.front()) || text.front() == U'•')) text.remove_prefix(1);
    const std::size_t end = text.find_last_not_of(U".)");
    if (end == Characters::npos) return false;
    const Characters number = text.substr(0, end + 1);
    if (number.size() == 1 && isLetter(number[0])) return true;
    const auto consistsOf = [&](Characters allowed) { return number.find_first_not_of(allowed) == Characters::npos; };
    return number.size() <= 8 && (consistsOf(U"0123456789.") || consistsOf(U"ivx") || consistsOf(U"IVX"));
}

bool numberFollows(Characters after) {
    after = withoutOpeners(after);
    if (after.empty()) return false;
    const Characters word = firstWord(after);
    if (isPronoun(after)) return false;
    return isDigit(after.front()) || after.front() == U'§' || isRoman(word) || (word.size() == 1 && isUpper(word[0]));
}

bool endsWithNumber(Characters before, Characters token, Characters after, TextLanguage language) {
    static const WordList ordinalWords(ordinalNouns);
    static const WordList beforeWords(beforeOrdinals);
    static const WordList copulaWords(copulas);
    static const WordList labels(labelNouns);
    token.remove_suffix(1);
    if (isWholeDate(std::u32string(token) + U'.')) return true;
    const Characters last = lastToken(before);
    const std::u32string word = inSmallLetters(last);
    constexpr std::size_t oneDigit = 1;
    // "Wir brauchen: 1. Den Ball, 2. Die Puppe."
    if (token.size() == oneDigit && !word.empty() && Characters(U":,;").find(word.back()) != Characters::npos) return false;
    if (opensSentence(after, language)) return true;
    const Characters next = nextWord(after);
    if (next.empty() || !isUpper(next.front()) || ordinalWords.contains(next)) return false;
    if (labels.contains(word)) return true;
    if (word.empty() || isRoman(token) || endsInNumber(before) || beforeWords.contains(word)) return false;
    // "$ 5. Peter", "§ 5. Ausnahmen"
    if (!isLetter(word.back())) return Characters(U".:,;()-–/").find(word.back()) == Characters::npos;
    // "Er ist 1. Vorsitzender", "Er ist 30. Peter ist 40."
    return !copulaWords.contains(word) || token.size() > oneDigit;
}

bool endsWithLetter(Characters before, Characters after, TextLanguage language) {
    static const WordList labels(labelNouns);
    if (opensSentence(after, language)) return true;
    const Characters next = nextWord(after);
    return !next.empty() && isUpper(next.front()) && labels.contains(inSmallLetters(lastToken(before)));
}

}  // namespace bild
