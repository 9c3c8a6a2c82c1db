// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/summary_links.h"

#include <QEvent>
#include <QTextCursor>
#include <algorithm>
#include <utility>

#include "text/output_view.h"
#include "text/source_view.h"

namespace bild {
namespace {

/// A pointer on its way over the summary does not make the article jump.
constexpr int kRevealDelayMs = 200;

int toInt(std::size_t number) {
    return static_cast<int>(number);
}

/// Which of some ranges in order holds a position, or -1.
template <typename Ranges, typename SpanOf>
int rangeAt(const Ranges& ranges, int position, const SpanOf& spanOf) {
    if (position < 0) return -1;
    const auto at = static_cast<std::size_t>(position);
    const auto holds = [&](const auto& each) { return spanOf(each).begin <= at && at < spanOf(each).end; };
    const auto found = std::ranges::find_if(ranges, holds);
    return found == ranges.end() ? -1 : toInt(static_cast<std::size_t>(found - ranges.begin()));
}

}  // namespace

SummaryLinks::SummaryLinks(SourceView& source, OutputView& output, QObject* parent)
    : QObject(parent), m_source(source), m_output(output) {
    connect(&output, &TextPane::characterHovered, this, [this](int position) {
        m_hovered = position;
        follow(true);
    });
    connect(&source, &TextPane::characterHovered, this, [this](int position) {
        m_hoveredSource = position;
        follow(true);
    });
    connect(&output, &QPlainTextEdit::cursorPositionChanged, this, [this] { follow(false); });
    connect(&output, &OutputView::showGhostsChanged, this, &SummaryLinks::show);
    output.installEventFilter(this);
    m_revealTimer.setSingleShot(true);
    m_revealTimer.setInterval(kRevealDelayMs);
    connect(&m_revealTimer, &QTimer::timeout, this, &SummaryLinks::reveal);
}

void SummaryLinks::setAnalysis(SummaryAnalysis analysis) {
    m_analysis = std::move(analysis);
    m_sentence = -1;
    m_copied = -1;
    show();
}

void SummaryLinks::setCopiedShown(bool shown) {
    m_copiedShown = shown;
    show();
}

bool SummaryLinks::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        QMetaObject::invokeMethod(
            this, [this] { follow(false); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

/// The place of the summary that is looked at, in its plain text, or -1.
int SummaryLinks::place() const {
    if (m_hovered >= 0) return m_output.plainPosition(m_hovered);
    if (!m_output.hasFocus()) return -1;
    return m_output.plainPosition(m_output.textCursor().position());
}

int SummaryLinks::sentenceAt(int plain) const {
    return rangeAt(m_analysis.sentences, plain, [](const LinkedSentence& sentence) { return sentence.output; });
}

int SummaryLinks::copiedAt(int plain) const {
    if (!m_copiedShown) return -1;
    return rangeAt(m_analysis.copied, plain, [](const CopiedSpan& span) { return span.summary.utf16; });
}

int SummaryLinks::partUnderPointer() const {
    for (std::size_t part = 0; part < m_source.segments().size() && m_hoveredSource >= 0; ++part) {
        const Span& span = m_source.segments()[part];
        const auto at = static_cast<std::size_t>(m_hoveredSource);
        if (span.begin <= at && at < span.end) return toInt(part);
    }
    return -1;
}

void SummaryLinks::follow(bool byPointer) {
    const int sentence = std::exchange(m_sentence, sentenceAt(place()));
    const int copied = std::exchange(m_copied, copiedAt(place()));
    show();
    const bool moved = sentence != m_sentence || copied != m_copied;
    if (!moved || (m_sentence < 0 && m_copied < 0)) return;
    if (byPointer) {
        m_revealTimer.start();
    } else {
        reveal();
    }
}

/// A copied sequence has its very place; a sentence has the parts it was made from.
void SummaryLinks::reveal() {
    if (m_copied >= 0 && m_copied < toInt(m_source.copied().size())) {
        return m_source.reveal(m_source.copied()[static_cast<std::size_t>(m_copied)]);
    }
    if (m_sentence >= 0 && !m_source.lights().empty()) m_source.reveal(m_source.lights().front());
}

void SummaryLinks::show() {
    light(m_sentence, m_sentence < 0 ? partUnderPointer() : -1);
    markCopied();
}

void SummaryLinks::light(int sentence, int part) {
    std::vector<Span> inSummary;
    std::vector<Span> inArticle;
    for (std::size_t index = 0; index < m_analysis.sentences.size(); ++index) {
        const LinkedSentence& each = m_analysis.sentences[index];
        const bool lit = toInt(index) == sentence || std::ranges::find(each.parts, part) != each.parts.end();
        if (!lit) continue;
        inSummary.push_back(m_output.documentSpan(each.output));
        for (const int from : each.parts) {
            if (toInt(index) != sentence || static_cast<std::size_t>(from) >= m_source.segments().size()) continue;
            inArticle.push_back(m_source.segments()[static_cast<std::size_t>(from)]);
        }
    }
    if (!inSummary.empty() && part >= 0) inArticle.push_back(m_source.segments()[static_cast<std::size_t>(part)]);
    m_output.setLights(std::move(inSummary));
    m_source.setLights(std::move(inArticle));
}

void SummaryLinks::markCopied() {
    std::vector<Span> inSummary;
    std::vector<Span> inArticle;
    if (m_copiedShown) {
        for (const CopiedSpan& span : m_analysis.copied) {
            inSummary.push_back(m_output.documentSpan(span.summary.utf16));
            inArticle.push_back(span.article.utf16);
        }
    }
    m_output.setCopied(std::move(inSummary), m_copied);
    m_source.setCopied(std::move(inArticle), m_copied);
    Q_EMIT copiedLookedAt(m_copied);
}

void SummaryLinks::goToCopied(bool forward) {
    const auto count = toInt(m_analysis.copied.size());
    if (count == 0 || !m_copiedShown) return;
    const auto caret = static_cast<std::size_t>(m_output.plainPosition(m_output.textCursor().position()));
    int target = forward ? 0 : count - 1;
    const auto beginOf = [this](int index) {
        return m_analysis.copied[static_cast<std::size_t>(index)].summary.utf16.begin;
    };
    if (m_copied >= 0) {
        target = (m_copied + (forward ? 1 : count - 1)) % count;
    } else {
        for (int index = 0; index < count; ++index) {
            if (forward ? beginOf(index) >= caret : beginOf(count - 1 - index) < caret) {
                target = forward ? index : count - 1 - index;
                break;
            }
        }
    }
    m_hovered = -1;
    m_output.setFocus(Qt::ShortcutFocusReason);
    QTextCursor cursor = m_output.textCursor();
    cursor.setPosition(static_cast<int>(
        m_output.documentSpan(m_analysis.copied[static_cast<std::size_t>(target)].summary.utf16).begin));
    m_output.setTextCursor(cursor);
    follow(false);
}

}  // namespace bild
