// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "engine/engine_client.h"
#include "patience.h"
#include "scripted_engine.h"

using namespace bild;

namespace {

using Job = EngineClient::Job;

GenerateRequest request(const std::string& text) {
    GenerateRequest request;
    ScriptedEngine cutter(std::make_shared<EngineScript>());
    std::size_t index = 0;
    for (Segment& segment : cutter.segment(text, {})) request.segments.push_back({index++, std::move(segment), {}});
    return request;
}

}  // namespace

class TestStudioEngine : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<EngineScript> m_script;
    std::unique_ptr<EngineClient> m_client;
    std::unique_ptr<QTemporaryDir> m_folder;
    RunEvents m_events;

    void load() {
        QSignalSpy loaded(m_client.get(), &EngineClient::loaded);
        m_client->load(m_folder->path(), {});
        TRY_COMPARE(loaded.size(), 1);
    }
    [[nodiscard]] std::size_t iterations() const { return m_events.iterations.size(); }

private Q_SLOTS:
    void init() {
        m_script = std::make_shared<EngineScript>();
        m_client = std::make_unique<EngineClient>(openScripted(m_script));
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath("large"));
        m_events = {};
        connect(m_client.get(), &EngineClient::eventsArrived, this, [this](const RunEvents& events) {
            m_events.iterations.insert(m_events.iterations.end(), events.iterations.begin(), events.iterations.end());
            m_events.finished.insert(m_events.finished.end(), events.finished.begin(), events.finished.end());
        });
    }
    void cleanup() { m_client.reset(); }

    void aRunDeliversEverythingBeforeItsEnd() {
        load();
        std::size_t atTheEnd = 0;
        connect(m_client.get(), &EngineClient::finished, this, [&] { atTheEnd = m_events.finished.size(); });
        QSignalSpy finished(m_client.get(), &EngineClient::finished);
        m_client->generate(request("One two. Three."));
        TRY_COMPARE(finished.size(), 1);
        QCOMPARE(atTheEnd, 2U);
        QCOMPARE(iterations(), 5U);
        QCOMPARE(m_events.finished[0].text, std::string("One two."));
        QCOMPARE(finished[0][0].value<Job>(), Job::Generate);
        QCOMPARE(finished[0][1].value<JobOutcome>().end, JobEnd::Done);
    }

    void eventsComeInAtMostThirtyBatchesASecond() {
        load();
        QElapsedTimer clock;
        clock.start();
        int batches = 0;
        connect(m_client.get(), &EngineClient::eventsArrived, this, [&] { ++batches; });
        QSignalSpy finished(m_client.get(), &EngineClient::finished);
        std::string text;
        for (int i = 0; i < 20'000; ++i) text += "word ";
        m_client->generate(request(text));
        TRY_COMPARE(finished.size(), 1);
        QCOMPARE(iterations(), 20'001U);
        // One at once, one at the end, and one every 34 ms in between.
        QVERIFY2(batches <= 2 + clock.elapsed() / 33, qPrintable(QString::number(batches)));
    }

    void aStopIsNotQueuedBehindTheRun() {
        load();
        m_script->hold(3);
        QSignalSpy finished(m_client.get(), &EngineClient::finished);
        m_client->generate(request("One two three four five six."));
        TRY_COMPARE(iterations(), 3U);
        m_client->stop();
        TRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished[0][1].value<JobOutcome>().end, JobEnd::Stopped);
        QCOMPARE(iterations(), 3U);
    }

    void thePolicyIsObeyedAtTheNextToken() {
        load();
        m_script->hold(2);
        m_client->generate(request("One two three four."));
        TRY_COMPARE(iterations(), 2U);
        m_client->policy().set({0.25, 1.5, 3, false});
        m_script->allow(1);
        TRY_COMPARE(iterations(), 3U);
        QCOMPARE(m_events.iterations[1].policy.fallbackThreshold, 0.6);
        QCOMPARE(m_events.iterations[2].policy.fallbackThreshold, 0.25);
        m_script->release();
    }

    void lateEventsOfASupersededRunAreDropped() {
        load();
        m_script->hold(2);
        QSignalSpy finished(m_client.get(), &EngineClient::finished);
        QSignalSpy superseded(m_client.get(), &EngineClient::superseded);
        m_client->generate(request("Old old old."));
        TRY_COMPARE(iterations(), 2U);
        m_events = {};
        m_client->generate(request("New."));
        m_script->release();
        QCOMPARE(superseded.size(), 1);
        TRY_COMPARE(finished.size(), 1);
        for (const Iteration& iteration : m_events.iterations) {
            QVERIFY(iteration.proposal.token.piece.find("Old") == std::string::npos);
        }
        QCOMPARE(m_events.finished.size(), 1U);
        QCOMPARE(m_events.finished[0].text, std::string("New."));
    }

    void anErrorInTheMiddleOfARunIsTold() {
        load();
        m_script->hold(2);
        QSignalSpy finished(m_client.get(), &EngineClient::finished);
        m_client->generate(request("One two three."));
        TRY_COMPARE(iterations(), 2U);
        m_script->setFailing("The logits are not finite.");
        m_script->release();
        TRY_COMPARE(finished.size(), 1);
        const auto outcome = finished[0][1].value<JobOutcome>();
        QCOMPARE(outcome.end, JobEnd::Failed);
        QCOMPARE(outcome.message, QString("The logits are not finite."));
        // The engine lives on.
        m_script->setFailing({});
        m_client->generate(request("Again."));
        TRY_COMPARE(finished.size(), 2);
        QCOMPARE(finished[1][1].value<JobOutcome>().end, JobEnd::Done);
    }

    void aPairThatFailsToLoadLeavesTheOtherInPlace() {
        load();
        QSignalSpy failed(m_client.get(), &EngineClient::loadFailed);
        m_client->load(m_folder->filePath("nowhere"), {});
        TRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].toString().contains("nowhere"));
        QCOMPARE(m_client->loadedPair()->folder, m_folder->path());
        QSignalSpy finished(m_client.get(), &EngineClient::finished);
        m_client->generate(request("Still here."));
        TRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished[0][1].value<JobOutcome>().end, JobEnd::Done);
    }

    void withoutAPairAJobSaysSo() {
        QSignalSpy finished(m_client.get(), &EngineClient::finished);
        m_client->generate(request("Nothing."));
        TRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished[0][1].value<JobOutcome>().end, JobEnd::Failed);
        QVERIFY(!finished[0][1].value<JobOutcome>().message.isEmpty());
    }

    void goingAwayInTheMiddleOfARunStopsIt() {
        load();
        m_script->hold(2);
        m_client->generate(request("One two three four."));
        TRY_COMPARE(iterations(), 2U);
        // The script hands out no more tokens: this would wait for ever if the run were not stopped.
        m_client.reset();
        QVERIFY(m_script->generated().size() == 1);
    }

    void aRaceRunsEveryStrategyInTurn() {
        load();
        QSignalSpy raced(m_client.get(), &EngineClient::raced);
        QSignalSpy progressed(m_client.get(), &EngineClient::raceProgressed);
        RaceRequest race;
        race.source = "One two. Three.";
        for (PendingSegment& job : request(race.source).segments) race.segments.push_back(job.segment);
        race.runs = 3;
        m_client->race(race);
        TRY_COMPARE(raced.size(), 1);
        const auto results = raced[0][0].value<RaceResults>();
        for (const auto* lane : {&results.small, &results.large, &results.bild}) {
            QCOMPARE(lane->size(), 3U);
            QCOMPARE(lane->front().segments.size(), 2U);
            QCOMPARE(lane->front().text, race.source);
        }
        QCOMPARE(progressed.size(), 9);
        QCOMPARE(progressed.back()[0].toInt(), progressed.back()[1].toInt());
    }

    void aBaselineIsMeasuredAsFarAsItsTimeGoes() {
        load();
        QSignalSpy measured(m_client.get(), &EngineClient::baselineMeasured);
        BaselineRequest baseline;
        for (PendingSegment& job : request("One. Two. Three.").segments) baseline.segments.push_back(job.segment);
        m_client->measureBaseline(baseline);
        TRY_COMPARE(measured.size(), 1);
        QCOMPARE(measured[0][0].value<std::vector<SegmentResult>>().size(), 3U);
        baseline.budgetMilliseconds = -1.0;
        m_client->measureBaseline(baseline);
        TRY_COMPARE(measured.size(), 2);
        QCOMPARE(measured[1][0].value<std::vector<SegmentResult>>().size(), 0U);
    }

    void aSweepMeasuresEveryCellAndCanBeStopped() {
        load();
        SweepRequest sweep;
        for (PendingSegment& job : request("One. Two.").segments) sweep.segments.push_back(job.segment);
        sweep.grid.fallbackThresholds = {0.2, 0.8};
        sweep.grid.rollbackThresholds = {1, 3, 5};
        QSignalSpy cells(m_client.get(), &EngineClient::sweepCellMeasured);
        QSignalSpy finished(m_client.get(), &EngineClient::finished);
        m_client->sweep(sweep);
        TRY_COMPARE(finished.size(), 1);
        QCOMPARE(cells.size(), 6);
        QCOMPARE(cells[5][0].value<SweepCell>().fallback, 1U);
        QCOMPARE(cells[5][0].value<SweepCell>().agreement->same, 2U);
        cells.clear();
        m_script->hold(6);  // the baseline, and half of the first cell
        m_client->sweep(sweep);
        m_client->stop();
        TRY_COMPARE(finished.size(), 2);
        QCOMPARE(finished[1][1].value<JobOutcome>().end, JobEnd::Stopped);
        QVERIFY(cells.size() < 6);
    }
};

QTEST_MAIN(TestStudioEngine)
#include "test_studio_engine.moc"
