// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_segment.h"

#include <QCoreApplication>
#include <algorithm>
#include <string>
#include <utility>

#include "decoding/trace.h"
#include "error.h"

namespace bild {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SessionSegment)
};

std::vector<OutputToken> givenTokensOf(const SegmentResult& result) {
    const std::size_t count = givenTokens(result);
    if (count > result.tokens.size()) {
        throw InputError(Words::tr("The trace is damaged: segment %1 begins after its own end.")
                             .arg(result.index + 1)
                             .toStdString());
    }
    return {result.tokens.begin(), result.tokens.begin() + static_cast<std::ptrdiff_t>(count)};
}

}  // namespace

SessionSegment::SessionSegment(Segment source, std::vector<OutputToken> given)
    : m_source(std::move(source)), m_given(std::move(given)), m_output(m_given) {
    refresh();
}

SessionSegment::SessionSegment(const SegmentResult& result) {
    finish(result);
}

void SessionSegment::append(const Iteration& iteration) {
    if (showsAll()) m_output.apply(iteration);
    m_iterations.push_back(iteration);
}

void SessionSegment::finish(const SegmentResult& result) {
    SegmentOutput output(givenTokensOf(result));
    for (const Iteration& iteration : result.iterations) output.apply(iteration);
    if (output.tokens() != result.tokens) {
        throw InputError(Words::tr("The trace is damaged: the iterations of segment %1 do not give its text.")
                             .arg(result.index + 1)
                             .toStdString());
    }
    m_source = result.source;
    m_given = givenTokensOf(result);
    m_iterations = result.iterations;
    m_output = std::move(output);
    m_finalStatistics = result.statistics;
    m_reachedLimit = result.reachedLimit;
    m_finished = true;
    m_hidden = false;
    refresh();
}

void SessionSegment::show(std::optional<std::size_t> count) {
    const std::size_t wanted = std::min(count.value_or(0), m_iterations.size());
    const bool hidden = !count.has_value();
    if (hidden == m_hidden && wanted == shown()) return;
    if (hidden) {
        m_output = SegmentOutput();
    } else if (m_hidden || wanted < shown()) {
        m_output = SegmentOutput(m_given);
    }
    m_hidden = hidden;
    while (shown() < wanted) m_output.apply(m_iterations[shown()]);
    refresh();
}

void SessionSegment::refresh() {
    m_text = m_output.text();
    countShown();
}

void SessionSegment::countShown() {
    if (m_finished && showsAll()) {
        m_statistics = m_finalStatistics;
        return;
    }
    m_statistics = Statistics();
    for (const Iteration& iteration : std::span(m_iterations).first(shown())) count(iteration, m_statistics);
    countTokens(m_output.tokens(), m_statistics);
    m_statistics.totalMilliseconds = m_statistics.smallMilliseconds + m_statistics.largeMilliseconds;
}

SegmentResult SessionSegment::result(std::size_t index) const {
    if (!showsAll()) {
        SessionSegment whole = *this;
        whole.show(m_iterations.size());
        return whole.result(index);
    }
    SegmentResult result;
    result.index = index;
    result.source = m_source;
    result.text = m_text.text;
    result.tokens = m_output.tokens();
    result.tokenSpans = m_text.pieces;
    result.ghosts = m_output.ghosts();
    result.iterations = m_iterations;
    for (Iteration& iteration : result.iterations) iteration.segment = index;
    result.statistics = m_statistics;
    result.reachedLimit = m_reachedLimit;
    return result;
}

}  // namespace bild
