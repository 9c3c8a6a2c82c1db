// SPDX-License-Identifier: GPL-3.0-or-later
// What a sequence becomes must not depend on its company: every sequence of a batch against the same one alone.
#include "decoding/run_batch.h"

#include <QtTest>

#include <deque>
#include <random>

#include "decoding/bild_decoder.h"
#include "decoding/generation.h"
#include "decoding/greedy_decoder.h"
#include "watched_model.h"

using namespace bild;

namespace {

constexpr double kSmallSharpness = 2.0;
constexpr double kLargeSharpness = 2.5;

/// How one sequence is to be decoded.
struct Plan {
    std::vector<TokenId> source;
    std::vector<OutputToken> given;
    Strategy strategy = Strategy::Bild;
    Policy policy;
    std::size_t maxLength = 40;
    OutputRules rules;
};

std::unique_ptr<SequenceDecoder> makeDecoder(const Plan& plan) {
    std::vector<TokenId> given;
    for (const OutputToken& token : plan.given) given.push_back(token.id);
    const SequenceLimits limits{0, {1}, plan.maxLength, plan.rules};
    if (plan.strategy == Strategy::Bild) return std::make_unique<BildDecoder>(limits, given);
    return std::make_unique<GreedyDecoder>(plan.strategy == Strategy::Small ? ModelRole::Small : ModelRole::Large,
                                           limits, given);
}

std::vector<Plan> randomPlans(std::size_t count, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> uniform(0.0, 1.0);
    const auto below = [&](unsigned bound) { return static_cast<unsigned>(random() % bound); };
    std::vector<Plan> plans(count);
    for (std::size_t i = 0; i < count; ++i) {
        Plan& plan = plans[i];
        plan.source = {static_cast<TokenId>(i)};
        for (unsigned length = below(6); length > 0; --length) plan.source.push_back(static_cast<TokenId>(below(12)));
        plan.strategy = below(8) > 0 ? Strategy::Bild : below(2) > 0 ? Strategy::Large : Strategy::Small;
        plan.policy.fallbackThreshold = below(10) == 0 ? 0.0 : below(10) == 0 ? 1.0 : uniform(random);
        plan.policy.rollbackThreshold = 4.0 * uniform(random);
        plan.policy.maxDraftTokens = 1 + static_cast<int>(below(9));
        plan.policy.verifyDraftedEnd = below(2) > 0;
        plan.maxLength = 2 + below(40);
        plan.rules.vocabularySize = 12;
        if (below(2) > 0) {
            plan.rules.noRepeatNgramSize = static_cast<int>(below(4));
            plan.rules.minLength = static_cast<int>(below(12));
        }
        if (below(4) == 0) plan.rules.repetitionPenalty = 1.5F;
        if (below(4) == 0) plan.rules.forcedEnd = 1;
        if (below(5) > 0) continue;
        plan.given.resize(below(4));
        for (OutputToken& token : plan.given) token.id = static_cast<TokenId>(2 + below(10));
    }
    return plans;
}

/// Times are the one thing in which a batch differs.
Iteration withoutTimes(Iteration iteration) {
    iteration.startMilliseconds = 0.0;
    iteration.milliseconds = 0.0;
    return iteration;
}

struct Done {
    std::vector<TokenId> ids;
    std::vector<Iteration> iterations;
};

/// `iterated` is told the number of the iteration, from 1 on.
Done alone(const Plan& plan, unsigned seed, LivePolicy& policy, const std::function<void(std::size_t)>& iterated = {}) {
    ScriptedModel small(seed, kSmallSharpness);
    ScriptedModel large(seed + 1000, kLargeSharpness);
    small.open(0, plan.source, plan.maxLength);
    large.open(0, plan.source, plan.maxLength);
    const auto decoder = makeDecoder(plan);
    Done done;
    const auto take = [&](Iteration&& iteration) {
        done.iterations.push_back(withoutTimes(iteration));
        if (iterated) iterated(done.iterations.size());
    };
    runSequence(*decoder, 0, {small, large}, policy, 5, take, {});
    done.ids = decoder->ids();
    return done;
}

/// Runs plans in a batch over watched models and gathers what becomes of them.
class Rig final : public BatchJobs {
public:
    Rig(std::vector<Plan> planned, unsigned seed)
        : plans(std::move(planned)),
          small(
              seed, kSmallSharpness, [this](TokenId name) -> auto& { return decoders[name]->ids(); }),
          large(
              seed + 1000, kLargeSharpness, [this](TokenId name) -> auto& { return decoders[name]->ids(); }),
          decoders(plans.size()) {
        settings.topCandidates = 5;
        settings.cacheBytes = 1U << 20;
    }

    void run(std::size_t width) {
        scheduler.fixWidth(width);
        settings.began = std::chrono::steady_clock::now();
        runBatch(*this, {small, large}, settings, scheduler, stop.get_token());
    }

