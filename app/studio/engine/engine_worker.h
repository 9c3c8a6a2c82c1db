// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <map>
#include <memory>
#include <stop_token>

#include "engine/engine_values.h"
#include "engine/pair_engine.h"
#include "engine/run_mailbox.h"

namespace bild {

/// A job's number and the token that stops it; the stop is set directly by the interface's thread.
struct JobTicket {
    JobId id = 0;
    std::stop_token stop;
};

/// The only object that touches the models. Lives on the engine's thread; its slots are called queued, one job after
/// another, and it answers with values in signals. Every error ends here, as a message.
class EngineWorker : public QObject {
    Q_OBJECT
public:
    explicit EngineWorker(OpenPair open) : m_open(std::move(open)) {}

    /// Loads a pair, or turns to it where it is loaded already. Where that fails, the pair used so far stays.
    void load(JobId id, const QString& folder, const LoadOptions& options);
    void segment(const JobTicket& ticket, const std::string& text, const GenerateOptions& options);
    /// Answers `segmented` with what is to be read once more of a summary.
    void condense(const JobTicket& ticket, const std::string& joined, const GenerateOptions& options);
    void generate(const JobTicket& ticket, const GenerateRequest& request,
                  const std::shared_ptr<const LivePolicy>& policy, const std::shared_ptr<RunMailbox>& mailbox);
    void race(const JobTicket& ticket, const RaceRequest& request);
    void baseline(const JobTicket& ticket, const BaselineRequest& request);
    void sweep(const JobTicket& ticket, const SweepRequest& request);
    void traceHeader(JobId id);

Q_SIGNALS:
    void loadProgressed(bild::JobId id, double fraction);
    void loaded(bild::JobId id, const bild::LoadedInfo& info);
    /// What is to be known of how the models are asked; before `segmented`.
    void noted(bild::JobId id, const QString& note);
    void segmented(bild::JobId id, const std::vector<bild::Segment>& segments);
    void raceProgressed(bild::JobId id, int done, int all);
    void raced(bild::JobId id, const bild::RaceResults& results);
    void limitKnown(bild::JobId id, const bild::SpeedLimit& limit);
    void baselineMeasured(bild::JobId id, const std::vector<bild::SegmentResult>& results);
    void sweepBaselineMeasured(bild::JobId id, const bild::SweepBaseline& baseline);
    void sweepCellMeasured(bild::JobId id, const bild::SweepCell& cell);
    void traceHeaderReady(bild::JobId id, const bild::Trace& header);
    /// The last signal of every job but load, which answers `loaded` or a failed end.
    void finished(bild::JobId id, const bild::JobOutcome& outcome);

private:
    using Engines = std::map<QString, std::unique_ptr<PairEngine>>;

    /// Runs a job's body, times it, turns errors into messages, and announces the end.
    void perform(const JobTicket& ticket, const std::function<void(PairEngine&)>& body);
    [[nodiscard]] QString attempt(const std::function<void()>& body);
    [[nodiscard]] std::unique_ptr<PairEngine> open(JobId id, const QString& folder, const LoadOptions& options);
    void openInto(JobId id, const QString& folder, const LoadOptions& options);

    OpenPair m_open;
    Engines m_engines;
    QString m_current;  ///< key in m_engines, empty while nothing is loaded
    LoadOptions m_options;
};

}  // namespace bild
