// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "decoding/generation.h"
#include "decoding/segment_output.h"
#include "decoding/statistics.h"
#include "decoding/trace.h"

namespace bild::test {

/// A token id for a piece, the same wherever the piece occurs.
inline TokenId idOf(const std::string& piece) {
    return static_cast<TokenId>(std::hash<std::string>{}(piece) % 1'000'000);
}

/// A model's view with the token first and other choices behind it.
inline ModelView view(const std::string& piece, double probability,
                      std::vector<std::pair<std::string, double>> others = {}) {
    ModelView result;
    result.token = {idOf(piece), piece, static_cast<float>(probability)};
    result.top.push_back(result.token);
    for (const auto& [other, share] : others) result.top.push_back({idOf(other), other, static_cast<float>(share)});
    std::ranges::stable_sort(result.top,
                             [](const Candidate& a, const Candidate& b) { return a.probability > b.probability; });
    return result;
}

/// Writes the iterations of one segment as a run would report them.
class SampleSegment {
public:
    using Others = std::vector<std::pair<std::string, double>>;

    explicit SampleSegment(std::size_t segment, std::vector<OutputToken> given = {})
        : m_segment(segment), m_given(std::move(given)), m_output(m_given) {}

    Policy policy{0.6, 3.0, 10, false};

    SampleSegment& draft(const std::string& piece, double probability = 0.9, Others others = {}) {
        Iteration iteration = next(ModelRole::Small);
        iteration.proposal = view(piece, probability, std::move(others));
        m_unverified.push_back(iteration.position);
        return add(iteration);
    }
    /// The small model is too unsure of a token, which is dropped.
    SampleSegment& unsure(const std::string& piece, double probability = 0.4, Others others = {}) {
        Iteration iteration = next(ModelRole::Small);
        iteration.proposal = view(piece, probability, std::move(others));
        iteration.outcome = Outcome::FellBack;
        return add(iteration);
    }
    /// The large model keeps all drafts it has not seen yet, and writes a token.
    SampleSegment& large(const std::string& piece, double probability = 0.9, Others others = {}) {
        Iteration iteration = next(ModelRole::Large);
        iteration.verified = verifyDrafts(m_output.tokens().size(), 0.0);
        iteration.proposal = view(piece, probability, std::move(others));
        return add(iteration);
    }
    /// The large model takes back the drafts from `position` on, and writes another token there.
    SampleSegment& rollBack(std::size_t position, const std::string& piece, double probability = 0.8, double nats = 4.6,
                            Others others = {}) {
        Iteration iteration = next(ModelRole::Large);
        iteration.verified = verifyDrafts(position, nats);
        iteration.proposal = view("\u2581then", 0.3);
        iteration.outcome = Outcome::RolledBack;
        iteration.rollbackPosition = position;
        iteration.replacement = view(piece, probability, std::move(others));
        return add(iteration);
    }

    [[nodiscard]] const std::vector<Iteration>& iterations() const { return m_iterations; }
    [[nodiscard]] const SegmentOutput& output() const { return m_output; }

    [[nodiscard]] SegmentResult result(Segment source) const {
        SegmentResult result;
        result.index = m_segment;
        result.source = std::move(source);
        const Detokenized text = m_output.text();
        result.text = text.text;
        result.tokenSpans = text.pieces;
        result.tokens = m_output.tokens();
        result.ghosts = m_output.ghosts();
        result.iterations = m_iterations;
        for (const Iteration& iteration : m_iterations) count(iteration, result.statistics);
        countTokens(result.tokens, result.statistics);
        result.statistics.totalMilliseconds = 100.0;
        return result;
    }

private:
    [[nodiscard]] Iteration next(ModelRole model) const {
        Iteration iteration;
        iteration.segment = m_segment;
        iteration.model = model;
        iteration.tokensFed = model == ModelRole::Small ? 1 : m_unverified.size() + 1;
        iteration.startMilliseconds = static_cast<double>(m_iterations.size());
        iteration.milliseconds = 1.0;
        iteration.policy = policy;
        iteration.position = m_output.tokens().size();
        return iteration;
    }

    /// Drafts before `rejected` are all but certain; the one there has the given disagreement.
    std::vector<Verification> verifyDrafts(std::size_t rejected, double nats) {
        std::vector<Verification> verified;
        for (const std::size_t position : m_unverified) {
            const OutputToken& draft = m_output.tokens()[position];
            Verification verification;
            verification.position = position;
            verification.disagreement = position < rejected ? 0.1 : nats;
            verification.large = view(draft.piece, std::exp(-verification.disagreement));
            verified.push_back(verification);
        }
        m_unverified.clear();
        return verified;
    }

    SampleSegment& add(const Iteration& iteration) {
        m_output.apply(iteration);
        m_iterations.push_back(iteration);
        return *this;
    }

    std::size_t m_segment;
    std::vector<OutputToken> m_given;
    SegmentOutput m_output;
    std::vector<Iteration> m_iterations;
    std::vector<std::size_t> m_unverified;
};

/// Segments with these texts where they stand in `source`, one behind the other. ASCII or BMP text only.
inline std::vector<Segment> segmentsOf(const std::string& source, const std::vector<std::string>& texts) {
    const auto units = [](std::string_view text) {
        std::size_t count = 0;
        for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U ? 1 : 0;
        return count;
    };
    std::vector<Segment> segments;
    std::size_t from = 0;
    for (const std::string& text : texts) {
        const std::size_t begin = source.find(text, from);
        from = begin + text.size();
        const std::size_t first = units(std::string_view(source).substr(0, begin));
        segments.push_back({{{begin, from}, {first, first + units(text)}}, text, false});
    }
    return segments;
}

/// The letter to the landlord: three segments in two paragraphs.
inline const std::string letter = "Sehr geehrte Frau Berger,\n\nvielen Dank. Leider ist die Heizung kaputt.";
inline std::vector<Segment> letterSegments() {
    return segmentsOf(letter, {"Sehr geehrte Frau Berger,", "vielen Dank.", "Leider ist die Heizung kaputt."});
}

inline SampleSegment greeting(std::size_t segment = 0) {
    SampleSegment sample(segment);
    sample.large("\u2581Dear").draft("\u2581Mrs").draft(".").draft("\u2581Berger").draft(",").draft("</s>", 0.99);
    return sample;
}

inline SampleSegment thanks(std::size_t segment = 1) {
    SampleSegment sample(segment);
    sample.large("\u2581Thank").draft("\u2581you").unsure("\u2581so", 0.41, {{"\u2581very", 0.3}});
    sample.large("\u2581very", 0.88, {{"\u2581so", 0.06}}).draft("\u2581much").draft(".").draft("</s>", 0.99);
    return sample;
}

/// "Unfortunately, the heating is broken." with "kaputt" and the token behind it taken back.
inline SampleSegment heating(std::size_t segment = 2) {
    SampleSegment sample(segment);
    sample.large("\u2581Unfortunately").draft(",").draft("\u2581the").draft("\u2581heating").draft("\u2581is");
    sample.draft("\u2581kaput", 0.71).draft("t", 0.8).rollBack(5, "\u2581broken", 0.83, 4.6, {{"\u2581kaput", 0.01}});
    sample.large(".", 0.95).draft("</s>", 0.99);
    return sample;
}

inline Trace letterTrace() {
    Trace trace;
    trace.source = letter;
    const std::vector<Segment> segments = letterSegments();
    trace.result.segments = {greeting().result(segments[0]), thanks().result(segments[1]),
                             heating().result(segments[2])};
    return trace;
}

}  // namespace bild::test
