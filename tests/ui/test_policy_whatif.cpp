// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

#include "policy/policy_whatif.h"

using namespace bild;
using Decision = WouldBe::Decision;

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

/// A model as a pure function of the text so far: pseudorandom probabilities.
class ToyModel {
public:
    explicit ToyModel(std::uint32_t seed) : m_seed(seed) {}

    [[nodiscard]] ModelView view(std::span<const TokenId> prefix) const {
        std::uint32_t hash = m_seed;
        for (const TokenId id : prefix) hash = hash * 31 + static_cast<std::uint32_t>(id) + 7;
        std::mt19937 random(hash);
        std::array<double, 6> weights{};
        double sum = 0.0;
        for (double& weight : weights) sum += weight = std::exp(4.0 * static_cast<double>(random()) / 4294967296.0);
        ModelView view;
        for (std::size_t id = 0; id < weights.size(); ++id) {
            view.top.push_back({static_cast<TokenId>(id), {}, static_cast<float>(weights[id] / sum)});
        }
        std::ranges::sort(view.top, std::ranges::greater{}, &Candidate::probability);
        view.token = view.top.front();
        return view;
    }

private:
    std::uint32_t m_seed;
};

struct Run {
    std::vector<OutputToken> tokens;
    std::vector<Iteration> iterations;
    std::size_t settled = 0;  ///< tokens before this one can no longer be taken back
};

/// BiLD as published, over toy models, always `length` tokens long.
class ToyRun {
public:
    ToyRun(std::uint32_t seed, const Policy& policy) : m_small(seed), m_large(seed + 1), m_policy(policy) {}

    Run write(std::size_t length) {
        while (m_ids.size() < length) m_largeIsActive ? stepLarge() : stepSmall();
        SegmentOutput output;
        for (const Iteration& iteration : m_run.iterations) output.apply(iteration);
        m_run.tokens = output.tokens();
        m_run.settled = m_ids.size() - m_drafts;
        return m_run;
    }

private:
    Iteration propose(ModelRole role) const {
        Iteration iteration;
        iteration.model = role;
        iteration.policy = m_policy;
        iteration.position = m_ids.size();
        iteration.proposal = (role == ModelRole::Small ? m_small : m_large).view(m_ids);
        return iteration;
    }

    void stepSmall() {
        Iteration iteration = propose(ModelRole::Small);
        if (fallsBack(iteration.proposal.token.probability, m_policy)) {
            iteration.outcome = Outcome::FellBack;
            m_largeIsActive = true;
        } else {
            m_ids.push_back(iteration.proposal.token.id);
            m_largeIsActive = ++m_drafts == static_cast<std::size_t>(m_policy.maxDraftTokens);
        }
        m_run.iterations.push_back(std::move(iteration));
    }

    void stepLarge() {
        Iteration iteration = propose(ModelRole::Large);
        std::vector<double> nats;
        for (std::size_t at = m_ids.size() - m_drafts; at < m_ids.size(); ++at) {
            ModelView view = m_large.view(std::span(m_ids).first(at));
            view.token = *std::ranges::find(view.top, m_ids[at], &Candidate::id);
            nats.push_back(-std::log(static_cast<double>(view.token.probability)));
            iteration.verified.push_back({at, std::move(view), nats.back()});
        }
        const auto rejected = firstRejected(nats, m_policy);
        if (rejected && !nats.empty()) {
            const Verification& seen = iteration.verified[*rejected];
            if (seen.large.top.front().id != seen.large.token.id) {
                iteration.outcome = Outcome::RolledBack;
                iteration.rollbackPosition = seen.position;
                iteration.replacement = m_large.view(std::span(m_ids).first(seen.position));
            }
        }
        if (iteration.outcome == Outcome::RolledBack) {
            m_ids.resize(iteration.rollbackPosition);
            m_ids.push_back(iteration.replacement->token.id);
        } else {
            m_ids.push_back(iteration.proposal.token.id);
            m_largeIsActive = false;
        }
        m_drafts = 0;
        m_run.iterations.push_back(std::move(iteration));
    }

    ToyModel m_small;
    ToyModel m_large;
    Policy m_policy;
    std::vector<TokenId> m_ids;
    std::size_t m_drafts = 0;
    bool m_largeIsActive = true;
    Run m_run;
};

Iteration small(std::size_t position, double probability, Outcome outcome = Outcome::Kept) {
    Iteration iteration;
    iteration.model = ModelRole::Small;
    iteration.position = position;
    iteration.proposal.token = {static_cast<TokenId>(position), {}, static_cast<float>(probability)};
    iteration.outcome = outcome;
    return iteration;
}

