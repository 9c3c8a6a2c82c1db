// SPDX-License-Identifier: GPL-3.0-or-later
// The authors' implementation, in float32, against ours: same tokens out, same models at work in the same order.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

#include <algorithm>
#include <cmath>

#include "engine.h"

namespace {

std::vector<bild::TokenId> ids(const QJsonValue& value) {
    std::vector<bild::TokenId> result;
    for (const QJsonValue& id : value.toArray()) result.push_back(id.toInt());
    return result;
}

/// Up to the first end token: what the authors' code writes after one is left aside.
std::vector<bild::TokenId> untilEnd(std::vector<bild::TokenId> tokens) {
    const auto end = std::find(tokens.begin() + 1, tokens.end(), 1);
    if (end != tokens.end()) tokens.erase(end + 1, tokens.end());
    return tokens;
}

/// "LSSL...": the models in the order they ran.
std::string order(const QJsonArray& calls) {
    std::string models;
    for (const QJsonValue& call : calls) models += call.toArray()[0].toString().toStdString();
    return models;
}

std::string order(const std::vector<bild::Iteration>& iterations) {
    std::string models;
    for (const bild::Iteration& iteration : iterations) models += iteration.model == bild::ModelRole::Small ? 'S' : 'L';
    return models;
}

}  // namespace

class TestGolden : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() {
        QTest::addColumn<QString>("folder");
        for (const char* name : {"t5-v1.0-safetensors", "mt5-pytorch-bin", "t5-v1.1-sharded"})
            QTest::newRow(name) << name;
    }

    void reproducesTheAuthors() {
        QFETCH_GLOBAL(QString, folder);
        const QString path = QStringLiteral(BILD_TEST_DATA "/golden/") + folder;
        QFile file(path + "/golden.json");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()["cases"].toArray();
        QCOMPARE(cases.size(), 60);
        bild::LoadOptions options;
        options.device = bild::DeviceChoice::Cpu;
        options.dtype = bild::DtypeChoice::Float32;
        auto engine = bild::Engine::load(bild::PairFolders::inside(path.toStdString()), options);
        for (const QJsonValue& value : cases) {
            const QJsonObject golden = value.toObject();
            bild::Policy policy;
            policy.fallbackThreshold = golden["fallback_threshold"].toDouble();
            policy.rollbackThreshold = golden["rollback_threshold"].toDouble();
            policy.maxDraftTokens = golden["max_draft_tokens"].toInt();
            const int maxLength = golden["max_length"].toInt();
            const auto source = ids(golden["input_ids"]);

            const auto bild = engine.generateIds(source, bild::Strategy::Bild, policy, maxLength);
            const auto expected = untilEnd(ids(golden["output_ids"]));
            QCOMPARE(bild.outputIds, expected);
            // The authors' run goes on after an end token; until there the order must be the same.
            const std::string ours = order(bild.iterations);
            const std::string theirs = order(golden["calls"].toArray());
            if (expected.size() == static_cast<std::size_t>(golden["output_ids"].toArray().size())) {
                QCOMPARE(ours, theirs);
            } else {
                QCOMPARE(ours, theirs.substr(0, ours.size()));
            }

            const auto large = engine.generateIds(source, bild::Strategy::Large, policy, maxLength);
            QCOMPARE(large.outputIds, untilEnd(ids(golden["large_greedy_ids"])));
            const auto small = engine.generateIds(source, bild::Strategy::Small, policy, maxLength);
            QCOMPARE(small.outputIds, untilEnd(ids(golden["small_greedy_ids"])));
        }
    }
};

QTEST_GUILESS_MAIN(TestGolden)
#include "test_golden.moc"
