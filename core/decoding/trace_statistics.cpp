// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/trace_statistics.h"

#include <limits>
#include <string>

#include "decoding/trace.h"

namespace bild {
namespace {

constexpr double anyTime = std::numeric_limits<double>::max();

}  // namespace

nlohmann::ordered_json toJson(const Statistics& statistics) {
    nlohmann::ordered_json json = {{"tokens", statistics.tokens}};
    nlohmann::ordered_json& origins = json["by_origin"];
    for (std::size_t i = 0; i < statistics.byOrigin.size(); ++i) {
        origins[std::string(name(static_cast<Origin>(i)))] = statistics.byOrigin[i];
    }
    json["small_passes"] = statistics.smallPasses;
    json["large_passes"] = statistics.largePasses;
    json["fallback_passes"] = statistics.fallbackPasses;
    json["drafted_tokens"] = statistics.draftedTokens;
    json["verified_tokens"] = statistics.verifiedTokens;
    json["rolled_back_tokens"] = statistics.rolledBackTokens;
    json["rollbacks"] = statistics.rollbacks;
    json["small_ms"] = statistics.smallMilliseconds;
    json["large_ms"] = statistics.largeMilliseconds;
    json["encode_ms"] = statistics.encodeMilliseconds;
    json["total_ms"] = statistics.totalMilliseconds;
    return json;
}

Statistics readStatistics(const TraceCursor& cursor) {
    Statistics statistics;
    statistics.tokens = cursor.at("tokens").count();
    const TraceCursor byOrigin = cursor.at("by_origin");
    for (std::size_t i = 0; i < statistics.byOrigin.size(); ++i) {
        statistics.byOrigin[i] = byOrigin.at(name(static_cast<Origin>(i)).data()).count();
    }
    statistics.smallPasses = cursor.at("small_passes").count();
    statistics.largePasses = cursor.at("large_passes").count();
    statistics.fallbackPasses = cursor.at("fallback_passes").count();
    statistics.draftedTokens = cursor.at("drafted_tokens").count();
    statistics.verifiedTokens = cursor.at("verified_tokens").count();
    statistics.rolledBackTokens = cursor.at("rolled_back_tokens").count();
    statistics.rollbacks = cursor.at("rollbacks").count();
    statistics.smallMilliseconds = cursor.at("small_ms").number(0.0, anyTime);
    statistics.largeMilliseconds = cursor.at("large_ms").number(0.0, anyTime);
    statistics.encodeMilliseconds = cursor.at("encode_ms").number(0.0, anyTime);
    statistics.totalMilliseconds = cursor.at("total_ms").number(0.0, anyTime);
    return statistics;
}

}  // namespace bild
