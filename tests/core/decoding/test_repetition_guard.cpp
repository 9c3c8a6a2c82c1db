// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/repetition_guard.h"

#include <QtTest>

#include <algorithm>
#include <random>

#include "error.h"

using namespace bild;

namespace {

constexpr TokenId kEnd = 1;

using Ids = std::vector<TokenId>;

Ids barredAfter(const RepetitionGuard& guard, std::size_t length) {
    Ids barred{99};  // must not stay
    guard.barAfter(length, barred);
    return barred;
}

Ids barredAfter(const RepetitionRules& rules, const Ids& ids) {
    RepetitionGuard guard(rules, kEnd);
    guard.follow(ids);
    return barredAfter(guard, ids.size());
}

/// The definition, word for word and slow: a token is barred if the last n - 1 tokens and it stand somewhere already.
Ids byDefinition(const RepetitionRules& rules, const Ids& ids) {
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

Q_DECLARE_METATYPE(RepetitionRules)

class TestRepetitionGuard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void barsWhatTheRulesSay_data() {
        QTest::addColumn<RepetitionRules>("rules");
        QTest::addColumn<Ids>("ids");
        QTest::addColumn<Ids>("barred");
        const auto row = [](const char* name, RepetitionRules rules, const Ids& ids, const Ids& barred) {
            QTest::newRow(name) << rules << ids << barred;
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
        QFETCH(RepetitionRules, rules);
        QFETCH(Ids, ids);
        QFETCH(Ids, barred);
        QCOMPARE(barredAfter(rules, ids), barred);
    }

    /// However the sequence grew and shrank on its way, and for each of its beginnings.
    void agreesWithTheDefinitionUnderRollback() {
        std::mt19937 random(5);
        const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
        std::size_t seen = 0;
        for (int round = 0; round < 300; ++round) {
            const RepetitionRules rules{upTo(5), upTo(1) * upTo(12), 2 + upTo(6)};
            RepetitionGuard guard(rules, kEnd);
            Ids ids{0};
            for (int step = 0; step < 12; ++step) {
                ids.resize(1 + static_cast<std::size_t>(upTo(static_cast<int>(ids.size()) - 1)));
                for (int more = upTo(9); more > 0; --more) ids.push_back(upTo(rules.vocabularySize - 1));
                guard.follow(ids);
                for (std::size_t length = 1; length <= ids.size(); ++length) {
                    const Ids beginning(ids.begin(), ids.begin() + static_cast<std::ptrdiff_t>(length));
                    const Ids expected = byDefinition(rules, beginning);
                    QCOMPARE(barredAfter(guard, length), expected);
                    seen += expected.size();
                }
            }
        }
        QVERIFY(seen > 1000);
    }

    void followsALongTextQuickly() {
        std::mt19937 random(6);
        RepetitionGuard guard({3, 0, 30}, kEnd);
        Ids ids{0};
        Ids barred;
        for (int step = 0; step < 20000; ++step) {
            if (step % 100 == 99) ids.resize(ids.size() - 7);
            ids.push_back(static_cast<TokenId>(2 + random() % 28));
            guard.follow(ids);
            guard.barAfter(ids.size(), barred);
        }
        QVERIFY(!barred.empty() && barred.size() <= 28);
    }

    void refusesRulesOutOfRange_data() {
        QTest::addColumn<RepetitionRules>("rules");
        QTest::newRow("negative size") << RepetitionRules{-1, 0, 9};
        QTest::newRow("negative length") << RepetitionRules{0, -1, 9};
        QTest::newRow("absurd size") << RepetitionRules{2000000, 0, 9};
        QTest::newRow("absurd length") << RepetitionRules{0, 2000000, 9};
    }
    void refusesRulesOutOfRange() {
        QFETCH(RepetitionRules, rules);
        QVERIFY_EXCEPTION_THROWN(RepetitionGuard(rules, kEnd), InputError);
    }
};

QTEST_APPLESS_MAIN(TestRepetitionGuard)
#include "test_repetition_guard.moc"
