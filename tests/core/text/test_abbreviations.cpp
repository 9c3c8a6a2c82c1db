// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <QTest>

#include "text/segmentation.h"

/// Each abbreviation stands where a noun or name with a capital letter follows, as it does in German prose and forms.
class TestAbbreviations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhole_data();
    void keepsWhole();
    void wordsEndSentences_data();
    void wordsEndSentences();
};

namespace {

void addWords(const char* locale, const char* pattern, const QString& words) {
    for (const QString& word : words.split(QLatin1Char(' '))) {
        QString written = word;
        written.replace(QLatin1Char('_'), QLatin1Char(' '));
        QTest::addRow("%s: %s", locale, qPrintable(written))
            << QString::fromLatin1(locale) << QString::fromUtf8(pattern).arg(written);
    }
}

QStringList sentencesOf(const QString& text, const QString& locale) {
    bild::SegmentationRules rules;
    rules.locale = locale.toStdString();
    QStringList found;
    for (const bild::Segment& segment : bild::segmentSentences(text.toStdString(), rules)) {
        found.append(QString::fromStdString(segment.text));
    }
    return found;
}

}  // namespace

void TestAbbreviations::keepsWhole_data() {
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    addWords("de", "Das gilt hier %1 Regel ebenso.",
             QStringLiteral("lfd. gem. techn. franz. allg. amtl. ausführl. befr. bes. bisher. bzgl. ca. chem. dt. ehem. "
                            "einschl. engl. entspr. ev. evtl. exkl. frz. geb. gesetzl. griech. inkl. insb. ital. jährl. "
                            "jew. kath. kaufm. künstl. lat. lt. männl. mdl. mind. mtl. näml. nördl. öffentl. österr. "
                            "örtl. persönl. poln. rd. rechtl. russ. sämtl. schriftl. schweiz. sog. span. staatl. städt. "
                            "tägl. theoret. türk. übl. ugs. urspr. versch. vorl. weibl. westl. wiss. wöchentl. zeitl. "
                            "zit. zusätzl. zzgl. abzgl. z._Zt. z._T. z._B. d._h. u._a. i._d._R. v._a. m._E. o._g. u._g. "
                            "usw. bzw. ggf. vgl. resp."));
    addWords("de", "Laut Akte steht %1 Kern an dieser Stelle.",
             QStringLiteral("Inh. Anz. Whg. Kto. Übers. Hrsg. Verf. Nr. Abb. Abs. Abt. Anm. Art.-Nr. Aufl. Az. Bd. Bez. "
                            "Bj. Bl. Dat. Dipl.-Ing. Dipl.-Kfm. Dr. Fa. Fam. Fr. Frl. Ges. Gew. Hauptm. Hptm. Hr. Hrn. "
                            "Ing. Jg. Kap. Kfm. Kl. Lt. Mitgl. Msp. Pfd. Pfr. Pkt. Pos. Präs. Prof. Rdnr. St. "
                            "Std. Stck. Stk. Str. Tel. Urt. Verl. Zi. Ziff. Mr. Mrs. M._Sc. B._Sc. Prof._Dr._med."));
    addWords("en", "The note names %1 Carter as well.",
             QStringLiteral("Mr. Mrs. Ms. Dr. Prof. Rev. Hon. Gov. Sen. Rep. Gen. Capt. Sgt. Lt. Col. Maj. Cmdr. St. Mt. "
                            "Ft. Messrs. Mme. e.g. i.e. cf. vs. viz. approx. dept. govt. asst. Inc. Ltd. Corp. Bros. Co. "
                            "Jr. Attn. J._R. U.S. U.K."));
}

void TestAbbreviations::keepsWhole() {
    QFETCH(QString, locale);
    QFETCH(QString, text);
    QCOMPARE(sentencesOf(text, locale), QStringList{text});
    // The same in capitals.
    const QString capitals = text.toUpper();
    QCOMPARE(sentencesOf(capitals, locale), QStringList{capitals});
}

/// Words of the language that are written as abbreviations are, of the other one at least.
void TestAbbreviations::wordsEndSentences_data() {
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    addWords("de", "So war es mit %1",
             QStringLiteral("Max. Art. Franz. Japan. Test. Port. früh. Holl. allein. ihm. an. Rhein. Israel. Organ. Span. "
                            "Telefon. LKW. USA. PIN. Liste. Wien. Hmm. dem. in."));
    addWords("en", "It ended with %1",
             QStringLiteral("Max. art. bed. it. mind. led. got. chin. no. Link. NASA. him. rum. verb. span. in. Hmm."));
}

void TestAbbreviations::wordsEndSentences() {
    QFETCH(QString, locale);
    QFETCH(QString, text);
    const QString second = QStringLiteral("Peter Kern sagte nichts.");
    QCOMPARE(sentencesOf(text + QLatin1Char(' ') + second, locale), (QStringList{text, second}));
}

QTEST_APPLESS_MAIN(TestAbbreviations)
#include "test_abbreviations.moc"
