// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QLineF>
#include <QPalette>
#include <QRectF>
#include <QString>
#include <array>

#include "decoding/segment_output.h"
#include "look/theme.h"

class QPainter;

namespace bild {

/// What a piece of text can be marked as: the origins, drafts that were taken back, and tokens that another
/// policy would have decided otherwise.
enum class Mark { Small, Fallback, Rollback, Large, Chosen, Typed, Ghost, WouldBe };

inline constexpr std::array<Mark, 8> allMarks = {Mark::Small,  Mark::Fallback, Mark::Rollback, Mark::Large,
                                                 Mark::Chosen, Mark::Typed,    Mark::Ghost,    Mark::WouldBe};

/// The second sign beside colour: no two marks share one, so that they can be told apart without any colour.
enum class LinePattern { Dotted, Solid, Wavy, Dashed, Double, Ticked, StrikeOut, Hatched };

/// How a mark looks on one shade. The inks are those of Okabe and Ito's colour-blind safe set, darkened or
/// lightened for contrast.
struct MarkStyle {
    QColor ink;   ///< of lines, bars and blocks: at least 3:1 on the theme's base
    QColor tint;  ///< behind the text; not valid where the mark has none
    QColor text;  ///< lettering: at least 4.5:1 on the tint, or on the base
    LinePattern pattern = LinePattern::Solid;
};

[[nodiscard]] Mark markOf(Origin origin);
[[nodiscard]] MarkStyle markStyle(Mark mark, Shade shade);

/// "small model", "fallback" and so on, in the user's language.
[[nodiscard]] QString markName(Mark mark);
/// What it means, in a sentence.
[[nodiscard]] QString markDefinition(Mark mark);

/// Rounded tint behind text.
void drawMarkTint(QPainter& painter, const QRectF& rect, const MarkStyle& style);
/// The mark's line along `line`, left to right; patterns are anchored to x = 0, so that neighbours join.
void drawMarkLine(QPainter& painter, const QLineF& line, const MarkStyle& style, qreal thickness);
/// Hatching over text that another policy would have decided otherwise; the text stays readable.
void drawHatching(QPainter& painter, const QRectF& rect, const MarkStyle& style);
/// Sample lettering with the mark, as in the legend.
void drawMarkSample(QPainter& painter, const QRectF& rect, Mark mark, const QPalette& palette, const QFont& font);

}  // namespace bild
