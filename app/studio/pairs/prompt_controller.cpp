// SPDX-License-Identifier: GPL-3.0-or-later
#include "pairs/prompt_controller.h"

#include <utility>

#include "basis/settings.h"
#include "engine/engine_client.h"
#include "pairs/pair_description.h"
#include "runs/run_controller.h"
#include "text/document_pane.h"
#include "text/prompt_bar.h"
#include "window/main_window.h"
#include "window/message_bar.h"

namespace bild {

PromptController::PromptController(const StudioParts& parts, RunController& run, QObject* parent)
    : QObject(parent), m_parts(parts), m_run(run), m_bar(new PromptBar) {
    parts.window.sourcePane().setBar(m_bar);
    connect(&parts.engine, &EngineClient::loaded, this, &PromptController::showPair);
    connect(&parts.engine, &EngineClient::noted, this, &PromptController::say);
    connect(&parts.window, &MainWindow::taskChanged, this, &PromptController::showBar);
    connect(parts.window.actions().prefix, &QAction::toggled, this, &PromptController::showBar);
    connect(m_bar, &PromptBar::promptChosen, this, &PromptController::take);
    showBar();
}

void PromptController::showPair() {
    const auto& loaded = m_parts.engine.loadedPair();
    if (!loaded) return;
    m_parts.window.messages().clear(std::exchange(m_said, {}));
    const PairDescription& pair = loaded->info.pair;
    m_bar->setDirections(loaded->info.directions, languageName);
    Prompt prompt = m_parts.settings.prompt(loaded->folder);
    if (prompt.source.isEmpty()) prompt.source = QString::fromStdString(pair.sourceLanguage);
    if (prompt.target.isEmpty()) prompt.target = QString::fromStdString(pair.targetLanguage);
    m_bar->setPrompt(prompt);
    // What is shown is what is asked for.
    if (m_bar->hasLanguages()) m_parts.settings.setPrompt(loaded->folder, m_bar->prompt());
    showBar();
}

void PromptController::showBar() {
    const bool translates = m_parts.window.task() == Task::Translate;
    m_bar->setVisible((translates && m_bar->hasLanguages()) || m_bar->prompt().prefix ||
                      m_parts.window.actions().prefix->isChecked());
}

void PromptController::take() {
    const auto& loaded = m_parts.engine.loadedPair();
    if (!loaded || m_parts.settings.prompt(loaded->folder) == m_bar->prompt()) return;
    m_parts.settings.setPrompt(loaded->folder, m_bar->prompt());
    m_parts.window.messages().clear(std::exchange(m_said, {}));
    m_run.setOutdated();
}

void PromptController::say(const QString& note) {
    if (note == m_said) return;
    m_said = note;
    m_parts.window.messages().showMessage(note);
    // Where it can be mended.
    m_parts.window.actions().prefix->setChecked(true);
}

}  // namespace bild
