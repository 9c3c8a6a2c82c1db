// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QLocale>
#include <QTest>

#include "charts/run_summary.h"

using namespace bild;

namespace {

QString valueOf(const RunSummary& summary, const QString& name) {
    for (const auto* label : summary.findChildren<QLabel*>()) {
        if (label->accessibleName() == name) return label->text();
    }
    return QStringLiteral("no such row");
}

}  // namespace

class TestRunSummary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void startsWithDashes();
    void showsTheDefinedFigures();
    void everyFigureSaysWhatItIs();
};

void TestRunSummary::startsWithDashes() {
    const RunSummary summary;
    QCOMPARE(summary.text().count("–"), 5);
}

void TestRunSummary::showsTheDefinedFigures() {
    Statistics statistics;
    statistics.tokens = 47;
    statistics.smallPasses = 46;
    statistics.largePasses = 11;
    statistics.fallbackPasses = 6;
    statistics.verifiedTokens = 40;
    statistics.rolledBackTokens = 5;
    statistics.totalMilliseconds = 40.0;
    RunSummary summary;
    summary.setStatistics(statistics);
    QCOMPARE(valueOf(summary, "acceptance"), "88 %");
    QCOMPARE(valueOf(summary, "large passes per token"), "0.23");
    QCOMPARE(valueOf(summary, "wasted drafts"), "11");
    QCOMPARE(valueOf(summary, "tokens per second"), "1175");
    QCOMPARE(valueOf(summary, "agreement with large alone"), "–");
    summary.setAgreement(Agreement{3, 4});
    QVERIFY(valueOf(summary, "agreement with large alone").startsWith("3 of 4 "));
    QVERIFY(summary.text().startsWith("acceptance: 88 %\n"));
    summary.setAgreement(std::nullopt);
    summary.setStatistics({});
    QCOMPARE(summary.text().count("–"), 5);
}

void TestRunSummary::everyFigureSaysWhatItIs() {
    const RunSummary summary;
    for (const auto* label : summary.findChildren<QLabel*>())
        QVERIFY2(!label->toolTip().isEmpty(), qPrintable(label->text()));
}

QTEST_MAIN(TestRunSummary)
#include "test_run_summary.moc"
