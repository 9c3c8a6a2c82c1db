// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "decoding/trace.h"
#include "decoding/trace_statistics.h"
#include "decoding/trace_writer.h"

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

/// What was done by hand: nothing where nothing was.
void addByHand(const SegmentResult& segment, Json& json) {
    if (segment.edited) {
        Json& edited = json["edited"] = Json::array();
        for (const EditedPart& part : segment.edited->parts) {
            if (part.typed.empty()) {
                edited.push_back({{"tokens", {part.tokens.begin, part.tokens.end}}});
            } else {
                edited.push_back({{"origin", name(Origin::Typed)}, {"text", part.typed}});
            }
        }
    }
    if (segment.confirmed) json["confirmed"] = true;
    if (segment.writtenFrom) json["written_from"] = sourceJson(*segment.writtenFrom);
}

/// Programs that know nothing of edits would take an edited trace for a damaged one.
int versionOf(const GenerationResult& result) {
    const auto edited = [](const SegmentResult& segment) { return segment.edited.has_value(); };
    const bool any = std::ranges::any_of(result.segments, edited) ||
                     (result.condensed && std::ranges::any_of(result.condensed->segments, edited));
    return any ? 2 : 1;
}

Json modelsJson(const std::vector<TraceModel>& models) {
    Json json = Json::array();
    for (const TraceModel& model : models) {
        json.push_back({{"role", model.role}, {"name", model.name}, {"sha256", model.sha256}, {"dtype", model.dtype}});
    }
    return json;
}

std::string dumped(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Makes the JSON of segments, and collects the policy changes in the order that policyChanges looks at.
class SegmentFormat {
public:
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
        addByHand(segment, json);
        Json& given = json["given"] = Json::array();
        for (std::size_t i = 0; i < givenTokens(segment); ++i) given.push_back(givenJson(segment.tokens.at(i)));
        Json& tokens = json["tokens"] = Json::array();
        for (const OutputToken& token : segment.tokens) {
            tokens.push_back({{"id", token.id}, {"piece", token.piece}, {"origin", name(token.origin)}});
        }
        Json& iterations = json["iterations"] = Json::array();
        for (const Iteration& iteration : segment.iterations) {
            note(segment, iteration);
            iterations.push_back(iterationJson(iteration, m_changes.size() - 1));
        }
        return json;
    }

    [[nodiscard]] const Json& changes() const { return m_changes; }

private:
    void note(const SegmentResult& segment, const Iteration& iteration) {
        if (!m_changes.empty() && iteration.policy == m_policy) return;
        m_policy = iteration.policy;
        m_changes.push_back({{"ms", iteration.startMilliseconds},
                             {"segment", segment.index},
                             {"position", iteration.position},
                             {"policy", policyJson(iteration.policy)}});
    }

    Json m_changes = Json::array();
    Policy m_policy;
};

}  // namespace

struct TraceWriter::State {
    Write write;
    SegmentFormat format = {};
    bool first = true;
};

TraceWriter::TraceWriter(const Trace& head, Write write) : m_state(std::make_unique<State>(std::move(write))) {
    std::string text = dumped({{"schema", "bild-trace"},
                               {"version", versionOf(head.result)},
                               {"task", name(head.task)},
                               {"strategy", name(head.strategy)},
                               {"device", head.device},
                               {"threads", head.threads},
                               {"source", sourceJson(head.source)}});
    text.back() = ',';  // the object goes on
    m_state->write(text + "\"segments\":[");
}

TraceWriter::~TraceWriter() = default;

void TraceWriter::add(const SegmentResult& segment) {
    m_state->write((m_state->first ? "" : ",") + dumped(m_state->format.segmentJson(segment)));
    m_state->first = false;
}

void TraceWriter::finish(const Trace& end) {
    Json json = Json::object();
    if (const auto& condensed = end.result.condensed) {
        Json segments = Json::array();
        for (const SegmentResult& segment : condensed->segments) segments.push_back(m_state->format.segmentJson(segment));
        json["condensed"] = {{"text", condensed->text}, {"segments", std::move(segments)}};
    }
    json["models"] = modelsJson(end.models);
    json["stopped"] = end.result.stopped;
    json["statistics"] = toJson(end.result.statistics);
    json["policy_changes"] = m_state->format.changes();
    json["text"] = end.result.text;
    if (!end.result.sentences.empty()) json["sentences"] = sentencesJson(end.result.sentences);
    std::string text = dumped(json);
    text.front() = ',';
    m_state->write("]" + text);
}

std::string toJson(const Trace& trace) {
    std::string json;
    TraceWriter writer(trace, [&json](std::string_view part) { json += part; });
    for (const SegmentResult& segment : trace.result.segments) writer.add(segment);
    writer.finish(trace);
    return json;
}

}  // namespace bild
