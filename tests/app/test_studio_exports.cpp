// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

#include "decoding/trace.h"
#include "exports/export_controller.h"
#include "exports/side_by_side.h"
#include "exports/trace_page.h"
#include "../ui/sample_run.h"
#include "studio_fixture.h"

using namespace bild;

class TestStudioExports : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    static Trace smallTrace() {
        Trace trace;
        trace.models = {{"small", "a<b>", "0123456789abcdef0123", "int8"}, {"large", "large", "", "int8"}};
        trace.device = "cpu";
        trace.source = "One <two> | three.\n\nFour.";
        ScriptedEngine engine(std::make_shared<EngineScript>());
        GenerationSink sink;
        const LivePolicy policy;
        std::size_t index = 0;
        for (const Segment& segment : engine.segment(trace.source, {})) {
            trace.result.segments.push_back(engine.generateSegment(segment, index++, {}, {}, policy, sink, {}));
            trace.result.statistics += trace.result.segments.back().statistics;
        }
        return trace;
    }
private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<StudioFixture>(std::make_shared<EngineScript>());
        m_fixture->startLoaded();
        m_fixture->type("One two. Three four.");
        m_fixture->translate();
    }
    void cleanup() { m_fixture.reset(); }

    void theOutputIsSavedByItsDialog_data() {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("pattern");
        QTest::newRow("text") << ""
                              << "out.txt"
                              << "^One two. Three four.$";
        QTest::newRow("side by side, Markdown") << "Markdown"
                                                << "out.md"
                                                << R"(\| One two\. \| One two\. \|)";
        QTest::newRow("side by side, HTML") << "web page"
                                            << "out.html"
                                            << "<td[^>]*>One two\\.</td><td";
        QTest::newRow("side by side, text") << "by side, text"
                                            << "side.txt"
                                            << R"(One two\. +\| One two\.)";
        QTest::newRow("page") << "colours"
                              << "page.html"
                              << "class=\"t large\"";
        QTest::newRow("trace") << "Trace"
                               << "run.json"
                               << "\"bild-trace\"";
    }
    void theOutputIsSavedByItsDialog() {
        QFETCH(QString, filter);
        QFETCH(QString, name);
        QFETCH(QString, pattern);
        StudioFixture::chooseFile(m_fixture->path(name), filter);
        m_fixture->press(Qt::Key_E, Qt::ControlModifier);
        TRY_VERIFY(m_fixture->window().status().activityWords().startsWith("Saved"));
        const QString content = QString::fromUtf8(m_fixture->read(name));
        QVERIFY2(content.contains(QRegularExpression(pattern)), qPrintable(content.left(400)));
        if (name.endsWith("html")) QVERIFY(!content.contains(QRegularExpression("https?:|src=|url\\(|<script|<link")));
    }

    void theNameThatWasTypedSaysWhatKindOfFile() {
        // Chosen was plain text; the name is Markdown's.
        StudioFixture::chooseFile(m_fixture->path("sbs.md"));
        m_fixture->press(Qt::Key_E, Qt::ControlModifier);
        TRY_VERIFY(m_fixture->read("sbs.md").contains("| One two. | One two. |"));
        StudioFixture::chooseFile(m_fixture->path("run.json"));
        m_fixture->press(Qt::Key_E, Qt::ControlModifier);
        TRY_VERIFY(m_fixture->read("run.json").contains("bild-trace"));
    }

    void filesAreOfferedBesideTheDocument() {
        QVERIFY(QDir().mkpath(m_fixture->path("letters")));
        m_fixture->write("letters/to anna.txt", "One two.");
        StudioFixture::answer("discardChanges");
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("letters/to anna.txt")));
        m_fixture->translate();
        m_fixture->studio().settings().setLastFolder(m_fixture->path(""));
        bool seen = false;
        StudioFixture::whenOpen<QFileDialog>([&](QFileDialog& dialog) {
            QCOMPARE(dialog.directory().canonicalPath(), QDir(m_fixture->path("letters")).canonicalPath());
            QVERIFY(dialog.findChild<QLineEdit*>("fileNameEdit")->text().startsWith("to anna"));
            seen = true;
            dialog.reject();
        });
        m_fixture->press(Qt::Key_E, Qt::ControlModifier);
        TRY_VERIFY(seen);
    }

    void aReplayDoesNotCutWhatIsCopiedOrSaved() {
        m_fixture->window().actions().tokenBack->trigger();
        m_fixture->window().actions().tokenBack->trigger();
        m_fixture->window().actions().tokenBack->trigger();
        QVERIFY(m_fixture->outputText() != "One two. Three four.");
        m_fixture->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), QString("One two. Three four."));
        StudioFixture::chooseFile(m_fixture->path("whole.txt"));
        m_fixture->press(Qt::Key_E, Qt::ControlModifier);
        TRY_COMPARE(m_fixture->read("whole.txt"), QByteArray("One two. Three four."));
    }

    void aSavedTraceComesBackAsItWas() {
        StudioFixture::chooseFile(m_fixture->path("run.json"));
        m_fixture->window().actions().exportTrace->trigger();
        TRY_VERIFY(!m_fixture->read("run.json").isEmpty());
        const Trace trace = traceFromJson(m_fixture->read("run.json").toStdString(), "run.json");
        QCOMPARE(trace.source, m_fixture->model().source());
        QCOMPARE(trace.result.text, std::string("One two. Three four."));
        QCOMPARE(trace.models.size(), 2U);
    }

    void chartsAreSavedAsPictures_data() {
        QTest::addColumn<QString>("suffix");
        QTest::newRow("png") << "png";
        QTest::newRow("svg") << "svg";
        QTest::newRow("csv") << "csv";
    }
    void chartsAreSavedAsPictures() {
        QFETCH(QString, suffix);
        const QString name = "chart." + suffix;
        QMenu* menu = m_fixture->window().chartMenu().actions().front()->menu();
        QAction* action = nullptr;
        for (QAction* found : menu->actions()) {
            if (found->text().contains(suffix.toUpper())) action = found;
        }
        QVERIFY(action != nullptr);
        StudioFixture::chooseFile(m_fixture->path(name));
        action->trigger();
        TRY_VERIFY(!m_fixture->read(name).isEmpty());
        if (suffix == "png") QVERIFY(QImage(m_fixture->path(name)).width() > 100);
        if (suffix == "svg") QVERIFY(m_fixture->read(name).contains("<svg"));
    }

    void withoutOutputThereIsNothingToSave() {
        StudioFixture::answer("discardChanges");
        m_fixture->window().actions().newDocument->trigger();
        m_fixture->window().actions().exportPage->trigger();
        QVERIFY(m_fixture->window().messages().message().contains("no output"));
    }

    void thePageNeedsNothingFromOutside() {
        const QString page = tracePage(smallTrace());
        for (const char* outside : {"http:", "https:", "src=", "url(", "<script", "@import", "<link"}) {
            QVERIFY2(!page.contains(QLatin1String(outside)), outside);
        }
        QVERIFY(page.contains("default-src 'none'"));
        QVERIFY(page.contains("One &lt;two&gt; | three."));
        QVERIFY(!page.contains("<two>"));
        QVERIFY(!page.contains("a<b>"));
        // A card for each visible token.
        QCOMPARE(page.count("role=\"tooltip\""), 5);
        QVERIFY(page.contains("prefers-color-scheme:dark"));
    }

    void thePageSaysWhatItIsAndWhatWasTakenBack() {
        Trace trace = test::letterTrace();
        trace.models = {{"small", "de-en/small", "", "int8"}, {"large", "de-en/large", "", "int8"}};
        const QString page = tracePage(trace);
        const QString first = QString::fromStdString(trace.source).section('\n', 0, 0).left(20);
        QVERIFY(page.contains("<title>" + first.toHtmlEscaped()));
        QVERIFY(page.contains("de-en/small + de-en/large"));
        std::size_t words = 0;
        std::size_t ghosts = 0;
        for (const SegmentResult& result : trace.result.segments) {
            const SessionSegment segment(result);
            ghosts += segment.output().ghosts().size();
            words += segment.arranged(true).ghosts.size();
            for (const GhostWord& word : segment.arranged(true).ghosts) {
                QVERIFY2(page.contains(">" + word.words.trimmed().toHtmlEscaped() + "<"), qPrintable(word.words));
            }
        }
        QVERIFY(words > 0 && ghosts > words);
        // One mark for each pass that took something back, and one in the legend with the number of tokens.
        QCOMPARE(page.count("class=\"t ghost\""), static_cast<qsizetype>(words));
        QCOMPARE(page.count("<span class=\"ghost\">"), 1);
    }

    void thePageIsWellFormed() {
        QString page = tracePage(smallTrace());
        // As XML it lacks only the ends of the two kinds of empty elements that it uses.
        page.remove("<!DOCTYPE html>");
        page.replace(QRegularExpression("<(meta|br)([^>]*)>"), "<\\1\\2/>");
        QXmlStreamReader reader(page);
        while (!reader.atEnd()) reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void sideBySideKeepsRowsTogether() {
        const Trace trace = smallTrace();
        const std::vector<SideBySideRow> rows = sideBySideRows(trace);
        QCOMPARE(rows.size(), 2U);
        QVERIFY(!rows[0].beginsParagraph);
        QVERIFY(rows[1].beginsParagraph);
        QVERIFY(sideBySideMarkdown(trace).contains(R"(One \<two\> \| three.)"));
        QVERIFY(sideBySideHtml(trace).contains("One &lt;two&gt;"));
        for (const QString& line : sideBySideText(trace).split(u'\n')) {
            if (line.contains(u"Four")) QCOMPARE(line.indexOf(u'|'), 49);
        }
    }

    void wideAndLongTextStaysInItsColumn() {
        Trace trace = smallTrace();
        trace.result.segments[0].source.text =
            "很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长的一句话。";
        trace.result.segments[0].text = std::string(30, 'a') + " " + std::string(30, 'b') + " " + std::string(90, 'c');
        const QString text = sideBySideText(trace);
        for (const QString& line : text.split(u'\n')) {
            if (!line.contains(u'很')) continue;
            const QString left = line.left(line.indexOf(u'|'));
            QVERIFY(left.count(QRegularExpression(QStringLiteral("[^ ]"))) <= 24);
        }
        QVERIFY(text.contains(QString(30, u'a') + '\n'));
        QVERIFY(text.contains(QString(90, u'c')));
    }
};

QTEST_MAIN(TestStudioExports)
#include "test_studio_exports.moc"
