// SPDX-License-Identifier: GPL-3.0-or-later
// The repetition guard inside the decoding loops: the same in drafting, in verification and in greedy decoding.
#include <QtTest>

#include <limits>
#include <random>
#include <set>

#include "decoding/bild_decoder.h"
#include "decoding/greedy_decoder.h"
#include "decoding/run_sequence.h"
#include "decoding/segment_output.h"
#include "scripted_model.h"

using namespace bild;

namespace {

constexpr int kVocabulary = 12;
constexpr TokenId kEnd = 1;

struct Models {
    explicit Models(unsigned seed, double sharpness = 2.0)
        : small(seed, sharpness, kVocabulary), large(seed + 1000, sharpness, kVocabulary) {
        const std::vector<TokenId> source{5, 3, 1};
        small.open(0, source, 64);
        large.open(0, source, 64);
    }
    ScriptedModel small;
    ScriptedModel large;
};

struct Run {
    std::vector<TokenId> ids;
    std::vector<Iteration> iterations;
};

Run run(SequenceDecoder& decoder, Models models, const Policy& policy = {}) {
    Run result;
    SegmentOutput output;
    const auto take = [&](Iteration&& iteration) {
        output.apply(iteration);
        result.iterations.push_back(std::move(iteration));
    };
    runSequence(decoder, 0, {models.small, models.large}, LivePolicy(policy), 3, take, {});
    result.ids = decoder.ids();
    return result;
}

SequenceLimits limits(int ngram, int minLength, std::size_t maxLength = 40) {
    OutputRules rules;
    rules.noRepeatNgramSize = ngram;
    rules.minLength = minLength;
    rules.vocabularySize = kVocabulary;
    return {0, {kEnd}, maxLength, rules};
}

bool repeatsAnNgram(const std::vector<TokenId>& ids, std::size_t size) {
    std::set<std::vector<TokenId>> seen;
    for (std::size_t i = 0; i + size <= ids.size(); ++i) {
        const auto begin = ids.begin() + static_cast<std::ptrdiff_t>(i);
        if (!seen.emplace(begin, begin + static_cast<std::ptrdiff_t>(size)).second) return true;
    }
    return false;
}

/// Greedy decoding with nothing of ours but the definition of the rules.
std::vector<TokenId> greedyByDefinition(ScriptedModel& model, int ngram, int minLength, std::size_t maxLength = 40) {
    std::vector<TokenId> ids{0};
    while (ids.size() < maxLength && (ids.size() == 1 || ids.back() != kEnd)) {
        std::vector<RowRules> rules(1);
        std::vector<TokenId>& barred = rules.front().barred;
        for (TokenId id = 0; id < kVocabulary; ++id) {
            std::vector<TokenId> longer = ids;
            longer.push_back(id);
            const bool repeats = ngram > 0 && repeatsAnNgram(longer, static_cast<std::size_t>(ngram)) &&
                                 !repeatsAnNgram(ids, static_cast<std::size_t>(ngram));
            const bool tooShort = id == kEnd && ids.size() < static_cast<std::size_t>(minLength);
            if (repeats || tooShort) barred.push_back(id);
        }
        if (barred.size() == kVocabulary) std::erase(barred, kEnd);
        const Feed feed{0, std::span(ids).last(1), rules};
        ids.push_back(model.forward({&feed, 1}, 0).front().best);
    }
    return ids;
}

Policy randomPolicy(std::mt19937& random) {
    std::uniform_real_distribution<double> uniform(0.0, 1.0);
    Policy policy;
    policy.fallbackThreshold = uniform(random);
    policy.rollbackThreshold = 4.0 * uniform(random);
    policy.maxDraftTokens = 1 + static_cast<int>(random() % 8);
    policy.verifyDraftedEnd = random() % 2 == 0;
    return policy;
}

}  // namespace

