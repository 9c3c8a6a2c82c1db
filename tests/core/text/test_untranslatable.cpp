// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringList>
#include <QTest>

#include "text/segmentation.h"
#include "text/untranslatable.h"

/// What is copied as it is, and columns that keep their places.
class TestUntranslatable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void copies_data();
    void copies();
    void translates_data();
    void translates();
    void columns_data();
    void columns();
    void articles();
};

namespace {

void addTexts(const QStringList& texts) {
    QTest::addColumn<QString>("text");
    for (const QString& text : texts) QTest::addRow("%s", qPrintable(text)) << text;
}

bild::SegmentationRules rules() {
    bild::SegmentationRules result;
    result.locale = "de";
    return result;
}

}  // namespace

void TestUntranslatable::copies_data() {
    addTexts({"42", "3,50 €", "12.03.2024", "2024-05-01", "12:30", "2024-05-01T12:30:00Z", "-----", "* * *", "===",
              "+----+-----+", "| --- | --- |", "😀", "👨‍👩‍👧 🎉!", "1.", "(12)", "50 %", "+49 30 1234-56", "→", "…",
              "https://example.org/a?b=C#d", "www.example.org", "www.Example.org/Weg.", "example.org", "<https://a.de/>",
              "mailto:info@example.org", "info@example.org", "(max.muster@mail.example.de)", "/usr/bin/env",
              "C:\\Daten\\plan.docx", "\\\\server\\ordner", "~/notes", "../bild.png", "src/main.cpp", "letter.txt", "%s",
              "%1", "%1$s", "%d / %d", "%-5.2f%%", "%(name)s", "{0}", "{name}", "{{user.name}}", "${path}", "{0}: {1}",
              "<br>", "</div>", "&nbsp;", "1. https://a.de 2. https://b.de", "%n"});
}

void TestUntranslatable::copies() {
    QFETCH(QString, text);
    QVERIFY(bild::hasNothingToTranslate(text.toStdString()));
    const auto segments = bild::segmentSentences(text.toStdString(), rules());
    for (const bild::Segment& segment : segments) QVERIFY(segment.copied);
    QVERIFY(!segments.empty());
}

void TestUntranslatable::translates_data() {
    addTexts({"Ja", "5 Euro", "12:30 Uhr", "und/oder", "km/h", "Ende.Und weiter", "Ende.Und", "z.B.", "100%ige", "50%ig",
              "Siehe https://example.org", "Mail an info@example.org", "{0} Dateien", "%s gelöscht", "[Pause]", "<Name>!a",
              "你好", "Привет", "α", "Herr/Frau", "A", "Datei: brief.txt", "24/7-Dienst", "%", "@anna", "a@b"});
}

void TestUntranslatable::translates() {
    QFETCH(QString, text);
    const bool copied = bild::hasNothingToTranslate(text.toStdString());
    QCOMPARE(copied, text == QStringLiteral("%"));
}

void TestUntranslatable::columns_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("segments");
    QTest::newRow("tabs") << "Name\tAlter\tOrt\nAnna Kern\t12\tUlm"
                          << QStringList{"Name", "Alter", "Ort", "Anna Kern", "12", "Ulm"};
    QTest::newRow("runs of spaces") << "Brot        2,50\nRoter Wein  9,00"
                                    << QStringList{"Brot", "2,50", "Roter Wein", "9,00"};
    QTest::newRow("two spaces in every line") << "Rot  Wein\nAlt  Bier" << QStringList{"Rot", "Wein", "Alt", "Bier"};
    QTest::newRow("two spaces alone") << "Das  Haus ist alt.  Es steht." << QStringList{"Das  Haus ist alt.", "Es steht."};
    QTest::newRow("justified") << "Das  Haus ist sehr  alt und steht\nam Rand der  Stadt auf  dem Berg"
                               << QStringList{"Das  Haus ist sehr  alt und steht", "am Rand der  Stadt auf  dem Berg"};
    QTest::newRow("indented") << "    Ein Wort\n\tNoch eins" << QStringList{"Ein Wort", "Noch eins"};
    QTest::newRow("numbered") << "1.\tDer Plan" << QStringList{"1.", "Der Plan"};
    QTest::newRow("abbreviation in a cell") << "Dr.\tMüller" << QStringList{"Dr.", "Müller"};
}

void TestUntranslatable::columns() {
    QFETCH(QString, text);
    QFETCH(QStringList, segments);
    QStringList found;
    const std::string source = text.toStdString();
    for (const bild::Segment& segment : bild::segmentSentences(source, rules())) {
        found.append(QString::fromStdString(segment.text));
        QCOMPARE(source.substr(segment.span.bytes.begin, segment.span.bytes.size()), segment.text);
    }
    QCOMPARE(found, segments);
}

void TestUntranslatable::articles() {
    const auto count = [](std::string_view text) { return text.size(); };
    const bild::SegmentationRules small{.locale = "de", .oneSegmentALine = false, .countTokens = count, .maxTokens = 12};
    const auto parts = bild::segmentArticle("Ein Absatz.\n\n----------\n\nNoch einer.", small);
    QCOMPARE(parts.size(), std::size_t{3});
    QVERIFY(!parts[0].copied && parts[1].copied && !parts[2].copied);
}

QTEST_APPLESS_MAIN(TestUntranslatable)
#include "test_untranslatable.moc"
