// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>
#include <QTimer>
#include <memory>
#include <optional>
#include <stop_token>

#include "engine/delivery_pace.h"
#include "engine/engine_worker.h"

namespace bild {

/// The engine as the interface's thread sees it: hands jobs over, passes their answers on, and drops those of jobs that
/// were superseded. One job at a time besides loading: a new one stops the one before it. Owns the engine's thread;
/// destroying it stops the job and waits for the pass that is under way.
class EngineClient : public QObject {
    Q_OBJECT
public:
    enum class Job { None, Segment, Condense, Generate, Race, Baseline, Sweep, TraceHeader };

    explicit EngineClient(OpenPair open, QObject* parent = nullptr);
    ~EngineClient() override;

    void load(const QString& folder, const LoadOptions& options);
    void segment(const std::string& text, const GenerateOptions& options);
    /// Asks which segments of a summary's joined parts are to be read once more; answered by condensed().
    void condense(const std::string& joined, const GenerateOptions& options);
    void generate(const GenerateRequest& request);
    void race(const RaceRequest& request);
    void measureBaseline(const BaselineRequest& request);
    void sweep(const SweepRequest& request);
    void requestTraceHeader();

    /// Asks the job to stop; it still announces its end. Answers within one forward pass.
    void stop();
    /// Stops the job and forgets it at once: nothing of it arrives any more but superseded().
    void abandon();

    /// The policy of the run, obeyed at its next token. Thread-safe by itself.
    [[nodiscard]] LivePolicy& policy() { return *m_policy; }

    [[nodiscard]] Job job() const { return m_job; }
    [[nodiscard]] bool loading() const { return m_loadId != 0; }
    [[nodiscard]] const std::optional<LoadedInfo>& loadedPair() const { return m_loaded; }
    /// Whether there is a processor that the engine does not use: then showing a run slows nothing down.
    [[nodiscard]] bool sparesProcessor() const;

Q_SIGNALS:
    void loadProgressed(double fraction);
    void loaded(const bild::LoadedInfo& info);
    void loadFailed(const QString& message);
    void noted(const QString& note);
    void segmented(const std::vector<bild::Segment>& segments);
    void condensed(const std::vector<bild::Segment>& segments);
    /// At most 30 times a second, more rarely where the engine needs every processor, and once more before a run's end.
    /// Whoever shows them may take them out: copying every pass of a long run costs more than drawing it.
    void eventsArrived(bild::RunEvents& events);
    void raceProgressed(int done, int all);
    void raced(const bild::RaceResults& results);
    /// After a run: what BiLD could gain at best in it.
    void limitKnown(const bild::SpeedLimit& limit);
    void baselineMeasured(const std::vector<bild::SegmentResult>& results);
    void sweepBaselineMeasured(const bild::SweepBaseline& baseline);
    void sweepCellMeasured(const bild::SweepCell& cell);
    void traceHeaderReady(const bild::Trace& header);
    void finished(bild::EngineClient::Job job, const bild::JobOutcome& outcome);
    /// A job was abandoned, since another one was given or by request.
    void superseded(bild::EngineClient::Job job);

private:
    void connectWorker();
    JobTicket begin(Job job);
    void mailboxFilled(JobId id);
    void deliver();
    void finish(JobId id, const JobOutcome& outcome);

    QThread m_thread;
    EngineWorker* m_worker;  ///< lives on m_thread, deleted when that ends
    std::shared_ptr<LivePolicy> m_policy = std::make_shared<LivePolicy>();
    JobId m_lastId = 0;
    JobId m_loadId = 0;  ///< 0: nothing is being loaded
    JobId m_jobId = 0;
    Job m_job = Job::None;
    std::stop_source m_stop;
    std::shared_ptr<RunMailbox> m_mailbox;
    QTimer m_deliveryTimer;
    DeliveryPace m_pace;
    std::optional<LoadedInfo> m_loaded;
};

}  // namespace bild
