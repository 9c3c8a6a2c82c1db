// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/answer_json.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <vector>

#include "decoding/trace.h"
#include "decoding/trace_statistics.h"
#include "text/detokenize.h"

namespace bild {
namespace {

using Json = nlohmann::ordered_json;

Json tokensJson(std::span<const OutputToken> tokens) {
    Json json = Json::array();
    for (const OutputToken& token : tokens) {
        json.push_back({{"id", token.id}, {"piece", token.piece}, {"origin", name(token.origin)}});
    }
    return json;
}

Json statsJson(const Statistics& statistics) {
    Json json = toJson(statistics);
    json["acceptance_rate"] = statistics.acceptanceRate();
    json["large_call_share"] = statistics.largeCallShare();
    json["wasted_drafts"] = statistics.wastedDrafts();
    json["tokens_per_second"] = statistics.tokensPerSecond();
    return json;
}

std::string line(const Json& json) {
    // Source and pieces may hold bytes that are no UTF-8.
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string textOf(std::span<const OutputToken> tokens) {
    std::vector<std::string> pieces;
    std::ranges::transform(tokens, std::back_inserter(pieces), &OutputToken::piece);
    return detokenize(pieces).text;
}

}  // namespace

std::string answerLine(const SegmentResult& segment, TokenId startToken) {
    std::vector<TokenId> ids{startToken};
    std::ranges::transform(segment.tokens, std::back_inserter(ids), &OutputToken::id);
    return line({{"source", segment.source.text},
                 {"output", segment.text},
                 {"output_ids", ids},
                 {"tokens", tokensJson(segment.tokens)},
                 {"stats", statsJson(segment.statistics)}});
}

std::string answerLine(const IdsResult& result, bool hasTokenizer) {
    Json json = {{"output_ids", result.outputIds}};
    if (hasTokenizer) json["output"] = textOf(result.tokens);
    json["tokens"] = tokensJson(result.tokens);
    Json& calls = json["calls"] = Json::array();
    for (const Iteration& iteration : result.iterations) {
        calls.push_back(Json::array({iteration.model == ModelRole::Small ? "S" : "L", iteration.tokensFed}));
    }
    json["stats"] = statsJson(result.statistics);
    return line(json);
}

}  // namespace bild
