// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/window_style.h"

namespace bild {

QString windowStyleSheet(Shade shade) {
    const ThemeColors& colors = themeColors(shade);
    QString sheet = QStringLiteral(R"(
QMainWindow::separator { background: %border%; width: 1px; height: 1px; }
QSplitter#documents::handle { background: %border%; }
QToolBar { background: %panel%; border: none; border-bottom: 1px solid %border%; padding: 5px 8px; spacing: 6px; }
QToolBar::separator { background: %border%; width: 1px; margin: 4px 4px; }
QToolBar#toolBar QToolButton { background: %base%; color: %text%; border: 1px solid %border%; border-radius: 5px; padding: 4px 10px; }
QToolBar#toolBar QToolButton[popupMode="2"], QToolBar#toolBar QToolButton[popupMode="1"] { padding-right: 22px; }
QToolBar#toolBar QToolButton#qt_toolbar_ext_button { padding: 4px 2px; }
QToolBar#toolBar QToolButton:hover { border-color: %accent%; }
QToolBar#toolBar QToolButton:focus { border: 2px solid %accent%; padding: 3px 9px; }
QToolBar#toolBar QToolButton[popupMode="2"]:focus, QToolBar#toolBar QToolButton[popupMode="1"]:focus { padding-right: 21px; }
QToolBar#toolBar QToolButton:pressed, QToolBar#toolBar QToolButton:checked { background: %highlight%; border-color: %accent%; }
QToolBar#toolBar QToolButton:disabled { color: %muted%; background: %panel%; }
QToolBar#toolBar QToolButton::menu-indicator { subcontrol-position: right center; subcontrol-origin: padding; right: 6px; width: 9px; }
QToolBar#toolBar QToolButton::menu-button { border: none; width: 18px; }
QToolBar#toolBar QToolButton#runButton { background: %accent%; color: %onAccent%; border-color: %accent%; font-weight: 600; }
QToolBar#toolBar QToolButton#runButton:hover { border-color: %text%; }
QToolBar#toolBar QToolButton#runButton:focus { border: 2px solid %text%; }
QToolBar#toolBar QToolButton#runButton:disabled { background: %panel%; color: %muted%; border-color: %border%; }
QToolButton[autoRaise="true"] { background: transparent; border: 2px solid transparent; border-radius: 4px; padding: 1px; }
QToolButton[autoRaise="true"]:hover, QToolButton[autoRaise="true"]:pressed { background: %highlight%; }
QToolButton[autoRaise="true"]:focus { border-color: %accent%; }
QStatusBar::item { border: none; }
QStatusBar QToolButton#formatButton { color: %muted%; padding: 0 16px 0 4px; }
QStatusBar QToolButton#formatButton::menu-indicator { subcontrol-position: right center; subcontrol-origin: padding; right: 3px; width: 9px; }
QPushButton { background: %base%; color: %text%; border: 1px solid %border%; border-radius: 5px; padding: 4px 12px; }
QPushButton:hover, QPushButton:default { border-color: %accent%; }
QPushButton:focus { border: 2px solid %accent%; padding: 3px 11px; }
QPushButton:pressed, QPushButton:checked { background: %highlight%; border-color: %accent%; }
QPushButton:disabled { color: %muted%; background: %panel%; border-color: %border%; }
QSlider { min-height: 18px; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: %border%; }
QSlider::sub-page:horizontal { border-radius: 2px; background: %accent%; }
QSlider::sub-page:horizontal:disabled { background: %border%; }
QSlider::handle:horizontal { width: 10px; height: 10px; margin: -5px 0; border-radius: 7px; border: 2px solid %accent%;
                             background: %base%; }
QSlider::handle:horizontal:focus { background: %accent%; }
QSlider::handle:horizontal:disabled { border-color: %handle%; }
QScrollBar { background: %base%; border: none; margin: 0; }
QScrollArea#policyArea QScrollBar { background: %panel%; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: %handle%; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 30px; }
QScrollBar::handle:horizontal { min-width: 30px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: %muted%; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)");
    const std::pair<const char*, QColor> values[] = {
        {"%border%", colors.border},     {"%panel%", colors.panel},     {"%handle%", colors.handle},
        {"%base%", colors.base},         {"%text%", colors.text},       {"%accent%", colors.accent},
        {"%onAccent%", colors.onAccent}, {"%muted%", colors.mutedText}, {"%highlight%", colors.segmentHighlight},
    };
    for (const auto& [key, color] : values) sheet.replace(QLatin1String(key), color.name());
    return sheet;
}

}  // namespace bild
