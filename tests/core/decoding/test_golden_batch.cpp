// SPDX-License-Identifier: GPL-3.0-or-later
// Real weights: the sequences of a batch against the same ones alone, and against the authors' outputs.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <algorithm>
#include <random>

#include "engine.h"
#include "error.h"

using namespace bild;

namespace {

std::vector<TokenId> ids(const QJsonValue& value) {
    std::vector<TokenId> result;
    for (const QJsonValue& id : value.toArray()) result.push_back(id.toInt());
    return result;
}

/// Up to the first end token: what the authors' code writes after one is left aside.
std::vector<TokenId> untilEnd(std::vector<TokenId> tokens) {
    const auto end = std::find(tokens.begin() + 1, tokens.end(), 1);
    if (end != tokens.end()) tokens.erase(end + 1, tokens.end());
    return tokens;
}

struct Golden {
    std::vector<IdsJob> jobs;
    std::vector<std::vector<TokenId>> bild;
    std::vector<std::vector<TokenId>> large;
};

Golden readGolden(const QString& folder) {
    QFile file(folder + "/golden.json");
    if (!file.open(QIODevice::ReadOnly)) return {};
    Golden golden;
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).object()["cases"].toArray()) {
        const QJsonObject object = value.toObject();
        IdsJob& job = golden.jobs.emplace_back();
        job.source = ids(object["input_ids"]);
        job.policy = {object["fallback_threshold"].toDouble(), object["rollback_threshold"].toDouble(),
                      object["max_draft_tokens"].toInt(), false};
        job.maxLength = object["max_length"].toInt();
        golden.bild.push_back(untilEnd(ids(object["output_ids"])));
        golden.large.push_back(untilEnd(ids(object["large_greedy_ids"])));
    }
    return golden;
}

/// The golden sources again and again, with thresholds of every kind.
std::vector<IdsJob> randomJobs(const std::vector<IdsJob>& golden, std::size_t count) {
    std::mt19937 random(3);
    std::uniform_real_distribution<double> uniform(0.0, 1.0);
    std::vector<IdsJob> jobs;
    for (std::size_t i = 0; i < count; ++i) {
        IdsJob& job = jobs.emplace_back(golden[random() % golden.size()]);
        job.policy = {uniform(random), 8.0 * uniform(random), 1 + static_cast<int>(random() % 10), random() % 2 == 0};
        job.maxLength = 2 + static_cast<int>(random() % 48);
    }
    return jobs;
}

/// Everything but the times.
bool same(std::vector<Iteration> a, std::vector<Iteration> b) {
    for (auto* iterations : {&a, &b}) {
        for (Iteration& iteration : *iterations) iteration.startMilliseconds = iteration.milliseconds = 0.0;
    }
    return a == b;
}

}  // namespace

class TestGoldenBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() {
        QTest::addColumn<QString>("folder");
        for (const char* name : {"t5-v1.0-safetensors", "mt5-pytorch-bin", "t5-v1.1-sharded"})
            QTest::newRow(name) << QStringLiteral(BILD_TEST_DATA "/golden/") + name;
    }

    void reproducesTheAuthors() {
        QFETCH_GLOBAL(QString, folder);
        const Golden golden = readGolden(folder);
        QCOMPARE(golden.jobs.size(), std::size_t{60});
        Engine engine =
            Engine::load(PairFolders::inside(folder.toStdString()), {DeviceChoice::Cpu, DtypeChoice::Float32, 2});
        for (const int width : {0, 5, 64}) {
            const auto bild = engine.generateIds(golden.jobs, Strategy::Bild, width);
            const auto large = engine.generateIds(golden.jobs, Strategy::Large, width);
            QCOMPARE(bild.size(), golden.jobs.size());
            for (std::size_t i = 0; i < bild.size(); ++i) {
                QCOMPARE(bild[i].outputIds, golden.bild[i]);
                QCOMPARE(large[i].outputIds, golden.large[i]);
            }
        }
    }

    void everySequenceBecomesWhatItIsAlone_data() {
        QTest::addColumn<DtypeChoice>("dtype");
        QTest::newRow("float32") << DtypeChoice::Float32;
        QTest::newRow("bfloat16") << DtypeChoice::BFloat16;
        QTest::newRow("int8") << DtypeChoice::Int8;
    }
    void everySequenceBecomesWhatItIsAlone() {
        QFETCH_GLOBAL(QString, folder);
        QFETCH(DtypeChoice, dtype);
        const std::vector<IdsJob> jobs = randomJobs(readGolden(folder).jobs, 150);
        Engine engine = Engine::load(PairFolders::inside(folder.toStdString()), {DeviceChoice::Cpu, dtype, 2});
        std::vector<IdsResult> alone;
        for (const IdsJob& job : jobs)
            alone.push_back(engine.generateIds(job.source, Strategy::Bild, job.policy, job.maxLength, 5));
        for (const int width : {0, 11, 64}) {
            const auto together = engine.generateIds(jobs, Strategy::Bild, width, 5);
            QCOMPARE(together.size(), jobs.size());
            for (std::size_t i = 0; i < jobs.size(); ++i) {
                QCOMPARE(together[i].outputIds, alone[i].outputIds);
                QVERIFY2(same(together[i].iterations, alone[i].iterations), qPrintable(QString::number(i)));
            }
        }
    }

    void aBadJobIsRefusedBeforeAnythingRuns() {
        QFETCH_GLOBAL(QString, folder);
        Engine engine =
            Engine::load(PairFolders::inside(folder.toStdString()), {DeviceChoice::Cpu, DtypeChoice::Float32, 2});
        std::vector<IdsJob> jobs(2);
        jobs[0].source = {5, 1};
        QVERIFY_EXCEPTION_THROWN(engine.generateIds(jobs, Strategy::Bild), InputError);
        jobs[1] = jobs[0];
        jobs[1].policy.fallbackThreshold = 2.0;
        QVERIFY_EXCEPTION_THROWN(engine.generateIds(jobs, Strategy::Bild), InputError);
        jobs[1] = jobs[0];
        QVERIFY_EXCEPTION_THROWN(engine.generateIds(jobs, Strategy::Bild, -1), InputError);
        jobs[1].source = {5, 1'000'000, 1};
        QVERIFY_EXCEPTION_THROWN(engine.generateIds(jobs, Strategy::Bild), InputError);
        // What a refused run had open is closed.
        jobs[1] = jobs[0];
        QCOMPARE(engine.generateIds(jobs, Strategy::Bild).size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestGoldenBatch)
#include "test_golden_batch.moc"
