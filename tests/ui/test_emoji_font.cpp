// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>
#include <QtTest>

#include "look/emoji_font.h"

using namespace bild;

class TestEmojiFont : public QObject {
    Q_OBJECT

private:
    static QList<QGlyphRun> runsOf(const QString& text, const QFont& font) {
        QTextLayout layout(text, font);
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        return layout.glyphRuns();
    }

private Q_SLOTS:
    void lettersAndDigitsStayAsTheyWere_data() {
        QTest::addColumn<QString>("family");
        QTest::newRow("the application's") << QGuiApplication::font().family();
        QTest::newRow("an alias") << QStringLiteral("Sans Serif");
        QTest::newRow("one that is not installed") << QStringLiteral("No Such Font");
    }
    void lettersAndDigitsStayAsTheyWere() {
        QFETCH(QString, family);
        const QFont plain(family, 13);
        const QString text = QStringLiteral("Am 2. Mai: 13 × # und * (0,5 %)");
        QCOMPARE(QFontInfo(withEmoji(plain)).family(), QFontInfo(plain).family());
        QCOMPARE(QFontMetricsF(withEmoji(plain)).horizontalAdvance(text), QFontMetricsF(plain).horizontalAdvance(text));
        QCOMPARE(withEmoji(plain).pointSizeF(), plain.pointSizeF());
    }

    void aFamilyOfFourIsOneSign() {
        const QFont font = withEmoji(QGuiApplication::font());
        if (font.families().size() < 2) QSKIP("no colour emoji on this system");
        const QList<QGlyphRun> runs = runsOf(QStringLiteral("👨‍👩‍👧‍👦"), font);
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.front().rawFont().familyName(), font.families().back());
        qsizetype drawn = 0;
        for (const QPointF& position : runs.front().positions()) drawn += position.x() <= 0.5 ? 1 : 0;
        QCOMPARE(drawn, runs.front().positions().size());
    }

    void twiceIsAsGoodAsOnce() {
        const QFont once = withEmoji(QGuiApplication::font());
        QCOMPARE(withEmoji(once), once);
    }
};

QTEST_MAIN(TestEmojiFont)
#include "test_emoji_font.moc"
