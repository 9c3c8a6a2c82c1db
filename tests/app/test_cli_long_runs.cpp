// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>

#include <QTest>

#include "file_folder.h"
#include "program_run.h"

using bild::test::FileFolder;
using bild::test::ProgramRun;
using bild::test::runProgram;

namespace {

/// A run over this many segments would need tens of MiB more than a short one if anything of them were kept.
constexpr int kManyLines = 3000;
constexpr int kFewLines = 200;
constexpr long kAllowedGrowth = 12 << 10;  // KiB

QByteArray shortLines(int count) {
    QByteArray text;
    for (int i = 0; i < count; ++i) text += "Zimmer " + QByteArray::number(i) + " ist frei.\n";
    return text;
}

/// KiB of the largest process that this one has started so far.
long peakOfChildren() {
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    return usage.ru_maxrss;
}

}  // namespace

/// Runs over thousands of segments. Alone in its program: the peak of its children is that of the largest one.
class TestCliLongRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void memoryStaysFlat_data() {
        QTest::addColumn<QString>("format");
        QTest::newRow("text") << "text";
        QTest::newRow("jsonl") << "jsonl";
    }
    void memoryStaysFlat() {
        QFETCH(QString, format);
        const FileFolder folder;
        const auto translate = [&](int lines) {
            const QString text = folder.write("text.txt", shortLines(lines));
            const ProgramRun run =
                runProgram({"translate", text, "-o", folder.path("out.txt"), "--lines", "--strategy", "small", "--format",
                            format, "--threads", "2", "--quiet"});
            QCOMPARE(run.exitStatus, 0);
            QCOMPARE(folder.read("out.txt").count('\n'), lines);
        };
        translate(kFewLines);
        const long few = peakOfChildren();
        translate(kManyLines);
        const long many = peakOfChildren();
        QVERIFY2(many - few < kAllowedGrowth, qPrintable(QString("%1 KiB, then %2 KiB").arg(few).arg(many)));
    }
};

QTEST_GUILESS_MAIN(TestCliLongRuns)
#include "test_cli_long_runs.moc"
