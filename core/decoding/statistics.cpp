// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/statistics.h"

#include <algorithm>

namespace bild {
namespace {

double ratio(double above, double below) {
    return below > 0.0 ? above / below : 0.0;
}

}  // namespace

double Statistics::acceptanceRate() const {
    return ratio(static_cast<double>(verifiedTokens) - static_cast<double>(rolledBackTokens),
                 static_cast<double>(verifiedTokens));
}

double Statistics::largeCallShare() const {
    return ratio(static_cast<double>(largePasses), static_cast<double>(tokens));
}

std::size_t Statistics::wastedDrafts() const {
    return fallbackPasses + rolledBackTokens;
}

double Statistics::tokensPerSecond() const {
    return ratio(1000.0 * static_cast<double>(tokens), totalMilliseconds);
}

Statistics& Statistics::operator+=(const Statistics& other) {
    tokens += other.tokens;
    std::ranges::transform(byOrigin, other.byOrigin, byOrigin.begin(), std::plus<>{});
    smallPasses += other.smallPasses;
    largePasses += other.largePasses;
    fallbackPasses += other.fallbackPasses;
    draftedTokens += other.draftedTokens;
    verifiedTokens += other.verifiedTokens;
    rolledBackTokens += other.rolledBackTokens;
    rollbacks += other.rollbacks;
    smallMilliseconds += other.smallMilliseconds;
    largeMilliseconds += other.largeMilliseconds;
    encodeMilliseconds += other.encodeMilliseconds;
    totalMilliseconds += other.totalMilliseconds;
    return *this;
}

void count(const Iteration& iteration, Statistics& statistics) {
    if (iteration.model == ModelRole::Small) {
        ++statistics.smallPasses;
        statistics.smallMilliseconds += iteration.milliseconds;
        ++(iteration.outcome == Outcome::FellBack ? statistics.fallbackPasses : statistics.draftedTokens);
        return;
    }
    ++statistics.largePasses;
    statistics.largeMilliseconds += iteration.milliseconds;
    statistics.verifiedTokens += iteration.verified.size();
    if (iteration.outcome == Outcome::RolledBack) {
        ++statistics.rollbacks;
        statistics.rolledBackTokens += iteration.position - iteration.rollbackPosition;
    }
}

void countTokens(std::span<const OutputToken> tokens, Statistics& statistics) {
    statistics.tokens = 0;
    statistics.byOrigin.fill(0);
    for (const OutputToken& token : tokens) {
        if (token.origin == Origin::Typed) continue;
        ++statistics.tokens;
        ++statistics.byOrigin[static_cast<std::size_t>(token.origin)];
    }
}

}  // namespace bild
