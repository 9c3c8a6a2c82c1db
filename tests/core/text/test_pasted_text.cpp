// SPDX-License-Identifier: GPL-3.0-or-later
#include <QRegularExpression>
#include <QTest>

#include <random>
#include <string>

#include "text/pasted_text.h"
#include "text/utf8.h"

using namespace bild;

namespace {

/// Undoes the changes: whatever was taken out stands in the pasted text at the place that each change names.
std::string undone(const std::string& pasted, const PastedText& tidied) {
    std::string text;
    std::size_t reached = 0;
    for (const PasteChange& change : tidied.changes) {
        text += tidied.text.substr(reached, change.after.bytes.begin - reached);
        text += pasted.substr(change.before.bytes.begin, change.before.bytes.size());
        reached = change.after.bytes.end;
    }
    return text + tidied.text.substr(reached);
}

void verifyChanges(const std::string& pasted, const PastedText& tidied) {
    QCOMPARE(undone(pasted, tidied), pasted);
    for (const PasteChange& change : tidied.changes) {
        const auto sameUnits = [](const std::string& text, const TextSpan& span) {
            return utf16Size(text.substr(0, span.bytes.begin)) == span.utf16.begin &&
                   utf16Size(text.substr(0, span.bytes.end)) == span.utf16.end;
        };
        QVERIFY(sameUnits(pasted, change.before));
        QVERIFY(sameUnits(tidied.text, change.after));
        const std::string written = tidied.text.substr(change.after.bytes.begin, change.after.bytes.size());
        QVERIFY(written.empty() || written == " ");
    }
}

}  // namespace

class TestPastedText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tidies_data();
    void tidies();

    void listsWhatItChanged() {
        const std::string pasted =
            "Die Ver\u00ADwal\u00AD\ntung der Gemeinde hat am Montag be-\nschlossen, was zu tun ist und was\nnicht.";
        const PastedText tidied = tidyPastedText(pasted);
        QCOMPARE(QString::fromStdString(tidied.text),
                 QString("Die Ver\u00ADwaltung der Gemeinde hat am Montag beschlossen, was zu tun ist und was nicht."));
        QCOMPARE(tidied.changes.size(), std::size_t{3});
        QCOMPARE(tidied.changes[0].kind, PasteChangeKind::HyphenMended);
        QCOMPARE(tidied.changes[1].kind, PasteChangeKind::HyphenMended);
        QCOMPARE(tidied.changes[2].kind, PasteChangeKind::LineJoined);
        QCOMPARE(pasted.substr(tidied.changes[1].before.bytes.begin, tidied.changes[1].before.bytes.size()),
                 std::string("-\n"));
        QVERIFY(tidied.changes[1].after.bytes.empty());
        verifyChanges(pasted, tidied);
    }

    /// Whatever comes in: nothing but line breaks, spaces beside them and hyphens is taken out, and all of it is told.
    void losesNothing() {
        std::mt19937 random(8);
        const std::vector<std::string> bits{
            "word ", "Wort",         "- ",   "-\n",         "\n",   "\n\n", "\r\n",   "\u00AD\n", ". ",
            "\t",    "\u6211\u4EEC", "\xFF", "\U0001F600 ", "12. ", "und ", "\u2028", "A",        "  "};
        const QRegularExpression removable("[\\s\u00AD-]", QRegularExpression::UseUnicodePropertiesOption);
        std::size_t changes = 0;
        for (int round = 0; round < 2000; ++round) {
            std::string pasted;
            for (unsigned i = 0; i < random() % 80; ++i) pasted += bits[random() % bits.size()];
            const PastedText tidied = tidyPastedText(pasted);
            verifyChanges(pasted, tidied);
            changes += tidied.changes.size();
            for (const PasteChange& change : tidied.changes) {
                const std::string taken = pasted.substr(change.before.bytes.begin, change.before.bytes.size());
                QVERIFY(QString::fromStdString(taken).remove(removable).isEmpty());
            }
        }
        QVERIFY(changes > 300);
    }

    void joinsWhatIsEvidentlyWrapped_data();
    void joinsWhatIsEvidentlyWrapped();

    void doesNothingToTextThatIsTidy() {
        const PastedText tidied =
            tidyPastedText("One paragraph in one line.\n\nAnother one.\n\n- an item\n- another\n");
        QVERIFY(tidied.changes.empty());
        QVERIFY(tidyPastedText("").text.empty());
        const PastedText again = tidyPastedText(tidyPastedText(tidied.text).text);
        QVERIFY(again.changes.empty());
    }
};

void TestPastedText::tidies() {
    QFETCH(QString, pasted);
    QFETCH(QString, tidied);
    const PastedText result = tidyPastedText(pasted.toStdString());
    QCOMPARE(QString::fromStdString(result.text), tidied);
    verifyChanges(pasted.toStdString(), result);
    QCOMPARE(result.changes.empty(), pasted == tidied);
}

