// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>
#include <vector>

#include "decoding/iteration.h"

namespace bild {

/// One token that either model considered.
struct CandidateRow {
    Candidate token;              ///< id and piece
    std::optional<double> small;  ///< probabilities, where the model listed the token
    std::optional<double> large;
    bool written = false;  ///< the one in the text
};

/// The likeliest tokens of both models, at most `limit`: the small model's order first, the large one's behind it.
/// The written token is always among them.
[[nodiscard]] std::vector<CandidateRow> candidateRows(const std::optional<ModelView>& small,
                                                      const std::optional<ModelView>& large, const Candidate& written,
                                                      std::size_t limit = 5);

/// Mirrored bars: the small model's probabilities to the left of the tokens, the large model's to the right.
class CandidateBars : public QWidget {
    Q_OBJECT

public:
    explicit CandidateBars(QWidget* parent = nullptr);

    void setRows(std::vector<CandidateRow> rows);
    [[nodiscard]] const std::vector<CandidateRow>& rows() const { return m_rows; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] qreal rowHeight() const;
    [[nodiscard]] qreal wordWidth() const;
    void paintBar(QPainter& painter, const std::optional<double>& share, const QRectF& room, bool toLeft,
                  const QColor& color) const;

    std::vector<CandidateRow> m_rows;
};

}  // namespace bild
