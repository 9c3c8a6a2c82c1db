// SPDX-License-Identifier: GPL-3.0-or-later
// The part of SessionModel that knows of two passes: a source's segments, and those in which their summaries are read
// once more.
#include <algorithm>
#include <iterator>
#include <utility>

#include "error.h"
#include "session/session_model.h"
#include "session/session_source.h"

namespace bild {

std::optional<SecondPass> SessionModel::replayedSecondPass(const Trace& trace) {
    const std::optional<CondensedSummary>& condensed = trace.result.condensed;
    if (!condensed) return std::nullopt;
    return SecondPass{trace.result.text, {condensed->segments.begin(), condensed->segments.end()}};
}

bool SessionModel::showsSecondPass() const {
    return m_secondCount > 0 && !m_nodes[partCount()]->segment.hidden();
}

SourceChange SessionModel::beginSecondPass(std::vector<Segment> segments) {
    SecondPass pass{firstPassText(), {}};
    checkSpans(pass.source.size(), segments);
    for (Segment& segment : segments) pass.segments.emplace_back(std::move(segment));
    return restoreSource({m_source, 0, 0, {}, std::move(pass)});
}

SourceChange SessionModel::dropSecondPass() {
    return restoreSource({m_source, 0, 0, {}, std::nullopt});
}

std::optional<SecondPass> SessionModel::takeSecondPass() {
    if (m_secondCount == 0) return std::nullopt;
    const std::size_t first = partCount();
    const std::size_t count = std::exchange(m_secondCount, 0);
    return SecondPass{std::exchange(m_secondSource, {}), takeRows(first, count)};
}

void SessionModel::putSecondPass(std::optional<SecondPass> secondPass) {
    if (secondPass && !secondPass->segments.empty()) {
        m_secondSource = std::move(secondPass->source);
        const std::size_t count = secondPass->segments.size();
        insertRows(m_nodes.size(), std::move(secondPass->segments));
        m_secondCount = count;
    }
    m_secondShown = showsSecondPass();
}

/// The other pass is on show from now on: everything that is seen is another.
void SessionModel::publishPass() {
    m_secondShown = showsSecondPass();
    const auto count = static_cast<int>(m_nodes.size());
    for (const std::unique_ptr<Node>& node : m_nodes) publishRows(*node);
    Q_EMIT dataChanged(index(0, 0), index(count - 1, ColumnCount - 1));
    Q_EMIT segmentsReplaced(0, count, count);
}

QString SessionModel::gap(std::size_t index) const {
    if (showsSecondPass()) return gapWithin(partCount(), m_nodes.size(), index);
    return gapWithin(0, partCount(), index);
}

QString SessionModel::gapWithin(std::size_t first, std::size_t end, std::size_t index) const {
    if (index < first || index > end) return {};
    const auto at = [this, first](std::size_t segment) -> const Segment& {
        return m_nodes[first + segment]->segment.source();
    };
    const std::string& source = first == 0 ? m_source : m_secondSource;
    const std::string_view bytes = gapText(source, end - first, index - first, at);
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

std::vector<SegmentResult> SessionModel::joinedResults(std::size_t first, std::size_t end, std::string& text) const {
    std::vector<SegmentResult> results;
    results.reserve(end - first);
    std::size_t utf16 = 0;
    std::size_t behindLast = first;
    for (std::size_t index = first; index < end; ++index) {
        results.push_back(m_nodes[index]->segment.result(index));
        if (!results.back().text.empty()) behindLast = index + 1;
    }
    for (SegmentResult& segment : results) {
        if (segment.index < behindLast) {
            const QString between = gapWithin(first, end, segment.index);
            text += between.toStdString();
            utf16 += static_cast<std::size_t>(between.size());
        }
        const std::size_t units = utf16Length(segment.text);
        segment.outputSpan = {{text.size(), text.size() + segment.text.size()}, {utf16, utf16 + units}};
        text += segment.text;
        utf16 += units;
    }
    if (behindLast == end) text += gapWithin(first, end, end).toStdString();
    return results;
}

std::string SessionModel::firstPassText() const {
    std::string text;
    static_cast<void>(joinedResults(0, partCount(), text));
    return text;
}

GenerationResult SessionModel::result() const {
    GenerationResult result;
    result.segments = joinedResults(0, partCount(), result.text);
    for (const SegmentResult& segment : result.segments) result.statistics += segment.statistics;
    const auto finished = [](const std::unique_ptr<Node>& node) { return node->segment.finished(); };
    result.stopped = !std::ranges::all_of(m_nodes, finished);
    if (m_secondCount == 0) return result;
    CondensedSummary condensed;
    condensed.segments = joinedResults(partCount(), m_nodes.size(), condensed.text);
    for (const SegmentResult& segment : condensed.segments) result.statistics += segment.statistics;
    result.condensed = std::move(condensed);
    return result;
}

}  // namespace bild