/// The large model looks at the drafts from `first` on; it would have written each of them itself where its
/// disagreement is under ln 2.
Iteration large(std::size_t position, std::size_t first = 0, const std::vector<double>& nats = {}) {
    Iteration iteration;
    iteration.position = position;
    iteration.proposal.token = {static_cast<TokenId>(position), {}, 0.9F};
    for (std::size_t at = 0; at < nats.size(); ++at) {
        Verification seen;
        seen.position = first + at;
        seen.disagreement = nats[at];
        seen.large.token = {static_cast<TokenId>(first + at), {}, static_cast<float>(std::exp(-nats[at]))};
        iteration.verified.push_back(seen);
    }
    return iteration;
}

Iteration rolledBackTo(std::size_t position, Iteration iteration) {
    iteration.outcome = Outcome::RolledBack;
    iteration.rollbackPosition = position;
    iteration.replacement = ModelView{{77, {}, 0.8F}, {}};
    return iteration;
}

/// large 0 | small 1 2 3, unsure of 4 | large 4 (fallback) | small 5 6 | large takes 6 back | large 7 | small 8.
std::vector<Iteration> sample() {
    return {large(0),
            small(1, 0.9),
            small(2, 0.65),
            small(3, 0.8),
            small(4, 0.5, Outcome::FellBack),
            large(4, 1, {0.1, 1.5, 0.2}),
            small(5, 0.95),
            small(6, 0.7),
            small(7, 0.2, Outcome::FellBack),
            rolledBackTo(6, large(7, 5, {0.1, 6.0})),
            large(7),
            small(8, 0.9)};
}

std::vector<OutputToken> tokensOf(const std::vector<Iteration>& iterations) {
    SegmentOutput output;
    for (const Iteration& iteration : iterations) output.apply(iteration);
    return output.tokens();
}

QString words(const std::vector<WouldBe>& changes) {
    static constexpr std::array names{"falls back", "rolled back", "kept", "large turn", "drafted"};
    QStringList list;
    for (const WouldBe& change : changes) {
        list << QStringLiteral("%1 %2%3")
                    .arg(change.token)
                    .arg(QLatin1String(names[static_cast<std::size_t>(change.decision)]),
                         QLatin1String(change.exact ? "" : "?"));
    }
    return list.join(QLatin1String(", "));
}

}  // namespace

class TestPolicyWhatif : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesTheDecisions_data();
    void namesTheDecisions();
    void draftLength_data();
    void draftLength();
    void nothingBeforeTheFirstChangeDiffers_data();
    void nothingBeforeTheFirstChangeDiffers();
    void givenTokensAreNeverListed();
    void isLinear();
};

void TestPolicyWhatif::namesTheDecisions_data() {
    QTest::addColumn<double>("fallback");
    QTest::addColumn<double>("rollback");
    QTest::addColumn<QString>("expected");
    QTest::newRow("the same policy") << 0.6 << 5.0 << "";
    QTest::newRow("no crossing") << 0.55 << 4.0 << "";
    QTest::newRow("draft falls back") << 0.68 << 5.0 << "2 falls back";
    QTest::newRow("two drafts, the second estimated") << 0.75 << 5.0 << "2 falls back, 6 falls back?";
    QTest::newRow("fallback kept") << 0.4 << 5.0 << "4 kept";
    QTest::newRow("draft rolled back") << 0.6 << 1.0 << "2 rolled back";
    QTest::newRow("draft not rolled back") << 0.6 << never << "6 kept, 7 drafted?";
    QTest::newRow("large model's own choice stays") << 0.6 << 0.05 << "6 kept, 7 drafted?";
    QTest::newRow("both within one round") << 0.82 << 1.0 << "2 falls back, 3 falls back?, 6 falls back?";
    QTest::newRow("verified before the fallback") << 0.69 << 1.0 << "2 falls back";
    QTest::newRow("large alone") << 1.0 << 5.0
                                 << "1 falls back, 2 falls back?, 3 falls back?, 5 falls back?, 6 falls back?, "
                                    "8 falls back?";
}

void TestPolicyWhatif::namesTheDecisions() {
    QFETCH(double, fallback);
    QFETCH(double, rollback);
    QFETCH(QString, expected);
    const auto iterations = sample();
    QCOMPARE(words(decidedOtherwise(tokensOf(iterations), iterations, {fallback, rollback, 10, false})), expected);
}

