// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/bild_decoder.h"

#include <QtTest>

#include <limits>
#include <random>

#include "decoding/greedy_decoder.h"
#include "decoding/run_sequence.h"
#include "decoding/segment_output.h"
#include "decoding/statistics.h"
#include "error.h"
#include "scripted_model.h"

using namespace bild;

namespace {

constexpr double kNever = std::numeric_limits<double>::infinity();

struct Run {
    std::vector<TokenId> ids;
    std::vector<Iteration> iterations;
    SegmentOutput output;
};

bool isPrefix(const std::vector<TokenId>& part, const std::vector<TokenId>& whole) {
    return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

/// Runs to the end, checking after every pass that both caches hold a prefix of the ids once cut as the next turn asks.
Run run(SequenceDecoder& decoder, ScriptedModel& small, ScriptedModel& large, const Policy& policy) {
    const std::vector<TokenId> source{5, 3, 1};
    small.open(0, source, 64);
    large.open(0, source, 64);
    Run result;
    const LivePolicy live(policy);
    const auto take = [&](Iteration&& iteration) {
        result.output.apply(iteration);
        result.iterations.push_back(iteration);
        if (decoder.finished()) return;
        const Turn turn = decoder.turn();
        ScriptedModel& next = turn.model == ModelRole::Small ? small : large;
        const std::vector<TokenId> kept(next.cache(0).begin(),
                                        next.cache(0).begin() + static_cast<std::ptrdiff_t>(turn.cached));
        QVERIFY2(isPrefix(kept, decoder.ids()), "a cache does not hold a prefix of the ids");
        QCOMPARE(kept.size() + turn.feed.size(), decoder.ids().size());
    };
    runSequence(decoder, 0, {small, large}, live, 0, take, {});
    result.ids = decoder.ids();
    return result;
}

Run runBild(unsigned seed, double smallSharpness, double largeSharpness, const Policy& policy,
            std::size_t maxLength = 40) {
    ScriptedModel small(seed, smallSharpness);
    ScriptedModel large(seed + 1000, largeSharpness);
    BildDecoder decoder({0, {1}, maxLength});
    return run(decoder, small, large, policy);
}

std::vector<TokenId> greedy(ModelRole role, unsigned seed, double sharpness, std::size_t maxLength = 40) {
    ScriptedModel small(seed, sharpness);
    ScriptedModel large(seed + 1000, sharpness);
    GreedyDecoder decoder(role, {0, {1}, maxLength});
    return run(decoder, small, large, {}).ids;
}

Policy policy(double fallback, double rollback, int draft = 4) {
    Policy result;
    result.fallbackThreshold = fallback;
    result.rollbackThreshold = rollback;
    result.maxDraftTokens = draft;
    return result;
}

}  // namespace

class TestBildDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fallbackAtOneIsTheLargeModelAlone() {
        for (unsigned seed = 0; seed < 50; ++seed) {
            QCOMPARE(runBild(seed, 2.0, 2.0, policy(1.0, 5.0)).ids, greedy(ModelRole::Large, seed, 2.0));
        }
    }

    void aFallbackLeavesNothingToFeedAgain() {
        const Run result = runBild(3, 1.0, 2.0, policy(1.0, 5.0));
        std::size_t small = 0;
        for (const Iteration& iteration : result.iterations) {
            if (iteration.model != ModelRole::Small) continue;
            QVERIFY(iteration.outcome == Outcome::FellBack);
            // The first reads the start token and the large model's first; the others only what it wrote since.
            QCOMPARE(iteration.tokensFed, ++small == 1 ? 2U : 1U);
        }
        QVERIFY(small > 5);
    }

    void neverFallingBackDraftsWholeLengths() {
        for (unsigned seed = 0; seed < 50; ++seed) {
            const Run bild = runBild(seed, 2.0, 2.0, policy(0.0, kNever, 5));
            int drafted = 0;
            for (const Iteration& iteration : bild.iterations) {
                QCOMPARE(iteration.outcome, Outcome::Kept);
                if (iteration.model == ModelRole::Small) {
                    ++drafted;
                } else {
                    QVERIFY(&iteration == &bild.iterations.front() || drafted == 5);
                    drafted = 0;
                }
            }
        }
    }

    void everyTokenHasOneOrigin() {
        std::mt19937 random(1);
        std::uniform_real_distribution<double> uniform(0.0, 1.0);
        bool rolledBack = false;
        bool fellBack = false;
        for (unsigned seed = 0; seed < 300; ++seed) {
            const Run bild = runBild(seed, 0.5 + 3 * uniform(random), 0.5 + 3 * uniform(random),
                                     policy(uniform(random), 4 * uniform(random), 1 + static_cast<int>(seed % 7)));
            QCOMPARE(bild.output.tokens().size() + 1, bild.ids.size());
            Statistics statistics;
            for (const Iteration& iteration : bild.iterations) count(iteration, statistics);
            countTokens(bild.output.tokens(), statistics);
            for (std::size_t i = 0; i < bild.output.tokens().size(); ++i)
                QCOMPARE(bild.output.tokens()[i].id, bild.ids[i + 1]);
            // Every draft was kept or taken back, every pass wrote a token or was wasted.
            QCOMPARE(statistics.draftedTokens, statistics.count(Origin::Small) + statistics.rolledBackTokens);
            QCOMPARE(statistics.largePasses, statistics.count(Origin::Large) + statistics.count(Origin::Fallback) +
                                                 statistics.count(Origin::Rollback));
            QCOMPARE(statistics.smallPasses, statistics.draftedTokens + statistics.fallbackPasses);
            QCOMPARE(bild.output.ghosts().size(), statistics.rolledBackTokens);
            rolledBack = rolledBack || statistics.rollbacks > 0;
            fellBack = fellBack || statistics.fallbackPasses > 0;
        }
        QVERIFY(rolledBack && fellBack);
    }

