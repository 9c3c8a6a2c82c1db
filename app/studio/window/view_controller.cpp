// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/view_controller.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDialog>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <algorithm>

#include "basis/settings.h"
#include "look/plain_words.h"
#include "pairs/pair_controller.h"
#include "runs/edit_history.h"
#include "session/session_model.h"
#include "text/find_bar.h"
#include "text/output_view.h"
#include "text/source_view.h"
#include "window/main_window.h"
#include "window/preferences_dialog.h"
#include "window/shortcuts_dialog.h"
#include "window/status_line.h"

namespace bild {
namespace {

constexpr double kZoomStep = 1.0;

}  // namespace

ViewController::ViewController(const StudioParts& parts, PairController& pairs, QObject* parent)
    : QObject(parent), m_parts(parts), m_pairs(pairs) {
    WindowActions& actions = parts.window.actions();
    connect(actions.zoomIn, &QAction::triggered, this, [this] { zoom(kZoomStep); });
    connect(actions.zoomOut, &QAction::triggered, this, [this] { zoom(-kZoomStep); });
    connect(actions.zoomReset, &QAction::triggered, this, [this] {
        Preferences preferences = m_parts.settings.preferences();
        preferences.fontSize = Preferences().fontSize;
        change(preferences);
    });
    connect(actions.font, &QAction::triggered, this, &ViewController::chooseFont);
    connect(actions.preferences, &QAction::triggered, this, &ViewController::showPreferences);
    connect(actions.find, &QAction::triggered, &parts.window.findBar(), &FindBar::open);
    connect(actions.findNext, &QAction::triggered, this, [this] { m_parts.window.findBar().step(true); });
    connect(actions.findPrevious, &QAction::triggered, this, [this] { m_parts.window.findBar().step(false); });
    const auto goTo = [this](QAction* action, Mark mark, bool forward) {
        connect(action, &QAction::triggered, this, [this, mark, forward] {
            OutputView& output = m_parts.window.output();
            output.setFocus();
            output.goToMark(mark, forward);
        });
    };
    goTo(actions.nextFallback, Mark::Fallback, true);
    goTo(actions.previousFallback, Mark::Fallback, false);
    goTo(actions.nextRollback, Mark::Rollback, true);
    goTo(actions.previousRollback, Mark::Rollback, false);
    connect(actions.shortcuts, &QAction::triggered, this, &ViewController::showShortcuts);
    connect(actions.about, &QAction::triggered, this, &ViewController::showAbout);
    connectEditing();
    apply(parts.settings.preferences());
}

void ViewController::connectEditing() {
    WindowActions& actions = m_parts.window.actions();
    QUndoStack& stack = m_parts.history.stack();
    connect(actions.undo, &QAction::triggered, &stack, &QUndoStack::undo);
    connect(actions.redo, &QAction::triggered, &stack, &QUndoStack::redo);
    connect(&stack, &QUndoStack::canUndoChanged, actions.undo, &QAction::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, actions.redo, &QAction::setEnabled);
    const auto name = [](QAction* action, const QString& plain, const QString& with, const QString& step) {
        action->setText(step.isEmpty() ? plain : with.arg(step));
    };
    connect(&stack, &QUndoStack::undoTextChanged, this, [this, name](const QString& step) {
        name(m_parts.window.actions().undo, tr("&Undo"), tr("&Undo: %1"), step);
    });
    connect(&stack, &QUndoStack::redoTextChanged, this, [this, name](const QString& step) {
        name(m_parts.window.actions().redo, tr("&Redo"), tr("&Redo: %1"), step);
    });
    actions.undo->setEnabled(false);
    actions.redo->setEnabled(false);
    const auto focused = [this]() -> QPlainTextEdit& {
        if (m_parts.window.output().hasFocus()) return m_parts.window.output();
        return m_parts.window.source();
    };
    connect(actions.cut, &QAction::triggered, this, [focused] { focused().cut(); });
    connect(actions.copy, &QAction::triggered, this, [focused] { focused().copy(); });
    connect(actions.paste, &QAction::triggered, this, [focused] { focused().paste(); });
    connect(actions.selectAll, &QAction::triggered, this, [focused] { focused().selectAll(); });
    // All of it, also where a replay shows a part.
    const auto wholeOutput = [this] {
        const SessionModel& model = m_parts.model;
        return model.showsAll() ? model.outputText() : QString::fromStdString(model.result().finalText());
    };
    connect(actions.outputToSource, &QAction::triggered, this, [this, wholeOutput] {
        if (const QString text = wholeOutput(); !text.isEmpty()) m_parts.window.source().replaceText(text);
    });
    connect(actions.copyOutput, &QAction::triggered, this, [this, wholeOutput] {
        QApplication::clipboard()->setText(wholeOutput());
        m_parts.window.status().setActivity(StatusLine::Activity::Idle, tr("The whole output was copied"));
    });
}

void ViewController::apply(const Preferences& preferences) {
    m_parts.window.setAppearance(preferences.appearance);
    QFont font = QApplication::font();
    if (!preferences.fontFamily.isEmpty()) font.setFamily(preferences.fontFamily);
    font.setPointSizeF(preferences.fontSize);
    m_parts.window.setTextFont(font);
}

void ViewController::change(const Preferences& preferences) {
    const Preferences before = m_parts.settings.preferences();
    if (preferences == before) return;
    m_parts.settings.setPreferences(preferences);
    apply(preferences);
    const bool sameEngine = preferences.device == before.device && preferences.dtype == before.dtype &&
                            preferences.threads == before.threads;
    if (!sameEngine) m_pairs.reload();
}

void ViewController::zoom(double points) {
    Preferences preferences = m_parts.settings.preferences();
    preferences.fontSize = std::clamp(preferences.fontSize + points, kSmallestFont, kLargestFont);
    change(preferences);
}

void ViewController::chooseFont() {
    auto* dialog = new QFontDialog(m_parts.window.source().font(), &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFontDialog::fontSelected, this, [this](const QFont& font) {
        Preferences preferences = m_parts.settings.preferences();
        preferences.fontFamily = font.family();
        preferences.fontSize = std::clamp(font.pointSizeF(), kSmallestFont, kLargestFont);
        change(preferences);
    });
    dialog->open();
}

void ViewController::showPreferences() {
    auto* dialog = new PreferencesDialog(m_parts.settings.preferences(), &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { change(dialog->preferences()); });
    dialog->open();
}

void ViewController::restoreWindow() {
    const QByteArray geometry = m_parts.settings.windowGeometry();
    if (!geometry.isEmpty()) m_parts.window.restoreGeometry(geometry);
    const QByteArray state = m_parts.settings.windowState();
    if (!state.isEmpty()) m_parts.window.restoreLayout(state);
}

void ViewController::saveWindow() {
    m_parts.settings.setWindow(m_parts.window.saveGeometry(), m_parts.window.layoutState());
}

namespace {

/// Of a menu and those in it.
QList<QAction*> commandsIn(const QMenu& menu) {
    QList<QAction*> commands;
    for (QAction* action : menu.actions()) {
        if (action->menu() != nullptr) {
            commands += commandsIn(*action->menu());
        } else {
            commands += action;
        }
    }
    return commands;
}

}  // namespace

void ViewController::showShortcuts() {
    QList<ShortcutGroup> groups;
    for (const QAction* menu : m_parts.window.menuBar()->actions()) {
        groups.append({plainWords(menu->text()), commandsIn(*menu->menu())});
    }
    groups.append({tr("Timeline, while it has the keyboard"),
                   {},
                   {{tr("← →"), tr("One token back or forward")},
                    {tr("Ctrl+← Ctrl+→"), tr("One round back or forward")},
                    {tr("Shift+← Shift+→"), tr("Select passes")},
                    {tr("Home End"), tr("To the start or the end of the run")},
                    {tr("Space"), tr("Play or pause")},
                    {tr("+ −"), tr("Larger or smaller blocks")},
                    {QStringLiteral("0"), tr("The whole run at once")}}});
    groups.append({tr("Output, while it has the keyboard"),
                   {},
                   {{tr("Ctrl+← Ctrl+→"), tr("From token to token, with the card that explains it")},
                    {tr("Ctrl+click"), tr("Keep a token's card open, and use its buttons")}}});
    auto* dialog = new ShortcutsDialog(groups, &m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ViewController::showAbout() {
    auto* box = new QMessageBox(&m_parts.window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About BiLD Studio"));
    box->setIconPixmap(m_parts.window.windowIcon().pixmap(64, 64));
    box->setTextFormat(Qt::RichText);
    box->setText(tr("<h3>BiLD Studio %1</h3>"
                    "<p>Translate and summarize with a big and a little model together, and see how it works.</p>"
                    "<p>The method is the Big Little Decoder: S. Kim et al., “Speculative Decoding with Big Little "
                    "Decoder”, NeurIPS 2023.</p>"
                    "<p>Licence: GNU General Public License, version 3 or later.</p>")
                     .arg(QApplication::applicationVersion()));
    box->addButton(tr("OK"), QMessageBox::AcceptRole);
    box->open();
}

}  // namespace bild
