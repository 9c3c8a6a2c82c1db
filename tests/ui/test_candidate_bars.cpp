// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "look/origin_style.h"
#include "look/theme.h"
#include "sample_run.h"
#include "text/candidate_bars.h"

using namespace bild;
using namespace bild::test;

namespace {

const ModelView small =
    view("\u2581but", 0.41, {{"\u2581although", 0.33}, {"\u2581even", 0.1}, {"\u2581though", 0.06}});
const ModelView large = view("\u2581although", 0.88, {{"\u2581but", 0.08}, {"\u2581while", 0.02}});

QStringList words(const std::vector<CandidateRow>& rows) {
    QStringList result;
    for (const CandidateRow& row : rows) result.append(QString::fromStdString(row.token.piece).remove(QChar(0x2581)));
    return result;
}

}  // namespace

class TestCandidateBars : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsJoinBothModels() {
        const std::vector<CandidateRow> rows = candidateRows(small, large, large.token, 9);
        QCOMPARE(words(rows), (QStringList{"but", "although", "even", "though", "while"}));
        QVERIFY(rows[1].written);
        QCOMPARE(std::ranges::count_if(rows, &CandidateRow::written), 1);
        QVERIFY(std::abs(*rows[0].small - 0.41) < 1e-6);
        QVERIFY(std::abs(*rows[0].large - 0.08) < 1e-6);
        QVERIFY(!rows[2].large.has_value());
        QVERIFY(!rows[4].small.has_value());
    }

    void limitKeepsTheWrittenToken() {
        const Candidate rare{idOf("\u2581rare"), "\u2581rare", 0.0F};
        const std::vector<CandidateRow> rows = candidateRows(small, large, rare, 3);
        QCOMPARE(words(rows), (QStringList{"but", "although", "rare"}));
    }

    void oneModelIsEnough() {
        QCOMPARE(words(candidateRows(std::nullopt, large, large.token, 5)), (QStringList{"although", "but", "while"}));
        QCOMPARE(candidateRows(std::nullopt, std::nullopt, large.token, 5).size(), std::size_t{1});
    }

    void eachModelHasItsOwnFive() {
        const ModelView five = view("\u2581one", 0.5, {{"\u2581two", 0.2}, {"\u2581three", 0.1}, {"\u2581four", 0.05}, {"\u2581five", 0.01}});
        const std::vector<ModelRow> rows = modelRows(five, {idOf("\u2581four"), "\u2581four", 0.0F});
        QCOMPARE(rows.size(), std::size_t{5});
        QCOMPARE(rows[4].token.piece, std::string("\u2581five"));
        QVERIFY(rows[3].written && !rows[0].written);
        QVERIFY(modelRows(std::nullopt, large.token).empty());
        // What a model was held to, although it had likelier ones.
        ModelView barred = five;
        barred.token = {idOf("\u2581six"), "\u2581six", 0.02F};
        QCOMPARE(modelRows(barred, barred.token).size(), std::size_t{6});
        QCOMPARE(modelRows(barred, barred.token)[4].token.piece, std::string("\u2581six"));
    }

    void barsAreMirrored() {
        CandidateBars bars;
        bars.setPalette(themePalette(Shade::Light));
        bars.setRows(modelRows(small, large.token), modelRows(large, large.token));
        bars.resize(bars.sizeHint());
        const QImage image = bars.grab().toImage();
        const auto count = [&](const QColor& ink, bool left) {
            int pixels = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = left ? 0 : image.width() / 2; x < (left ? image.width() / 2 : image.width()); ++x) {
                    pixels += image.pixelColor(x, y) == ink ? 1 : 0;
                }
            }
            return pixels;
        };
        const QColor smallInk = markStyle(Mark::Small, Shade::Light).ink;
        const QColor largeInk = markStyle(Mark::Fallback, Shade::Light).ink;
        QVERIFY(count(smallInk, true) > 100);
        QCOMPARE(count(smallInk, false), 0);
        QVERIFY(count(largeInk, false) > 100);
        QCOMPARE(count(largeInk, true), 0);
    }

    void numbersAreReadOut() {
        CandidateBars bars;
        bars.setRows(modelRows(small, large.token), modelRows(large, large.token));
        QVERIFY(!bars.accessibleName().isEmpty());
        const QString text = bars.accessibleDescription().replace(QChar::Nbsp, u' ');
        QVERIFY(text.startsWith("small model: but 41 %, although 33 %, even 10 %"));
        QVERIFY(text.contains("; large model: although 88 %, but 8 %"));
    }

    void growsWithRowsAndFont() {
        CandidateBars bars;
        bars.setRows({}, {{large.token, true}});
        const int one = bars.sizeHint().height();
        bars.setRows(modelRows(small, large.token), modelRows(large, large.token));
        QVERIFY(bars.sizeHint().height() > 2 * one);
        QFont font = bars.font();
        const int before = bars.sizeHint().height();
        font.setPointSizeF(font.pointSizeF() * 2);
        bars.setFont(font);
        QVERIFY(bars.sizeHint().height() > before * 3 / 2);
    }
};

QTEST_MAIN(TestCandidateBars)
#include "test_candidate_bars.moc"