class TestGuardedDecoding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noNgramRepeats() {
        std::mt19937 random(11);
        bool rolledBack = false;
        bool without = false;
        for (unsigned seed = 0; seed < 400; ++seed) {
            const int ngram = 1 + static_cast<int>(seed % 4);
            const int minLength = static_cast<int>(random() % 12);
            const Policy policy = randomPolicy(random);
            const double sharpness = 0.3 + 0.01 * static_cast<double>(random() % 300);
            BildDecoder decoder(limits(ngram, minLength));
            const Run bild = run(decoder, Models(seed, sharpness), policy);
            QVERIFY(!repeatsAnNgram(bild.ids, static_cast<std::size_t>(ngram)));
            // A length below the minimum is only possible where every other token was barred as well.
            if (bild.ids.back() == kEnd && ngram > 1) QVERIFY(bild.ids.size() > static_cast<std::size_t>(minLength));
            for (const Iteration& iteration : bild.iterations) {
                rolledBack = rolledBack || iteration.outcome == Outcome::RolledBack;
            }
            BildDecoder free(limits(0, 0));
            without = without ||
                      repeatsAnNgram(run(free, Models(seed, sharpness), policy).ids, static_cast<std::size_t>(ngram));
        }
        QVERIFY(rolledBack && without);  // the guard had something to do
    }

    void askingAlwaysIsTheLargeModelsGuardedGreedyOutput() {
        Policy always;
        always.fallbackThreshold = 1.0;
        bool changed = false;
        for (unsigned seed = 0; seed < 150; ++seed) {
            const int ngram = static_cast<int>(seed % 4);
            const int minLength = static_cast<int>(seed % 9);
            const SequenceLimits guarded = limits(ngram, minLength);
            BildDecoder bild(guarded);
            GreedyDecoder large(ModelRole::Large, guarded);
            GreedyDecoder small(ModelRole::Small, guarded);
            Models models(seed);
            const std::vector<TokenId> expected = greedyByDefinition(models.large, ngram, minLength);
            QCOMPARE(run(bild, Models(seed), always).ids, expected);
            QCOMPARE(run(large, Models(seed)).ids, expected);
            QCOMPARE(run(small, Models(seed)).ids, greedyByDefinition(models.small, ngram, minLength));
            GreedyDecoder free(ModelRole::Large, limits(0, 0));
            changed = changed || run(free, Models(seed)).ids != expected;
        }
        QVERIFY(changed);
    }

    /// What the large model says of a draft is what it would say of that place in a run of its own: the rows of a
    /// verification are guarded one by one. A model that verifies itself therefore agrees with every draft.
    void aModelAgreesWithItsOwnGuardedDrafts() {
        Policy policy;
        policy.fallbackThreshold = 0.0;
        policy.rollbackThreshold = 0.0;  // only a certain token has no disagreement
        policy.maxDraftTokens = 3;
        std::size_t verified = 0;
        for (unsigned seed = 0; seed < 100; ++seed) {
            ScriptedModel small(seed, 2.0, kVocabulary);
            ScriptedModel large(seed, 2.0, kVocabulary);
            const std::vector<TokenId> source{4, 1};
            small.open(0, source, 64);
            large.open(0, source, 64);
            BildDecoder decoder(limits(2, 10));
            const auto take = [&](Iteration&& iteration) {
                QVERIFY(iteration.outcome != Outcome::RolledBack);
                for (const Verification& verification : iteration.verified) {
                    ++verified;
                    QCOMPARE(verification.large.top.front().id, verification.large.token.id);
                    QVERIFY(std::isfinite(verification.disagreement));
                }
            };
            runSequence(decoder, 0, {small, large}, LivePolicy(policy), 1, take, {});
            ScriptedModel alone(seed, 2.0, kVocabulary);
            alone.open(0, source, 64);
            QCOMPARE(decoder.ids(), greedyByDefinition(alone, 2, 10));
        }
        QVERIFY(verified > 100);
    }

    void saysWhereItChangedTheChoice() {
        int changed = 0;
        for (unsigned seed = 0; seed < 60; ++seed) {
            BildDecoder decoder(limits(2, 8));
            SegmentOutput output;
            Models models(seed);
            const auto take = [&](Iteration&& iteration) {
                output.apply(iteration);
                if (iteration.proposal.barred) {
                    ++changed;
                    QVERIFY(iteration.proposal.barred->id != iteration.proposal.token.id);
                    QVERIFY(iteration.proposal.barred->probability > 0.0F);
                    for (const Candidate& candidate : iteration.proposal.top) {
                        QVERIFY(candidate.id != iteration.proposal.barred->id);
                    }
                }
            };
            runSequence(decoder, 0, {models.small, models.large}, LivePolicy(Policy{0.3, 2.0, 4, false}), 3, take, {});
            // The barred token completes an n-gram that stands in the text already, or would have ended it too early.
            const std::vector<OutputToken>& tokens = output.tokens();
            for (std::size_t i = 0; i < tokens.size(); ++i) {
                const std::optional<ModelView>& view =
                    tokens[i].origin == Origin::Small ? tokens[i].small : tokens[i].large;
                if (!view || !view->barred) continue;
                std::vector<TokenId> ids(decoder.ids().begin(),
                                         decoder.ids().begin() + static_cast<std::ptrdiff_t>(i) + 1);
                const bool tooShort = view->barred->id == kEnd && ids.size() < 8;
                ids.push_back(view->barred->id);
                QVERIFY(tooShort || repeatsAnNgram(ids, 2));
            }
        }
        QVERIFY(changed > 50);
    }

    void givenTokensAreHistory() {
        const std::vector<TokenId> given{4, 7, 4};
        BildDecoder decoder(limits(2, 0), given);
        const Turn turn = decoder.turn();
        QCOMPARE(turn.rules.size(), std::size_t{4});
        QCOMPARE(turn.rules.back().barred, std::vector<TokenId>{7});
        QVERIFY(turn.rules[1].empty());
    }

    /// With a fallback threshold of 1 the large model writes everything: the rules change it as they change greedy
    /// decoding with it alone. Below that, they hold for drafts as for what is verified.
    void everyRuleHoldsInDraftAndVerification() {
        std::mt19937 random(31);
        bool verified = false;
        for (unsigned seed = 0; seed < 300; ++seed) {
            SequenceLimits limits{0, {kEnd, 3}, 30, {}};
            limits.rules.vocabularySize = kVocabulary;
            limits.rules.repetitionPenalty = 1.0F + static_cast<float>(random() % 3) / 2.0F;
            limits.rules.barred = {static_cast<TokenId>(4 + random() % 4)};
            limits.rules.barredRuns = {{8, 9}, {10, 10}};
            limits.rules.barredFirst = {1, 3, 11};
            if (seed % 2 == 0) limits.rules.forcedFirst = 6;
            if (seed % 3 == 0) limits.rules.forcedEnd = kEnd;
            GreedyDecoder alone(ModelRole::Large, limits);
            const std::vector<TokenId> greedy = run(alone, Models(seed)).ids;
            Policy all = randomPolicy(random);
            all.fallbackThreshold = 1.0;
            BildDecoder careful(limits);
            QCOMPARE(run(careful, Models(seed), all).ids, greedy);

            BildDecoder decoder(limits);
            const Run mixed = run(decoder, Models(seed), randomPolicy(random));
            for (const Iteration& iteration : mixed.iterations) {
                for (const Verification& verification : iteration.verified) {
                    verified = true;
                    QVERIFY(std::isfinite(verification.disagreement));  // no draft was impossible
                }
            }
            for (const std::vector<TokenId>& ids : {greedy, mixed.ids}) {
                if (limits.rules.forcedFirst) QCOMPARE(ids[1], *limits.rules.forcedFirst);
                const std::size_t first = limits.rules.forcedFirst ? 2 : 1;
                if (ids.size() < 30 || first > 1) QVERIFY(ids[first] != 1 && ids[first] != 3 && ids[first] != 11);
                for (std::size_t i = 1; i < ids.size(); ++i) {
                    const bool forced = limits.rules.forcedFirst && i == 1;
                    QVERIFY(forced || ids[i] != limits.rules.barred.front());
                    QVERIFY(!(ids[i - 1] == 8 && ids[i] == 9) && !(ids[i - 1] == 10 && ids[i] == 10));
                    QVERIFY(i + 1 == ids.size() || !limits.isEnd(ids[i]));
                }
                if (limits.rules.forcedEnd && ids.size() == 30) QCOMPARE(ids.back(), kEnd);
            }
        }
        QVERIFY(verified);
    }

    void anEndThatTheLimitForcedIsNone() {
        SequenceLimits limits{0, {kEnd}, 6, {}};
        limits.rules.vocabularySize = kVocabulary;
        limits.rules.forcedEnd = kEnd;
        limits.rules.barred = {kEnd};  // else an end may come by itself
        GreedyDecoder decoder(ModelRole::Large, limits);
        const Run cut = run(decoder, Models(3));
        QCOMPARE(cut.ids.size(), std::size_t{6});
        QCOMPARE(cut.ids.back(), kEnd);
        QVERIFY(decoder.reachedLimit());
    }

    void nothingIsBarredWithoutRules() {
        BildDecoder decoder({0, {kEnd}, 40});
        QVERIFY(decoder.turn().rules.empty());
        for (unsigned seed = 0; seed < 20; ++seed) {
            BildDecoder off(limits(0, 0));
            for (const Iteration& iteration : run(off, Models(seed)).iterations) QVERIFY(!iteration.proposal.barred);
        }
    }
};

QTEST_GUILESS_MAIN(TestGuardedDecoding)
#include "test_guarded_decoding.moc"
