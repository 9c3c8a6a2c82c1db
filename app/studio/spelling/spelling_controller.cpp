// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/spelling_controller.h"

#include "basis/error_words.h"
#include "basis/settings.h"
#include "error.h"
#include "pairs/pair_controller.h"
#include "pairs/pair_description.h"
#include "text/output_view.h"
#include "text/source_view.h"
#include "text/spelling_marks.h"
#include "window/main_window.h"
#include "window/message_bar.h"

namespace bild {
namespace {

const QString kSetting = QStringLiteral("spelling");

}  // namespace

SpellingController::SpellingController(const StudioParts& parts, PairController& pairs, const QStringList& folders,
                                       const QString& wordsFile, QObject* parent)
    : QObject(parent),
      m_parts(parts),
      m_pairs(pairs),
      m_folders(folders),
      m_myWords(wordsFile),
      m_source(connected(parts.window.source())),
      m_output(connected(parts.window.output())) {
    QAction* spelling = parts.window.actions().checkSpelling;
    spelling->setChecked(parts.settings.flag(kSetting, true));
    connect(spelling, &QAction::toggled, this, [this](bool on) {
        m_parts.settings.setFlag(kSetting, on);
        follow();
        if (on) tellMissing();
    });
    connect(&pairs, &PairController::languagesChanged, this, &SpellingController::follow);
    follow();
}

SpellingController::Text SpellingController::connected(TextPane& pane) {
    SpellingMarks& marks = pane.spelling();
    auto* speller = new Speller(this);
    connect(&marks, &SpellingMarks::wordsWanted, speller, &Speller::check);
    connect(&marks, &SpellingMarks::suggestionsWanted, speller, &Speller::suggest);
    connect(&marks, &SpellingMarks::wordAccepted, this, &SpellingController::accept);
    connect(speller, &Speller::checked, &marks, &SpellingMarks::setVerdicts);
    connect(speller, &Speller::suggested, &marks, &SpellingMarks::setSuggestions);
    return {&pane, speller, {}};
}

void SpellingController::setSourceLanguage(const QString& language) {
    m_sourceLanguage = language;
    follow();
}

void SpellingController::follow() {
    const PairLanguages& languages = m_pairs.languages();
    const bool on = m_parts.window.actions().checkSpelling->isChecked();
    const QString& source = m_sourceLanguage.isEmpty() ? languages.sourceCode : m_sourceLanguage;
    setLanguage(m_source, on ? source : QString());
    setLanguage(m_output, on ? languages.targetCode : QString());
}

void SpellingController::setLanguage(Text& text, const QString& language) {
    if (text.language == language) return;
    text.language = language;
    SpellingMarks& marks = text.pane->spelling();
    text.speller->setDictionary(findDictionary(m_folders, language), m_myWords.words());
    marks.setActive(text.speller->hasDictionary());
    marks.forget();
}

void SpellingController::accept(const QString& word) {
    for (const Text& text : {m_source, m_output}) {
        text.speller->add(word);
        text.pane->spelling().forget();
    }
    try {
        m_myWords.add(word);
    } catch (const Error& error) {
        m_parts.window.messages().showMessage(errorWords(error));
    }
}

/// Once, where somebody wants the spelling to be checked: else it would be a nuisance.
void SpellingController::tellMissing() {
    QStringList languages;
    QStringList packages;
    for (const Text& text : {m_source, m_output}) {
        if (text.language.isEmpty() || text.speller->hasDictionary()) continue;
        const QString language = languageName(text.language);
        if (languages.contains(language)) continue;
        languages << language;
        packages << dictionaryPackage(text.language);
    }
    if (languages.isEmpty()) return;
    //: %1: languages; %2: names of packages
    m_parts.window.messages().showMessage(
        tr("The spelling is not checked in these languages, since they have no dictionary here: %1. On Debian and "
           "Ubuntu install %2, and start again.")
            .arg(languages.join(QStringLiteral(", ")), packages.join(QStringLiteral(", "))));
}

}  // namespace bild
