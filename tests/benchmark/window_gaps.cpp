// SPDX-License-Identifier: GPL-3.0-or-later
// Prints for how long the window's thread is busy with one event at most, by what the window is doing: with the pair
// and the letter that come with the program, and with texts of a hundred thousand words.
#include <QClipboard>
#include <QScrollBar>
#include <QSignalSpy>
#include <cstdio>

#include "compare/threshold_map_view.h"
#include "event_stopwatch.h"
#include "exports/export_controller.h"
#include "long_text.h"
#include "studio_fixture.h"
#include "timeline/timeline_canvas.h"
#include "timeline/timeline_view.h"

using namespace bild;

namespace {

constexpr int kWords = 100'000;

class Gaps {
public:
    explicit Gaps(EventStopwatch& stopwatch) : m_stopwatch(stopwatch) {}

    void shortText() {
        StudioFixture fixture;
        fixture.start();
        settle();
        report("load the pair", [&] { fixture.waitLoaded(); });
        report("run the letter", [&] { fixture.translate(); });
        report("measure the baseline", [&] {
            fixture.type("Ich lese ein Buch.");
            fixture.translate();
            wait(fixture, &EngineClient::baselineMeasured, 1);
        });
        fixture.window().showThresholdMap();
        settle();
        report("threshold map of 6 cells", [&] {
            QSignalSpy cells(&fixture.studio().engine(), &EngineClient::sweepCellMeasured);
            Q_EMIT fixture.window().thresholdMap().sweepRequested({{0.3, 0.6, 0.9}, {2.0, 5.0}}, 1);
            QTRY_COMPARE_WITH_TIMEOUT(cells.size(), 6, 120'000);
        });
        report("save a page with colours", [&] { save(fixture, "page.html", pageFormat()); });
        report("save the trace", [&] { save(fixture, "run.json", traceFormat()); });
    }

    void longTextOf(bool paragraphs) {
        std::printf("-- %d words in %s\n", kWords, paragraphs ? "paragraphs" : "one paragraph");
        StudioFixture fixture;
        fixture.startLoaded();
        settle();
        const QString text = longText(kWords, paragraphs);
        fixture.write("long.txt", text.toUtf8());
        report("open",
               [&] { m_stopwatch.time("open", [&] { fixture.studio().document().open(fixture.path("long.txt")); }); });
        SourceView& source = fixture.source();
        report("jump to the end", [&] { key(source, Qt::Key_End, Qt::ControlModifier); });
        report("jump to the start", [&] { key(source, Qt::Key_Home, Qt::ControlModifier); });
        report("scroll to the end", [&] { scroll(*source.verticalScrollBar()); });
        report("type in the middle", [&] { typeInTheMiddle(source); });
        report("undo", [&] { key(source, Qt::Key_Z, Qt::ControlModifier); });
        QApplication::clipboard()->setText(text);
        report("paste it once more", [&] { key(source, Qt::Key_V, Qt::ControlModifier); });
        report("undo that", [&] { key(source, Qt::Key_Z, Qt::ControlModifier); });
        report("select all and delete", [&] {
            key(source, Qt::Key_A, Qt::ControlModifier);
            key(source, Qt::Key_Delete);
        });
        report("paste into nothing", [&] { key(source, Qt::Key_V, Qt::ControlModifier); });
        report("run, and stop after 2000 tokens", [&] {
            fixture.press(Qt::Key_Return, Qt::ControlModifier);
            QTRY_VERIFY_WITH_TIMEOUT(fixture.model().statistics().tokens > 2000, 60'000);
            fixture.press(Qt::Key_Escape);
            fixture.waitIdle();
        });
        report("type after the run", [&] { typeInTheMiddle(source); });
    }

    void longTrace() {
        std::printf("-- a trace of %d words\n", kWords);
        StudioFixture fixture;
        fixture.startLoaded();
        fixture.type(longText(45));
        fixture.translate();
        Trace once;
        once.models = {{"small", "small", "", "int8"}, {"large", "large", "", "int8"}};
        once.device = "cpu";
        once.threads = 2;
        once.source = fixture.model().source();
        once.result = fixture.model().result();
        const Trace trace = repeated(once, kWords / 45);
        fixture.write("long.json", QByteArray::fromStdString(toJson(trace)));
        std::printf("   %zu segments, %zu tokens, %lld bytes\n", trace.result.segments.size(),
                    trace.result.statistics.tokens, static_cast<long long>(fixture.read("long.json").size()));
        settle();
        fixture.source().document()->setModified(false);
        report("open the trace", [&] {
            m_stopwatch.time("open", [&] { fixture.studio().document().open(fixture.path("long.json")); });
            QTRY_COMPARE_WITH_TIMEOUT(fixture.window().timeline().size(), fixture.model().iterationCount(), 120'000);
            QTRY_COMPARE_WITH_TIMEOUT(fixture.model().segmentCount(), trace.result.segments.size(), 120'000);
        });
        OutputView& output = fixture.output();
        report("jump to the end", [&] { key(output, Qt::Key_End, Qt::ControlModifier); });
        report("scroll to the end", [&] { scroll(*output.verticalScrollBar()); });
        report("step back in time", [&] { fixture.press(Qt::Key_Left, Qt::AltModifier); });
        report("go to the first pass", [&] {
            fixture.window().timeline().canvas().setFocus();
            fixture.press(Qt::Key_Home);
        });
        report("and to the last", [&] { fixture.press(Qt::Key_End); });
        report("move a threshold", [&] { fixture.press(Qt::Key_Up, Qt::ControlModifier | Qt::AltModifier); });
        report("hide the ghosts", [&] { key(output, Qt::Key_G, Qt::ControlModifier); });
        report("save the trace", [&] { save(fixture, "again.json", traceFormat()); });
        report("type in the middle", [&] { typeInTheMiddle(fixture.source()); });
    }

private:
    static void settle() { QTest::qWait(800); }
    static void wait(StudioFixture& fixture, void (EngineClient::*signal)(const std::vector<SegmentResult>&),
                     int times) {
        QSignalSpy spy(&fixture.studio().engine(), signal);
        QTRY_COMPARE_WITH_TIMEOUT(spy.size(), times, 60'000);
    }
    static void save(StudioFixture& fixture, const QString& name, const ExportFormat& format) {
        QSignalSpy saved(&fixture.studio().exports(), &ExportController::saved);
        auto* stopwatch = static_cast<EventStopwatch*>(qApp);
        stopwatch->time("save", [&] { fixture.studio().exports().save(fixture.path(name), format); });
        QTRY_COMPARE_WITH_TIMEOUT(saved.size(), 1, 120'000);
    }
    static void key(QWidget& widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        widget.setFocus();
        QTest::keyClick(&widget, key, modifiers);
    }
    static void scroll(QScrollBar& bar) {
        for (int step = 0; step <= 20; ++step) {
            static_cast<EventStopwatch*>(qApp)->time("scroll", [&] { bar.setValue(bar.maximum() * step / 20); });
            QCoreApplication::processEvents();
        }
    }
    static void typeInTheMiddle(SourceView& source) {
        source.setFocus();
        static_cast<EventStopwatch*>(qApp)->time("move the caret", [&] {
            QTextCursor cursor = source.textCursor();
            cursor.setPosition(source.document()->characterCount() / 2);
            source.setTextCursor(cursor);
        });
        QTest::keyClick(&source, Qt::Key_X);
    }

    template <typename Act>
    void report(const char* what, const Act& act) {
        m_stopwatch.restart();
        act();
        // What is put off until nothing else happens counts too.
        settle();
        std::printf("%-32s %7.1f ms  %s\n", what, m_stopwatch.longest(), qPrintable(m_stopwatch.where()));
        std::fflush(stdout);
    }

    EventStopwatch& m_stopwatch;
};

}  // namespace

int main(int argc, char** argv) {
    EventStopwatch application(argc, argv);
    Gaps gaps(application);
    const QStringList only = QApplication::arguments().mid(1);
    const auto wanted = [&only](const char* part) { return only.isEmpty() || only.contains(QLatin1String(part)); };
    if (wanted("short")) gaps.shortText();
    if (wanted("paragraphs")) gaps.longTextOf(true);
    if (wanted("one")) gaps.longTextOf(false);
    if (wanted("trace")) gaps.longTrace();
    return 0;
}
