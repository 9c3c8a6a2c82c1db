// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/output_guard.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <random>

#include "error.h"

using namespace bild;

namespace {

constexpr TokenId kEnd = 1;

using Ids = std::vector<TokenId>;

OutputRules rulesOf(int ngram, int minLength, int vocabulary) {
    OutputRules rules;
    rules.noRepeatNgramSize = ngram;
    rules.minLength = minLength;
    rules.vocabularySize = vocabulary;
    return rules;
}

RowRules rowAfter(const OutputRules& rules, const Ids& ids, std::size_t maxLength = 100) {
    OutputGuard guard(rules, {kEnd}, maxLength);
    guard.follow(ids);
    return guard.rulesAfter(ids.size());
}

/// The definition, word for word and slow: a token is barred if the last n - 1 tokens and it stand somewhere already.
Ids byDefinition(const OutputRules& rules, const Ids& ids) {
    const auto n = static_cast<std::size_t>(rules.noRepeatNgramSize);
    Ids barred;
    for (TokenId id = 0; id < rules.vocabularySize; ++id) {
        Ids longer = ids;
        longer.push_back(id);
        bool repeats = false;
        for (std::size_t begin = 0; n > 0 && longer.size() > n && begin + n < longer.size(); ++begin) {
            repeats = repeats || std::equal(longer.end() - static_cast<std::ptrdiff_t>(n), longer.end(),
                                            longer.begin() + static_cast<std::ptrdiff_t>(begin));
        }
        const bool tooShort = id == kEnd && ids.size() < static_cast<std::size_t>(rules.minLength);
        if (repeats || tooShort) barred.push_back(id);
    }
    if (barred.size() == static_cast<std::size_t>(rules.vocabularySize)) std::erase(barred, kEnd);
    return barred;
}

}  // namespace

Q_DECLARE_METATYPE(OutputRules)

class TestOutputGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void barsWhatTheRulesSay_data() {
        QTest::addColumn<OutputRules>("rules");
        QTest::addColumn<Ids>("ids");
        QTest::addColumn<Ids>("barred");
        const auto row = [](const char* name, std::array<int, 3> rules, const Ids& ids, const Ids& barred) {
            QTest::newRow(name) << rulesOf(rules[0], rules[1], rules[2]) << ids << barred;
        };
        row("off", {0, 0, 50}, {0, 5, 6, 5, 6, 5}, {});
        row("a pair's second half", {2, 0, 50}, {0, 5, 6, 7, 5}, {6});
        row("two followers", {2, 0, 50}, {0, 5, 9, 5, 6, 5}, {6, 9});
        row("the same follower twice", {2, 0, 50}, {0, 5, 6, 5, 6, 5}, {6});
        row("three", {3, 0, 50}, {0, 5, 6, 7, 5, 6}, {7});
        row("three, other context", {3, 0, 50}, {0, 5, 6, 7, 4, 6}, {});
        row("overlapping itself", {3, 0, 50}, {0, 4, 4, 4}, {4});
        row("the start token counts", {2, 0, 50}, {0, 5, 0}, {5});
        row("single tokens", {1, 0, 50}, {0, 8, 5}, {0, 5, 8});
        row("longer than the text", {9, 0, 50}, {0, 5, 6}, {});
        row("huge", {1 << 20, 0, 50}, {0, 5, 6}, {});
        row("too short to end", {0, 4, 50}, {0, 5, 6}, {1});
        row("long enough to end", {0, 4, 50}, {0, 5, 6, 7}, {});
        row("both rules", {2, 9, 50}, {0, 5, 6, 5}, {1, 6});
        row("both name the end", {1, 9, 50}, {0, 1, 5}, {0, 1, 5});
        row("something must be left", {1, 9, 4}, {0, 2, 3}, {0, 2, 3});
        row("end beyond the vocabulary", {0, 9, 1}, {0}, {});
    }
    void barsWhatTheRulesSay() {
        QFETCH(OutputRules, rules);
        QFETCH(Ids, ids);
        QFETCH(Ids, barred);
        const RowRules row = rowAfter(rules, ids);
        QCOMPARE(row.barred, barred);
        QVERIFY(row.repeated.empty() && !row.forced);
    }

    /// However the sequence grew and shrank on its way, and for each of its beginnings.
    void agreesWithTheDefinitionUnderRollback() {
        std::mt19937 random(5);
        const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
        std::size_t seen = 0;
        for (int round = 0; round < 300; ++round) {
            const OutputRules rules = rulesOf(upTo(5), upTo(1) * upTo(12), 2 + upTo(6));
            OutputGuard guard(rules, {kEnd}, 100);
            Ids ids{0};
            for (int step = 0; step < 12; ++step) {
                ids.resize(1 + static_cast<std::size_t>(upTo(static_cast<int>(ids.size()) - 1)));
                for (int more = upTo(9); more > 0; --more) ids.push_back(upTo(rules.vocabularySize - 1));
                guard.follow(ids);
                for (std::size_t length = 1; length <= ids.size(); ++length) {
                    const Ids beginning(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(length));
                    const Ids expected = byDefinition(rules, beginning);
                    QCOMPARE(guard.rulesAfter(length).barred, expected);
                    seen += expected.size();
                }
            }
        }
        QVERIFY(seen > 1000);
    }

    void anyEndTokenIsBarredWhileTooShort() {
        OutputGuard guard(rulesOf(0, 3, 50), {4, 1, 70}, 100);
        guard.follow(Ids{0, 5});
        QCOMPARE(guard.rulesAfter(2).barred, (Ids{1, 4}));
    }

    void barsTokensAndRuns() {
        OutputRules rules = rulesOf(0, 0, 50);
        rules.barred = {7, 9, 60};
        rules.barredRuns = {{3}, {5, 6}, {0, 5, 8}, {1, 2, 3, 4}};
        QCOMPARE(rowAfter(rules, {0}).barred, (Ids{3, 7, 9}));
        QCOMPARE(rowAfter(rules, {0, 5}).barred, (Ids{3, 6, 7, 9}));  // {0, 5, 8} is longer than what is there
        QCOMPARE(rowAfter(rules, {2, 0, 5}).barred, (Ids{3, 6, 7, 8, 9}));
        QCOMPARE(rowAfter(rules, {0, 5, 5, 1}).barred, (Ids{3, 7, 9}));
    }

    void barsAtTheBeginningOnly() {
        OutputRules rules = rulesOf(0, 0, 50);
        rules.barredFirst = {4, 1};
        QCOMPARE(rowAfter(rules, {0}).barred, (Ids{1, 4}));
        QVERIFY(rowAfter(rules, {0, 5}).empty());
        rules.forcedFirst = 20;  // then the second token is the first free one
        QCOMPARE(rowAfter(rules, {0}).forced, std::optional<TokenId>(20));
        QCOMPARE(rowAfter(rules, {0, 20}).barred, (Ids{1, 4}));
    }

    void forcesFirstAndLast() {
        OutputRules rules = rulesOf(2, 9, 50);
        rules.forcedFirst = 20;
        rules.forcedEnd = kEnd;
        QCOMPARE(rowAfter(rules, {0}, 5), (RowRules{{}, {}, 1.0F, 20}));
        QCOMPARE(rowAfter(rules, {0, 20, 3}, 5), (RowRules{{1}, {}, 1.0F, {}}));
        QCOMPARE(rowAfter(rules, {0, 20, 3, 4}, 5), (RowRules{{}, {}, 1.0F, kEnd}));
        QCOMPARE(rowAfter(rules, {0}, 2).forced, std::optional<TokenId>(kEnd));
    }

    void penalizesWhatStandsThere() {
        OutputRules rules = rulesOf(0, 0, 50);
        rules.repetitionPenalty = 1.5F;
        QCOMPARE(rowAfter(rules, {0, 8, 3, 8, 60}), (RowRules{{}, {0, 3, 8}, 1.5F, {}}));
        const std::vector<float> logits{1.0F, -2.0F, 3.0F, 0.0F};
        rules.barred = {2};
        const std::vector<ChangedLogit> changed = changedLogits(rowAfter(rules, {0, 1, 2, 3}), logits);
        QCOMPARE(changed.size(), std::size_t{4});
        QCOMPARE(changed[0].logit, 1.0F / 1.5F);
        QCOMPARE(changed[1].logit, -3.0F);
        QCOMPARE(changed[2].logit, -std::numeric_limits<float>::infinity());
        QCOMPARE(changed[3].logit, 0.0F);
    }

    void followsALongTextQuickly() {
        std::mt19937 random(6);
        OutputGuard guard(rulesOf(3, 0, 30), {kEnd}, 30000);
        Ids ids{0};
        Ids barred;
        for (int step = 0; step < 20000; ++step) {
            if (step % 100 == 99) ids.resize(ids.size() - 7);
            ids.push_back(static_cast<TokenId>(2 + random() % 28));
            guard.follow(ids);
            barred = guard.rulesAfter(ids.size()).barred;
        }
        QVERIFY(!barred.empty() && barred.size() <= 28);
    }

    void refusesRulesOutOfRange_data() {
        QTest::addColumn<OutputRules>("rules");
        QTest::newRow("negative size") << rulesOf(-1, 0, 9);
        QTest::newRow("negative length") << rulesOf(0, -1, 9);
        QTest::newRow("absurd size") << rulesOf(2000000, 0, 9);
        QTest::newRow("absurd length") << rulesOf(0, 2000000, 9);
        for (const float penalty : {0.0F, -1.0F, std::nanf(""), std::numeric_limits<float>::infinity()}) {
            OutputRules rules = rulesOf(0, 0, 9);
            rules.repetitionPenalty = penalty;
            QTest::addRow("penalty %f", static_cast<double>(penalty)) << rules;
        }
    }
    void refusesRulesOutOfRange() {
        QFETCH(OutputRules, rules);
        QVERIFY_EXCEPTION_THROWN(OutputGuard(rules, {kEnd}, 100), InputError);
    }
};

QTEST_APPLESS_MAIN(TestOutputGuard)
#include "test_output_guard.moc"
