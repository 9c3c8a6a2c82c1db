// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QScrollBar>
#include <QtTest>

#include "event_stopwatch.h"
#include "exports/export_controller.h"
#include "long_text.h"
#include "studio_fixture.h"
#include "text/legend.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_view.h"

using namespace bild;

namespace {

constexpr int kWords = 100'000;
/// Below 50 on the machine of the figures in README.md; others take up to twice as long for the same events.
constexpr double kLongestMs = 150.0;

EventStopwatch& stopwatch() {
    return *static_cast<EventStopwatch*>(qApp);
}

}  // namespace

/// A text of a hundred thousand words, and the trace of one, with no event that keeps people waiting. What the machine
/// gave to other programs meanwhile is not counted.
class TestStudioLongText : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StudioFixture> m_fixture;

    [[nodiscard]] SourceView& source() { return m_fixture->source(); }
    /// Does something, and what is put off until nothing else happens.
    template <typename Act>
    void quickly(const char* what, const Act& act) {
        stopwatch().restart();
        stopwatch().time(what, act);
        for (int turn = 0; turn < 50; ++turn) QCoreApplication::processEvents();
        QVERIFY2(stopwatch().longest() < kLongestMs, qPrintable(QString("%1: %2").arg(what, stopwatch().where())));
    }
    void scroll(QScrollBar& bar) {
        for (int step = 0; step <= 10; ++step) {
            quickly("scroll", [&] { bar.setValue(bar.maximum() * step / 10); });
        }
    }
    static void addShapes() {
        QTest::addColumn<bool>("paragraphs");
        QTest::newRow("in paragraphs") << true;
        QTest::newRow("in one paragraph") << false;
    }
    void open(bool paragraphs) {
        m_fixture->write("long.txt", longText(kWords, paragraphs).toUtf8());
        quickly("open", [this] { QVERIFY(m_fixture->studio().document().open(m_fixture->path("long.txt"))); });
    }
    Trace traceOfALongText(bool paragraphs) {
        m_fixture->type(longText(45));
        m_fixture->translate();
        Trace once;
        once.models = {{"small", "small", "", "int8"}, {"large", "large", "", "int8"}};
        once.device = "cpu";
        once.threads = 1;
        once.source = m_fixture->model().source();
        once.result = m_fixture->model().result();
        return repeated(once, kWords / 45, paragraphs);
    }

