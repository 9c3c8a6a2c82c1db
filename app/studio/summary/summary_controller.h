// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include "basis/studio_parts.h"
#include "summary/summary_links.h"

namespace bild {

class RunController;
class SessionTrace;
class SummaryBar;

/// What the window has for summaries alone: their length, the links between sentences and the article, and the
/// sequences that were copied. Looks at a summary in the background as soon as it is finished.
class SummaryController : public QObject {
    Q_OBJECT
public:
    SummaryController(const StudioParts& parts, RunController& run, SessionTrace& trace, QObject* parent = nullptr);
    ~SummaryController() override;

    [[nodiscard]] SummaryBar& bar() { return *m_bar; }
    [[nodiscard]] SummaryLinks& links() { return m_links; }
    /// Nothing is being looked at in the background.
    [[nodiscard]] bool isSettled() const { return m_pending == 0 && !m_timer.isActive(); }

private:
    void connectBar();
    void follow();
    void showTask();
    void showTokens();
    void analyze();
    void take(quint64 number, const SummaryAnalysis& analysis);
    void clear();

    StudioParts m_parts;
    RunController& m_run;
    SessionTrace& m_trace;
    SummaryBar* m_bar;
    SummaryLinks m_links;
    QTimer m_timer;
    QThreadPool m_pool;
    quint64 m_number = 0;   ///< of the newest look
    quint64 m_pending = 0;  ///< of the one that is under way, or 0
};

}  // namespace bild
