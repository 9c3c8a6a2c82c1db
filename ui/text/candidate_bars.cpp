// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/candidate_bars.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "look/origin_style.h"
#include "look/text_numbers.h"
#include "look/theme.h"
#include "text/text_explain.h"

namespace bild {
namespace {

std::optional<double> shareOf(const std::optional<ModelView>& view, TokenId id) {
    if (!view) return std::nullopt;
    const auto listed = std::ranges::find(view->top, id, &Candidate::id);
    if (listed != view->top.end()) return static_cast<double>(listed->probability);
    if (view->token.id == id) return static_cast<double>(view->token.probability);
    return std::nullopt;
}

QFont boldFont(QFont font) {
    font.setBold(true);
    return font;
}

}  // namespace

std::vector<CandidateRow> candidateRows(const std::optional<ModelView>& small, const std::optional<ModelView>& large,
                                        const Candidate& written, std::size_t limit) {
    std::vector<CandidateRow> rows;
    const auto add = [&](const Candidate& token) {
        if (std::ranges::any_of(rows, [&](const CandidateRow& row) { return row.token.id == token.id; })) return;
        rows.push_back({token, shareOf(small, token.id), shareOf(large, token.id), token.id == written.id});
    };
    add(written);
    for (const std::optional<ModelView>* view : {&small, &large}) {
        if (!*view) continue;
        add((*view)->token);
        std::ranges::for_each((*view)->top, add);
    }
    const auto likeliest = [](const CandidateRow& row) {
        return std::max(row.small.value_or(0), row.large.value_or(0));
    };
    std::ranges::stable_sort(rows, [&](const CandidateRow& one, const CandidateRow& other) {
        return one.written != other.written ? one.written : likeliest(one) > likeliest(other);
    });
    if (rows.size() > limit) rows.resize(limit);
    std::ranges::stable_sort(rows, [](const CandidateRow& one, const CandidateRow& other) {
        return std::pair(one.small.value_or(0), one.large.value_or(0)) >
               std::pair(other.small.value_or(0), other.large.value_or(0));
    });
    return rows;
}

CandidateBars::CandidateBars(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Likeliest tokens of both models"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CandidateBars::setRows(std::vector<CandidateRow> rows) {
    m_rows = std::move(rows);
    QStringList spoken;
    for (const CandidateRow& row : m_rows) {
        const auto said = [](const std::optional<double>& share) { return share ? percent(*share) : tr("not listed"); };
        spoken += tr("%1: small %2, large %3").arg(readablePiece(row.token.piece), said(row.small), said(row.large));
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

qreal CandidateBars::rowHeight() const {
    return std::ceil(fontMetrics().height() * 1.3);
}

qreal CandidateBars::wordWidth() const {
    const QFontMetricsF metrics(boldFont(font()));
    qreal width = metrics.averageCharWidth() * 8;
    for (const CandidateRow& row : m_rows)
        width = std::max(width, metrics.horizontalAdvance(readablePiece(row.token.piece)));
    return std::min(width, metrics.averageCharWidth() * 16) + 12;
}

QSize CandidateBars::sizeHint() const {
    const int rows = static_cast<int>(m_rows.size()) + 1;
    return {fontMetrics().averageCharWidth() * 50, qRound(rowHeight() * rows)};
}

QSize CandidateBars::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 36, sizeHint().height()};
}

void CandidateBars::paintBar(QPainter& painter, const std::optional<double>& share, const QRectF& room, bool toLeft,
                             const QColor& color) const {
    const QString label = share ? percent(*share) : QString(QChar(0x2013));
    const qreal labelRoom = fontMetrics().horizontalAdvance(percent(0.0005)) + 8;
    const qreal length = share ? std::max(3.0, *share * (room.width() - labelRoom)) : 0;
    const qreal height = std::round(room.height() * 0.55);
    QRectF bar(toLeft ? room.right() - length : room.left(), room.center().y() - height / 2, length, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (length > 0) painter.drawRoundedRect(bar, 2, 2);
    painter.setPen(themeColors(shadeOf(palette())).mutedText);
    const QRectF beside = toLeft ? QRectF(room.left(), room.top(), bar.left() - room.left() - 6, room.height())
                                 : QRectF(bar.right() + 6, room.top(), room.right() - bar.right() - 6, room.height());
    painter.drawText(beside, Qt::AlignVCenter | (toLeft ? Qt::AlignRight : Qt::AlignLeft), label);
}

void CandidateBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Shade shade = shadeOf(palette());
    const qreal words = wordWidth();
    const qreal side = (width() - words) / 2;
    const qreal right = side + words;
    painter.setPen(themeColors(shade).mutedText);
    painter.drawText(QRectF(0, 0, side, rowHeight()), Qt::AlignRight | Qt::AlignVCenter, tr("small"));
    painter.drawText(QRectF(right, 0, side, rowHeight()), Qt::AlignLeft | Qt::AlignVCenter, tr("large"));
    for (std::size_t index = 0; index < m_rows.size(); ++index) {
        const CandidateRow& row = m_rows[index];
        const qreal top = rowHeight() * static_cast<qreal>(index + 1);
        paintBar(painter, row.small, {0, top, side, rowHeight()}, true, markStyle(Mark::Small, shade).ink);
        paintBar(painter, row.large, {right, top, side, rowHeight()}, false, markStyle(Mark::Fallback, shade).ink);
        painter.setFont(row.written ? boldFont(font()) : font());
        painter.setPen(palette().color(QPalette::WindowText));
        const QString word =
            painter.fontMetrics().elidedText(readablePiece(row.token.piece), Qt::ElideRight, qRound(words) - 8);
        painter.drawText(QRectF(side, top, words, rowHeight()), Qt::AlignCenter, word);
        painter.setFont(font());
    }
}

}  // namespace bild
