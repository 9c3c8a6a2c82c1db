// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <limits>
#include <nlohmann/json.hpp>

#include "decoding/edited_text.h"
#include "decoding/kept_text.h"
#include "decoding/trace.h"
#include "decoding/trace_cursor.h"
#include "decoding/trace_statistics.h"
#include "error.h"
#include "text/utf8.h"

namespace bild {
namespace {

constexpr std::size_t largestDocument = std::size_t{256} << 20;
constexpr int deepestLevel = 16;
constexpr std::size_t mostTop = 5;
// Probabilities and disagreements come from float arithmetic, and may miss their range by a rounding.
constexpr double rounding = 1e-3;
constexpr double anyTime = std::numeric_limits<double>::max();

// Of tokens: text that was typed by hand is none.
constexpr std::array origins{Origin::Small, Origin::Fallback, Origin::Rollback, Origin::Large, Origin::Chosen};
constexpr std::array roles{ModelRole::Small, ModelRole::Large};
constexpr std::array strategies{Strategy::Bild, Strategy::Large, Strategy::Small};
constexpr std::array tasks{Task::Translate, Task::Summarize};
constexpr std::array outcomes{Outcome::Kept, Outcome::FellBack, Outcome::RolledBack, Outcome::EndConfirmed};

template <typename Enum, std::size_t N>
Enum readName(const TraceCursor& cursor, const std::array<Enum, N>& values) {
    const std::string& word = cursor.text();
    const auto found = std::ranges::find_if(values, [&](Enum value) { return name(value) == word; });
    if (found == values.end()) cursor.refuse(Message::tr("is none of the known words"));
    return *found;
}

Policy readPolicy(const TraceCursor& cursor) {
    Policy policy;
    policy.fallbackThreshold = cursor.at("fallback_threshold").number(0.0, 1.0);
    policy.rollbackThreshold = cursor.at("rollback_threshold").numberOrInfinity(0.0);
    policy.maxDraftTokens = static_cast<int>(cursor.at("max_draft_tokens").integer(1, std::numeric_limits<int>::max()));
    policy.verifyDraftedEnd = cursor.at("verify_drafted_end").flag();
    return policy;
}

Candidate readCandidate(const TraceCursor& cursor) {
    return {static_cast<TokenId>(cursor.at("id").integer(0, std::numeric_limits<TokenId>::max())),
            cursor.at("piece").text(), static_cast<float>(cursor.at("probability").number(0.0, 1.0 + rounding))};
}

ModelView readView(const TraceCursor& cursor) {
    ModelView view{readCandidate(cursor), {}};
    if (cursor.has("barred")) view.barred = readCandidate(cursor.at("barred"));
    if (!cursor.has("top")) return view;
    const TraceCursor top = cursor.at("top");
    if (top.size() > mostTop) top.refuse(Message::tr("has more than 5 entries"));
    for (std::size_t i = 0; i < top.size(); ++i) view.top.push_back(readCandidate(top.at(i)));
    return view;
}

Span readSpan(const TraceCursor& cursor) {
    if (cursor.size() != 2) cursor.refuse(Message::tr("is not a pair of a begin and an end"));
    const Span span{cursor.at(std::size_t{0}).count(), cursor.at(std::size_t{1}).count()};
    if (span.begin > span.end) cursor.refuse(Message::tr("ends before it begins"));
    return span;
}

TextSpan readTextSpan(const TraceCursor& cursor) {
    return {readSpan(cursor.at("bytes")), readSpan(cursor.at("utf16"))};
}

/// The times are not counted anew: they also hold what no iteration shows.
void requireEqualCounts(const TraceCursor& cursor, const Statistics& stored, Statistics counted) {
    counted.smallMilliseconds = stored.smallMilliseconds;
    counted.largeMilliseconds = stored.largeMilliseconds;
    counted.encodeMilliseconds = stored.encodeMilliseconds;
    counted.totalMilliseconds = stored.totalMilliseconds;
    if (!(counted == stored)) cursor.refuse(Message::tr("does not agree with the iterations"));
}

/// Counts UTF-16 code units along a text, each byte once.
class Utf16Position {
public:
    explicit Utf16Position(std::string_view text) : m_text(text) {}