void TestPastedText::tidies_data() {
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("tidied");
    const auto row = [](const char* name, const QString& pasted, const QString& tidied) {
        QTest::newRow(name) << pasted << tidied;
    };
    const auto same = [&](const char* name, const QString& text) { row(name, text, text); };

    row("wrapped prose",
        "The river that runs through the town has flooded\nthree times in the last ten years, and the council\n"
        "has now decided to build a wall.\n\nIt will be two metres high.",
        "The river that runs through the town has flooded three times in the last ten years, and the council has now "
        "decided to build a wall.\n\nIt will be two metres high.");
    row("capitals at the line's beginning",
        "Der Gemeinderat hat gestern beschlossen, dass die\nStadt eine neue Br\u00FCcke \u00FCber den Fluss baut, die\n"
        "Fu\u00DFg\u00E4nger und Radfahrer tr\u00E4gt.",
        "Der Gemeinderat hat gestern beschlossen, dass die Stadt eine neue Br\u00FCcke \u00FCber den Fluss baut, die "
        "Fu\u00DFg\u00E4nger und Radfahrer tr\u00E4gt.");
    row("a sentence ends at a full line",
        "The river flooded the lower town three times a year.\nThe council has now decided to build a wall of two\n"
        "metres, which will cost a lot.",
        "The river flooded the lower town three times a year. The council has now decided to build a wall of two "
        "metres, which will cost a lot.");
    row("a paragraph ends at a short line",
        "The river that runs through the town has flooded\nthree times.\nThe council has now decided to build a wall\n"
        "of two metres.",
        "The river that runs through the town has flooded three times.\nThe council has now decided to build a wall "
        "of two metres.");
    row("a heading above its paragraph",
        "The flood\nThe river that runs through the town has flooded\nthree times in the last ten years.",
        "The flood\nThe river that runs through the town has flooded three times in the last ten years.");
    same(
        "one line a paragraph",
        "This is a long paragraph that a web page has put into one single line, as they do, however long it becomes, "
        "and it goes on for more than one hundred and sixty characters.\nThis is the next paragraph of the same page, "
        "which is just as long as the first one is, and nobody wants to see the two of them joined to one, of course.");
    row("Windows line ends and spaces", "The river that runs through the town has flooded  \r\n   three times.",
        "The river that runs through the town has flooded three times.");

    row("a divided word", "Die Stadtverwaltung hat am Montag be-\nschlossen zu bauen.",
        "Die Stadtverwaltung hat am Montag beschlossen zu bauen.");
    row("a divided word, other hyphen", "Die Stadtverwaltung hat am Montag be\u2010\nschlossen zu bauen.",
        "Die Stadtverwaltung hat am Montag beschlossen zu bauen.");
    row("soft hyphen", "Die Stadtverwaltung hat be\u00AD\nschlossen.", "Die Stadtverwaltung hat beschlossen.");
    row("suspended hyphen", "Sie kamen mit Haus-\nund Hofhunden.", "Sie kamen mit Haus- und Hofhunden.");
    row("suspended hyphen, oder", "Am Vormittags-\noder Nachmittagskurs.", "Am Vormittags- oder Nachmittagskurs.");
    row("suspended hyphen, English", "The pre-\nand postwar years.", "The pre- and postwar years.");
    same("suspended hyphen in the line", "Haus- und Hof stehen hier.");
    row("compound with a capital", "Die US-\nRegierung schwieg.", "Die US-Regierung schwieg.");
    row("compound that goes on", "They met face-\nto-face at last.", "They met face-to-face at last.");
    row("compound known from elsewhere", "A well-known man. He is well-\nknown here.",
        "A well-known man. He is well-known here.");
    row("capitals divided", "ZUSAMMENHANG und\n\nZUSAM-\nMENHANG", "ZUSAMMENHANG und\n\nZUSAMMENHANG");
    row("years", "In the years 2019-\n2020 nothing came.", "In the years 2019-2020 nothing came.");
    same("a hyphen before an empty line", "be-\n\nschlossen");
    same("a dash is no hyphen", "Er kam -\nund ging.");

    same("bullets",
         "What we need for the journey to the sea:\n- bread and cheese for all of us, and enough of it\n"
         "- water\n* maps\n\u2022 a boat");
    row("a bullet that goes on", "- bread and cheese for all of us, and so much\n  that nobody is hungry\n- water",
        "- bread and cheese for all of us, and so much that nobody is hungry\n- water");
    same("numbered items",
         "1. Open the window of the old house wide.\n2. Look out of it for a moment or two.\n"
         "3) Close it.\n(4) Sleep.\nb) Dream.");
    row("a date is no item",
        "Die Sitzung des Gemeinderats findet am Montag, dem\n3. Mai statt, wie es seit vielen "
        "Jahren \u00FCblich ist,\nim Rathaus.",
        "Die Sitzung des Gemeinderats findet am Montag, dem 3. Mai statt, wie es seit vielen Jahren \u00FCblich ist, "
        "im Rathaus.");
    same("an address", "Frau Anna Schmidt\nLindenstra\u00DFe 5\n12345 Berlin");
    same("a menu", "home\nnews\nread more\naccept all cookies");
    same("a table", "name\tage of the person that has it\nanna\t5 years and a few months more\n");
    same("a quoted mail", "> this is what you wrote to me some time ago\n> and it goes on here");
    same("heading marks", "# the title of this text, which is a long one\nand its first line");
    same("a rule", "the first part of the text goes on and on\n-----\nand the second part");
    row("Chinese",
        "\u6211\u4EEC\u6628\u5929\u53BB\u4E86\u57CE\u91CC\u7684\u5927\u516C\u56ED\u5E76\u4E14\u5728\u90A3\u91CC\u5403"
        "\u4E86\u665A\u996D\u7136\u540E\u56DE\u5BB6\n\u5F88\u665A\u624D\u7761\u7740\u56E0\u4E3A\u592A\u7D2F\u4E86\u4F46"
        "\u662F\u5F88\u9AD8\u5174\u80FD\u591F\u4E00\u8D77\u51FA\u53BB\u73A9\u513F\n\u5F00\u5FC3\u3002",
        "\u6211\u4EEC\u6628\u5929\u53BB\u4E86\u57CE\u91CC\u7684\u5927\u516C\u56ED\u5E76\u4E14\u5728\u90A3\u91CC\u5403"
        "\u4E86\u665A\u996D\u7136\u540E\u56DE\u5BB6\u5F88\u665A\u624D\u7761\u7740\u56E0\u4E3A\u592A\u7D2F\u4E86\u4F46"
        "\u662F\u5F88\u9AD8\u5174\u80FD\u591F\u4E00\u8D77\u51FA\u53BB\u73A9\u513F\u5F00\u5FC3\u3002");
}

