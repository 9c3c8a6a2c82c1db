// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/race_lane_view.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QTextBlock>
#include <QTextOption>
#include <QVBoxLayout>
#include <algorithm>

#include "look/origin_style.h"

namespace bild {
namespace {

constexpr int progressSteps = 1000;

QLabel* mutedLabel() {
    auto* label = new QLabel;
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    return label;
}

QString milliseconds(double value) {
    return RaceLaneView::tr("%1 ms").arg(QLocale().toString(value, 'f', value < 100.0 ? 1 : 0));
}

}  // namespace

RaceLaneView::RaceLaneView(const QString& name, const QString& meaning, QWidget* parent) : QWidget(parent) {
    setAccessibleName(name);
    auto* title = mutedLabel();
    title->setText(name);
    title->setToolTip(meaning);
    m_figure = new QLabel;
    m_comparison = mutedLabel();
    m_spread = mutedLabel();
    m_spread->setToolTip(
        tr("From the source to the last token, encoders included. The times of a race are measured "
           "first, one strategy after another; the replay does not count."));
    m_progress = new QProgressBar;
    m_progress->setRange(0, progressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(6);
    m_progress->setAccessibleName(tr("%1: how far the replay is").arg(name));
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(0);
    m_text->setAccessibleName(tr("%1: text").arg(name));
    m_text->setTabChangesFocus(true);
    m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);  // a line's last space alone would call for one
    m_footer = mutedLabel();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(3);
    layout->addWidget(title);
    auto* figures = new QHBoxLayout;
    figures->addWidget(m_figure, 0, Qt::AlignBottom);
    figures->addWidget(m_comparison, 1, Qt::AlignBottom);
    layout->addLayout(figures);
    layout->addWidget(m_spread);
    layout->addWidget(m_progress);
    layout->addSpacing(4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_footer);
    styleFigure();
    clear();
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
}

void RaceLaneView::clear() {
    m_times = {};
    m_replay = {};
    m_differences.clear();
    m_differenceWords.clear();
    m_figure->setText(QStringLiteral("–"));
    m_comparison->clear();
    m_spread->setText(tr("not run yet"));
    m_progress->setValue(0);
    m_footer->clear();
    showText({});
    m_text->setExtraSelections({});
}

void RaceLaneView::setRuns(std::vector<GenerationResult> runs) {
    clear();
    m_times = runTimes(runs);
    if (runs.empty()) return;
    m_replay = RaceReplay(std::move(runs[m_times.medianRun]));
    m_figure->setText(milliseconds(m_times.median));
    m_spread->setText(m_times.runs == 1 ? tr("one run")
                                        : tr("median of %Ln run(s), %1 to %2", nullptr, static_cast<int>(m_times.runs))
                                              .arg(milliseconds(m_times.fastest), milliseconds(m_times.slowest)));
}

void RaceLaneView::setComparison(const QString& words) {
    m_comparison->setText(words);
}

void RaceLaneView::setDifferences(std::vector<WordDifference> differences, const QString& words) {
    m_differences = std::move(differences);
    m_differenceWords = words;
    showDifferences();
}

QString RaceLaneView::shownText() const {
    return m_text->toPlainText();
}

QString RaceLaneView::figure() const {
    return m_figure->text();
}

QString RaceLaneView::spread() const {
    return m_spread->text();
}

QString RaceLaneView::comparison() const {
    return m_comparison->text();
}

void RaceLaneView::setColoured(bool coloured) {
    m_coloured = coloured;
    showDifferences();
}

void RaceLaneView::showTime(double time) {
    m_replay.setTime(time);
    const double whole = m_replay.milliseconds();
    const double share = m_replay.isFinished() ? 1.0 : whole > 0.0 ? std::clamp(time / whole, 0.0, 1.0) : 0.0;
    m_progress->setValue(static_cast<int>(share * progressSteps));
    showText(m_replay.text());
    showDifferences();
}

void RaceLaneView::showText(const QString& text) {
    // Only the end is written anew: a long text does not flicker, and keeps its place.
    const auto common =
        std::mismatch(m_shown.cbegin(), m_shown.cend(), text.cbegin(), text.cend()).first - m_shown.cbegin();
    if (common == m_shown.size() && common == text.size()) return;
    QTextCursor cursor(m_text->document());
    cursor.setPosition(static_cast<int>(common));
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(common));
    m_shown = text;
}

QTextEdit::ExtraSelection RaceLaneView::selection(std::size_t begin, std::size_t end) const {
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(m_text->document());
    mark.cursor.setPosition(static_cast<int>(begin));
    mark.cursor.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
    return mark;
}

void RaceLaneView::addOrigins(QList<QTextEdit::ExtraSelection>& marks) const {
    for (const SegmentResult& segment : m_replay.run().segments) {
        const std::size_t at = segment.outputSpan.utf16.begin;
        for (std::size_t token = 0; token < std::min(segment.tokens.size(), segment.tokenSpans.size()); ++token) {
            const Span& span = segment.tokenSpans[token].utf16;
            if (span.empty()) continue;
            const MarkStyle style = markStyle(markOf(segment.tokens[token].origin), shadeOf(palette()));
            QTextEdit::ExtraSelection mark = selection(at + span.begin, at + span.end);
            mark.format.setBackground(style.tint);
            mark.format.setUnderlineColor(style.ink);
            mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            mark.format.setToolTip(markName(markOf(segment.tokens[token].origin)));
            marks << mark;
        }
    }
}

void RaceLaneView::showDifferences() {
    QList<QTextEdit::ExtraSelection> marks;
    const bool finished = m_times.runs > 0 && m_replay.isFinished();
    m_footer->setText(finished ? m_differenceWords : QString());
    if (finished && m_coloured) {
        addOrigins(marks);
    } else if (finished) {
        const MarkStyle style = markStyle(Mark::Rollback, shadeOf(palette()));
        for (const WordDifference& difference : m_differences) {
            QTextEdit::ExtraSelection mark = selection(difference.utf16.begin, difference.utf16.end);
            mark.format.setBackground(difference.missing ? style.ink : style.tint);
            mark.format.setUnderlineColor(style.ink);
            mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
            mark.format.setToolTip(difference.missing ? tr("words are missing here") : tr("the large model differs"));
            marks << mark;
        }
    }
    m_text->setExtraSelections(marks);
}

void RaceLaneView::styleFigure() {
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    large.setBold(true);
    m_figure->setFont(large);
}

void RaceLaneView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) styleFigure();
    if (event->type() == QEvent::PaletteChange) showDifferences();
}

}  // namespace bild
