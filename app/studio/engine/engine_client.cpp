// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine_client.h"

#include <QMetaObject>
#include <utility>

namespace bild {
EngineClient::EngineClient(OpenPair open, QObject* parent)
    : QObject(parent), m_worker(new EngineWorker(std::move(open))) {
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connectWorker();
    m_deliveryTimer.setSingleShot(true);
    m_deliveryTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_deliveryTimer, &QTimer::timeout, this, &EngineClient::deliver);
    m_thread.setObjectName(QStringLiteral("engine"));
    m_thread.start();
}

EngineClient::~EngineClient() {
    m_stop.request_stop();
    m_thread.quit();
    m_thread.wait();
}

void EngineClient::connectWorker() {
    connect(m_worker, &EngineWorker::loadProgressed, this, [this](JobId id, double fraction) {
        if (id == m_loadId) Q_EMIT loadProgressed(fraction);
    });
    connect(m_worker, &EngineWorker::loaded, this, [this](JobId id, const LoadedInfo& info) {
        if (id != m_loadId) return;
        m_loadId = 0;
        m_loaded = info;
        Q_EMIT loaded(info);
    });
    connect(m_worker, &EngineWorker::noted, this, [this](JobId id, const QString& note) {
        if (id == m_jobId) Q_EMIT noted(note);
    });
    connect(m_worker, &EngineWorker::segmented, this, [this](JobId id, const std::vector<Segment>& segments) {
        if (id != m_jobId) return;
        // The job's end follows, but whoever listens will want to give the next job at once.
        m_jobId = 0;
        const Job job = std::exchange(m_job, Job::None);
        if (job == Job::Condense) {
            Q_EMIT condensed(segments);
        } else {
            Q_EMIT segmented(segments);
        }
    });
    connect(m_worker, &EngineWorker::raceProgressed, this, [this](JobId id, int done, int all) {
        if (id == m_jobId) Q_EMIT raceProgressed(done, all);
    });
    connect(m_worker, &EngineWorker::raced, this, [this](JobId id, const RaceResults& results) {
        if (id == m_jobId) Q_EMIT raced(results);
    });
    connect(m_worker, &EngineWorker::limitKnown, this, [this](JobId id, const SpeedLimit& limit) {
        if (id == m_jobId) Q_EMIT limitKnown(limit);
    });
    connect(m_worker, &EngineWorker::baselineMeasured, this,
            [this](JobId id, const std::vector<SegmentResult>& results) {
                if (id == m_jobId) Q_EMIT baselineMeasured(results);
            });
    connect(m_worker, &EngineWorker::sweepBaselineMeasured, this, [this](JobId id, const SweepBaseline& baseline) {
        if (id == m_jobId) Q_EMIT sweepBaselineMeasured(baseline);
    });
    connect(m_worker, &EngineWorker::sweepCellMeasured, this, [this](JobId id, const SweepCell& cell) {
        if (id == m_jobId) Q_EMIT sweepCellMeasured(cell);
    });
    connect(m_worker, &EngineWorker::traceHeaderReady, this, [this](JobId id, const Trace& header) {
        if (id == m_jobId) Q_EMIT traceHeaderReady(header);
    });
    connect(m_worker, &EngineWorker::finished, this, &EngineClient::finish);
}

void EngineClient::load(const QString& folder, const LoadOptions& options) {
    abandon();
    m_loadId = ++m_lastId;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, id = m_loadId, folder, options] { worker->load(id, folder, options); });
}

JobTicket EngineClient::begin(Job job) {
    abandon();
    m_stop = std::stop_source();
    m_jobId = ++m_lastId;
    m_job = job;
    return {m_jobId, m_stop.get_token()};
}

void EngineClient::segment(const std::string& text, const GenerateOptions& options) {
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, ticket = begin(Job::Segment), text, options] {
        worker->segment(ticket, text, options);
    });
}

void EngineClient::condense(const std::string& joined, const GenerateOptions& options) {
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, ticket = begin(Job::Condense), joined, options] {
        worker->condense(ticket, joined, options);
    });
}

void EngineClient::generate(const GenerateRequest& request) {
    const JobTicket ticket = begin(Job::Generate);
    m_pace.begin(sparesProcessor());
    // The client outlives the engine's thread, and the call is queued: `this` is valid there.
    m_mailbox = std::make_shared<RunMailbox>([this, id = ticket.id] {
        QMetaObject::invokeMethod(
            this, [this, id] { mailboxFilled(id); }, Qt::QueuedConnection);
    });
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, ticket, request, policy = m_policy, mailbox = m_mailbox] {
        worker->generate(ticket, request, policy, mailbox);
    });
}

bool EngineClient::sparesProcessor() const {
    return m_loaded && (m_loaded->info.device != "cpu" || QThread::idealThreadCount() > m_loaded->info.threads);
}

void EngineClient::race(const RaceRequest& request) {
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, ticket = begin(Job::Race), request] { worker->race(ticket, request); });
}

void EngineClient::measureBaseline(const BaselineRequest& request) {
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, ticket = begin(Job::Baseline), request] { worker->baseline(ticket, request); });
}

void EngineClient::sweep(const SweepRequest& request) {
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, ticket = begin(Job::Sweep), request] { worker->sweep(ticket, request); });
}

void EngineClient::requestTraceHeader() {
    QMetaObject::invokeMethod(m_worker,
                              [worker = m_worker, id = begin(Job::TraceHeader).id] { worker->traceHeader(id); });
}

void EngineClient::stop() {
    m_stop.request_stop();
}

void EngineClient::abandon() {
    m_stop.request_stop();
    m_jobId = 0;
    m_mailbox.reset();
    m_deliveryTimer.stop();
    const Job job = std::exchange(m_job, Job::None);
    if (job != Job::None) Q_EMIT superseded(job);
}

void EngineClient::mailboxFilled(JobId id) {
    if (id != m_jobId || m_deliveryTimer.isActive()) return;
    m_deliveryTimer.start(m_pace.remaining());
}

void EngineClient::deliver() {
    if (!m_mailbox) return;
    RunEvents events = m_mailbox->take();
    m_pace.delivered();
    if (!events.empty()) Q_EMIT eventsArrived(events);
}

void EngineClient::finish(JobId id, const JobOutcome& outcome) {
    if (id == m_loadId && id != 0) {
        m_loadId = 0;
        Q_EMIT loadFailed(outcome.message);
        return;
    }
    if (id != m_jobId || id == 0) return;
    m_deliveryTimer.stop();
    // Whoever hears of the last events may already give another job.
    deliver();
    if (id != m_jobId) return;
    const Job job = m_job;
    m_jobId = 0;
    m_job = Job::None;
    m_mailbox.reset();
    Q_EMIT finished(job, outcome);
}

}  // namespace bild