    /// The large model reads the same history whether it verifies or writes alone, so a kept draft had a bounded
    /// disagreement.
    void keptDraftsAgreeWithinTheThreshold() {
        for (unsigned seed = 0; seed < 100; ++seed) {
            const Run bild = runBild(seed, 2.0, 2.0, policy(0.3, 1.0));
            for (const OutputToken& token : bild.output.tokens()) {
                if (token.origin != Origin::Small || !token.verified || token.disagreement <= 1.0) continue;
                // Only the rule for flat distributions, and what it ignores behind it, may keep such a token.
                QVERIFY(std::any_of(bild.iterations.begin(), bild.iterations.end(), [](const Iteration& iteration) {
                    return iteration.outcome == Outcome::Kept && !iteration.verified.empty();
                }));
            }
        }
    }

    void aFlatLargeModelDoesNotLoop() {
        const Run bild = runBild(3, 3.0, 0.0, policy(0.0, 0.1));
        QVERIFY(bild.ids.size() == 40 || bild.ids.back() == 1);
    }

    void rollbackToTheEndTokenStops() {
        bool seen = false;
        for (unsigned seed = 0; seed < 400 && !seen; ++seed) {
            const Run bild = runBild(seed, 2.5, 2.5, policy(0.0, 0.0, 8));
            const Iteration& last = bild.iterations.back();
            seen = last.outcome == Outcome::RolledBack && bild.ids.back() == 1;
        }
        QVERIFY(seen);
    }

    void draftedEndTokenIsVerifiedWhenAsked() {
        int unverified = 0;
        int confirmed = 0;
        int taken = 0;
        for (unsigned seed = 0; seed < 400; ++seed) {
            Policy asked = policy(0.0, 1.5, 8);
            const Run plain = runBild(seed, 2.5, 2.5, asked);
            asked.verifyDraftedEnd = true;
            const Run checked = runBild(seed, 2.5, 2.5, asked);
            const bool endDrafted = plain.ids.back() == 1 && plain.output.tokens().back().origin == Origin::Small;
            unverified += endDrafted ? 1 : 0;
            if (checked.iterations.back().outcome == Outcome::EndConfirmed) {
                QVERIFY(checked.output.tokens().back().verified);
                // Without an earlier end token taken back, the check is the one thing that was added.
                if (checked.iterations.size() != plain.iterations.size() + 1) continue;
                ++confirmed;
                QCOMPARE(checked.ids, plain.ids);
            } else if (endDrafted) {
                ++taken;
            }
        }
        QVERIFY(unverified > 0 && confirmed > 0 && taken > 0);
    }

    void givenTokensAreContinuedByTheLargeModel() {
        const std::vector<TokenId> given{4, 7, 2};
        ScriptedModel small(9, 2.0);
        ScriptedModel large(1009, 2.0);
        BildDecoder decoder({0, {1}, 40}, given);
        QCOMPARE(decoder.turn().model, ModelRole::Large);
        QCOMPARE(decoder.turn().feed.size(), std::size_t{4});
        small.open(0, given, 64);
        large.open(0, given, 64);
        std::vector<Iteration> iterations;
        runSequence(decoder, 0, {small, large}, LivePolicy(policy(0.4, 2.0)), 5,
                    [&](Iteration&& i) { iterations.push_back(i); }, {});
        QVERIFY(iterations.front().verified.empty());
        QCOMPARE(iterations.front().position, std::size_t{3});
        QCOMPARE(iterations.front().proposal.top.size(), std::size_t{5});
        QVERIFY(std::equal(given.begin(), given.end(), decoder.ids().begin() + 1));
    }

    void aPolicyChangeActsAtTheNextToken() {
        ScriptedModel small(2, 2.0);
        ScriptedModel large(1002, 2.0);
        const std::vector<TokenId> source{3, 1};
        small.open(0, source, 64);
        large.open(0, source, 64);
        BildDecoder decoder({0, {1}, 30});
        LivePolicy live(policy(0.0, kNever, 10));
        std::vector<Iteration> iterations;
        const auto take = [&](Iteration&& iteration) {
            iterations.push_back(iteration);
            if (iterations.size() == 4) live.set(policy(1.0, kNever, 10));
        };
        runSequence(decoder, 0, {small, large}, live, 0, take, {});
        QVERIFY(iterations.size() > 6);
        QCOMPARE(iterations[3].outcome, Outcome::Kept);
        QCOMPARE(iterations[4].outcome, Outcome::FellBack);
        QCOMPARE(iterations[4].policy.fallbackThreshold, 1.0);
    }

    void aStopIsObeyedBeforeTheNextPass() {
        ScriptedModel small(2, 2.0);
        ScriptedModel large(1002, 2.0);
        const std::vector<TokenId> source{3, 1};
        small.open(0, source, 64);
        large.open(0, source, 64);
        BildDecoder decoder({0, {1}, 30});
        std::stop_source stop;
        int seen = 0;
        const auto take = [&](Iteration&&) {
            if (++seen == 3) stop.request_stop();
        };
        runSequence(decoder, 0, {small, large}, LivePolicy(policy(0.0, kNever)), 0, take, stop.get_token());
        QCOMPARE(seen, 3);
        QCOMPARE(small.passes + large.passes, 3);
    }

    void refusesALimitWithoutRoom() { QVERIFY_EXCEPTION_THROWN(BildDecoder({0, {1}, 1}), InputError); }
};

QTEST_GUILESS_MAIN(TestBildDecoder)
#include "test_bild_decoder.moc"