void TestPolicyWhatif::draftLength_data() {
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("expected");
    QTest::newRow("shorter") << 2 << "3 large turn, 4 drafted?, 6 large turn?";
    QTest::newRow("one at a time") << 1 << "2 large turn, 6 large turn?";
    QTest::newRow("as it was") << 3 << "";
    QTest::newRow("longer") << 4 << "4 drafted?, 5 large turn?";
}

void TestPolicyWhatif::draftLength() {
    QFETCH(int, length);
    QFETCH(QString, expected);
    Policy three{0.5, 5.0, 3, false};
    std::vector<Iteration> iterations{
        large(0),      small(1, 0.9), small(2, 0.9), small(3, 0.9), large(4, 1, {0.1, 0.1, 0.1}),
        small(5, 0.9), small(6, 0.9)};
    for (Iteration& iteration : iterations) iteration.policy = three;
    three.maxDraftTokens = length;
    QCOMPARE(words(decidedOtherwise(tokensOf(iterations), iterations, three)), expected);
}

void TestPolicyWhatif::nothingBeforeTheFirstChangeDiffers_data() {
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 400; ++seed) QTest::addRow("models %u", seed) << seed;
}

// Runs both policies for real, and compares with what was foretold from the first run's numbers alone.
void TestPolicyWhatif::nothingBeforeTheFirstChangeDiffers() {
    QFETCH(quint32, seed);
    std::mt19937 random(seed);
    const auto policy = [&random] {
        constexpr std::array fallbacks{0.2, 0.35, 0.5, 0.65};
        constexpr std::array rollbacks{0.5, 1.5, 3.0, never};
        constexpr std::array lengths{1, 2, 4, 7};
        return Policy{fallbacks[random() % 4], rollbacks[random() % 4], lengths[random() % 4], false};
    };
    const Policy actual = policy();
    const Policy other = policy();
    const Run run = ToyRun(seed * 17, actual).write(40);
    const Run otherRun = ToyRun(seed * 17, other).write(40);
    const auto changes = decidedOtherwise(run.tokens, run.iterations, other);

    QVERIFY(std::ranges::is_sorted(changes, {}, &WouldBe::token));
    const std::size_t first = changes.empty() ? run.tokens.size() : changes.front().token;
    const std::size_t settled = std::min(run.settled, otherRun.settled);
    for (std::size_t at = 0; at < std::min(first, settled); ++at) {
        QCOMPARE(otherRun.tokens[at].id, run.tokens[at].id);
        QCOMPARE(otherRun.tokens[at].origin == Origin::Small, run.tokens[at].origin == Origin::Small);
    }
    if (changes.empty() || first >= settled || !changes.front().exact) return;
    switch (changes.front().decision) {
        case Decision::FallBack:
            QCOMPARE(otherRun.tokens[first].origin, Origin::Fallback);
            break;
        case Decision::RolledBack:
            QCOMPARE(otherRun.tokens[first].origin, Origin::Rollback);
            break;
        case Decision::LargeTurn:
            QCOMPARE(otherRun.tokens[first].origin, Origin::Large);
            break;
        case Decision::Kept:
            QVERIFY(otherRun.tokens[first].origin == Origin::Small ||
                    otherRun.tokens[first].origin == Origin::Rollback);
            break;
        case Decision::Drafted:
            QFAIL("what the small model was never asked about cannot be exact");
    }
}

void TestPolicyWhatif::givenTokensAreNeverListed() {
    SegmentOutput output({OutputToken{}, OutputToken{}});
    const std::vector<Iteration> iterations{large(2), small(3, 0.7)};
    for (const Iteration& iteration : iterations) output.apply(iteration);
    QCOMPARE(words(decidedOtherwise(output.tokens(), iterations, {1.0, 0.0, 1, false})), "3 falls back");
    QVERIFY(decidedOtherwise({}, iterations, {1.0, 0.0, 1, false}).empty());
    QVERIFY(decidedOtherwise(output.tokens(), {}, {1.0, 0.0, 1, false}).empty());
}

void TestPolicyWhatif::isLinear() {
    // One endless draft: anything quadratic would look at 4 * 10^10 pairs.
    std::vector<Iteration> iterations{large(0)};
    constexpr std::size_t length = 200000;
    std::vector<double> nats(length, 0.1);
    for (std::size_t at = 1; at <= length; ++at) iterations.push_back(small(at, 0.9));
    iterations.push_back(large(length + 1, 1, nats));
    const std::vector<OutputToken> tokens(length + 2);
    QCOMPARE(decidedOtherwise(tokens, iterations, {0.95, 5.0, 10, false}).size(), length + 1);
}

QTEST_APPLESS_MAIN(TestPolicyWhatif)
#include "test_policy_whatif.moc"
