// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio.h"

#include <QFileInfo>
#include <QStandardPaths>

#include "basis/settings.h"
#include "compare/comparison_controller.h"
#include "documents/document_controller.h"
#include "documents/paste_controller.h"
#include "engine/engine_client.h"
#include "exports/export_controller.h"
#include "language/language_watch.h"
#include "pairs/pair_controller.h"
#include "pairs/prompt_controller.h"
#include "runs/edit_history.h"
#include "runs/output_editor.h"
#include "runs/policy_controller.h"
#include "runs/run_controller.h"
#include "runs/session_display.h"
#include "runs/session_trace.h"
#include "runs/token_controller.h"
#include "session/session_model.h"
#include "spelling/spelling_controller.h"
#include "summary/summary_controller.h"
#include "text/output_view.h"
#include "text/source_view.h"
#include "window/main_window.h"
#include "window/view_controller.h"

namespace bild {
namespace {

QString autosaveFolder(const StudioSetup& setup) {
    if (!setup.autosaveFolder.isEmpty()) return setup.autosaveFolder;
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/autosave");
}

/// Beside the settings.
QString myWordsFile(const StudioSetup& setup) {
    const QString folder = setup.settingsFile.isEmpty()
                               ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation)
                               : QFileInfo(setup.settingsFile).absolutePath();
    return folder + QStringLiteral("/my-words.txt");
}

}  // namespace

/// In the order in which they need each other; they go in the opposite one, the engine's thread after the controllers.
struct Studio::Parts {
    explicit Parts(const StudioSetup& theSetup)
        : setup(theSetup),
          settings(setup.settingsFile.isEmpty() ? std::make_unique<Settings>()
                                                : std::make_unique<Settings>(setup.settingsFile)),
          engine(setup.open),
          window(model),
          history(window.source(), window.output(), model),
          shared{*settings, engine, model, window, history},
          trace(shared),
          run(shared),
          display(shared, run),
          policy(shared, run),
          pairs(shared, run, trace),
          prompt(shared, run),
          paste(shared),
          summary(shared, run, trace),
          tokens(shared, run),
          editor(shared, run),
          comparison(shared, run, policy),
          view(shared, pairs),
          language(shared, pairs, run),
          spelling(shared, pairs, setup.dictionaryFolders.isEmpty() ? dictionaryFolders() : setup.dictionaryFolders,
                   myWordsFile(setup)),
          document(shared, {run, display, trace, policy}, autosaveFolder(setup)),
          exports(shared, trace, [this] { return document.path(); }) {}

    StudioSetup setup;
    std::unique_ptr<Settings> settings;
    SessionModel model;
    EngineClient engine;
    MainWindow window;
    EditHistory history;
    StudioParts shared;
    SessionTrace trace;
    RunController run;
    SessionDisplay display;
    PolicyController policy;
    PairController pairs;
    PromptController prompt;
    PasteController paste;
    SummaryController summary;
    TokenController tokens;
    OutputEditor editor;
    ComparisonController comparison;
    ViewController view;
    LanguageWatch language;
    SpellingController spelling;
    DocumentController document;
    ExportController exports;
};

Studio::Studio(const StudioSetup& setup) : m_parts(std::make_unique<Parts>(setup)) {
    QObject::connect(&m_parts->exports, &ExportController::saved, &m_parts->document, &DocumentController::outputSaved);
    QObject::connect(&m_parts->language, &LanguageWatch::otherLanguageFound, &m_parts->spelling,
                     &SpellingController::setSourceLanguage);
    m_parts->document.setOutputSaver([this] { return m_parts->exports.saveOutputNow(); });
    QObject::connect(&m_parts->document, &DocumentController::opened, &m_parts->pairs, [this](Task task) {
        m_parts->language.forget();
        // A pair that could not be loaded is not tried again for each text.
        if (task != m_parts->window.task()) m_parts->pairs.setTask(task);
    });
}

Studio::~Studio() {
    m_parts->view.saveWindow();
    m_parts->run.settle();
    m_parts->document.close();
}

void Studio::start() {
    m_parts->view.restoreWindow();
    m_parts->window.show();
    m_parts->pairs.start(m_parts->setup.pairFolder);
    const QString started = QStringLiteral("started");
    const bool first = !m_parts->settings->flag(started, false);
    m_parts->settings->setFlag(started, true);
    if (!m_parts->setup.file.isEmpty()) {
        m_parts->document.open(m_parts->setup.file);
    } else if (first) {
        m_parts->document.openSample(m_parts->window.task() == Task::Summarize
                                         ? QStringLiteral(":/studio/samples/article-en.txt")
                                         : QStringLiteral(":/studio/samples/letter-de.txt"),
                                     m_parts->window.task());
    }
    m_parts->document.offerRecovery();
    m_parts->window.source().setFocus();
    if (first && m_parts->setup.welcome) m_parts->window.startTour();
}

MainWindow& Studio::window() {
    return m_parts->window;
}
SessionModel& Studio::model() {
    return m_parts->model;
}
EngineClient& Studio::engine() {
    return m_parts->engine;
}
RunController& Studio::run() {
    return m_parts->run;
}
DocumentController& Studio::document() {
    return m_parts->document;
}
ExportController& Studio::exports() {
    return m_parts->exports;
}
SummaryController& Studio::summary() {
    return m_parts->summary;
}
Settings& Studio::settings() {
    return *m_parts->settings;
}

}  // namespace bild
