// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

#include "exports/export_controller.h"
#include "look/theme.h"
#include "studio_fixture.h"

using namespace bild;

/// What comes out of the printer, looked at as a picture.
class TestStudioPrint : public QObject {
    Q_OBJECT

private:
    static constexpr int kDotsPerInch = 60;
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] QString pages() const { return m_fixture->path("pages.pdf"); }
    void print(QPageLayout::Orientation orientation = QPageLayout::Portrait) {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(pages());
        printer.setPageSize(QPageSize(QPageSize::A4));
        printer.setPageOrientation(orientation);
        m_fixture->studio().exports().printTo(printer);
    }
    static QByteArray run(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        return process.waitForFinished(kPatienceMs) && process.exitCode() == 0 ? process.readAllStandardOutput()
                                                                               : QByteArray();
    }
    [[nodiscard]] QList<QImage> pictures() const {
        run("pdftoppm", {"-r", QString::number(kDotsPerInch), "-png", pages(), m_fixture->path("page")});
        QList<QImage> images;
        const QDir folder(QFileInfo(pages()).path());
        for (const QString& name : folder.entryList({"page-*.png"}, QDir::Files, QDir::Name)) {
            images << QImage(folder.filePath(name)).convertToFormat(QImage::Format_Grayscale8);
        }
        return images;
    }
    /// Around everything that is not white.
    static QRect inkOf(const QImage& page) {
        QRect ink;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                if (qGray(page.pixel(x, y)) < 160) ink |= QRect(x, y, 1, 1);
            }
        }
        return ink;
    }

private Q_SLOTS:
    void init() {
        for (const char* tool : {"pdftoppm", "pdftotext"}) {
            if (QStandardPaths::findExecutable(tool).isEmpty()) QSKIP("poppler-utils is not installed");
        }
        m_fixture = std::make_unique<StudioFixture>(std::make_shared<EngineScript>());
        m_fixture->startLoaded();
    }
    void cleanup() { m_fixture.reset(); }

    void sourceAndOutputStandSideBySideOnThePages_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void sourceAndOutputStandSideBySideOnThePages() {
        QFETCH(bool, dark);
        m_fixture->window().setAppearance(dark ? Appearance::Dark : Appearance::Light);
        QString text;
        for (int i = 0; i < 90; ++i) text += QStringLiteral("Sentence number %1 has several words in it. ").arg(i);
        m_fixture->type(text.trimmed());
        m_fixture->translate();
        print();
        const QList<QImage> images = pictures();
        QVERIFY2(images.size() >= 2 && images.size() <= 8, qPrintable(QString::number(images.size())));
        for (const QImage& page : images) {
            QCOMPARE(qGray(page.pixel(2, 2)), 255);
            const QRect ink = inkOf(page);
            QVERIFY(!ink.isEmpty());
            // A centimetre at the edges at least, which most printers cannot reach.
            const QMargins edges(kDotsPerInch * 10 / 25, kDotsPerInch * 10 / 25, kDotsPerInch * 10 / 25,
                                 kDotsPerInch * 10 / 25);
            QVERIFY2(page.rect().marginsRemoved(edges).contains(ink), "ink at the paper's edge");
        }
        // The columns fill the page, and leave a gap between them.
        const QRect first = inkOf(images[0]);
        QVERIFY(first.left() < images[0].width() / 4 && first.right() > images[0].width() * 3 / 5);
        const QString words = QString::fromUtf8(run("pdftotext", {"-layout", pages(), "-"}));
        for (const int sentence : {0, 45, 89}) {
            QCOMPARE(words.count(QStringLiteral("number %1 ").arg(sentence)), 2);
        }
        QVERIFY(words.contains("Source") && words.contains("Translation"));
    }

    void lettersAreOfAReadableSize() {
        m_fixture->type("One two three. Four five six.");
        m_fixture->translate();
        print();
        // As the boxes of the words say, in points.
        const QString boxes = QString::fromUtf8(run("pdftotext", {"-bbox", pages(), "-"}));
        const QRegularExpression box("yMin=\"([0-9.]+)\"[^>]*yMax=\"([0-9.]+)\">three\\.<");
        const QRegularExpressionMatch match = box.match(boxes);
        QVERIFY2(match.hasMatch(), qPrintable(boxes));
        const double height = match.captured(2).toDouble() - match.captured(1).toDouble();
        QVERIFY2(height > 9 && height < 22, qPrintable(QString::number(height)));
    }

    void withoutOutputThereIsNothingToPrint() {
        m_fixture->window().actions().print->trigger();
        QVERIFY(!m_fixture->window().messages().message().isEmpty());
    }
};

QTEST_MAIN(TestStudioPrint)
#include "test_studio_print.moc"