void TestPastedText::joinsWhatIsEvidentlyWrapped_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("joined");
    const auto row = [](const char* name, const QString& text, const QString& joined) {
        QTest::newRow(name) << text << joined;
    };
    const auto same = [&](const char* name, const QString& text) { row(name, text, text); };

    row("a mail",
        "Liebe Anna,\n\ngestern habe ich endlich den Koffer vom Dachboden geholt\nund gesehen, dass er ganz leer ist. "
        "Vater sagt, er habe\nschon immer leer dort gestanden.\n\nViele Gr\u00FC\u00DFe\nOtto",
        "Liebe Anna,\n\ngestern habe ich endlich den Koffer vom Dachboden geholt und gesehen, dass er ganz leer ist. "
        "Vater sagt, er habe schon immer leer dort gestanden.\n\nViele Gr\u00FC\u00DFe\nOtto");
    row("a book with indented paragraphs",
        "  The old man had lived in the tower since the war, and\nnobody in the village knew what he did up there all\n"
        "day long.\n  Once a year he came down and bought a new lamp, a\nsack of flour and a bottle of the cheapest red\n"
        "wine in the shop.",
        "  The old man had lived in the tower since the war, and nobody in the village knew what he did up there all "
        "day long.\n  Once a year he came down and bought a new lamp, a sack of flour and a bottle of the cheapest red "
        "wine in the shop.");
    row("a divided word", "Die Donau-\ndampfschifffahrt", "Die Donaudampfschifffahrt");
    row("a hyphen after one letter", "Nach dem X-\nray kam die e-\nmail.", "Nach dem X-ray kam die e-mail.");
    row("a compound of the text", "A long-\nterm plan needs long-term aims.", "A long-term plan needs long-term aims.");
    row("a part that keeps its hyphen", "It was a state-of-the-\nart self-\nmade lamp for the EU-\nwide market.",
        "It was a state-of-the-art self-made lamp for the EU-wide market.");
    row("a noun after a hyphen", "Das sagt die US-\nRegierung seit Jahren.", "Das sagt die US-Regierung seit Jahren.");
    row("a suspended hyphen", "Wir suchen Haus-\nund Hofhunde.", "Wir suchen Haus- und Hofhunde.");
    same("a sentence a line",
         "Der alte Mann wohnte seit dem Krieg im Turm des Dorfes.\nNiemand im Dorf wusste, was er dort oben machte.\n"
         "Einmal im Jahr kam er herunter und kaufte eine Lampe.");
    same("lines of a corpus",
         "der alte mann wohnte seit dem krieg im turm des dorfes\nniemand im dorf wusste was er dort oben machte\n"
         "einmal im jahr kam er herunter und kaufte eine lampe");
    same("a verse", "Die Nacht ist still, der Wind geht sacht\nund streicht durch leere Gassen,\nder Mond h\u00E4lt "
                    "Wacht.");
    same("a list", "Bitte mitbringen:\nein Paar feste Schuhe f\u00FCr den langen Weg\neine Jacke\netwas zu essen");
    same("items with hyphens", "Montag-\nDienstag-\nMittwoch");
    same("an address", "Frau Anna Schmidt\nLindenstra\u00DFe 5\n12345 Berlin");
}

void TestPastedText::joinsWhatIsEvidentlyWrapped() {
    QFETCH(QString, text);
    QFETCH(QString, joined);
    const PastedText result = tidyPastedText(text.toStdString(), LineJoining::Evident);
    QCOMPARE(QString::fromStdString(result.text), joined);
    verifyChanges(text.toStdString(), result);
}

QTEST_APPLESS_MAIN(TestPastedText)
#include "test_pasted_text.moc"
