// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>

#include <QStringList>
#include <QTest>

#include "text/segmentation.h"

/// Where sentences end. Each row's text is written with "|" between its sentences; the test takes the bars out, cuts
/// the text, and expects the same sentences back.
class TestSentences : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cuts_data();
    void cuts();
};

void TestSentences::cuts_data() {
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("text");
    const auto add = [](const char* name, const char* locale, const char* text) {
        QTest::newRow(name) << QString::fromLatin1(locale) << QString::fromUtf8(text);
    };
    add("plain", "de", "Das ist ein Haus.|Dort steht ein Baum!|Siehst du ihn?|Ja.");
    add("no end", "de", "Ein Satz ohne Punkt");
    add("word like an abbreviation", "de",
        "Er fuhr ab.|Danach kam das Haus.|Das war alles.|Bäume fielen um.|So war es.");
    add("z. B.", "de", "Obst, z. B. Äpfel, ist gesund.|Gemüse, z.B. Kohl, auch.|Z. B. Peter weiß das.");
    add("narrow spaces", "de", "Obst, z.\u202fB. Äpfel, d.\u00a0h. Obst.|Nun ja.");
    add("d. h., u. a., i. d. R.", "de", "Er, d. h. Peter, traf u. a. Anna.|Das ist i. d. R. Montag so.");
    add("usw.", "de", "Äpfel, Birnen usw. Bananen auch.|Bananen usw.|Danach gingen wir.");
    add("bzw., evtl., ggf., ca., vgl.", "de", "A bzw. B, evtl. Morgen, ggf. Montag, ca. Mitte, vgl. Buch.|Gut.");
    add("titles", "de", "Hr. Maier, Fr. Huber, Prof. Dr. med. h. c. Schmidt und Dipl.-Ing. Wolf kamen.|Dr. No nicht.");
    add("numbered places", "de", "Siehe Nr. 5, S. 12, Abs. 3, Art. 7, Bd. III und Abb. 2.|Diese Art.|Kein Gesetz.");
    add("streets", "de", "Sie wohnt in der Hauptstr. 5, er in der Berliner Str.|Danach zogen beide um.");
    add("ordinals", "de", "Am 3. Mai und am 24. Dezember war der 150. Todestag.|Er ist 30.|Sie auch.");
    add("ordinal of kings", "de", "Ludwig XIV. Bourbon baute im 17. Jh. Versailles.|Danach kam die Revolution.");
    add("dates", "de", "Vom 3.5. bis 12.03.2024 war zu.|Das war 1990.|Peter ging am 12.03.2024.|Anna blieb.");
    add("decimals", "de", "Es kostet 3,50 €.|Es sind 1.000.000 Stück.|Um 17.30 Uhr ist Schluss.");
    add("initials", "de", "J. S. Bach und C. P. E. Bach kamen.|E. T. A. Hoffmann auch.");
    add("quote goes on", "de", "„Komm!“ sagte er.|„Wer ist da?“, fragte sie.|»Was?« rief er.");
    add("quote ends", "de", "Er sagte: „Nein.“|Dann ging er.|»Ja.«|Sie blieb.|„Komm!“|Er kam.");
    add("brackets", "de", "(Er kam.)|Dann ging er (usw.) fort.|Und Schluss (vgl. oben).|Ende.");
    add("ellipsis", "de", "Ja... nein.|Er kam … und ging.|Nun...|Aber nein.");
    add("mixed ends", "de", "Was?!|Nein!!|Doch?|Ja.");
    add("addresses", "de", "Siehe https://a.de/b.c?d=E&f!G und www.b.de.|Oder a.b@c.de fragen.");
    add("emoji", "de", "Schön!|😀 Bis bald 👋🏽.|Tschüss.");
    add("item numbers", "de", "1. Der Plan steht.|Er ist gut.");
    add("item letters", "de", "a. Erstens der Plan.|Er ist gut.");
    add("bullet", "de", "- Der erste Punkt.|Noch ein Satz.");
    add("only an item number", "de", "12.");
    add("English in German", "de", "Mr. Smith und Mrs. Jones kamen.|Danach St. Martin.");

    add("first names", "de", "Das ist Jan.|Peter kam am 5. Jan. Mitte der Woche.|So war es im Jan. Anno 5.");
    add("first names English", "en", "Ask Ed.|Peter knows.|We saw Pat.|Nobody came.|It fell on Jan. 5.");
    add("labelled numbers", "de",
        "Das regelt § 5.|Ausnahmen nennt S. 12.|Peter las Kapitel IV.|Neue Wege.|Sie zahlte € 20.|Peter nichts.");
    add("counted after a colon", "de", "Wir brauchen: 1. Den Ball, 2. Die Puppe.|Mehr nicht.");
    add("days", "de", "Am 1. Sonntag im Mai und am 2. Tag kam er.|Das war die 3. Klasse.");
    add("small letters", "de", "Hallo!|wie geht es?|na gut.|Yahoo! ist alt.|„Komm!“ sagte er.");
    add("ellipsis before a number", "de", "Es waren … 5 Eier.|Er zögerte …|„Nein“, sagte er.|Mit … Peter!");
    add("marks of footnotes", "de",
        "So.¹|Das.[1-2]|Der.[3, 4]|Zwei wissen es.1|Das.*|Die.†|Es gilt Nr.2 Abs.3 und V.1 Absatz.¹,²|Nun.[a]|Ende.");
    add("marks before the period", "de", "Das gilt¹.|Dies auch[2].|Ende.");
    add("small names", "de", "Sie kaufte ein.|iPhones sind teuer.|eBay ist alt.");
    add("numbers before small letters", "en", "He left.|20 people stayed.|It cost approx. 5 dollars in Sept. 3 years ago.");

    add("plain English", "en", "Joe is in.|He went on.|It was all.|In.|Out.");
    add("titles English", "en", "Mr. Smith, Mrs. Jones, Ms. Lee and Dr. No met Prof. Kim.|Gen. Lee left.");
    add("e.g., i.e., etc., vs.", "en",
        "Fruit, e.g. Apples, i.e. That, etc. and Bob, A vs. The Rest.|Apples, etc.|They rot.");
    add("No. and no.", "en", "No. 5 is alive.|He said no.|Bob left.|See nos. 3 and 4.");
    add("U.S.", "en", "The U.S. Army is in the U.S. now.|He lives in the U.S.|The law says so.");
    add("p.m.", "en", "At 5 p.m. Bob left.|It was 7 a.m.|She slept.");
    add("St.", "en", "He saw St. Paul on Main St.|The church is old.");
    add("numbers English", "en", "He was born in 1990.|Bob was 5.|Ann paid $3.50.|Version 2.0 came.");
    add("papers", "en", "Smith et al. (2020) show it in Fig. 3 on pp. 4.|This is new.");
    add("names English", "en", "J. A. Smith and J. K. Rowling met George W. Bush.|It rained.");
    add("companies", "en", "Apple Inc. Chief Tim Cook spoke.|He works at Apple Inc.|They pay well.");
    add("quotes English", "en", "\"Stop!\" he said.|\"Stop!\"|He ran.|He said \"Yes.\"|Then he left.");
    add("footnotes", "en", "It is so.[1][23]|Nobody knows.[4]|The end.");
    add("footnote at the end", "en", "It is so.[1]");
    add("no space", "joined", "Komm!|Geh!|Das Ende.Und so (3.Mai).„Komm!“|Er kam.[1]Sie auch.");
    add("Chinese", "joined", "你好。|我很好！|你呢？|“好。”|再见。");
}

void TestSentences::cuts() {
    const QString joinedRow = QStringLiteral("joined");  // no spaces between the sentences
    QFETCH(QString, locale);
    QFETCH(QString, text);
    const QStringList expected = text.split(QLatin1Char('|'));
    const QString joined = expected.join(locale == joinedRow ? QString() : QStringLiteral(" "));
    bild::SegmentationRules rules;
    rules.locale = locale == joinedRow ? "de" : locale.toStdString();
    QStringList found;
    for (const bild::Segment& segment : bild::segmentSentences(joined.toStdString(), rules)) {
        found.append(QString::fromStdString(segment.text));
        QVERIFY(!segment.splitSentence);
    }
    QCOMPARE(found, expected);
}

QTEST_APPLESS_MAIN(TestSentences)
#include "test_sentences.moc"
