// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "decoding/trace.h"
#include "decoding/trace_statistics.h"

namespace bild {
namespace {

// Keeps the fields in the order they are written, for people who look into the file.
using Json = nlohmann::ordered_json;

/// JSON has no infinity.
Json extendedNumber(double value) {
    return std::isinf(value) ? Json("inf") : Json(value);
}

/// The shortest number that reads back as the same float: 0.1, not 0.10000000149011612.
double shortest(float value) {
    std::array<char, 32> digits{};
    const auto written = std::to_chars(digits.begin(), digits.end(), value);
    double result = value;
    std::from_chars(digits.begin(), written.ptr, result);
    return static_cast<float>(result) == value ? result : value;
}

bool isUtf8(const std::string& text) {
    try {
        (void)nlohmann::json(text).dump();
    } catch (const nlohmann::json::type_error&) {
        return false;
    }
    return true;
}

Json sourceJson(const std::string& source) {
    if (isUtf8(source)) return source;
    return std::vector<std::uint8_t>(source.begin(), source.end());
}

Json policyJson(const Policy& policy) {
    return {{"fallback_threshold", policy.fallbackThreshold},
            {"rollback_threshold", extendedNumber(policy.rollbackThreshold)},
            {"max_draft_tokens", policy.maxDraftTokens},
            {"verify_drafted_end", policy.verifyDraftedEnd}};
}

Json candidateJson(const Candidate& candidate) {
    return {{"id", candidate.id}, {"piece", candidate.piece}, {"probability", shortest(candidate.probability)}};
}

Json viewJson(const ModelView& view) {
    Json json = candidateJson(view.token);
    if (!view.top.empty()) {
        Json& top = json["top"] = Json::array();
        for (const Candidate& candidate : view.top) top.push_back(candidateJson(candidate));
    }
    if (view.barred) json["barred"] = candidateJson(*view.barred);
    return json;
}

Json spanJson(const TextSpan& span) {
    return {{"bytes", {span.bytes.begin, span.bytes.end}}, {"utf16", {span.utf16.begin, span.utf16.end}}};
}

Json iterationJson(const Iteration& iteration, std::size_t policyIndex) {
    Json json = {{"model", name(iteration.model)},
                 {"tokens_fed", iteration.tokensFed},
                 {"start_ms", iteration.startMilliseconds},
                 {"ms", iteration.milliseconds},
                 {"policy", policyIndex},
                 {"position", iteration.position},
                 {"outcome", name(iteration.outcome)},
                 {"proposal", viewJson(iteration.proposal)}};
    if (!iteration.verified.empty()) {
        Json& verified = json["verified"] = Json::array();
        for (const Verification& verification : iteration.verified) {
            verified.push_back({{"position", verification.position},
                                {"disagreement", extendedNumber(verification.disagreement)},
                                {"large", viewJson(verification.large)}});
        }
    }
    if (iteration.outcome == Outcome::RolledBack) json["rollback_position"] = iteration.rollbackPosition;
    if (iteration.replacement) json["replacement"] = viewJson(*iteration.replacement);
    return json;
}

Json givenJson(const OutputToken& token) {
    Json json = {{"id", token.id},
                 {"piece", token.piece},
                 {"origin", name(token.origin)},
                 {"disagreement", extendedNumber(token.disagreement)},
                 {"verified", token.verified},
                 {"policy", policyJson(token.policy)},
                 {"iteration", token.iteration}};
    if (token.small) json["small"] = viewJson(*token.small);
    if (token.large) json["large"] = viewJson(*token.large);
    return json;
}

Json sentencesJson(const std::vector<SummarySentence>& sentences) {
    Json json = Json::array();
    for (const SummarySentence& sentence : sentences) {
        Json sources = Json::array();
        for (const TextSpan& source : sentence.sources) sources.push_back(spanJson(source));
        json.push_back({{"output", spanJson(sentence.output)}, {"sources", std::move(sources)}});
    }
    return json;
}

/// What the vocabulary lacks, and what is kept: nothing where there is neither.
void addUnknown(const SegmentResult& segment, Json& source, Json& json) {
    for (const TextSpan& span : segment.source.unknown) source["unknown"].push_back(spanJson(span));
    for (const StandIn& standIn : segment.source.standIns) {
        Json place = spanJson(standIn.source);
        place["word"] = standIn.word;
        source["stand_ins"].push_back(std::move(place));
    }
    for (const KeptRun& run : segment.kept) {
        Json place = spanJson(run.output);
        place["how"] = name(run.how);
        json["kept"].push_back(std::move(place));
    }
}

/// Writes segments, and numbers the policy changes in the order of the iterations that policyChanges looks at.
class SegmentWriter {
public:
    Json segmentsJson(const std::vector<SegmentResult>& segments) {
        Json json = Json::array();
        for (const SegmentResult& segment : segments) json.push_back(segmentJson(segment));
        return json;
    }

private:
    Json segmentJson(const SegmentResult& segment) {
        Json source = spanJson(segment.source.span);
        source["split_sentence"] = segment.source.splitSentence;
        if (segment.source.copied) source["copied"] = true;
        Json kept = Json::object();
        addUnknown(segment, source, kept);
        Json json = {{"index", segment.index},
                     {"source", std::move(source)},
                     {"output", spanJson(segment.outputSpan)},
                     {"text", segment.text},
                     {"reached_limit", segment.reachedLimit},
                     {"statistics", toJson(segment.statistics)}};
        json.update(kept);
        Json& given = json["given"] = Json::array();
        for (std::size_t i = 0; i < givenTokens(segment); ++i) given.push_back(givenJson(segment.tokens.at(i)));
        Json& tokens = json["tokens"] = Json::array();
        for (const OutputToken& token : segment.tokens) {
            tokens.push_back({{"id", token.id}, {"piece", token.piece}, {"origin", name(token.origin)}});
        }
        Json& iterations = json["iterations"] = Json::array();
        for (const Iteration& iteration : segment.iterations) {
            if (m_changes == 0 || !(iteration.policy == m_policy)) ++m_changes;
            m_policy = iteration.policy;
            iterations.push_back(iterationJson(iteration, m_changes - 1));
        }
        return json;
    }

    std::size_t m_changes = 0;
    Policy m_policy;
};

}  // namespace

std::string toJson(const Trace& trace) {
    Json json = {{"schema", "bild-trace"},           {"version", 1},           {"task", name(trace.task)},
                 {"strategy", name(trace.strategy)}, {"device", trace.device}, {"threads", trace.threads}};
    Json& models = json["models"] = Json::array();
    for (const TraceModel& model : trace.models) {
        models.push_back(
            {{"role", model.role}, {"name", model.name}, {"sha256", model.sha256}, {"dtype", model.dtype}});
    }
    json["stopped"] = trace.result.stopped;
    json["statistics"] = toJson(trace.result.statistics);
    Json& changes = json["policy_changes"] = Json::array();
    for (const PolicyChange& change : policyChanges(trace.result)) {
        changes.push_back({{"ms", change.milliseconds},
                           {"segment", change.segment},
                           {"position", change.position},
                           {"policy", policyJson(change.policy)}});
    }
    json["source"] = sourceJson(trace.source);
    json["text"] = trace.result.text;
    SegmentWriter writer;
    json["segments"] = writer.segmentsJson(trace.result.segments);
    if (const auto& condensed = trace.result.condensed) {
        json["condensed"] = {{"text", condensed->text}, {"segments", writer.segmentsJson(condensed->segments)}};
    }
    if (!trace.result.sentences.empty()) json["sentences"] = sentencesJson(trace.result.sentences);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace bild
