// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/answer_json.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

#include "decoding/trace.h"
#include "decoding/trace_statistics.h"
#include "text/detokenize.h"
#include "text/summary_sentences.h"

namespace bild {
namespace {

using Json = nlohmann::ordered_json;

/// What the model that wrote a token would have written, had the repetition guard let it.
std::optional<Candidate> barredFor(const OutputToken& token) {
    const std::optional<ModelView>& view = token.origin == Origin::Small ? token.small : token.large;
    return view ? view->barred : std::nullopt;
}

Json tokensJson(std::span<const OutputToken> tokens) {
    Json json = Json::array();
    for (const OutputToken& token : tokens) {
        json.push_back({{"id", token.id}, {"piece", token.piece}, {"origin", name(token.origin)}});
        if (const std::optional<Candidate> barred = barredFor(token)) {
            json.back()["barred"] = {
                {"id", barred->id}, {"piece", barred->piece}, {"probability", barred->probability}};
        }
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

Json spanJson(const TextSpan& span) {
    return {{"bytes", {span.bytes.begin, span.bytes.end}}, {"utf16", {span.utf16.begin, span.utf16.end}}};
}

/// What the vocabulary lacks, and what was kept, where there is any of it.
void addUnknown(const SegmentResult& segment, Json& json) {
    const Segment& source = segment.source;
    const auto cut = [&source](const TextSpan& span) {
        return source.text.substr(span.bytes.begin, span.bytes.size());
    };
    for (const TextSpan& unknown : source.unknown) json["unknown"].push_back(cut(unknown));
    for (std::size_t i = 0; i < segment.kept.size(); ++i) {
        json["kept"].push_back({{"text", cut(source.standIns[i].source)},
                                {"word", source.standIns[i].word},
                                {"span", spanJson(segment.kept[i].output)},
                                {"how", name(segment.kept[i].how)}});
    }
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

std::string answerLine(const SegmentResult& segment, TokenId startToken, int pass) {
    std::vector<TokenId> ids{startToken};
    std::ranges::transform(segment.tokens, std::back_inserter(ids), &OutputToken::id);
    Json json = {{"source", segment.source.text}, {"span", spanJson(segment.source.span)}, {"output", segment.text}};
    if (segment.source.copied) json["copied"] = true;
    if (pass > 0) json["pass"] = pass;
    addUnknown(segment, json);
    json["output_ids"] = ids;
    json["tokens"] = tokensJson(segment.tokens);
    json["stats"] = statsJson(segment.statistics);
    return line(json);
}

std::string summaryLine(const std::string& source, const GenerationResult& result) {
    Json json = {{"source", source}, {"output", result.finalText()}};
    Json& sentences = json["sentences"] = Json::array();
    for (const SummarySentence& sentence : result.sentences) {
        Json sources = Json::array();
        for (const TextSpan& span : sentence.sources) {
            sources.push_back({{"part", partOf(result, span)}, {"span", spanJson(span)}});
        }
        const Span& bytes = sentence.output.bytes;
        sentences.push_back({{"text", result.finalText().substr(bytes.begin, bytes.size())},
                             {"span", spanJson(sentence.output)},
                             {"sources", std::move(sources)}});
    }
    return line(json);
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
