// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/trace_statistics.h"

#include <string>

#include "decoding/trace.h"

namespace bild {

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

}  // namespace bild
