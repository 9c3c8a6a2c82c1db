// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_model.h"

#include <algorithm>
#include <functional>
#include <iterator>

#include "error.h"
#include "session/session_source.h"

namespace bild {

namespace {

int toInt(std::size_t number) {
    return static_cast<int>(number);
}

}  // namespace

SessionModel::SessionModel(QObject* parent) : QAbstractItemModel(parent) {}

SessionModel::~SessionModel() = default;

void SessionModel::begin(std::string source, std::vector<Segment> segments) {
    checkSpans(source.size(), segments);
    std::vector<SessionSegment> waiting;
    waiting.reserve(segments.size());
    for (Segment& segment : segments) waiting.emplace_back(std::move(segment));
    reset(std::move(source), std::move(waiting));
}

std::vector<SessionSegment> SessionModel::clear() {
    return reset({}, {});
}

std::vector<SessionSegment> SessionModel::replayed(GenerationResult result) {
    std::vector<SessionSegment> segments;
    segments.reserve(result.segments.size());
    for (SegmentResult& segment : result.segments) segments.emplace_back(std::move(segment));
    return segments;
}

void SessionModel::adopt(std::string source, std::vector<SessionSegment> segments,
                         std::optional<SecondPass> secondPass) {
    const auto check = [](const std::string& text, const std::vector<SessionSegment>& of) {
        std::vector<Segment> sources;
        sources.reserve(of.size());
        std::ranges::transform(of, std::back_inserter(sources), &SessionSegment::source);
        checkSpans(text.size(), sources);
    };
    check(source, segments);
    if (secondPass) check(secondPass->source, secondPass->segments);
    reset(std::move(source), std::move(segments), std::move(secondPass));
}

std::vector<SessionSegment> SessionModel::reset(std::string source, std::vector<SessionSegment> segments,
                                                std::optional<SecondPass> secondPass) {
    std::vector<SessionSegment> before;
    before.reserve(m_nodes.size());
    for (const auto& node : m_nodes) before.push_back(std::move(node->segment));
    beginResetModel();
    m_source = std::move(source);
    m_secondSource.clear();
    m_secondCount = 0;
    if (secondPass) {
        m_secondSource = std::move(secondPass->source);
        m_secondCount = secondPass->segments.size();
        std::ranges::move(secondPass->segments, std::back_inserter(segments));
    }
    m_nodes = makeNodes(std::move(segments));
    renumber();
    m_cut.reset();
    m_secondShown = m_secondCount > 0;
    forgetSums();
    endResetModel();
    setActive(-1);
    Q_EMIT countsChanged();
    return before;
}

std::shared_ptr<const SessionModel> SessionModel::copy() const {
    auto copied = std::make_shared<SessionModel>();
    std::vector<SessionSegment> segments;
    segments.reserve(m_nodes.size());
    for (const auto& node : m_nodes) segments.push_back(node->segment);
    copied->m_source = m_source;
    copied->m_secondSource = m_secondSource;
    copied->m_secondCount = m_secondCount;
    copied->m_nodes = makeNodes(std::move(segments));
    copied->renumber();
    copied->m_cut = m_cut;
    return copied;
}

std::vector<std::unique_ptr<SessionModel::Node>> SessionModel::makeNodes(std::vector<SessionSegment> segments) {
    std::vector<std::unique_ptr<Node>> nodes;
    nodes.reserve(segments.size());
    for (SessionSegment& segment : segments) {
        const int tokens = toInt(segment.output().tokens().size());
        nodes.push_back(std::make_unique<Node>(Node{std::move(segment), 0, tokens}));
    }
    return nodes;
}

void SessionModel::renumber() {
    for (std::size_t index = 0; index < m_nodes.size(); ++index) m_nodes[index]->row = toInt(index);
}

SessionModel::Node& SessionModel::checkedNode(std::size_t index) {
    if (index >= m_nodes.size()) {
        throw InputError(Message::tr("There is no segment %1 in this text.").with(index + 1));
    }
    return *m_nodes[index];
}

void SessionModel::apply(std::span<const Iteration> iterations, std::span<SegmentResult> finished) {
    Span touched{m_nodes.size(), 0};
    const auto touch = [&](std::size_t index) {
        touched = {std::min(touched.begin, index), std::max(touched.end, index + 1)};
    };
    const auto isFinished = [finished](std::size_t index) {
        return std::ranges::find(finished, index, &SegmentResult::index) != finished.end();
    };
    const auto publishTouched = [&] {
        if (touched.begin >= touched.end) return;
        for (std::size_t index = touched.begin; index < touched.end; ++index) m_nodes[index]->segment.refresh();
        publish(touched.begin, touched.end);
        if (m_active >= 0 && isFinished(static_cast<std::size_t>(m_active))) setActive(-1);
    };
    try {
        for (const Iteration& iteration : iterations) {
            Node& node = checkedNode(iteration.segment);
            touch(iteration.segment);
            if (!isFinished(iteration.segment)) node.segment.append(iteration);
        }
        for (SegmentResult& result : finished) {
            replaceByResult(checkedNode(result.index), std::move(result));
            touch(result.index);
        }
    } catch (...) {
        publishTouched();
        throw;
    }
    // Views follow what is being written while they hear what is new of it.
    if (!iterations.empty()) setActive(toInt(std::ranges::max_element(iterations, {}, &Iteration::segment)->segment));
    publishTouched();
}

void SessionModel::replaceByResult(Node& node, SegmentResult result) {
    SessionSegment finished = SessionSegment::written(std::move(result));
    finished.setSource(node.segment.source());
    finished.setWriter(m_writer);
    node.segment = std::move(finished);
}

void SessionModel::finishSegment(SegmentResult result) {
    apply({}, {&result, 1});
}

void SessionModel::endRun() {
    setActive(-1);
}

SessionSegment SessionModel::restartSegment(std::size_t index, std::vector<OutputToken> given) {
    return restoreSegment(index, SessionSegment(checkedNode(index).segment.source(), std::move(given)));
}

SessionSegment SessionModel::restoreSegment(std::size_t index, SessionSegment segment) {
    Node& node = checkedNode(index);
    segment.setSource(node.segment.source());
    std::swap(node.segment, segment);
    publish(index, index + 1);
    if (m_active == toInt(index)) setActive(-1);
    return segment;
}

SessionSegment SessionModel::editSegment(std::size_t index, const Span& utf16, const std::string& typed) {
    SessionSegment edited = checkedNode(index).segment;
    edited.replaceText(utf16, typed);
    return restoreSegment(index, std::move(edited));
}

SessionSegment SessionModel::confirmSegment(std::size_t index, bool confirmed) {
    SessionSegment segment = checkedNode(index).segment;
    segment.setConfirmed(confirmed);
    return restoreSegment(index, std::move(segment));
}

std::vector<std::size_t> SessionModel::pendingSegments() const {
    std::vector<std::size_t> pending;
    for (std::size_t index = 0; index < m_nodes.size(); ++index) {
        if (m_nodes[index]->segment.pending()) pending.push_back(index);
    }
    return pending;
}

void SessionModel::publish(std::size_t first, std::size_t end) {
    forgetSums();
    if (const Span cut = applyCut(); !cut.empty()) {
        first = std::min(first, cut.begin);
        end = std::max(end, cut.end);
    }
    if (m_secondShown != showsSecondPass()) {
        publishPass();
    } else if (first < end) {
        for (std::size_t index = first; index < end; ++index) publishRows(*m_nodes[index]);
        Q_EMIT dataChanged(index(toInt(first), 0), index(toInt(end) - 1, ColumnCount - 1));
        Q_EMIT segmentsChanged(toInt(first), toInt(end) - 1);
    }
    Q_EMIT countsChanged();
}

void SessionModel::publishRows(Node& node) {
    const int tokens = toInt(node.segment.output().tokens().size());
    const QModelIndex parent = index(node.row, 0);
    const int kept = std::min(tokens, node.tokens);
    if (tokens < node.tokens) {
        beginRemoveRows(parent, tokens, node.tokens - 1);
        node.tokens = tokens;
        endRemoveRows();
    } else if (tokens > node.tokens) {
        beginInsertRows(parent, node.tokens, tokens - 1);
        node.tokens = tokens;
        endInsertRows();
    }
    if (kept > 0) Q_EMIT dataChanged(index(0, 0, parent), index(kept - 1, ColumnCount - 1, parent));
}

void SessionModel::forgetSums() {
    m_statistics.reset();
    m_iterationStarts.clear();
}

void SessionModel::setActive(int segment) {
    if (segment == m_active) return;
    m_active = segment;
    Q_EMIT activeSegmentChanged(segment);
}

void SessionModel::showUpTo(std::size_t iterations) {
    m_cut = std::min(iterations, iterationCount());
    publish(m_nodes.size(), 0);
}

void SessionModel::showAll() {
    if (!m_cut) return;
    m_cut.reset();
    publish(m_nodes.size(), 0);
}

/// Brings every segment to what the cut shows of it; returns the range of segments that changed.
Span SessionModel::applyCut() {
    const std::vector<std::size_t>& starts = iterationStarts();
    const std::size_t total = starts.back();
    const std::size_t cut = m_cut.value_or(total);
    Span changed{m_nodes.size(), m_nodes.size()};
    for (std::size_t index = 0; index < m_nodes.size(); ++index) {
        SessionSegment& segment = m_nodes[index]->segment;
        const bool hidden = starts[index] >= cut && cut < total;
        const std::size_t wanted = hidden ? 0 : std::min(cut - starts[index], segment.iterations().size());
        if (segment.shown() == wanted && segment.hidden() == hidden) continue;
        segment.show(hidden ? std::nullopt : std::optional(wanted));
        changed = {std::min(changed.begin, index), index + 1};
    }
    return changed;
}

const std::vector<std::size_t>& SessionModel::iterationStarts() const {
    if (m_iterationStarts.empty()) {
        m_iterationStarts.reserve(m_nodes.size() + 1);
        m_iterationStarts.push_back(0);
        for (const auto& node : m_nodes) {
            m_iterationStarts.push_back(m_iterationStarts.back() + node->segment.iterations().size());
        }
    }
    return m_iterationStarts;
}

std::size_t SessionModel::iterationCount() const {
    return iterationStarts().back();
}

std::size_t SessionModel::shownIterations() const {
    return m_cut.value_or(iterationCount());
}

std::size_t SessionModel::iterationIndex(std::size_t segment, std::size_t iteration) const {
    return iterationStarts().at(segment) + iteration;
}

std::pair<std::size_t, std::size_t> SessionModel::locateIteration(std::size_t index) const {
    const std::vector<std::size_t>& starts = iterationStarts();
    const auto behind = std::ranges::upper_bound(starts, index);
    if (behind == starts.end()) return {m_nodes.size(), 0};
    const auto segment = static_cast<std::size_t>(behind - starts.begin()) - 1;
    return {segment, index - starts[segment]};
}

TokenRef SessionModel::tokenOfIteration(std::size_t index) const {
    const auto [segment, iteration] = locateIteration(index);
    if (segment >= m_nodes.size()) return {};
    const SessionSegment& found = m_nodes[segment]->segment;
    // Given tokens carry numbers of an earlier run, and come first.
    const std::vector<OutputToken>& tokens = found.runOutput().tokens();
    for (std::size_t token = found.given().size(); token < tokens.size(); ++token) {
        if (tokens[token].iteration == iteration) return {toInt(segment), found.shownToken(token), false};
    }
    const std::vector<Ghost>& ghosts = found.output().ghosts();
    const auto ghost = std::ranges::find(ghosts, iteration, [](const Ghost& taken) { return taken.token.iteration; });
    if (ghost == ghosts.end()) return {};
    return {toInt(segment), toInt(static_cast<std::size_t>(ghost - ghosts.begin())), true};
}

const OutputToken* SessionModel::token(const TokenRef& ref) const {
    if (!ref.isValid() || static_cast<std::size_t>(ref.segment) >= m_nodes.size()) return nullptr;
    const SegmentOutput& output = m_nodes[static_cast<std::size_t>(ref.segment)]->segment.output();
    const auto at = static_cast<std::size_t>(ref.token);
    if (ref.ghost) return at < output.ghosts().size() ? &output.ghosts()[at].token : nullptr;
    return at < output.tokens().size() ? &output.tokens()[at] : nullptr;
}

QString SessionModel::outputText() const {
    const auto empty = [](const std::unique_ptr<Node>& node) { return node->segment.text().text.empty(); };
    const std::size_t first = showsSecondPass() ? partCount() : 0;
    const std::size_t end = showsSecondPass() ? m_nodes.size() : partCount();
    std::size_t count = end;
    while (count > first && empty(m_nodes[count - 1])) --count;
    QString text;
    for (std::size_t index = first; index < count; ++index) {
        text += gap(index) + QString::fromStdString(m_nodes[index]->segment.text().text);
    }
    if (count == end) text += gap(count);
    return text;
}

const Statistics& SessionModel::statistics() const {
    if (!m_statistics) {
        m_statistics.emplace();
        m_origins = {};
        m_ghosts = 0;
        for (std::size_t index = 0; index < m_nodes.size(); ++index) {
            const SessionSegment& segment = m_nodes[index]->segment;
            *m_statistics += segment.statistics();
            if (!shows(index)) continue;
            std::ranges::transform(m_origins, segment.originCounts(), m_origins.begin(), std::plus<>{});
            m_ghosts += segment.output().ghosts().size();
        }
    }
    return *m_statistics;
}

std::size_t SessionModel::count(Mark mark) const {
    static_cast<void>(statistics());
    const auto sum = [this](Origin origin) { return m_origins[static_cast<std::size_t>(origin)]; };
    switch (mark) {
        case Mark::Small:
            return sum(Origin::Small);
        case Mark::Fallback:
            return sum(Origin::Fallback);
        case Mark::Rollback:
            return sum(Origin::Rollback);
        case Mark::Large:
            return sum(Origin::Large);
        case Mark::Chosen:
            return sum(Origin::Chosen);
        case Mark::Typed:
            return sum(Origin::Typed);
        case Mark::Ghost:
            return m_ghosts;
        case Mark::WouldBe:
            return 0;
    }
    Q_UNREACHABLE();
}

}  // namespace bild
