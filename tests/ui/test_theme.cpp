// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "look/theme.h"

using namespace bild;

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastIsThatOfWcag_data() {
        QTest::addColumn<QColor>("one");
        QTest::addColumn<QColor>("other");
        QTest::addColumn<double>("ratio");
        QTest::newRow("black on white") << QColor(Qt::black) << QColor(Qt::white) << 21.0;
        QTest::newRow("white on black") << QColor(Qt::white) << QColor(Qt::black) << 21.0;
        QTest::newRow("same") << QColor(Qt::red) << QColor(Qt::red) << 1.0;
        QTest::newRow("grey #767676 on white") << QColor(0x76, 0x76, 0x76) << QColor(Qt::white) << 4.54;
        QTest::newRow("pure blue on white") << QColor(0, 0, 255) << QColor(Qt::white) << 8.59;
    }
    void contrastIsThatOfWcag() {
        QFETCH(QColor, one);
        QFETCH(QColor, other);
        QFETCH(double, ratio);
        QVERIFY(std::abs(contrastRatio(one, other) - ratio) < 0.01);
    }

    void shadeFollowsThePalette_data() {
        QTest::addColumn<QColor>("window");
        QTest::addColumn<bool>("dark");
        QTest::newRow("white") << QColor(Qt::white) << false;
        QTest::newRow("Fusion grey") << QColor(0xef, 0xef, 0xef) << false;
        QTest::newRow("anthracite") << QColor(0x31, 0x36, 0x3b) << true;
        QTest::newRow("black") << QColor(Qt::black) << true;
    }
    void shadeFollowsThePalette() {
        QFETCH(QColor, window);
        QFETCH(bool, dark);
        QPalette palette;
        palette.setColor(QPalette::Window, window);
        QCOMPARE(shadeOf(palette) == Shade::Dark, dark);
    }

    void letteringIsReadable_data() {
        QTest::addColumn<int>("shade");
        QTest::newRow("light") << static_cast<int>(Shade::Light);
        QTest::newRow("dark") << static_cast<int>(Shade::Dark);
    }
    void letteringIsReadable() {
        QFETCH(int, shade);
        const auto theShade = static_cast<Shade>(shade);
        const ThemeColors& colors = themeColors(theShade);
        for (const QColor& below : {colors.base, colors.panel, colors.segmentHighlight}) {
            QVERIFY(contrastRatio(colors.text, below) >= 7.0);
            QVERIFY(contrastRatio(colors.mutedText, below) >= 4.5);
        }
        for (const QColor& below : {colors.searchHit, colors.currentSearchHit}) {
            QVERIFY(contrastRatio(colors.text, below) >= 4.5);
        }
        QVERIFY(contrastRatio(colors.onAccent, colors.accent) >= 4.5);
        for (const QColor& below : {colors.base, colors.panel}) QVERIFY(contrastRatio(colors.handle, below) >= 3.0);
        const QPalette palette = themePalette(theShade);
        QCOMPARE(shadeOf(palette), theShade);
        QVERIFY(contrastRatio(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= 4.5);
        QVERIFY(contrastRatio(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
        QVERIFY(contrastRatio(palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base)) >= 4.5);
    }

    void blendingFollowsAlpha() {
        QCOMPARE(blended(QColor(255, 0, 0, 255), Qt::white), QColor(255, 0, 0));
        QCOMPARE(blended(QColor(255, 0, 0, 0), Qt::white).rgb(), QColor(Qt::white).rgb());
        QCOMPARE(qBlue(blended(QColor(0, 0, 0, 51), Qt::white).rgb()), 204);
    }
};

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
