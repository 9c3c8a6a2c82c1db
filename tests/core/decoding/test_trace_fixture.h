// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "decoding/trace.h"
#include "text/utf8.h"

namespace bild::test {

inline Candidate candidate(TokenId id, std::string piece, float probability) {
    return {id, std::move(piece), probability};
}

inline ModelView view(TokenId id, const std::string& piece, float probability) {
    return {candidate(id, piece, probability),
            {candidate(id, piece, probability), candidate(99, "▁other", (1.0F - probability) / 3.0F)}};
}

/// Iterations of one segment as a run would make them, applied as they come.
class ScriptedSegment {
public:
    explicit ScriptedSegment(std::size_t index, std::vector<OutputToken> given = {})
        : m_index(index), m_output(std::move(given)) {}

    ScriptedSegment& large(TokenId id, const std::string& piece, std::vector<Verification> verified = {}) {
        Iteration iteration = next(ModelRole::Large, id, piece, 0.8F);
        iteration.tokensFed = verified.size() + 1;
        iteration.verified = std::move(verified);
        return add(std::move(iteration));
    }
    ScriptedSegment& draft(TokenId id, const std::string& piece) {
        return add(next(ModelRole::Small, id, piece, 0.7F));
    }
    ScriptedSegment& fallBack(TokenId id, const std::string& piece) {
        Iteration iteration = next(ModelRole::Small, id, piece, 0.41F);
        iteration.outcome = Outcome::FellBack;
        return add(std::move(iteration));
    }
    ScriptedSegment& rollBack(std::size_t to, TokenId id, const std::string& piece,
                              std::vector<Verification> verified) {
        Iteration iteration = next(ModelRole::Large, 77, "▁dropped", 0.5F);
        iteration.tokensFed = verified.size() + 1;
        iteration.verified = std::move(verified);
        iteration.outcome = Outcome::RolledBack;
        iteration.rollbackPosition = to;
        iteration.replacement = view(id, piece, 0.9F);
        return add(std::move(iteration));
    }
    ScriptedSegment& confirmEnd(std::vector<Verification> verified) {
        Iteration iteration = next(ModelRole::Large, 78, "▁after", 0.5F);
        iteration.tokensFed = verified.size() + 1;
        iteration.verified = std::move(verified);
        iteration.outcome = Outcome::EndConfirmed;
        return add(std::move(iteration));
    }
    ScriptedSegment& policy(const Policy& policy) {
        m_policy = policy;
        return *this;
    }

    [[nodiscard]] SegmentOutput output() const { return m_output; }
    [[nodiscard]] const std::vector<Iteration>& iterations() const { return m_iterations; }

    /// The finished segment; its place in source and output is filled in by `trace`.
    [[nodiscard]] SegmentResult result(const std::string& sourceText) const {
        SegmentResult result;
        result.index = m_index;
        result.source.text = sourceText;
        Detokenized text = m_output.text();
        result.text = text.text;
        result.tokenSpans = text.pieces;
        result.tokens = m_output.tokens();
        result.ghosts = m_output.ghosts();
        result.iterations = m_iterations;
        for (const Iteration& iteration : m_iterations) count(iteration, result.statistics);
        countTokens(result.tokens, result.statistics);
        result.statistics.encodeMilliseconds = 3.25;
        result.statistics.totalMilliseconds = 17.1;
        return result;
    }

private:
    Iteration next(ModelRole model, TokenId id, const std::string& piece, float probability) const {
        Iteration iteration;
        iteration.segment = m_index;
        iteration.model = model;
        iteration.tokensFed = 1;
        iteration.startMilliseconds = 0.1 + static_cast<double>(m_iterations.size());
        iteration.milliseconds = model == ModelRole::Small ? 0.3 : 1.7;
        iteration.policy = m_policy;
        iteration.position = m_output.tokens().size();
        iteration.proposal = view(id, piece, probability);
        return iteration;
    }
    ScriptedSegment& add(Iteration iteration) {
        m_output.apply(iteration);
        m_iterations.push_back(std::move(iteration));
        return *this;
    }

    std::size_t m_index;
    SegmentOutput m_output;
    std::vector<Iteration> m_iterations;
    Policy m_policy;
};

inline Verification verification(std::size_t position, TokenId id, const std::string& piece, double nats) {
    return {position, view(id, piece, static_cast<float>(std::exp(-nats))), nats};
}

/// Puts segments behind one another, a gap before each in source and output.
inline Trace traceOf(std::vector<SegmentResult> segments, const std::string& gap = "\n\n") {
    Trace trace;
    trace.models = {{"small", "tiny", "00ff", "int8"}, {"large", "big", "", "float32"}};
    trace.device = "cpu";
    trace.threads = 2;
    const auto append = [](std::string& text, const std::string& part) {
        const std::size_t bytes = text.size();
        const std::size_t units = utf16Size(text);
        text += part;
        return TextSpan{{bytes, text.size()}, {units, utf16Size(text)}};
    };
    for (SegmentResult& segment : segments) {
        trace.source += gap;
        trace.result.text += gap;
        segment.source.span = append(trace.source, segment.source.text);
        segment.outputSpan = append(trace.result.text, segment.text);
        trace.result.statistics += segment.statistics;
    }
    trace.result.segments = std::move(segments);
    return trace;
}

}  // namespace bild::test
