// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace bild {

/// Whether the window is dark on light, or light on dark. Every colour of the project exists for both.
enum class Shade { Light, Dark };

/// The colours of surfaces and lettering that QPalette has no role for.
struct ThemeColors {
    QColor base;    ///< behind text
    QColor panel;   ///< behind docks, tool bar, status bar
    QColor border;  ///< hairlines between surfaces
    QColor handle;  ///< of scroll bars: 3:1 on base and panel
    QColor text;
    QColor mutedText;         ///< captions and counts; still at least 4.5:1 on base and panel
    QColor accent;            ///< the default button, sliders, carets
    QColor onAccent;          ///< lettering on accent
    QColor segmentHighlight;  ///< behind the segment under the pointer and its partner
    QColor searchHit;
    QColor currentSearchHit;
};

/// Decided from the lightness of the palette's window colour, so that it follows any system theme.
[[nodiscard]] Shade shadeOf(const QPalette& palette);

[[nodiscard]] const ThemeColors& themeColors(Shade shade);

/// A whole palette in the project's own colours, for people who choose light or dark by hand.
[[nodiscard]] QPalette themePalette(Shade shade);

/// Contrast of two opaque colours as WCAG 2.1 defines it, 1 to 21.
[[nodiscard]] double contrastRatio(const QColor& one, const QColor& other);

/// `above` laid over `below`, by above's alpha: the opaque colour that is seen.
[[nodiscard]] QColor blended(const QColor& above, const QColor& below);

}  // namespace bild
