// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <unistd.h>

#include <QRegularExpression>
#include <QTest>

#include "file_folder.h"
#include "program_run.h"

using bild::test::contentsOf;
using bild::test::FileFolder;
using bild::test::runProgram;

namespace {

const QString kLetter = QStringLiteral(BILD_SOURCE_DIR "/resources/samples/letter-de.txt");

/// What the program prints on a terminal of that width, which has its standard error.
QByteArray printedOnTerminal(unsigned short columns, const QStringList& arguments) {
    int terminal = -1;
    int program = -1;
    const winsize size{24, columns, 0, 0};
    if (::openpty(&terminal, &program, nullptr, nullptr, &size) != 0) return {};
    QProcess process;
    process.setChildProcessModifier([program] { ::dup2(program, STDERR_FILENO); });
    process.start(BILD_PROGRAM, arguments);
    if (!process.waitForStarted()) return {};
    ::close(program);
    QByteArray printed;
    for (;;) {
        QByteArray block(4096, '\0');
        const ssize_t count = ::read(terminal, block.data(), static_cast<std::size_t>(block.size()));
        if (count <= 0) break;  // EIO when the program has ended
        printed += block.first(count);
    }
    ::close(terminal);
    process.waitForFinished(60'000);
    return printed;
}

}  // namespace

/// The program in front of people: progress and notes.
class TestCliTerminal : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void progressFitsTheTerminal_data() {
        QTest::addColumn<unsigned short>("columns");
        for (const unsigned short columns : std::initializer_list<unsigned short>{10, 25, 40, 60, 80, 200}) {
            QTest::addRow("%d columns", columns) << columns;
        }
    }
    void progressFitsTheTerminal() {
        QFETCH(unsigned short, columns);
        const FileFolder folder;
        const QString text = folder.write("text.txt", contentsOf(kLetter).repeated(60));
        const QByteArray printed = printedOnTerminal(columns, {"translate", text, "-o", folder.path("out.txt")});
        int bars = 0;
        for (const QByteArray& line : printed.split('\r')) {
            if (!line.startsWith("\033[K")) continue;
            const QByteArray bar = line.mid(3);
            if (bar.isEmpty() || bar.contains("BiLD") || !bar.contains('%')) continue;
            QVERIFY2(bar.size() < columns, bar.constData());
            if (columns >= 80) QVERIFY2(bar.startsWith('['), bar.constData());
            ++bars;
        }
        QVERIFY2(bars >= 2, printed.constData());
    }

    void aNoteOnManySegmentsIsShort() {
        const FileFolder folder;
        const QString text = folder.write("text.txt", contentsOf(kLetter).repeated(50));
        const QByteArray err = runProgram({"translate", text, "--max-new-tokens", "2"}).err;
        static const QRegularExpression note("cut at the length limit.*: (.*) and (\\d+) more\n");
        const QRegularExpressionMatch match = note.match(QString::fromUtf8(err));
        QVERIFY2(match.hasMatch(), err.constData());
        QCOMPARE(match.captured(1).split(", ").size(), 10);
        QVERIFY(match.captured(2).toInt() > 1000);
        // A few are all named.
        const QByteArray few = runProgram({"translate", "--max-new-tokens", "2"}, "Das Haus ist alt. Ich bin müde.").err;
        QVERIFY2(few.contains("sets another one: 1, 2\n"), few.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliTerminal)
#include "test_cli_terminal.moc"
