// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <cmath>
#include <limits>
#include <vector>

#include "decoding/live_policy.h"
#include "decoding/policy.h"
#include "error.h"

using namespace bild;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

}  // namespace

class TestPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesByName_data() {
        QTest::addColumn<double>("fallback");
        QTest::addColumn<double>("rollback");
        QTest::addColumn<int>("draft");
        QTest::addColumn<QString>("named");
        QTest::newRow("defaults") << 0.6 << 5.0 << 10 << QString();
        QTest::newRow("least") << 0.0 << 0.0 << 1 << QString();
        QTest::newRow("most") << 1.0 << infinity << std::numeric_limits<int>::max() << QString();
        QTest::newRow("fallback NaN") << notANumber << 5.0 << 10 << "fallback threshold";
        QTest::newRow("fallback above 1") << std::nextafter(1.0, 2.0) << 5.0 << 10 << "fallback threshold";
        QTest::newRow("fallback below 0") << -0.01 << 5.0 << 10 << "fallback threshold";
        QTest::newRow("fallback infinite") << infinity << 5.0 << 10 << "fallback threshold";
        QTest::newRow("rollback NaN") << 0.6 << notANumber << 10 << "rollback threshold";
        QTest::newRow("rollback below 0") << 0.6 << -1e-9 << 10 << "rollback threshold";
        QTest::newRow("no draft") << 0.6 << 5.0 << 0 << "draft length";
        QTest::newRow("negative draft") << 0.6 << 5.0 << -3 << "draft length";
    }
    void refusesByName() {
        QFETCH(double, fallback);
        QFETCH(double, rollback);
        QFETCH(int, draft);
        QFETCH(QString, named);
        QString message;
        try {
            validate(Policy{fallback, rollback, draft, false});
        } catch (const InputError& error) {
            message = QString::fromUtf8(error.what());
        }
        QCOMPARE(message.isEmpty(), named.isEmpty());
        QVERIFY2(message.contains(named), qPrintable(message));
    }

    void fallsBackStrictlyBelow() {
        const Policy policy{0.5, 5.0, 10, false};
        QVERIFY(!fallsBack(0.5, policy));
        QVERIFY(fallsBack(std::nextafter(0.5, 0.0), policy));
        QVERIFY(!fallsBack(0.0, Policy{0.0, 5.0, 10, false}));
        QVERIFY(!fallsBack(1.0, Policy{1.0, 5.0, 10, false}));
    }

    void disagreementIsNegativeLogProbability() {
        // softmax of {1, 2, 3} gives the last one exp(3) / (exp(1) + exp(2) + exp(3)).
        const double sum = std::exp(1.0) + std::exp(2.0) + std::exp(3.0);
        const double expected = -std::log(std::exp(3.0) / sum);
        QVERIFY(std::abs(disagreement(3.0F, static_cast<float>(std::log(sum))) - expected) < 1e-6);
    }

    void rejectsTheFirstStrictlyAbove_data() {
        QTest::addColumn<std::vector<double>>("nats");
        QTest::addColumn<double>("threshold");
        QTest::addColumn<int>("expected");
        QTest::newRow("nothing drafted") << std::vector<double>{} << 0.0 << -1;
        QTest::newRow("equal is kept") << std::vector<double>{2.0, 2.0} << 2.0 << -1;
        QTest::newRow("first of two") << std::vector<double>{0.1, 3.0, 9.0} << 2.0 << 1;
        QTest::newRow("zero means zero") << std::vector<double>{0.0, 1e-9} << 0.0 << 1;
        QTest::newRow("infinity keeps all") << std::vector<double>{1e300} << infinity << -1;
    }
    void rejectsTheFirstStrictlyAbove() {
        QFETCH(std::vector<double>, nats);
        QFETCH(double, threshold);
        QFETCH(int, expected);
        const auto rejected = firstRejected(nats, Policy{0.6, threshold, 10, false});
        QCOMPARE(rejected ? static_cast<int>(*rejected) : -1, expected);
    }

    void livePolicyKeepsTheLastValidOne() {
        LivePolicy live;
        const Policy changed{0.3, 2.0, 4, true};
        live.set(changed);
        const Policy invalid{notANumber, 2.0, 4, true};
        QVERIFY_EXCEPTION_THROWN(live.set(invalid), InputError);
        QVERIFY(live.get() == changed);
        QVERIFY_EXCEPTION_THROWN(LivePolicy{invalid}, InputError);
    }
};

QTEST_APPLESS_MAIN(TestPolicy)
#include "test_policy.moc"
