// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>
#include <limits>

#include "decoding/threshold_sweep.h"

using namespace bild;

namespace {

std::vector<SegmentResult> segmentsWith(const std::vector<std::string>& texts) {
    std::vector<SegmentResult> segments(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) segments[i].text = texts[i];
    return segments;
}

}  // namespace

class TestThresholdSweep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCellMeetsEveryDraftLength() {
        constexpr double never = std::numeric_limits<double>::infinity();
        const SweepGrid grid{{0.2, 0.6}, {1.0, 5.0, never}};
        const std::vector<int> drafts{4, 8};
        const std::vector<Policy> policies = policiesOf(grid, drafts);
        QCOMPARE(policies.size(), grid.cells() * drafts.size());
        for (const double fallback : grid.fallbackThresholds) {
            for (const double rollback : grid.rollbackThresholds) {
                for (const int draft : drafts) {
                    const Policy wanted{fallback, rollback, draft, false};
                    QCOMPARE(std::ranges::count(policies, wanted), 1);
                }
            }
        }
        QVERIFY(policiesOf(grid, {}).empty());
    }

    void theFastestOfTheGoodOnesIsBest() {
        const std::vector<SpeedAndQuality> settings{
            {50.0, 39.9}, {90.0, 41.0}, {70.0, 40.7}, {70.0, 40.8}, {99.0, 42.0}};
        QCOMPARE(fastestGoodEnough(settings, 40.0), std::optional<std::size_t>(2));  // of equals the first
        QCOMPARE(fastestGoodEnough(settings, 40.7), std::optional<std::size_t>(2));  // the bound itself is enough
        QCOMPARE(fastestGoodEnough(settings, 40.9), std::optional<std::size_t>(1));
        QCOMPARE(fastestGoodEnough(settings, 0.0), std::optional<std::size_t>(0));
        QCOMPARE(fastestGoodEnough(settings, 42.1), std::optional<std::size_t>());
        QCOMPARE(fastestGoodEnough({}, 0.0), std::optional<std::size_t>());
    }

    void agreementComparesOutputs() {
        const Agreement agreement = agreementOf(segmentsWith({"a", "b", "c", "d"}), segmentsWith({"a", "x", "c"}));
        QCOMPARE(agreement, (Agreement{2, 3}));
        QCOMPARE(agreement.share(), 2.0 / 3.0);
        QCOMPARE(agreementOf({}, {}).share(), 0.0);
        std::vector<SegmentResult> copied = segmentsWith({"a", "-", "c"});
        copied[1].source.copied = true;
        QCOMPARE(agreementOf(copied, segmentsWith({"x", "-", "c"})), (Agreement{1, 2}));
    }
};

QTEST_GUILESS_MAIN(TestThresholdSweep)
#include "test_threshold_sweep.moc"
