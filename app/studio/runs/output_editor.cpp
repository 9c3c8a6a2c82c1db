// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/output_editor.h"

#include <QLocale>
#include <algorithm>
#include <utility>

#include "basis/error_words.h"
#include "error.h"
#include "runs/edit_history.h"
#include "runs/run_controller.h"
#include "session/session_model.h"
#include "text/output_view.h"
#include "window/main_window.h"
#include "window/message_bar.h"
#include "window/status_line.h"

namespace bild {
namespace {

/// Of one segment. More is no sentence, and would not be found again in a saved trace.
constexpr qsizetype kMostTyped = 1'000'000;

bool hasText(const SessionModel& model, std::size_t segment) {
    return model.shows(segment) && !model.segment(segment).text().text.empty();
}

}  // namespace

OutputEditor::OutputEditor(const StudioParts& parts, RunController& run, QObject* parent)
    : QObject(parent), m_parts(parts), m_run(run) {
    parts.window.output().setEditor([this](const OutputEdit& typed) { return edit(typed); });
    WindowActions& actions = parts.window.actions();
    connect(actions.confirm, &QAction::triggered, this, &OutputEditor::confirm);
    connect(actions.nextUnconfirmed, &QAction::triggered, this, [this] { goToUnconfirmed(true); });
    connect(actions.previousUnconfirmed, &QAction::triggered, this, [this] { goToUnconfirmed(false); });
    connect(&parts.history, &EditHistory::sessionRestored, this, [this] { m_last.reset(); });
    connect(&run, &RunController::ended, this, &OutputEditor::forgetRefusal);
}

void OutputEditor::say(const QString& words) {
    m_parts.window.status().setActivity(StatusLine::Activity::Idle, words);
}

/// Above the texts, where a run's own words do not write over it.
void OutputEditor::refuse(const QString& why) {
    m_refused = why;
    m_parts.window.messages().showMessage(why);
}

void OutputEditor::forgetRefusal() {
    if (!m_refused.isEmpty()) m_parts.window.messages().clear(std::exchange(m_refused, {}));
}

/// Why an edit cannot be made now; empty where it can.
QString OutputEditor::refusal(const OutputEdit& edit) const {
    if (!m_parts.model.showsAll()) return tr("This is a moment of the replay. Show the end of the run to type here.");
    if (m_parts.model.segmentCount() == 0) return tr("There is no output yet. Run the text first.");
    if (edit.empty()) return tr("What stands between two segments is the source's, and is changed there.");
    const auto written = [this](const OutputEdit::Range& range) {
        return m_run.writes(static_cast<std::size_t>(range.segment));
    };
    if (std::ranges::any_of(edit.ranges, written)) return tr("This segment is being written. Type when it is done.");
    if (edit.typed.size() > kMostTyped) return tr("This is too long for one segment of the output.");
    return {};
}

/// Letter after letter is one step of the history, and so is one deleted letter after another.
bool OutputEditor::goesOn(const OutputEdit& edit) const {
    if (!m_last || edit.ranges.size() != 1 || edit.typed.contains(u'\n')) return false;
    const OutputEdit::Range& range = edit.ranges.front();
    if (static_cast<std::size_t>(range.segment) != m_last->segment) return false;
    if (m_last->typed) return range.utf16.empty() && range.utf16.begin == m_last->utf16;
    return edit.typed.isEmpty() && (range.utf16.end == m_last->utf16 || range.utf16.begin == m_last->utf16);
}

bool OutputEditor::edit(const OutputEdit& edit) {
    if (const QString why = refusal(edit); !why.isEmpty()) {
        refuse(why);
        return false;
    }
    forgetRefusal();
    SessionStep step;
    step.name = tr("typing in the output");
    step.isOutputEdit = true;
    step.goesOn = goesOn(edit);
    m_run.rememberSoFar();
    QString typed = edit.typed;
    try {
        for (const OutputEdit::Range& range : edit.ranges) {
            const auto segment = static_cast<std::size_t>(range.segment);
            step.before.emplace_back(
                segment, m_parts.model.editSegment(segment, range.utf16, std::exchange(typed, {}).toStdString()));
        }
    } catch (const Error& error) {
        for (auto& [segment, before] : step.before) m_parts.model.restoreSegment(segment, std::move(before));
        refuse(errorWords(error));
        return false;
    }
    m_parts.history.push(std::move(step));
    const OutputEdit::Range& first = edit.ranges.front();
    m_last = Place{static_cast<std::size_t>(first.segment),
                   first.utf16.begin + static_cast<std::size_t>(edit.typed.size()), !edit.typed.isEmpty()};
    return true;
}

void OutputEditor::confirm() {
    const int at = m_parts.window.output().caretSegment();
    if (at < 0 || !hasText(m_parts.model, static_cast<std::size_t>(at)) || !m_parts.model.showsAll()) {
        return say(tr("There is no segment to confirm where the output's caret stands."));
    }
    const auto segment = static_cast<std::size_t>(at);
    if (m_run.writes(segment)) return refuse(tr("This segment is being written. Confirm it when it is done."));
    const bool confirms = !m_parts.model.segment(segment).confirmed();
    m_run.rememberSoFar();
    SessionStep step;
    step.name = confirms ? tr("confirm") : tr("take the confirmation back");
    step.isOutputEdit = true;
    step.before.emplace_back(segment, m_parts.model.confirmSegment(segment, confirms));
    m_parts.history.push(std::move(step));
    m_last.reset();
    int confirmed = 0;
    int all = 0;
    for (std::size_t index = 0; index < m_parts.model.segmentCount(); ++index) {
        if (!hasText(m_parts.model, index)) continue;
        ++all;
        if (m_parts.model.segment(index).confirmed()) ++confirmed;
    }
    if (confirms && confirmed < all) goToUnconfirmed(true);
    say(tr("%1 of %Ln segment(s) confirmed", nullptr, all).arg(QLocale().toString(confirmed)));
}

void OutputEditor::goToUnconfirmed(bool forward) {
    const SessionModel& model = m_parts.model;
    OutputView& output = m_parts.window.output();
    const auto count = static_cast<int>(model.segmentCount());
    output.setFocus();
    for (int step = 1; step <= count; ++step) {
        const int at = ((output.caretSegment() + (forward ? step : -step)) % count + count) % count;
        const auto segment = static_cast<std::size_t>(at);
        if (!hasText(model, segment) || model.segment(segment).confirmed()) continue;
        output.goToSegment(at);
        return;
    }
    say(tr("Every segment is confirmed."));
}

}  // namespace bild
