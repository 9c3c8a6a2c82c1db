// SPDX-License-Identifier: GPL-3.0-or-later
// Prints by how much the window slows the engine down: the same text, the same options, once with nothing around the
// engine and once in the window, which shows every token, its charts and its timeline. Medians of interleaved runs, and
// of the ratios of neighbours.
#include <QFile>
#include <QSignalSpy>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <thread>
#include <vector>

#include "engine/pair_engine.h"
#include "engine/run_mailbox.h"
#include "runs/run_controller.h"
#include "studio_fixture.h"

using namespace bild;

namespace {

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// How much longer these took than the others, each compared with its neighbour: a machine's speed drifts meanwhile.
double percentOver(const std::vector<double>& times, const std::vector<double>& others) {
    std::vector<double> ratios;
    for (std::size_t i = 0; i < times.size(); ++i) ratios.push_back(times[i] / others[i]);
    return 100.0 * (median(ratios) - 1.0);
}

/// Milliseconds of a run with nothing around it, on a thread of its own as in the window.
double alone(PairEngine& engine, const std::string& text, const GenerateOptions& options, const Policy& policy,
             GenerationSink& sink) {
    double milliseconds = 0.0;
    std::thread([&] {
        std::vector<PendingSegment> jobs;
        for (Segment& segment : engine.segment(text, options)) jobs.push_back({jobs.size(), std::move(segment), {}});
        const LivePolicy live(policy);
        QElapsedTimer clock;
        clock.start();
        const auto results = engine.generateSegments(std::move(jobs), options, live, sink, {});
        milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }).join();
    return milliseconds;
}

/// Processor time of this thread so far, in milliseconds.
double usedByThisThread() {
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return 1e3 * static_cast<double>(used.tv_sec) + 1e-6 * static_cast<double>(used.tv_nsec);
}

struct WindowRun {
    double milliseconds = 0.0;
    double used = 0.0;  ///< by the interface's thread meanwhile
};

WindowRun inWindow(StudioFixture& fixture) {
    QSignalSpy finished(&fixture.studio().run(), &RunController::ended);
    const double before = usedByThisThread();
    fixture.window().actions().runAll->trigger();
    while (finished.isEmpty()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const WindowRun run{finished[0][0].value<JobOutcome>().milliseconds, usedByThisThread() - before};
    // What the window still draws when the run is over belongs to no run, least of all to the next.
    constexpr int kRestMs = 300;
    QTest::qWait(kRestMs);
    return run;
}

}  // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const int runs = argc > 1 ? std::atoi(argv[1]) : 11;
    const int copies = argc > 2 ? std::atoi(argv[2]) : 4;
    StudioFixture fixture;
    // The very engine that the window has: two of the same weights differ by some percent by where they lie in memory.
    PairEngine* loaded = nullptr;
    fixture.setup().open = [&loaded](const PairFolders& folders, const LoadOptions& load,
                                     const Engine::Progress& progress) {
        std::unique_ptr<PairEngine> opened = openPair(folders, load, progress);
        loaded = opened.get();
        return opened;
    };
    fixture.startLoaded();
    Preferences preferences = fixture.studio().settings().preferences();
    preferences.measureBaseline = false;
    fixture.studio().settings().setPreferences(preferences);
    QString text;
    for (int copy = 0; copy < copies; ++copy) text += fixture.source().text() + QStringLiteral("\n\n");
    fixture.source().setText(text);
    PairEngine& engine = *loaded;
    const GenerateOptions asInWindow = fixture.studio().run().options();
    GenerateOptions withoutTop = asInWindow;
    withoutTop.topCandidates = 0;
    GenerateOptions together = withoutTop;
    together.batch = 0;
    const Policy policy = fixture.studio().engine().policy().get();
    std::vector<double> window;
    std::vector<double> used;
    std::vector<double> plain;
    std::vector<double> recorded;
    std::vector<double> plainer;
    std::vector<double> batched;
    for (int run = -2; run < runs; ++run) {
        const WindowRun w = inWindow(fixture);
        GenerationSink nowhere;
        RunMailbox box([] {});
        const double p = alone(engine, text.toStdString(), asInWindow, policy, nowhere);
        const double m = alone(engine, text.toStdString(), asInWindow, policy, box);
        const double q = alone(engine, text.toStdString(), withoutTop, policy, nowhere);
        const double b = alone(engine, text.toStdString(), together, policy, nowhere);
        if (run < 0) continue;
        window.push_back(w.milliseconds);
        used.push_back(w.used);
        plain.push_back(p);
        recorded.push_back(m);
        plainer.push_back(q);
        batched.push_back(b);
    }
    const std::size_t tokens = fixture.model().statistics().tokens;
    const auto line = [&](const char* name, const std::vector<double>& times) {
        std::printf("%-44s %8.1f ms  %8.0f tokens/s  %+6.1f %%\n", name, median(times),
                    1000.0 * static_cast<double>(tokens) / median(times), percentOver(times, plain));
    };
    std::printf("%zu tokens, %d runs each, %s\n", tokens, runs, qPrintable(QGuiApplication::platformName()));
    line("engine alone, as the window asks it", plain);
    line("engine alone, its events kept", recorded);
    line("engine in the window", window);
    std::printf("%-44s %8.1f ms\n", "  processor time of the interface's thread", median(used));
    line("engine alone, no alternatives", plainer);
    line("engine alone, segments together", batched);
    return 0;
}
