// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>
#include <QtTest>
#include <array>
#include <cmath>
#include <set>

#include "look/origin_style.h"

using namespace bild;

namespace {

using Channels = std::array<double, 3>;

/// How a colour looks without one kind of cone, in linear light: the matrices of Machado, Oliveira and Fernandes
/// (2009) for full severity.
Channels seenBy(const std::array<Channels, 3>& eye, const QColor& color) {
    const auto linear = [](double channel) { return std::pow(channel, 2.2); };
    const Channels in = {linear(color.redF()), linear(color.greenF()), linear(color.blueF())};
    Channels out{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) out[row] += eye[row][column] * in[column];
        out[row] = std::pow(std::clamp(out[row], 0.0, 1.0), 1 / 2.2);
    }
    return out;
}

QImage painted(Mark mark, const QPalette& palette) {
    QImage image(60, 24, QImage::Format_RGB32);
    image.fill(palette.color(QPalette::Base));
    QPainter painter(&image);
    drawMarkSample(painter, QRectF(4, 2, 50, 20), mark, palette, QFont());
    return image;
}

}  // namespace

class TestOriginStyle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsReadable_data() { shadesAndMarks(); }
    void textIsReadable() {
        QFETCH(int, shade);
        QFETCH(int, mark);
        const ThemeColors& colors = themeColors(static_cast<Shade>(shade));
        const MarkStyle style = markStyle(static_cast<Mark>(mark), static_cast<Shade>(shade));
        if (style.tint.isValid()) {
            QVERIFY(contrastRatio(style.text, style.tint) >= 4.5);
        }
        for (const QColor& below : {colors.base, colors.panel, colors.segmentHighlight}) {
            QVERIFY(contrastRatio(style.text, below) >= 4.5);
            QVERIFY2(contrastRatio(style.ink, below) >= 3.0, qPrintable(below.name()));
        }
    }

    void patternsAreDistinct() {
        std::set<LinePattern> patterns;
        for (const Mark mark : allMarks) {
            QCOMPARE(markStyle(mark, Shade::Light).pattern, markStyle(mark, Shade::Dark).pattern);
            QVERIFY(patterns.insert(markStyle(mark, Shade::Light).pattern).second);
        }
    }

    void inksDifferForColourBlindEyes_data() {
        QTest::addColumn<int>("shade");
        QTest::newRow("light") << static_cast<int>(Shade::Light);
        QTest::newRow("dark") << static_cast<int>(Shade::Dark);
    }
    void inksDifferForColourBlindEyes() {
        QFETCH(int, shade);
        const std::array<Channels, 3> deuteranopia = {
            {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
        const std::array<Channels, 3> protanopia = {
            {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
        for (const auto& eye : {deuteranopia, protanopia}) {
            const auto ink = [&](Mark mark) { return seenBy(eye, markStyle(mark, static_cast<Shade>(shade)).ink); };
            for (const Mark mark : {Mark::Fallback, Mark::Rollback, Mark::Large, Mark::Chosen}) {
                const Channels one = ink(Mark::Small);
                const Channels other = ink(mark);
                const double distance = std::hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
                QVERIFY2(distance > 0.2, qPrintable(markName(mark)));
            }
        }
    }

    void everyOriginHasItsMark() {
        std::set<Mark> marks;
        for (const Origin origin : {Origin::Small, Origin::Fallback, Origin::Rollback, Origin::Large, Origin::Chosen}) {
            marks.insert(markOf(origin));
        }
        QCOMPARE(marks.size(), std::size_t{5});
        QVERIFY(!marks.contains(Mark::Ghost));
        QVERIFY(!marks.contains(Mark::WouldBe));
    }

    void namesAreDistinctAndDefined() {
        std::set<QString> names;
        std::set<QString> definitions;
        for (const Mark mark : allMarks) {
            QVERIFY(names.insert(markName(mark)).second);
            QVERIFY(definitions.insert(markDefinition(mark)).second);
            QVERIFY(markDefinition(mark).endsWith(QLatin1Char('.')));
        }
    }

    void samplesLookDifferent_data() {
        QTest::addColumn<int>("shade");
        QTest::newRow("light") << static_cast<int>(Shade::Light);
        QTest::newRow("dark") << static_cast<int>(Shade::Dark);
    }
    void samplesLookDifferent() {
        QFETCH(int, shade);
        const QPalette palette = themePalette(static_cast<Shade>(shade));
        QList<QImage> images;
        for (const Mark mark : allMarks) {
            // In grey, so that the pattern alone must tell them apart.
            const QImage image = painted(mark, palette).convertToFormat(QImage::Format_Grayscale8);
            QVERIFY(!images.contains(image));
            images.append(image);
        }
    }

    void linesJoinAcrossTokens() {
        const MarkStyle style = markStyle(Mark::Rollback, Shade::Light);
        const auto paint = [&](const QList<QLineF>& lines) {
            QImage image(80, 12, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            for (const QLineF& line : lines) drawMarkLine(painter, line, style, 2);
            painter.end();
            return image;
        };
        QCOMPARE(paint({{0, 6, 40, 6}, {40, 6, 80, 6}}), paint({{0, 6, 80, 6}}));
    }

private:
    static void shadesAndMarks() {
        QTest::addColumn<int>("shade");
        QTest::addColumn<int>("mark");
        for (const Mark mark : allMarks) {
            QTest::addRow("light: %s", qPrintable(markName(mark)))
                << static_cast<int>(Shade::Light) << static_cast<int>(mark);
            QTest::addRow("dark: %s", qPrintable(markName(mark)))
                << static_cast<int>(Shade::Dark) << static_cast<int>(mark);
        }
    }
};

QTEST_MAIN(TestOriginStyle)
#include "test_origin_style.moc"
