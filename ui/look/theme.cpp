// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/theme.h"

#include <algorithm>
#include <cmath>

namespace bild {
namespace {

/// One channel of sRGB as linear light, after WCAG 2.1.
double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color) {
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

ThemeColors lightColors() {
    ThemeColors colors;
    colors.base = QColor(0xff, 0xff, 0xff);
    colors.panel = QColor(0xf4, 0xf5, 0xf7);
    colors.border = QColor(0xd9, 0xdd, 0xe4);
    colors.handle = QColor(0x83, 0x8c, 0x9b);
    colors.text = QColor(0x1d, 0x24, 0x30);
    colors.mutedText = QColor(0x5b, 0x64, 0x74);
    colors.accent = QColor(0x2a, 0x68, 0xe2);
    colors.onAccent = QColor(0xff, 0xff, 0xff);
    colors.segmentHighlight = QColor(0xe6, 0xed, 0xfd);
    colors.searchHit = QColor(0xff, 0xf1, 0x8a);
    colors.currentSearchHit = QColor(0xff, 0xc9, 0x3c);
    return colors;
}

ThemeColors darkColors() {
    ThemeColors colors;
    colors.base = QColor(0x23, 0x27, 0x2f);
    colors.panel = QColor(0x1b, 0x1e, 0x24);
    colors.border = QColor(0x36, 0x3c, 0x47);
    colors.handle = QColor(0x6f, 0x78, 0x88);
    colors.text = QColor(0xe6, 0xe9, 0xef);
    colors.mutedText = QColor(0x9a, 0xa3, 0xb2);
    colors.accent = QColor(0x6e, 0xa0, 0xff);
    colors.onAccent = QColor(0x10, 0x16, 0x22);
    colors.segmentHighlight = QColor(0x2b, 0x35, 0x48);
    colors.searchHit = QColor(0x5a, 0x51, 0x12);
    colors.currentSearchHit = QColor(0x86, 0x60, 0x0a);
    return colors;
}

}  // namespace

Shade shadeOf(const QPalette& palette) {
    return palette.color(QPalette::Window).lightnessF() < 0.5F ? Shade::Dark : Shade::Light;
}

const ThemeColors& themeColors(Shade shade) {
    static const ThemeColors light = lightColors();
    static const ThemeColors dark = darkColors();
    return shade == Shade::Dark ? dark : light;
}

QPalette themePalette(Shade shade) {
    const ThemeColors& colors = themeColors(shade);
    const bool dark = shade == Shade::Dark;
    QPalette palette;
    palette.setColor(QPalette::Window, colors.panel);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.panel);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.mutedText);
    palette.setColor(QPalette::Button, colors.base);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::ToolTipBase, colors.base);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::BrightText, colors.onAccent);
    palette.setColor(QPalette::Light, dark ? colors.border.lighter(125) : QColor(Qt::white));
    palette.setColor(QPalette::Midlight, dark ? colors.border : colors.panel);
    palette.setColor(QPalette::Mid, dark ? colors.border.darker(110) : colors.border);
    palette.setColor(QPalette::Dark, dark ? colors.panel.darker(130) : colors.border.darker(120));
    palette.setColor(QPalette::Shadow, dark ? QColor(Qt::black) : colors.border.darker(160));
    // Fainter than what can be used, and still 3:1, so that it can be read what there would be.
    const QColor faint = blended(QColor(colors.text.red(), colors.text.green(), colors.text.blue(), 150), colors.panel);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, faint);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faint);
    return palette;
}

double contrastRatio(const QColor& one, const QColor& other) {
    const auto [darker, lighter] = std::minmax({luminance(one), luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor blended(const QColor& above, const QColor& below) {
    const float alpha = above.alphaF();
    const auto mix = [alpha](float top, float bottom) { return alpha * top + (1.0F - alpha) * bottom; };
    return QColor::fromRgbF(mix(above.redF(), below.redF()), mix(above.greenF(), below.greenF()),
                            mix(above.blueF(), below.blueF()));
}

}  // namespace bild
