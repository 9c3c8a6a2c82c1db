// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/language_watch.h"

#include <QTextBlock>
#include <QTextDocument>
#include <optional>
#include <utility>
#include <vector>

#include "pairs/pair_controller.h"
#include "pairs/pair_description.h"
#include "runs/run_controller.h"
#include "session/session_model.h"
#include "text/document_pane.h"
#include "text/language_guess.h"
#include "text/language_strip.h"
#include "text/source_view.h"
#include "window/main_window.h"

namespace bild {
namespace {

constexpr int kPauseMs = 400;
/// As much as the guess looks at.
constexpr qsizetype kMostCharacters = 16384;

std::string beginningOf(const QTextDocument& document) {
    QString text;
    for (QTextBlock block = document.begin(); block.isValid() && text.size() < kMostCharacters; block = block.next()) {
        text += block.text().left(kMostCharacters) + u'\n';
    }
    return text.toStdString();
}

}  // namespace

LanguageWatch::LanguageWatch(const StudioParts& parts, PairController& pairs, RunController& run, QObject* parent)
    : QObject(parent), m_parts(parts), m_pairs(pairs), m_strip(new LanguageStrip) {
    parts.window.sourcePane().setBar(m_strip);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LanguageWatch::look);
    connect(parts.window.source().document(), &QTextDocument::contentsChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&pairs, &PairController::languagesChanged, this, &LanguageWatch::look);
    connect(&run, &RunController::began, this, &LanguageWatch::look);
    connect(m_strip, &LanguageStrip::dismissed, this, [this] {
        m_dismissed = guessLanguage(beginningOf(*m_parts.window.source().document())).value_or(std::string());
        m_strip->hide();
    });
}

void LanguageWatch::forget() {
    m_dismissed.clear();
    look();
}

void LanguageWatch::find(const QString& language) {
    if (std::exchange(m_found, language) != language) Q_EMIT otherLanguageFound(language);
}

void LanguageWatch::look() {
    m_pause.stop();
    const std::string reads = m_pairs.languages().sourceCode.toStdString();
    const std::optional<std::string> guess = guessLanguage(beginningOf(*m_parts.window.source().document()));
    const bool other = guess && isOtherLanguage(*guess, reads);
    find(other ? QString::fromStdString(*guess) : QString());
    if (!other || *guess == m_dismissed) return m_strip->hide();
    const QString found = languageName(QString::fromStdString(*guess));
    std::vector<LanguageStrip::Choice> choices;
    for (const PairItem& pair : m_pairs.pairsReading(QString::fromStdString(*guess))) {
        //: %1 is a pair of models ("English → German")
        choices.push_back({tr("&Use %1").arg(pair.title), [this, folder = pair.folder] { m_pairs.choose(folder); }});
    }
    const std::optional<std::string> output =
        guessLanguage(m_parts.model.outputText().left(kMostCharacters).toStdString());
    if (output && *output == reads) {
        choices.push_back({tr("&Swap the texts"), [this] { m_parts.window.actions().outputToSource->trigger(); }});
    }
    if (choices.empty()) {
        choices.push_back({tr("&Open another pair…"), [this] { m_parts.window.actions().openPair->trigger(); }});
    }
    const bool summarizes = m_parts.window.task() == Task::Summarize;
    //: languages: what the text is in, and what the pair was made for
    const QString words = summarizes ? tr("This text seems to be in %1; the pair summarizes %2.")
                                     : tr("This text seems to be in %1; the pair translates from %2.");
    m_strip->say(words.arg(found, m_pairs.languages().source), choices);
}

}  // namespace bild
