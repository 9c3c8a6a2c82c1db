// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/abbreviations.h"

#include <string>
#include <unordered_set>

#include <unicode/uchar.h>

namespace bild {

namespace {

using Words = std::unordered_set<std::u32string_view>;

// A word that stands here in lower case may also begin with a capital letter.
constexpr std::u32string_view insideWords =
    // titles
    U"Dr. Prof. Hr. Hrn. Fr. Frl. Mag. Dipl. Ing. Priv. Doz. med. jur. phil. rer. nat. theol. habil. hl. "
    U"Mr. Mrs. Ms. Mx. Messrs. Rev. Hon. Gov. Sen. Gen. Capt. Sgt. Lt. Col. Maj. Cmdr. Pres. Mt. Ft. "
    // German
    U"z.B. d.h. v.a. i.d.R. z.Hd. bzw. ca. evtl. ggf. ggfs. vgl. sog. inkl. exkl. einschl. ausschl. zzgl. abzgl. max. "
    U"mind. insb. geb. verw. verh. zit. entspr. ehem. urspr. ursprüngl. allg. eigtl. amtl. "
    // English
    U"e.g. i.e. cf. vs. viz. approx.";

constexpr std::u32string_view beforeNumberWords = U"no. nos. Art. fig. Tab. sec. Abs. Kap. ch. vol. Stk.";

constexpr std::u32string_view eitherWords =
    // German
    U"usw. etc. Nr. Nrn. Str. str. Jh. Jhd. Jhdt. Jahrh. Bd. Bde. Abb. Aufl. Jg. Hrsg. Verl. Chr. Mio. Mrd. Tsd. Std. "
    U"Min. Sek. min. Mo. Di. Mi. Do. Sa. So. Bhf. Hbf. Tel. Anm. Ziff. Buchst. Rn. Rdnr. ff. Pkt. Kl. Fa. Ges. Abt. "
    U"tägl. wöchentl. monatl. mtl. jährl. zzt. dgl. resp. rd. röm. kath. ev. dt. engl. frz. lat. griech. österr. "
    U"schweiz. bes. "
    // months
    U"Jan. Feb. Mar. Mrz. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Okt. Nov. Dec. Dez. "
    // English
    U"St. Ave. Blvd. Rd. Co. Inc. Ltd. Corp. Bros. Jr. Sr. al. dept. univ. est. ed. eds. pp. vols. trans. repr. misc. "
    U"Ph.D.";

constexpr std::u32string_view openingWords =
    // German
    U"Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Ich Du Wir Ihr Man Dies Diese Dieser Dieses Diesen "
    U"Jeder Jede Jedes Alle Viele Manche Einige Mein Meine Sein Seine Ihre Unser Unsere Euer Und Aber Oder Doch Denn "
    U"Dann "
    U"Danach Davor Dort Da Dabei Dafür Dagegen Daher Damit Darum Deshalb Deswegen Trotzdem Jedoch Also Auch Nur Nun "
    U"Jetzt "
    U"Heute Gestern Hier Wenn Weil Als Ob Obwohl Während Nachdem Bevor Sobald Wie Was Wer Wo Warum Wann In Im Am An "
    U"Auf Aus "
    U"Bei Beim Mit Nach Von Vom Vor Zu Zum Zur Für Über Unter Um Durch Gegen Ohne Seit Bis Trotz Wegen Nicht Kein "
    U"Keine Noch "
    U"Schon So Sehr Ja Nein Bitte Vielleicht Sogar Außerdem Zudem Später Zuerst Schließlich Damals Leider "
    // English
    U"The A An He She It I You We They This That These Those His Her Its My Our Your Their There Here And But Or Then "
    U"When "
    U"While If As At On By For From To With After Before However Meanwhile Also No Yes What Who Where Why How Some "
    U"Many Both "
    U"Each Every Now Today Yesterday Later Still Yet Although Because Since Nobody Everyone";

Words wordsOf(std::u32string_view list) {
    Words words;
    while (!list.empty()) {
        const std::size_t space = list.find(U' ');
        words.insert(list.substr(0, space));
        if (space == std::u32string_view::npos) break;
        list.remove_prefix(space + 1);
    }
    return words;
}

std::u32string withSmallInitial(std::u32string_view word) {
    std::u32string changed(word);
    if (!changed.empty()) changed.front() = static_cast<char32_t>(u_tolower(static_cast<UChar32>(changed.front())));
    return changed;
}

}  // namespace

Abbreviation abbreviation(std::u32string_view word) {
    static const Words inside = wordsOf(insideWords);
    static const Words beforeNumber = wordsOf(beforeNumberWords);
    static const Words either = wordsOf(eitherWords);
    const std::u32string small = withSmallInitial(word);
    const auto isIn = [&](const Words& words) { return words.contains(word) || words.contains(small); };
    if (isIn(inside)) return Abbreviation::Inside;
    if (isIn(beforeNumber)) return Abbreviation::BeforeNumber;
    if (isIn(either)) return Abbreviation::Either;
    return Abbreviation::None;
}

bool opensSentence(std::u32string_view word) {
    static const Words opening = wordsOf(openingWords);
    return opening.contains(word);
}

}  // namespace bild
