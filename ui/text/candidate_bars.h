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

/// The tokens of both models as one list, at most `limit`: the small model's order first, the large one's behind it.
/// The written token is always among them.
[[nodiscard]] std::vector<CandidateRow> candidateRows(const std::optional<ModelView>& small,
                                                      const std::optional<ModelView>& large, const Candidate& written,
                                                      std::size_t limit);

/// One model's own likeliest tokens, the likeliest first, and its choice where that is none of them.
struct ModelRow {
    Candidate token;
    bool written = false;  ///< the one in the text
};
[[nodiscard]] std::vector<ModelRow> modelRows(const std::optional<ModelView>& view, const Candidate& written);

/// Mirrored bars: the small model's likeliest tokens to the left, the large model's to the right, each with its own.
class CandidateBars : public QWidget {
    Q_OBJECT

public:
    explicit CandidateBars(QWidget* parent = nullptr);

    void setRows(std::vector<ModelRow> small, std::vector<ModelRow> large);
    [[nodiscard]] const std::vector<ModelRow>& small() const { return m_small; }
    [[nodiscard]] const std::vector<ModelRow>& large() const { return m_large; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] qreal rowHeight() const;
    [[nodiscard]] qreal wordWidth() const;
    void paintRow(QPainter& painter, const ModelRow& row, const QRectF& room, bool toLeft, const QColor& color) const;

    std::vector<ModelRow> m_small;
    std::vector<ModelRow> m_large;
};

}  // namespace bild
