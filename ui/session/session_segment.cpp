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
    Detokenized text = result.source.copied ? Detokenized{result.source.text, {}}
                                            : keepRuns(output.text(), result.source, true).written;
    std::optional<EditedText> edited = std::move(result.edited);
    std::optional<std::string> writtenFrom = std::move(result.writtenFrom);
    const bool confirmed = result.confirmed;
    *this = SessionSegment(std::move(result), std::move(given), std::move(output), std::move(text));
    if (edited) setEdited(std::move(*edited));
    m_confirmed = confirmed;
    m_writtenFrom = std::move(writtenFrom);
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

void SessionSegment::carryTo(Segment source) {
    const std::string from = m_writtenFrom.value_or(m_source.text);
    if (!m_source.standIns.empty() || m_source.copied || source.copied) {
        // What its run had from one source cannot be told with another: the text stays, as typed.
        const std::string stands = text().text;
        const bool confirmed = m_confirmed;
        *this = SessionSegment(std::move(source));
        replaceText({}, stands);
        m_confirmed = confirmed;
    } else {
        setSource(std::move(source));
    }
    if (from == m_source.text) {
        m_writtenFrom.reset();
    } else {
        m_writtenFrom = from;
    }
}

void SessionSegment::replaceText(const Span& utf16, const std::string& typed) {
    if (!showsAll()) throw InputError(Message::tr("A segment can be edited at the end of its run only."));
    setEdited(replaced(m_edited ? m_edited->text : unedited(runText()), runText(), utf16, typed));
    m_confirmed = false;
}

void SessionSegment::setEdited(EditedText edited) {
    auto made = std::make_shared<Edited>();
    made->standing = standing(edited, runOutput(), runText());
    made->arranged = arrangeSegment(made->standing.output, made->standing.text, true);
    made->withoutGhosts = arrangeSegment(made->standing.output, made->standing.text, false);
    made->text = std::move(edited);
    m_edited = made->text == unedited(runText()) ? nullptr : std::move(made);
}

void SessionSegment::setConfirmed(bool confirmed) {
    m_confirmed = confirmed;
    if (confirmed) m_writtenFrom.reset();
}

std::optional<std::size_t> SessionSegment::runToken(int token) const {
    const auto at = static_cast<std::size_t>(token);
    if (!showsEdited()) return at;
    return at < m_edited->standing.runTokens.size() ? m_edited->standing.runTokens[at] : std::nullopt;
}

int SessionSegment::shownToken(std::size_t runToken) const {
    if (!showsEdited()) return runToken < runOutput().tokens().size() ? static_cast<int>(runToken) : -1;
    const auto& tokens = m_edited->standing.runTokens;
    const auto found = std::ranges::find(tokens, std::optional(runToken));
    return found == tokens.end() ? -1 : static_cast<int>(found - tokens.begin());
}

std::array<std::size_t, kTokenOrigins + 1> SessionSegment::originCounts() const {
    std::array<std::size_t, kTokenOrigins + 1> counts{};
    if (showsEdited()) {
        for (const OutputToken& token : output().tokens()) ++counts[static_cast<std::size_t>(token.origin)];
    } else {
        std::ranges::copy(statistics().byOrigin, counts.begin());
    }
    return counts;
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
    if (showsEdited()) return withGhosts ? m_edited->arranged : m_edited->withoutGhosts;
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
    result.tokens = runOutput().tokens();
    result.tokenSpans = runText().pieces;
    if (m_edited) {
        result.edited = m_edited->text;
    } else {
        result.kept = keepRuns(runOutput().text(), m_source, true).kept;
    }
    result.confirmed = m_confirmed;
    result.writtenFrom = m_writtenFrom;
    result.ghosts = runOutput().ghosts();
    result.iterations = iterations();
    for (Iteration& iteration : result.iterations) iteration.segment = index;
    result.statistics = statistics();
    result.reachedLimit = reachedLimit();
    return result;
}

}  // namespace bild
