// SPDX-License-Identifier: GPL-3.0-or-later
#include <QMenu>
#include <QToolButton>
#include <QtTest>

#include "studio_fixture.h"
#include "text/decoded_text.h"
#include "text/encoded_text.h"

using namespace bild;

namespace {

QByteArray encoded(const QString& text, const char* encoding, bool mark = false) {
    return QByteArray::fromStdString(encodeText(text.toStdString(), {encoding, mark, LineEnd::None}).bytes);
}

}  // namespace

/// Files come back from the window in the encoding, with the line ends and the byte order mark that they had.
class TestStudioEncodings : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] MainWindow& window() { return m_fixture->window(); }
    [[nodiscard]] QString format() { return window().status().formatWords(); }
    [[nodiscard]] bool open(const char* name, const QByteArray& content) {
        m_fixture->write(name, content);
        return m_fixture->studio().document().open(m_fixture->path(name));
    }
    void typeAtEnd(const QString& text) {
        m_fixture->source().moveCursor(QTextCursor::End);
        m_fixture->source().insertPlainText(text);
    }
    void save() { m_fixture->press(Qt::Key_S, Qt::ControlModifier); }
    [[nodiscard]] QAction* encodingAction(const QString& name) {
        for (QAction* action : window().encodingMenu().actions()) {
            if (action->text().startsWith(name)) return action;
        }
        return nullptr;
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<StudioFixture>(std::make_shared<EngineScript>());
        m_fixture->startLoaded();
    }
    void cleanup() { m_fixture.reset(); }

    void aFileStaysAsItWas_data() {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<bool>("mark");
        QTest::addColumn<QString>("lineEnd");
        QTest::addColumn<QString>("said");
        const QString lf = "\n";
        QTest::newRow("UTF-8") << QByteArray("UTF-8") << false << lf << "UTF-8 · LF";
        QTest::newRow("UTF-8, Windows") << QByteArray("UTF-8") << false << "\r\n"
                                        << "UTF-8 · CRLF";
        QTest::newRow("UTF-8, mark") << QByteArray("UTF-8") << true << lf << "UTF-8 with BOM · LF";
        QTest::newRow("windows-1252") << QByteArray("windows-1252") << false << "\r\n"
                                      << "windows-1252 · CRLF";
        QTest::newRow("Latin-1") << QByteArray("ISO-8859-1") << false << lf << "windows-1252 · LF";
        QTest::newRow("UTF-16LE, mark") << QByteArray("UTF-16LE") << true << "\r\n"
                                        << "UTF-16LE with BOM · CRLF";
        QTest::newRow("UTF-16BE") << QByteArray("UTF-16BE") << false << lf << "UTF-16BE · LF";
        QTest::newRow("old Mac") << QByteArray("UTF-8") << false << "\r"
                                 << "UTF-8 · CR";
    }
    void aFileStaysAsItWas() {
        QFETCH(QByteArray, encoding);
        QFETCH(bool, mark);
        QFETCH(QString, lineEnd);
        QFETCH(QString, said);
        const QString text = "Grüße aus Köln, schöne Straße.%1Übermorgen kommen wir zurück.%1";
        const QByteArray content = encoded(text.arg(lineEnd), encoding, mark);
        QVERIFY(open("brief.txt", content));
        QCOMPARE(m_fixture->source().text(), text.arg("\n"));
        QCOMPARE(format(), said);
        QVERIFY(!window().isWindowModified());
        save();
        QCOMPARE(m_fixture->read("brief.txt"), content);
        typeAtEnd("Bis dann.");
        QTest::keyClick(&m_fixture->source(), Qt::Key_Return);
        save();
        QVERIFY(!window().isWindowModified());
        QCOMPARE(m_fixture->read("brief.txt"), encoded((text + "Bis dann.%1").arg(lineEnd), encoding, mark));
    }

    void lineEndsOfSeveralKindsStay() {
        QVERIFY(open("gemischt.txt", "Eins.\r\nZwei.\nDrei.\rVier.\r\n"));
        QCOMPARE(m_fixture->source().text(), QString("Eins.\nZwei.\nDrei.\nVier.\n"));
        QVERIFY(format().contains("mixed"));
        save();
        QCOMPARE(m_fixture->read("gemischt.txt"), QByteArray("Eins.\r\nZwei.\nDrei.\rVier.\r\n"));
        QTextCursor cursor = m_fixture->source().textCursor();
        cursor.setPosition(static_cast<int>(m_fixture->source().text().indexOf("Drei")));
        m_fixture->source().setTextCursor(cursor);
        QTest::keyClicks(&m_fixture->source(), "Neu.");
        QTest::keyClick(&m_fixture->source(), Qt::Key_Return);
        save();
        // The new line ends as most do; the others keep their own.
        QCOMPARE(m_fixture->read("gemischt.txt"), QByteArray("Eins.\r\nZwei.\nNeu.\r\nDrei.\rVier.\r\n"));
    }

    void anotherEncodingCanBeChosenInSight() {
        const QByteArray content = encoded("Привет, как дела?", "KOI8-R");
        m_fixture->write("russisch.txt", content);
        QVERIFY(m_fixture->studio().document().openAs(m_fixture->path("russisch.txt"), "windows-1252"));
        QVERIFY(!m_fixture->source().text().contains("Привет"));
        auto* button = window().status().findChild<QToolButton*>("formatButton");
        QVERIFY(button != nullptr && button->isVisible());
        QCOMPARE(button->menu(), &window().encodingMenu());
        QVERIFY(encodingAction("KOI8-R") != nullptr);
        encodingAction("KOI8-R")->trigger();
        QCOMPARE(m_fixture->source().text(), QString("Привет, как дела?"));
        QCOMPARE(format(), QString("KOI8-R"));
        Q_EMIT window().encodingMenu().aboutToShow();
        QVERIFY(encodingAction("KOI8-R")->isChecked());
        typeAtEnd(" x");
        save();
        QCOMPARE(m_fixture->read("russisch.txt"), encoded("Привет, как дела? x", "KOI8-R"));
        // Changes are asked about before it is read again.
        typeAtEnd("y");
        StudioFixture::answer("keepWorking");
        encodingAction("UTF-8")->trigger();
        QVERIFY(m_fixture->source().text().endsWith("xy"));
    }

    void anEncodingIsToldWhereItIsNotTheUsualOne() {
        QVERIFY(open("alt.txt", encoded("Schöne Grüße", "windows-1252")));
        QVERIFY2(window().status().activityWords().contains("windows-1252"),
                 qPrintable(window().status().activityWords()));
        QVERIFY(open("neu.txt", "Schöne Grüße"));
        QVERIFY(!window().status().activityWords().contains("UTF"));
        window().actions().newDocument->trigger();
        QVERIFY(format().isEmpty());
        QVERIFY(!window().encodingMenu().menuAction()->isEnabled());
    }

    void charactersThatTheEncodingLacksAreAskedAbout() {
        const QByteArray before = encoded("Schöne Grüße", "windows-1252");
        QVERIFY(open("alt.txt", before));
        typeAtEnd(" 你好 😀");
        QString asked;
        const auto answer = [&asked](const char* name) {
            StudioFixture::whenOpen<QMessageBox>([&asked, name](QMessageBox& box) {
                asked = box.text();
                QTest::mouseClick(box.findChild<QPushButton*>(name), Qt::LeftButton);
            });
        };
        answer("keepFile");
        save();
        QCOMPARE(m_fixture->read("alt.txt"), before);
        QVERIFY(window().isWindowModified());
        for (const char* part : {"alt.txt", "windows-1252", "你", "好", "😀"}) QVERIFY2(asked.contains(part), part);
        answer("saveAsUtf8");
        save();
        QCOMPARE(m_fixture->read("alt.txt"), QByteArray("Schöne Grüße 你好 😀"));
        QVERIFY(!window().isWindowModified());
        QCOMPARE(format(), QString("UTF-8"));
    }

    void bytesThatCouldNotBeReadAreNotLostUnasked() {
        const QByteArray before = "Schöne Grüße, gute Wünsche, böse \xFF Überraschung.";
        QVERIFY(open("kaputt.txt", before));
        QVERIFY(m_fixture->source().text().contains(QChar(0xFFFD)));
        QVERIFY2(window().messages().message().contains("kaputt.txt"), qPrintable(window().messages().message()));
        QCOMPARE(window().messages().buttons().size(), 1U);
        typeAtEnd("!");
        StudioFixture::answer("keepFile");
        save();
        QCOMPARE(m_fixture->read("kaputt.txt"), before);
        StudioFixture::answer("overwriteFile");
        save();
        QVERIFY(m_fixture->read("kaputt.txt").endsWith("berraschung.!"));
        // Once they are gone nothing is left to be asked.
        typeAtEnd("!");
        save();
        QVERIFY(m_fixture->read("kaputt.txt").endsWith("!!"));
    }

    void whatIsNoTextIsRefusedAsOnTheCommandLine_data() {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj");
        QTest::newRow("docx") << QByteArray("PK\x03\x04\x14\0\x06\0word/document.xml", 25);
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        QTest::newRow("zeros") << QByteArray("a\0b", 3);
    }
    void whatIsNoTextIsRefusedAsOnTheCommandLine() {
        QFETCH(QByteArray, content);
        QString expected;
        const QString path = m_fixture->path("datei");
        try {
            (void)decodeText(content.toStdString(), path.toStdString());
        } catch (const FileError& error) {
            expected = QString::fromUtf8(error.what());
        }
        QVERIFY(!expected.isEmpty());
        const QString before = m_fixture->source().text();
        QVERIFY(!open("datei", content));
        QCOMPARE(window().messages().message(), expected);
        QCOMPARE(m_fixture->source().text(), before);
    }

    void theRecoveryKeepsThem() {
        const QByteArray content = encoded("Schöne Grüße\r\nund Küsse\r\n", "windows-1252");
        QVERIFY(open("alt.txt", content));
        typeAtEnd("Für dich");
        QVERIFY(m_fixture->studio().document().autosave().saveNow());
        // As a process that was killed leaves it: the files stay, their lock is nobody's.
        const QString kept = m_fixture->studio().document().autosave().file();
        const QString copy = m_fixture->path("autosave/left-behind.json");
        QVERIFY(QFile::copy(kept, copy));
        m_fixture->stop();
        m_fixture->startLoaded();
        QCOMPARE(window().messages().buttons().size(), 2U);
        QTest::mouseClick(window().messages().buttons()[0], Qt::LeftButton);
        QCOMPARE(m_fixture->source().text(), QString("Schöne Grüße\nund Küsse\nFür dich"));
        QCOMPARE(format(), QString("windows-1252 · CRLF"));
        save();
        QCOMPARE(m_fixture->read("alt.txt"), content + encoded("Für dich", "windows-1252"));
    }
};

QTEST_MAIN(TestStudioEncodings)
#include "test_studio_encodings.moc"