    std::size_t count() const override { return plans.size(); }
    BatchJob begin(std::size_t index) override {
        if (index != begun) throw std::logic_error("a sequence was begun out of turn");
        ++begun;
        const Plan& plan = plans[index];
        DecodedSequence sequence(makeDecoder(plan), plan.given);
        decoders[index] = sequence.decoder.get();
        return {plan.source,
                std::move(sequence),
                shared ? shared : &policies.emplace_back(plan.policy),
                plan.strategy != Strategy::Large,
                plan.strategy != Strategy::Small,
                plan.maxLength};
    }
    void iterated(std::size_t index, Iteration& iteration) override {
        iteration.segment = index;
        order.push_back(index);
        if (onIterated) onIterated(index);
    }
    void finished(std::size_t index, DecodedSequence&& sequence) override {
        if (index != done.size()) throw std::logic_error("a sequence was delivered out of order");
        done.push_back(std::move(sequence));
    }

    [[nodiscard]] bool allClosed() const { return small.allClosed() && large.allClosed(); }

    std::vector<Plan> plans;
    WatchedModel small;
    WatchedModel large;
    std::vector<SequenceDecoder*> decoders;
    std::deque<LivePolicy> policies;
    LivePolicy* shared = nullptr;  ///< in place of the plans' own
    BatchSettings settings;
    BatchScheduler scheduler;
    std::stop_source stop;
    std::function<void(std::size_t)> onIterated;
    std::size_t begun = 0;
    std::vector<std::size_t> order;  ///< whose iterations came
    std::vector<DecodedSequence> done;
};

void compare(const DecodedSequence& together, const Done& expected, std::size_t index) {
    QCOMPARE(together.decoder->ids(), expected.ids);
    QCOMPARE(together.iterations.size(), expected.iterations.size());
    for (std::size_t i = 0; i < expected.iterations.size(); ++i) {
        Iteration iteration = withoutTimes(together.iterations[i]);
        QCOMPARE(iteration.segment, index);
        iteration.segment = 0;
        QVERIFY2(iteration == expected.iterations[i],
                 qPrintable(QStringLiteral("sequence %1, iteration %2").arg(index).arg(i)));
    }
}

}  // namespace

class TestRunBatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everySequenceBecomesWhatItIsAlone_data() {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<std::size_t>("width");
        for (const std::size_t width : {0, 1, 2, 3, 7, 16, 33, 64, 1000})
            QTest::addRow("width %zu", width) << static_cast<unsigned>(40 + width) << width;
    }
    void everySequenceBecomesWhatItIsAlone() {
        QFETCH(unsigned, seed);
        QFETCH(std::size_t, width);
        Rig rig(randomPlans(120, seed), seed);
        rig.run(width);
        QCOMPARE(rig.done.size(), rig.plans.size());
        for (std::size_t i = 0; i < rig.plans.size(); ++i) {
            LivePolicy policy(rig.plans[i].policy);
            compare(rig.done[i], alone(rig.plans[i], seed, policy), i);
            if (QTest::currentTestFailed()) return;
        }
        QVERIFY(rig.allClosed());
        if (width == 0) return;
        const std::size_t together = std::min(width, BatchScheduler::kMaxWidth);
        QVERIFY(rig.large.mostOpen <= together && rig.small.mostOpen <= together);
        // Places are used again, and passes are shared.
        QVERIFY(rig.large.ids.size() <= BatchScheduler::kMaxWidth);
        QVERIFY(rig.large.widestPass > together / 2 && rig.small.widestPass > together / 3);
    }

    void statisticsAreThoseOfTheSequenceAlone() {
        Rig rig(randomPlans(60, 5), 5);
        rig.run(16);
        for (std::size_t i = 0; i < rig.plans.size(); ++i) {
            LivePolicy policy(rig.plans[i].policy);
            Statistics expected;
            for (const Iteration& iteration : alone(rig.plans[i], 5, policy).iterations) count(iteration, expected);
            const Statistics& together = rig.done[i].statistics;
            QCOMPARE(together.smallPasses, expected.smallPasses);
            QCOMPARE(together.largePasses, expected.largePasses);
            QCOMPARE(together.draftedTokens, expected.draftedTokens);
            QCOMPARE(together.tokens, rig.done[i].output.tokens().size());
        }
    }

    void timesAddUp() {
        Rig rig(randomPlans(50, 6), 6);
        const auto began = std::chrono::steady_clock::now();
        rig.run(12);
        const double wall = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
        Statistics sum;
        std::vector<const Iteration*> all;
        for (const DecodedSequence& sequence : rig.done) {
            sum += sequence.statistics;
            for (const Iteration& iteration : sequence.iterations) all.push_back(&iteration);
        }
        const double passes = sum.smallMilliseconds + sum.largeMilliseconds;
        QVERIFY(passes > 0.0);
        QVERIFY(sum.totalMilliseconds >= passes + sum.encodeMilliseconds);
        QVERIFY(sum.totalMilliseconds <= wall);
        // No two iterations take the same time on the clock.
        std::ranges::sort(all, {}, &Iteration::startMilliseconds);
        for (std::size_t i = 1; i < all.size(); ++i) {
            const double end = all[i - 1]->startMilliseconds + all[i - 1]->milliseconds;
            QVERIFY2(all[i]->startMilliseconds >= end - 1e-3,
                     qPrintable(QString::number(all[i]->startMilliseconds - end)));
        }
        QVERIFY(all.front()->startMilliseconds >= 0.0);
    }

    void aStopIsObeyedBeforeTheNextPass() {
        for (const std::size_t after : {1, 2, 17, 130}) {
            Rig rig(randomPlans(80, 7), 7);
            int passesAtStop = 0;
            rig.onIterated = [&](std::size_t) {
                if (rig.order.size() != after) return;
                rig.stop.request_stop();
                passesAtStop = rig.small.passes + rig.large.passes;
            };
            rig.run(9);
            QVERIFY(passesAtStop > 0);
            QCOMPARE(rig.small.passes + rig.large.passes, passesAtStop);
            QVERIFY(rig.done.size() < rig.plans.size());
            QVERIFY(rig.allClosed());
            for (std::size_t i = 0; i < rig.done.size(); ++i) {
                LivePolicy policy(rig.plans[i].policy);
                compare(rig.done[i], alone(rig.plans[i], 7, policy), i);
            }
        }
    }

    void aStopBeforeTheBeginOpensNothing() {
        Rig rig(randomPlans(5, 8), 8);
        rig.stop.request_stop();
        rig.run(4);
        QCOMPARE(rig.begun, std::size_t{0});
        QCOMPARE(rig.small.passes + rig.large.passes, 0);
    }

    /// A change reaches every sequence at its next iteration: as if the same change came there to each one alone.
    void aPolicyChangeReachesEverySequence() {
        constexpr std::size_t kChangeAfter = 150;
        std::vector<Plan> plans = randomPlans(70, 9);
        for (Plan& plan : plans) plan.strategy = Strategy::Bild;
        const Policy before{0.3, 2.0, 6, false};
        const Policy after{0.7, 0.5, 2, true};
        Rig rig(plans, 9);
        LivePolicy live(before);
        rig.shared = &live;
        std::vector<std::size_t> decidedBefore(plans.size(), 0);
        rig.onIterated = [&](std::size_t) {
            if (rig.order.size() == kChangeAfter) live.set(after);
        };
        rig.run(20);
        QCOMPARE(rig.done.size(), plans.size());
        std::size_t changedInTheMiddle = 0;
        for (std::size_t i = 0; i < plans.size(); ++i) {
            const auto& iterations = rig.done[i].iterations;
            const auto old = static_cast<std::size_t>(std::ranges::count(iterations, before, &Iteration::policy));
            for (std::size_t j = 0; j < iterations.size(); ++j)
                QCOMPARE(iterations[j].policy, j < old ? before : after);
            if (old > 0 && old < iterations.size()) ++changedInTheMiddle;
            LivePolicy own(old > 0 ? before : after);
            const Done expected = alone(plans[i], 9, own, [&](std::size_t number) {
                if (number == old) own.set(after);
            });
            compare(rig.done[i], expected, i);
            if (QTest::currentTestFailed()) return;
        }
        QVERIFY2(changedInTheMiddle > 5, qPrintable(QString::number(changedInTheMiddle)));
    }

    void cachesKeepWithinTheirMemory() {
        std::vector<Plan> plans = randomPlans(40, 10);
        for (Plan& plan : plans) {
            plan.source.resize(5, 3);
            plan.strategy = Strategy::Bild;
            plan.given.clear();
            plan.maxLength = 20;
        }
        Rig rig(plans, 10);
        rig.settings.cacheBytes = 3 * 2 * 25 + 7;  // both models of three sequences
        rig.run(16);
        QCOMPARE(rig.done.size(), plans.size());
        QCOMPARE(rig.large.mostOpen, std::size_t{3});
        Rig tight(plans, 10);
        tight.settings.cacheBytes = 1;
        tight.run(16);
        QCOMPARE(tight.done.size(), plans.size());
        QCOMPARE(tight.large.mostOpen, std::size_t{1});
    }

    void rowsOfAPassAreBounded() {
        std::vector<Plan> plans(80);
        for (std::size_t i = 0; i < plans.size(); ++i) {
            plans[i].source = {static_cast<TokenId>(i), 4};
            // The large model begins behind what is given, all at once.
            plans[i].given.resize(40);
            for (OutputToken& token : plans[i].given) token.id = 5;
            plans[i].maxLength = 60;
        }
        Rig rig(plans, 11);
        rig.run(64);
        QCOMPARE(rig.done.size(), plans.size());
        QVERIFY(rig.large.mostRows > 500);
        QVERIFY(rig.large.mostRows <= 1024);
    }

    void aFailureClosesEverySequence() {
        Rig rig(randomPlans(30, 12), 12);
        rig.large.failingPass = 4;
        QVERIFY_EXCEPTION_THROWN(rig.run(8), std::runtime_error);
        QVERIFY(rig.allClosed());
    }

    void nothingToDoIsDoneAtOnce() {
        Rig rig({}, 13);
        rig.run(0);
        QVERIFY(rig.done.empty());
    }
};

QTEST_GUILESS_MAIN(TestRunBatch)
#include "test_run_batch.moc"
