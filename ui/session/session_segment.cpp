// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_segment.h"

#include <algorithm>
#include <string>
#include <utility>

#include "decoding/kept_text.h"
#include "decoding/trace.h"
#include "error.h"

namespace bild {
namespace {

std::vector<OutputToken> givenTokensOf(const SegmentResult& result) {
    const std::size_t count = givenTokens(result);
    if (count > result.tokens.size()) {
        throw InputError(
            Message::tr("The trace is damaged: segment %1 begins after its own end.").with(result.index + 1));
    }
    return {result.tokens.begin(), result.tokens.begin() + static_cast<std::ptrdiff_t>(count)};
}

}  // namespace

SessionSegment::SessionSegment(Segment source, std::vector<OutputToken> given)
    : m_source(std::move(source)), m_given(std::move(given)), m_output(m_given) {
    refresh();
}

SessionSegment::SessionSegment(SegmentResult result) {
    std::vector<OutputToken> given = givenTokensOf(result);
    SegmentOutput output(given);
    for (const Iteration& iteration : result.iterations) output.apply(iteration);
    if (output.tokens() != result.tokens) {
        throw InputError(Message::tr("The trace is damaged: the iterations of segment %1 do not give its text.")
                             .with(result.index + 1));
    }
    Detokenized text = result.source.copied ? Detokenized{result.text, {}}
                                            : keepRuns(output.text(), result.source, true).written;
    *this = SessionSegment(std::move(result), std::move(given), std::move(output), std::move(text));
}

SessionSegment SessionSegment::written(SegmentResult result) {
    std::vector<OutputToken> given = givenTokensOf(result);
    SegmentOutput output(std::move(result.tokens), std::move(result.ghosts), result.iterations.size());
    Detokenized text{std::move(result.text), std::move(result.tokenSpans)};
    return {std::move(result), std::move(given), std::move(output), std::move(text)};
}

SessionSegment::SessionSegment(SegmentResult&& result, std::vector<OutputToken> given, SegmentOutput output,
                               Detokenized text)
    : m_source(std::move(result.source)), m_given(std::move(given)) {
    auto whole = std::make_shared<Whole>();
    whole->text = std::move(text);
    whole->arranged = arrangeSegment(output, whole->text, true);
    whole->withoutGhosts = arrangeSegment(output, whole->text, false);
    whole->output = std::move(output);
    whole->iterations = std::move(result.iterations);
    whole->statistics = result.statistics;
    whole->reachedLimit = result.reachedLimit;
    m_whole = std::move(whole);
}

void SessionSegment::setSource(Segment source) {
    if (source.standIns.empty() && source.text == m_source.text) source.standIns = std::move(m_source.standIns);
    m_source = std::move(source);
}

void SessionSegment::append(const Iteration& iteration) {
    if (m_whole) {
        // Not something a run does; the segment becomes one that is being written again.
        m_iterations = m_whole->iterations;
        if (showsWhole()) m_output = m_whole->output;
        m_whole.reset();
        m_partial = false;
    }
    if (showsAll()) m_output.apply(iteration);
    m_iterations.push_back(iteration);
}

void SessionSegment::show(std::optional<std::size_t> count) {
    const std::size_t all = iterations().size();
    const std::size_t wanted = std::min(count.value_or(0), all);
    const bool hidden = !count.has_value();
    if (hidden == m_hidden && wanted == shown()) return;
    const bool continues = !hidden && !m_hidden && !showsWhole() && wanted >= shown();
    m_partial = m_whole && !hidden && wanted < all;
    m_hidden = hidden;
    if (!continues) m_output = hidden || showsWhole() ? SegmentOutput() : SegmentOutput(m_given);
    if (showsWhole()) {
        m_text = {};
        m_statistics = {};
        m_output = {};
        return;
    }
    while (!hidden && m_output.iterations() < wanted) m_output.apply(iterations()[m_output.iterations()]);
    refresh();
}

void SessionSegment::refresh() {
    if (showsWhole()) return;
    m_text = keepRuns(m_output.text(), m_source, false).written;
    countShown();
}

void SessionSegment::countShown() {
    m_statistics = Statistics();
    for (const Iteration& iteration : std::span(iterations()).first(m_output.iterations())) {
        count(iteration, m_statistics);
    }
    countTokens(m_output.tokens(), m_statistics);
    m_statistics.totalMilliseconds = m_statistics.smallMilliseconds + m_statistics.largeMilliseconds;
}

SegmentText SessionSegment::arranged(bool withGhosts) const {
    if (showsWhole()) return withGhosts ? m_whole->arranged : m_whole->withoutGhosts;
    return arrangeSegment(m_output, m_text, withGhosts);
}

SegmentResult SessionSegment::result(std::size_t index) const {
    if (!showsAll()) {
        SessionSegment whole = *this;
        whole.show(iterations().size());
        return whole.result(index);
    }
    SegmentResult result;
    result.index = index;
    result.source = m_source;
    result.text = text().text;
    result.tokens = output().tokens();
    result.tokenSpans = text().pieces;
    result.kept = keepRuns(output().text(), m_source, true).kept;
    result.ghosts = output().ghosts();
    result.iterations = iterations();
    for (Iteration& iteration : result.iterations) iteration.segment = index;
    result.statistics = statistics();
    result.reachedLimit = reachedLimit();
    return result;
}

}  // namespace bild
