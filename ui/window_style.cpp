// SPDX-License-Identifier: GPL-3.0-or-later
#include "window_style.h"

namespace bild {

QString windowStyleSheet(Shade shade) {
    const ThemeColors& colors = themeColors(shade);
    QString sheet = QStringLiteral(R"(
QMainWindow::separator { background: %border%; width: 1px; height: 1px; }
QSplitter#documents::handle { background: %border%; }
QToolBar { background: %panel%; border: none; border-bottom: 1px solid %border%; padding: 5px 8px; spacing: 6px; }
QToolBar::separator { background: %border%; width: 1px; margin: 4px 4px; }
QToolBar QToolButton { background: %base%; color: %text%; border: 1px solid %border%; border-radius: 5px; padding: 4px 10px; }
QToolBar QToolButton[popupMode="2"], QToolBar QToolButton[popupMode="1"] { padding-right: 22px; }
QToolBar QToolButton:hover { border-color: %accent%; }
QToolBar QToolButton:focus { border: 2px solid %accent%; padding: 3px 9px; }
QToolBar QToolButton[popupMode="2"]:focus, QToolBar QToolButton[popupMode="1"]:focus { padding-right: 21px; }
QToolBar QToolButton:pressed, QToolBar QToolButton:checked { background: %highlight%; border-color: %accent%; }
QToolBar QToolButton:disabled { color: %muted%; background: %panel%; }
QToolBar QToolButton::menu-indicator { subcontrol-position: right center; subcontrol-origin: padding; right: 6px; width: 9px; }
QToolBar QToolButton::menu-button { border: none; width: 18px; }
QToolBar QToolButton#runButton { background: %accent%; color: %onAccent%; border-color: %accent%; font-weight: 600; }
QToolBar QToolButton#runButton:hover { border-color: %text%; }
QToolBar QToolButton#runButton:focus { border: 2px solid %text%; }
QToolBar QToolButton#runButton:disabled { background: %panel%; color: %muted%; border-color: %border%; }
QStatusBar { background: %panel%; border-top: 1px solid %border%; }
QStatusBar::item { border: none; }
)");
    const std::pair<const char*, QColor> values[] = {
        {"%border%", colors.border},   {"%panel%", colors.panel},
        {"%base%", colors.base},       {"%text%", colors.text},
        {"%accent%", colors.accent},   {"%onAccent%", colors.onAccent},
        {"%muted%", colors.mutedText}, {"%highlight%", colors.segmentHighlight},
    };
    for (const auto& [key, color] : values) sheet.replace(QLatin1String(key), color.name());
    return sheet;
}

}  // namespace bild