private Q_SLOTS:
    void init() {
        m_fixture = std::make_unique<StudioFixture>();
        m_fixture->startLoaded();
        QCoreApplication::processEvents();
    }
    void cleanup() { m_fixture.reset(); }

    void opensScrollsAndEdits_data() { addShapes(); }
    void opensScrollsAndEdits() {
        QFETCH(bool, paragraphs);
        open(paragraphs);
        const QString text = longText(kWords, paragraphs);
        QCOMPARE(source().text(), text);
        quickly("to the end", [this] { m_fixture->press(Qt::Key_End, Qt::ControlModifier); });
        quickly("to the start", [this] { m_fixture->press(Qt::Key_Home, Qt::ControlModifier); });
        scroll(*source().verticalScrollBar());
        const auto middle = static_cast<int>(text.size() / 2);
        quickly("move the caret", [&] {
            QTextCursor cursor = source().textCursor();
            cursor.setPosition(middle);
            source().setTextCursor(cursor);
        });
        quickly("type", [this] { m_fixture->press(Qt::Key_X); });
        QString edited = text;
        edited.insert(middle, u'x');
        QCOMPARE(source().text(), edited);
        quickly("undo", [this] { m_fixture->press(Qt::Key_Z, Qt::ControlModifier); });
        QCOMPARE(source().text(), text);
        QApplication::clipboard()->setText(text);
        quickly("paste", [this] { m_fixture->press(Qt::Key_V, Qt::ControlModifier); });
        QCOMPARE(source().text(), text.left(middle) + text + text.mid(middle));
        quickly("undo", [this] { m_fixture->press(Qt::Key_Z, Qt::ControlModifier); });
        QCOMPARE(source().text(), text);
        quickly("select all", [this] { m_fixture->press(Qt::Key_A, Qt::ControlModifier); });
        quickly("copy", [this] { m_fixture->press(Qt::Key_C, Qt::ControlModifier); });
        QCOMPARE(QApplication::clipboard()->text(), text);
        quickly("delete", [this] { m_fixture->press(Qt::Key_Delete); });
        QCOMPARE(source().text(), QString());
    }

    void runsAndStops_data() { addShapes(); }
    void runsAndStops() {
        QFETCH(bool, paragraphs);
        open(paragraphs);
        stopwatch().restart();
        m_fixture->press(Qt::Key_Return, Qt::ControlModifier);
        TRY_VERIFY(m_fixture->model().statistics().tokens > 500);
        m_fixture->press(Qt::Key_Escape);
        m_fixture->waitIdle();
        QVERIFY2(stopwatch().longest() < kLongestMs, qPrintable(stopwatch().where()));
        // The segments lie where the models read them.
        const auto& model = m_fixture->model();
        const QString first = source().text().mid(0, 50);
        QVERIFY(first.startsWith(QString::fromStdString(model.segment(0).source().text)));
        QVERIFY(model.segmentCount() > 9000);
    }

    void aSavedTraceOpensAndReplays_data() { addShapes(); }
    void aSavedTraceOpensAndReplays() {
        QFETCH(bool, paragraphs);
        const Trace trace = traceOfALongText(paragraphs);
        m_fixture->write("long.json", QByteArray::fromStdString(toJson(trace)));
        QCoreApplication::processEvents();
        SessionModel& model = m_fixture->model();
        TimelineView& timeline = m_fixture->window().timeline();
        stopwatch().restart();
        m_fixture->window().source().document()->setModified(false);
        QVERIFY(m_fixture->studio().document().open(m_fixture->path("long.json")));
        QTRY_COMPARE_WITH_TIMEOUT(model.segmentCount(), trace.result.segments.size(), 3 * kPatienceMs);
        TRY_COMPARE(static_cast<std::size_t>(timeline.size()), model.iterationCount());
        QVERIFY2(stopwatch().longest() < kLongestMs, qPrintable(stopwatch().where()));
        QCOMPARE(m_fixture->outputText().toStdString(), trace.result.text);
        quickly("select all", [this] {
            m_fixture->output().setFocus();
            m_fixture->press(Qt::Key_A, Qt::ControlModifier);
        });
        QCOMPARE(m_fixture->output().selectedText(), m_fixture->outputText());
        const std::size_t tokens = model.statistics().tokens;
        QVERIFY(tokens > static_cast<std::size_t>(kWords));

        scroll(*m_fixture->output().verticalScrollBar());
        timeline.canvas().setFocus();
        quickly("to the first pass", [this] { m_fixture->press(Qt::Key_Home); });
        QCOMPARE(model.statistics().tokens, 0U);
        quickly("a token forward", [this] { m_fixture->press(Qt::Key_Right); });
        QCOMPARE(model.statistics().tokens, 1U);
        quickly("to the last pass", [this] { m_fixture->press(Qt::Key_End); });
        QCOMPARE(model.statistics().tokens, tokens);
        QCOMPARE(m_fixture->outputText().toStdString(), trace.result.text);
        quickly("a token back", [this] { m_fixture->press(Qt::Key_Left); });
        quickly("and forward", [this] { m_fixture->press(Qt::Key_End); });

        stopwatch().restart();
        // From whatever the default pair's preset is to where every draft would fall back.
        for (int step = 0; step < 20; ++step) m_fixture->window().actions().fallbackUp->trigger();
        TRY_VERIFY(m_fixture->window().legend().count(Mark::WouldBe) > 1000);
        QVERIFY2(stopwatch().longest() < kLongestMs, qPrintable(stopwatch().where()));

        ExportController& exports = m_fixture->studio().exports();
        QSignalSpy saved(&exports, &ExportController::saved);
        quickly("save", [&] { exports.save(m_fixture->path("again.json"), traceFormat()); });
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 3 * kPatienceMs);
        QVERIFY2(stopwatch().longest() < kLongestMs, qPrintable(stopwatch().where()));
        quickly("a new text", [this] { m_fixture->window().actions().newDocument->trigger(); });
        QCOMPARE(model.segmentCount(), 0U);
    }
};

int main(int argc, char** argv) {
    EventStopwatch application(argc, argv);
    TestStudioLongText test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_studio_long_text.moc"
