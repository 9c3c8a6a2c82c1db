// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/candidate_bars.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <functional>

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

std::vector<ModelRow> modelRows(const std::optional<ModelView>& view, const Candidate& written) {
    std::vector<ModelRow> rows;
    if (!view) return rows;
    for (const Candidate& token : view->top) rows.push_back({token, token.id == written.id});
    const auto isChoice = [&view](const ModelRow& row) { return row.token.id == view->token.id; };
    if (std::ranges::none_of(rows, isChoice)) rows.push_back({view->token, view->token.id == written.id});
    std::ranges::stable_sort(rows, std::greater<>(), [](const ModelRow& row) { return row.token.probability; });
    return rows;
}

CandidateBars::CandidateBars(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Likeliest tokens of both models"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CandidateBars::setRows(std::vector<ModelRow> small, std::vector<ModelRow> large) {
    m_small = std::move(small);
    m_large = std::move(large);
    const auto spoken = [](const std::vector<ModelRow>& rows) {
        QStringList words;
        for (const ModelRow& row : rows) {
            //: a token and its probability
            words += tr("%1 %2").arg(readablePiece(row.token.piece),
                                     percent(static_cast<double>(row.token.probability)));
        }
        return words.join(QStringLiteral(", "));
    };
    QStringList models;
    if (!m_small.empty()) models += tr("small model: %1").arg(spoken(m_small));
    if (!m_large.empty()) models += tr("large model: %1").arg(spoken(m_large));
    setAccessibleDescription(models.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

qreal CandidateBars::rowHeight() const {
    return std::ceil(fontMetrics().height() * 1.3);
}

qreal CandidateBars::wordWidth() const {
    const QFontMetricsF metrics(boldFont(font()));
    qreal width = metrics.averageCharWidth() * 6;
    for (const std::vector<ModelRow>* rows : {&m_small, &m_large}) {
        for (const ModelRow& row : *rows) {
            width = std::max(width, metrics.horizontalAdvance(readablePiece(row.token.piece)));
        }
    }
    return std::min(width, metrics.averageCharWidth() * 14) + 8;
}

QSize CandidateBars::sizeHint() const {
    const int rows = static_cast<int>(std::max(m_small.size(), m_large.size())) + 1;
    return {fontMetrics().averageCharWidth() * 50, qRound(rowHeight() * rows)};
}

QSize CandidateBars::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 40, sizeHint().height()};
}

/// The word outside, then the number, then the bar, which grows from the middle of the card.
void CandidateBars::paintRow(QPainter& painter, const ModelRow& row, const QRectF& room, bool toLeft,
                             const QColor& color) const {
    const auto probability = static_cast<double>(row.token.probability);
    const qreal words = wordWidth();
    const qreal labelRoom = fontMetrics().horizontalAdvance(percent(0.0005)) + 8;
    const qreal length = std::max(3.0, probability * (room.width() - words - labelRoom));
    const qreal height = std::round(room.height() * 0.55);
    const QRectF bar(toLeft ? room.right() - length : room.left(), room.center().y() - height / 2, length, height);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setPen(themeColors(shadeOf(palette())).mutedText);
    const QRectF beside = toLeft ? QRectF(room.left(), room.top(), bar.left() - room.left() - 6, room.height())
                                 : QRectF(bar.right() + 6, room.top(), room.right() - bar.right() - 6, room.height());
    painter.drawText(beside, Qt::AlignVCenter | (toLeft ? Qt::AlignRight : Qt::AlignLeft), percent(probability));
    painter.setFont(row.written ? boldFont(font()) : font());
    painter.setPen(palette().color(QPalette::WindowText));
    const QString word =
        painter.fontMetrics().elidedText(readablePiece(row.token.piece), Qt::ElideRight, qRound(words) - 4);
    const QRectF outside(toLeft ? room.left() : room.right() - words, room.top(), words, room.height());
    painter.drawText(outside, Qt::AlignVCenter | (toLeft ? Qt::AlignLeft : Qt::AlignRight), word);
    painter.setFont(font());
}

void CandidateBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Shade shade = shadeOf(palette());
    constexpr qreal gap = 2;  // the line between the models
    const qreal side = (width() - gap) / 2;
    const qreal right = side + gap;
    painter.setPen(themeColors(shade).mutedText);
    painter.drawText(QRectF(0, 0, side - 4, rowHeight()), Qt::AlignRight | Qt::AlignVCenter, tr("small"));
    painter.drawText(QRectF(right + 4, 0, side, rowHeight()), Qt::AlignLeft | Qt::AlignVCenter, tr("large"));
    painter.fillRect(QRectF(side + 0.5, 0, 1, height()), themeColors(shade).border);
    const auto paint = [&](const std::vector<ModelRow>& rows, qreal left, bool toLeft, const QColor& ink) {
        qreal top = rowHeight();
        for (const ModelRow& row : rows) {
            paintRow(painter, row, {left, top, side, rowHeight()}, toLeft, ink);
            top += rowHeight();
        }
    };
    paint(m_small, 0, true, markStyle(Mark::Small, shade).ink);
    paint(m_large, right, false, markStyle(Mark::Fallback, shade).ink);
}

}  // namespace bild