    /// Refuses a span that goes backwards, leaves the text, begins or ends inside a character, or whose two units
    /// differ.
    void require(const TraceCursor& cursor, const TextSpan& span) {
        if (span.bytes.begin < m_byte || span.bytes.end > m_text.size())
            cursor.refuse(Message::tr("is out of the text's order"));
        if (!reaches(span.bytes.begin, span.utf16.begin) || !reaches(span.bytes.end, span.utf16.end)) {
            cursor.refuse(Message::tr("has bytes and UTF-16 units that do not agree with the text"));
        }
    }

private:
    bool reaches(std::size_t byte, std::size_t units) {
        while (m_byte < byte) {
            const Utf8Step step = stepUtf8(m_text, m_byte);
            m_byte += step.bytes;
            m_units += step.utf16Units();
        }
        return m_byte == byte && m_units == units;
    }

    std::string_view m_text;
    std::size_t m_byte = 0;
    std::size_t m_units = 0;
};

std::vector<Verification> readVerified(const TraceCursor& cursor) {
    std::vector<Verification> verified;
    for (std::size_t i = 0; i < cursor.size(); ++i) {
        const TraceCursor element = cursor.at(i);
        verified.push_back({element.at("position").count(), readView(element.at("large")),
                            element.at("disagreement").numberOrInfinity(-rounding)});
    }
    return verified;
}

Iteration readIteration(const TraceCursor& cursor, std::size_t segment, const std::vector<PolicyChange>& changes) {
    Iteration iteration;
    iteration.segment = segment;
    iteration.model = readName(cursor.at("model"), roles);
    iteration.tokensFed = cursor.at("tokens_fed").count();
    iteration.startMilliseconds = cursor.at("start_ms").number(0.0, anyTime);
    iteration.milliseconds = cursor.at("ms").number(0.0, anyTime);
    const std::size_t policy = cursor.at("policy").count();
    if (policy >= changes.size()) cursor.refuse(Message::tr("names a policy that is not there"));
    iteration.policy = changes[policy].policy;
    iteration.position = cursor.at("position").count();
    iteration.outcome = readName(cursor.at("outcome"), outcomes);
    iteration.proposal = readView(cursor.at("proposal"));
    if (cursor.has("verified")) iteration.verified = readVerified(cursor.at("verified"));
    if (iteration.outcome == Outcome::RolledBack) iteration.rollbackPosition = cursor.at("rollback_position").count();
    if (cursor.has("replacement")) iteration.replacement = readView(cursor.at("replacement"));
    return iteration;
}

OutputToken readGiven(const TraceCursor& cursor) {
    OutputToken token;
    token.id = static_cast<TokenId>(cursor.at("id").integer(0, std::numeric_limits<TokenId>::max()));
    token.piece = cursor.at("piece").text();
    token.origin = readName(cursor.at("origin"), origins);
    token.disagreement = cursor.at("disagreement").numberOrInfinity(-rounding);
    token.verified = cursor.at("verified").flag();
    token.policy = readPolicy(cursor.at("policy"));
    token.iteration = cursor.at("iteration").count();
    if (cursor.has("small")) token.small = readView(cursor.at("small"));
    if (cursor.has("large")) token.large = readView(cursor.at("large"));
    return token;
}

SegmentOutput readGivenTokens(const TraceCursor& cursor) {
    std::vector<OutputToken> given;
    for (std::size_t i = 0; i < cursor.size(); ++i) given.push_back(readGiven(cursor.at(i)));
    return SegmentOutput(std::move(given));
}

void requireEqualTokens(const TraceCursor& cursor, const std::vector<OutputToken>& tokens) {
    if (cursor.size() != tokens.size()) cursor.refuse(Message::tr("does not agree with the iterations"));
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const TraceCursor stored = cursor.at(i);
        if (stored.at("id").integer(0, std::numeric_limits<TokenId>::max()) != tokens[i].id ||
            stored.at("piece").text() != tokens[i].piece || stored.at("origin").text() != name(tokens[i].origin)) {
            stored.refuse(Message::tr("does not agree with the iterations"));
        }
    }
}

void replay(const TraceCursor& cursor, const std::vector<PolicyChange>& changes, SegmentOutput& output,
            SegmentResult& segment) {
    const std::size_t given = output.tokens().size();
    for (std::size_t i = 0; i < cursor.size(); ++i) {
        const TraceCursor element = cursor.at(i);
        Iteration iteration = readIteration(element, segment.index, changes);
        if (iteration.outcome == Outcome::RolledBack && iteration.rollbackPosition < given) {
            element.refuse(Message::tr("takes back a token that was given"));
        }
        try {
            output.apply(iteration);
        } catch (const InputError& error) {
            element.refuse(Message::tr("does not fit. %1").with(error.message()));
        }
        count(iteration, segment.statistics);
        segment.iterations.push_back(std::move(iteration));
    }
    segment.tokens = output.tokens();
    segment.ghosts = output.ghosts();
    countTokens(segment.tokens, segment.statistics);
}

/// A segment's place in the source, its text, and what is marked in that.
Segment readSegmentSource(const TraceCursor& cursor, const std::string& text, Utf16Position& position) {
    Segment source;
    source.span = readTextSpan(cursor);
    source.splitSentence = cursor.at("split_sentence").flag();
    source.copied = cursor.has("copied") && cursor.at("copied").flag();
    position.require(cursor, source.span);
    source.text = text.substr(source.span.bytes.begin, source.span.bytes.size());
    const auto readMark = [](const TraceCursor& element, Utf16Position& from) {
        const TextSpan span = readTextSpan(element);
        from.require(element, span);
        return span;
    };
    if (cursor.has("unknown")) {
        const TraceCursor unknown = cursor.at("unknown");
        Utf16Position from(source.text);
        for (std::size_t i = 0; i < unknown.size(); ++i) source.unknown.push_back(readMark(unknown.at(i), from));
    }
    if (!cursor.has("stand_ins")) return source;
    const TraceCursor standIns = cursor.at("stand_ins");
    if (standIns.size() > kMostStandIns) standIns.refuse(Message::tr("has more entries than there can be"));
    Utf16Position from(source.text);
    for (std::size_t i = 0; i < standIns.size(); ++i) {
        const TraceCursor element = standIns.at(i);
        const StandIn standIn{readMark(element, from), element.at("word").text()};
        const bool isWord = standIn.word.size() == 2 && standIn.word[0] >= 'A' && standIn.word[0] <= 'Z' &&
                            standIn.word[1] >= '1' && standIn.word[1] <= '9';
        if (!isWord || standIn.source.bytes.empty()) {
            element.refuse(Message::tr("is no run that is kept"));
        }
        source.standIns.push_back(standIn);
    }
    return source;
}

EditedText readEdited(const TraceCursor& cursor) {
    EditedText edited;
    for (std::size_t i = 0; i < cursor.size(); ++i) {
        const TraceCursor part = cursor.at(i);
        if (part.has("tokens")) {
            edited.parts.push_back({readSpan(part.at("tokens")), {}});
            continue;
        }
        const TraceCursor origin = part.at("origin");
        if (origin.text() != name(Origin::Typed)) origin.refuse(Message::tr("is none of the known words"));
        edited.parts.push_back({{}, part.at("text").text()});
    }
    return edited;
}

std::string readSource(const TraceCursor& cursor) {
    if (!cursor.isArray()) return cursor.text();
    std::string source;
    for (std::size_t i = 0; i < cursor.size(); ++i) {
        source.push_back(static_cast<char>(static_cast<unsigned char>(cursor.at(i).integer(0, 255))));
    }
    return source;
}

/// What somebody did to a segment by hand, on top of what the run wrote. Returns the text that stands then.
std::string readByHand(const TraceCursor& cursor, const SegmentOutput& output, const Detokenized& written,
                       SegmentResult& segment) {
    segment.confirmed = cursor.has("confirmed") && cursor.at("confirmed").flag();
    if (cursor.has("written_from")) segment.writtenFrom = readSource(cursor.at("written_from"));
    if (!cursor.has("edited")) return written.text;
    const TraceCursor edited = cursor.at("edited");
    segment.edited = readEdited(edited);
    try {
        return standing(*segment.edited, output, written).text.text;
    } catch (const InputError& error) {
        edited.refuse(Message::tr("does not fit. %1").with(error.message()));
    }
}

SegmentResult readSegment(const TraceCursor& cursor, const std::vector<PolicyChange>& changes, Segment source) {
    SegmentResult segment;
    segment.index = cursor.at("index").count();
    segment.source = std::move(source);
    segment.outputSpan = readTextSpan(cursor.at("output"));
    segment.reachedLimit = cursor.at("reached_limit").flag();

    SegmentOutput output = readGivenTokens(cursor.at("given"));
    replay(cursor.at("iterations"), changes, output, segment);
    requireEqualTokens(cursor.at("tokens"), segment.tokens);
    const TraceCursor statistics = cursor.at("statistics");
    const Statistics stored = readStatistics(statistics);
    requireEqualCounts(statistics, stored, segment.statistics);
    segment.statistics = stored;

    if (segment.source.copied) {
        if (!segment.tokens.empty() || !segment.iterations.empty()) {
            cursor.refuse(Message::tr("was copied, and yet has tokens"));
        }
        segment.text = readByHand(cursor, output, {segment.source.text, {}}, segment);
        if (cursor.at("text").text() != segment.text) cursor.at("text").refuse(Message::tr("is no copy of its source"));
        return segment;
    }
    KeptText text = keepRuns(output.text(), segment.source, true);
    segment.text = readByHand(cursor, output, text.written, segment);
    if (cursor.at("text").text() != segment.text)
        cursor.at("text").refuse(Message::tr("does not agree with the iterations"));
    segment.tokenSpans = std::move(text.written.pieces);
    if (!segment.edited) segment.kept = std::move(text.kept);
    return segment;
}

std::vector<PolicyChange> readChanges(const TraceCursor& cursor) {
    std::vector<PolicyChange> changes;
    for (std::size_t i = 0; i < cursor.size(); ++i) {
        const TraceCursor element = cursor.at(i);
        changes.push_back({element.at("ms").number(0.0, anyTime), element.at("segment").count(),
                           element.at("position").count(), readPolicy(element.at("policy"))});
    }
    return changes;
}

/// Segments that lead from one whole text to another.
std::vector<SegmentResult> readSegments(const TraceCursor& cursor, const std::vector<PolicyChange>& changes,
                                        const std::string& source, const std::string& text) {
    std::vector<SegmentResult> segments;
    Utf16Position sourcePosition(source);
    Utf16Position outputPosition(text);
    for (std::size_t i = 0; i < cursor.size(); ++i) {
        const TraceCursor element = cursor.at(i);
        SegmentResult segment =
            readSegment(element, changes, readSegmentSource(element.at("source"), source, sourcePosition));
        if (i > 0 && segment.index <= segments.back().index) element.refuse(Message::tr("is out of order"));
        outputPosition.require(element.at("output"), segment.outputSpan);
        const Span written = segment.outputSpan.bytes;
        if (std::string_view(text).substr(written.begin, written.size()) != segment.text) {
            element.refuse(Message::tr("does not stand in the output text"));
        }
        segments.push_back(std::move(segment));
    }
    return segments;
}

CondensedSummary readCondensed(const TraceCursor& cursor, const std::vector<PolicyChange>& changes,
                               const GenerationResult& result) {
    CondensedSummary condensed;
    condensed.text = cursor.at("text").text();
    const TraceCursor segments = cursor.at("segments");
    condensed.segments = readSegments(segments, changes, result.text, condensed.text);
    const bool numbered = result.segments.empty() || condensed.segments.empty() ||
                          condensed.segments.front().index > result.segments.back().index;
    if (!numbered) segments.refuse(Message::tr("is out of order"));
    return condensed;
}

/// Sentences are made from whole segments, in their order.
std::vector<TextSpan> readSources(const TraceCursor& cursor, const std::vector<SegmentResult>& segments) {
    std::vector<TextSpan> sources;
    auto segment = segments.begin();
    for (std::size_t i = 0; i < cursor.size(); ++i) {
        const TraceCursor element = cursor.at(i);
        const TextSpan span = readTextSpan(element);
        segment = std::lower_bound(
            segment, segments.end(), span.bytes.begin,
            [](const SegmentResult& each, auto begin) { return each.source.span.bytes.begin < begin; });
        if (segment == segments.end() || !(segment->source.span == span))
            element.refuse(Message::tr("is no segment's source"));
        ++segment;
        sources.push_back(span);
    }
    return sources;
}

std::vector<SummarySentence> readSentences(const TraceCursor& cursor, const GenerationResult& result) {
    std::vector<SummarySentence> sentences;
    Utf16Position outputPosition(result.finalText());
    for (std::size_t i = 0; i < cursor.size(); ++i) {
        const TraceCursor element = cursor.at(i);
        SummarySentence sentence;
        const TraceCursor output = element.at("output");
        sentence.output = readTextSpan(output);
        outputPosition.require(output, sentence.output);
        const TraceCursor sources = element.at("sources");
        sentence.sources = readSources(sources, result.segments);
        sentences.push_back(std::move(sentence));
    }
    return sentences;
}

Trace readTrace(const TraceCursor& cursor, const std::string& file) {
    if (!cursor.has("schema") || !cursor.has("version") || cursor.at("schema").text() != "bild-trace") {
        throw FileError(file, Message::tr("this is no BiLD trace"),
                        Message::tr("Open a file that was saved as a trace."));
    }
    const std::int64_t version = cursor.at("version").integer(0, std::numeric_limits<int>::max());
    if (version != 1 && version != 2) {
        throw FileError(file, Message::tr("the trace is of a version unknown here"),
                        Message::tr("Open it with a newer version of BiLD Studio."));
    }
    Trace trace;
    trace.task = readName(cursor.at("task"), tasks);
    trace.strategy = readName(cursor.at("strategy"), strategies);
    trace.device = cursor.at("device").text();
    trace.threads = static_cast<int>(cursor.at("threads").integer(0, std::numeric_limits<int>::max()));
    const TraceCursor models = cursor.at("models");
    for (std::size_t i = 0; i < models.size(); ++i) {
        const TraceCursor model = models.at(i);
        trace.models.push_back(
            {model.at("role").text(), model.at("name").text(), model.at("sha256").text(), model.at("dtype").text()});
    }
    trace.source = readSource(cursor.at("source"));
    trace.result.text = cursor.at("text").text();
    trace.result.stopped = cursor.at("stopped").flag();

    const TraceCursor changesCursor = cursor.at("policy_changes");
    const std::vector<PolicyChange> changes = readChanges(changesCursor);
    trace.result.segments = readSegments(cursor.at("segments"), changes, trace.source, trace.result.text);
    if (cursor.has("condensed")) {
        trace.result.condensed = readCondensed(cursor.at("condensed"), changes, trace.result);
    }
    if (cursor.has("sentences")) {
        trace.result.sentences = readSentences(cursor.at("sentences"), trace.result);
    }
    if (policyChanges(trace.result) != changes) changesCursor.refuse(Message::tr("does not agree with the iterations"));

    Statistics counted;
    for (const SegmentResult& segment : trace.result.segments) counted += segment.statistics;
    if (trace.result.condensed) {
        for (const SegmentResult& segment : trace.result.condensed->segments) counted += segment.statistics;
    }
    const TraceCursor statistics = cursor.at("statistics");
    trace.result.statistics = readStatistics(statistics);
    requireEqualCounts(statistics, trace.result.statistics, counted);
    return trace;
}

}  // namespace

Trace traceFromJson(std::string_view json, const std::string& name) {
    if (json.size() > largestDocument) {
        throw FileError(name, Message::tr("the file is larger than the 256 MiB that a trace may have"),
                        Message::tr("Open a shorter run's trace."));
    }
    const auto refuseDepth = [&](int depth, nlohmann::json::parse_event_t, const nlohmann::json&) {
        if (depth > deepestLevel)
            throw FileError(name, Message::tr("the JSON is nested too deeply"), Message::tr("It is no BiLD trace."));
        return true;
    };
    nlohmann::json document;
    try {
        document = nlohmann::json::parse(json, refuseDepth);
    } catch (const nlohmann::json::parse_error& error) {
        throw FileError(name, Message::tr("the file is no valid JSON from byte %1 on").with(error.byte),
                        Message::tr("Open a file that was saved as a trace."));
    } catch (const nlohmann::json::exception&) {
        throw FileError(name, Message::tr("the JSON has a number that no computer holds"),
                        Message::tr("It is no BiLD trace."));
    }
    return readTrace(TraceCursor(document, name), name);
}

}  // namespace bild
