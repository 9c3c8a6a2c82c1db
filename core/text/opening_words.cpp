// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/opening_words.h"

#include <algorithm>
#include <array>
#include <string>

#include <unicode/uchar.h>

#include "text/word_list.h"

namespace bild {

namespace {

// What begins a sentence whatever stands before it.
constexpr Characters sureGerman = U"Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Ich Du Wir Ihr Man";
constexpr Characters sureEnglish = U"The A An He She It I You We They This That These Those";

constexpr Characters german =
    // articles, pronouns
    U"Dies Diese Dieser Dieses Diesen Diesem Jene Jener Jenes Jenen Jenem Jeder Jede Jedes Jeden Jedem Alle Alles Allen "
    U"Viele Vieles Manche Mancher Manches Manchmal Einige Einiges Mehrere Wenige Beide Beides Andere Anderes Solche "
    U"Solcher Solches Mein Meine Meinen Meinem Meiner Dein Deine Deinen Sein Seine Seinen Seinem Seiner Ihre Ihren Ihrem "
    U"Ihrer Unser Unsere Unseren Unserem Unserer Euer Eure Niemand Jemand Keiner Keines Nichts Etwas Irgendwer "
    U"Irgendwann Irgendwo Mir Mich Dir Dich Ihm Ihn Ihnen Uns Euch Kein Keine Keinen Keinem Derselbe Dieselbe Dasselbe "
    U"Derjenige Diejenige Deren Dessen "
    // conjunctions, adverbs, particles
    U"Und Aber Oder Doch Denn Sondern Dann Danach Davor Dort Dorthin Da Dabei Dafür Dagegen Daher Dahin Dahinter Damit "
    U"Daneben Daran Darauf Daraus Darin Darüber Darum Darunter Davon Dazu Dazwischen Deshalb Deswegen Trotzdem Jedoch "
    U"Also Auch Nur Nun Jetzt Heute Gestern Vorgestern Morgen Übermorgen Hier Hierher Hierfür Hierzu Hierbei Hiermit "
    U"Wenn Weil Als Ob Obwohl Obgleich Während Nachdem Bevor Ehe Sobald Solange Soweit Sofern Falls Indem Dass "
    U"Wie Was Wer Wen Wem Wessen Wo Woher Wohin Warum Wann Weshalb Wieso Womit Wofür Woran Worauf Worüber Welche Welcher "
    U"Welches Welchen Nicht Nie Niemals Nirgends Noch Schon So Sehr Ja Nein Bitte Vielleicht Sogar Außerdem Zudem "
    U"Später Früher Zuerst Zuletzt Zunächst Zweitens Erstens Drittens Damals Leider Inzwischen Mittlerweile Bald Oft "
    U"Immer Wieder Seitdem Seither Vorher Nachher Hinterher Anschließend Weiter Weiterhin Ferner Dennoch Somit Folglich "
    U"Mehr Weniger Kaum Fast Gerade Eben Bereits Besonders Genau Gern Gut Selbst Sonst Ansonsten Stattdessen Insgesamt "
    U"Überall Links Rechts Oben Unten Hinten Vorn Vorne Draußen Drinnen Abends Morgens Mittags Nachts Montags Sonntags "
    U"Zwar Zuvor Zugleich Zusammen Zweimal Einmal Übrigens Jedenfalls Immerhin Dadurch Wahrscheinlich "
    U"Na Ach Oh Doch Danke Ebenso Genauso Müde "
    // prepositions
    U"In Im Am An Ans Auf Aufs Aus Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für Über Unter Um Durch Gegen Ohne Seit Bis "
    U"Trotz Wegen Neben Hinter Zwischen Ab Außer Statt Anstatt Innerhalb Außerhalb Laut Anhand Aufgrund Dank Entlang "
    U"Gegenüber Gemäß Infolge Mangels Mithilfe Mittels Ins "
    // verbs
    U"Ist Sind War Waren Hat Haben Hatte Wird Werden Wurde Kann Können Konnte Muss Müssen Soll Sollen Sollte Will Wollen "
    U"Darf Dürfen Mag Gibt Gab Geht Kommt Hast Bist Bin Seid Sei Habe Würde Würden Hätte Wäre Könnte Könnten Möchte "
    U"Komm Geh Gib Nimm Lies Sieh Siehe Frag Frage Hol Hör Zieh Warte Mach Lass Lasst Denk Schau Sag Ruf Bleib Stell "
    U"Leg Setz Trink Iss Nenne Zeige Öffne Schließe Wähle Drücke Beachte Prüfe Zwei Drei Vier Fünf Sechs Sieben Acht Neun "
    U"Zehn Hunderte Tausende Zahlreiche";

constexpr Characters english =
    // determiners, pronouns
    U"His Her Hers Its My Mine Our Ours Your Yours Their Theirs Another Any Anyone Anything Each Every Everyone Everybody "
    U"Everything Either Neither Few Fewer Little Many Most Much Several Some Someone Somebody Something None Nobody Nothing "
    U"Both All Other Others Such What Which Who Whom Whose Whatever Whoever One Two Three Four Five Six Seven Eight Nine "
    U"Ten Half Hundreds Thousands Enough "
    // conjunctions, adverbs, particles
    U"There Here And But Or Nor So Then When Whenever While Where Wherever If As Because Since Although Though Unless Until "
    U"Whereas Whether However Meanwhile Moreover Furthermore Nevertheless Nonetheless Otherwise Therefore Thus Hence "
    U"Instead Besides Also Too Only Even Just Still Yet Already Again Always Never Often Sometimes Usually Rarely Seldom "
    U"Now Today Yesterday Tomorrow Tonight Later Earlier Soon Once Twice Afterwards Before First Second Third Finally "
    U"Perhaps Maybe Please Not No Yes Well Oh Why How Thanks Thank Indeed Apparently Clearly Unfortunately Fortunately "
    U"Recently Suddenly Eventually Together Elsewhere Everywhere Outside Inside Upstairs Downstairs Last Next Tired "
    // prepositions
    U"In On At By For From To Of With Without After Within About Above Across Against Along Among Around Behind Below "
    U"Beneath Beside Between Beyond Despite Down During Except Into Like Near Off Onto Out Over Past Through Throughout "
    U"Toward Towards Under Up Upon Via Per Due According "
    // verbs
    U"Is Are Was Were Am Be Been Has Have Had Do Does Did Can Could Should Would Shall Will May Might Must Let "
    U"Come Go Take Send Call Turn Keep Put Get Give Make Use Try Look Wait Write Read Open Close Press Click Add Stir Bring "
    U"Ask Tell See Note Remember Ring Contact Visit Check Choose Enter Select Sign Stop Start Stay";

/// Words after which something must follow.
constexpr Characters openEnds =
    U"der die das den dem des ein eine einen einem einer eines mein meine dein deine sein seine ihr ihre unser unsere "
    U"ich du er wir und oder aber sondern denn dass weil wenn ob in im am an auf aus bei beim mit nach von vom vor zu "
    U"zum zur für über unter um durch gegen ohne seit bis wegen kein keine keinen "
    U"the a an my your his her our their he she we they i and or but nor that because if when than of at by for from "
    U"with without into onto about very is are was were has have had will would can could should must";

constexpr Characters speechVerbs =
    U"said asked cried replied answered shouted thought whispered called added wondered exclaimed muttered yelled sighed "
    U"laughed screamed demanded murmured";

/// "Klicken Sie", "Lesen Sie".
bool isGermanRequest(Characters after) {
    const Characters word = firstWord(after);
    return word.size() > 3 && (word.ends_with(U"en") || word.ends_with(U"ern") || word.ends_with(U"eln")) &&
           secondWord(after) == U"Sie";
}

/// "Allerdings", "Glücklicherweise", "Natürlich": no noun ends so.
bool isGermanAdverb(Characters word) {
    constexpr std::array<Characters, 7> ends{U"weise", U"dings", U"falls", U"mals", U"wärts", U"lich", U"lings"};
    return word.size() > 5 && std::any_of(ends.begin(), ends.end(), [&](Characters end) { return word.ends_with(end); });
}

/// "Unfortunately", "Obviously". "Family", "Italy" are none.
bool isEnglishAdverb(Characters word) {
    constexpr std::array<Characters, 8> ends{U"ately", U"ally", U"ously", U"fully", U"antly", U"ently", U"ingly", U"edly"};
    return word.size() > 6 && std::any_of(ends.begin(), ends.end(), [&](Characters end) { return word.ends_with(end); });
}

std::u32string withCapital(Characters word) {
    std::u32string written = inSmallLetters(word);
    if (!written.empty()) written.front() = static_cast<char32_t>(u_toupper(static_cast<UChar32>(written.front())));
    return written;
}

}  // namespace

bool opensSentence(Characters after, TextLanguage language) {
    static const WordList germanWords(german);
    static const WordList englishWords(english);
    const Characters word = nextWord(after);
    if (word.empty()) return false;
    if (opensSurely(after, language)) return true;
    const bool readsGerman = language != TextLanguage::English;
    const bool readsEnglish = language != TextLanguage::German;
    if (readsGerman && (germanWords.contains(word) || isGermanRequest(after) || isGermanAdverb(word))) return true;
    // "Don" of "Don't": the letters before the apostrophe are the word.
    return readsEnglish && (englishWords.contains(word) || word == U"Don" || isEnglishAdverb(word));
}

bool opensSurely(Characters after, TextLanguage language) {
    static const WordList germanWords(sureGerman);
    static const WordList englishWords(sureEnglish);
    const Characters word = nextWord(after);
    if (word.empty() || !isUpper(word.front())) return false;
    const bool capitals = word.size() > 1 && std::none_of(word.begin(), word.end(), isLower);
    const std::u32string written = capitals ? withCapital(word) : std::u32string(word);
    return (language != TextLanguage::English && germanWords.contains(written)) ||
           (language != TextLanguage::German && englishWords.contains(written));
}

bool leavesOpen(Characters word) {
    static const WordList words(openEnds);
    return words.contains(inSmallLetters(word));
}

bool tellsWhoSpoke(Characters after) {
    static const WordList verbs(speechVerbs);
    static const WordList pronouns(U"He She It We They You The A");
    return !pronouns.contains(firstWord(after)) && verbs.contains(secondWord(after));
}

}  // namespace bild
