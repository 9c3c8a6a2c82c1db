// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/engine_worker.h"

#include <QElapsedTimer>
#include <exception>
#include <new>

#include "basis/error_words.h"
#include "engine/engine_jobs.h"
#include "error.h"

namespace bild {
namespace {

/// As many pairs stay loaded side by side; a task's change then takes no time.
constexpr std::size_t kMaxLoadedPairs = 2;

bool sameOptions(const LoadOptions& a, const LoadOptions& b) {
    return a.device == b.device && a.dtype == b.dtype && a.threads == b.threads;
}

}  // namespace

QString EngineWorker::attempt(const std::function<void()>& body) {
    try {
        body();
        return {};
    } catch (const Error& error) {
        return errorWords(error);
    } catch (const std::bad_alloc&) {
        return tr("There is not enough memory for this. Close other programs, or choose a smaller pair.");
    } catch (const std::exception& error) {
        return tr("The engine failed unexpectedly: %1").arg(QString::fromUtf8(error.what()));
    }
}

std::unique_ptr<PairEngine> EngineWorker::open(JobId id, const QString& folder, const LoadOptions& options) {
    const auto progress = [this, id](double fraction) { Q_EMIT loadProgressed(id, fraction); };
    const PairFolders folders = PairFolders::inside(folder.toStdString());
    try {
        return m_open(folders, options, progress);
    } catch (const DeviceError&) {
        // Loading compares what the pair needs with the memory that is free: the pairs beside it give way.
        if (m_engines.empty()) throw;
    }
    m_engines.clear();
    try {
        return m_open(folders, options, progress);
    } catch (...) {
        // Back to the pair used so far, which had room before.
        if (!m_current.isEmpty()) {
            m_engines[m_current] = m_open(PairFolders::inside(m_current.toStdString()), m_options, progress);
        }
        throw;
    }
}

void EngineWorker::openInto(JobId id, const QString& folder, const LoadOptions& options) {
    std::unique_ptr<PairEngine> opened = open(id, folder, options);
    if (!sameOptions(options, m_options)) m_engines.clear();
    if (m_engines.size() >= kMaxLoadedPairs) {
        std::erase_if(m_engines, [this](const auto& entry) { return entry.first != m_current; });
    }
    m_engines[folder] = std::move(opened);
    m_options = options;
    m_current = folder;
}

void EngineWorker::load(JobId id, const QString& folder, const LoadOptions& options) {
    const bool known = m_engines.contains(folder) && sameOptions(options, m_options);
    const QString problem = attempt([&] {
        if (known) {
            m_current = folder;
        } else {
            openInto(id, folder, options);
        }
    });
    if (!problem.isEmpty()) {
        Q_EMIT finished(id, {JobEnd::Failed, problem, 0.0});
        return;
    }
    Q_EMIT loaded(id, {folder, m_engines.at(m_current)->info()});
}

void EngineWorker::perform(const JobTicket& ticket, const std::function<void(PairEngine&)>& body) {
    JobOutcome outcome;
    QElapsedTimer clock;
    clock.start();
    if (!ticket.stop.stop_requested()) {
        outcome.message = attempt([&] {
            const auto current = m_engines.find(m_current);
            if (current == m_engines.end())
                throw PairError(Message::verbatim(tr("No pair of models is loaded.").toStdString()));
            body(*current->second);
        });
    }
    outcome.milliseconds = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    if (!outcome.message.isEmpty()) {
        outcome.end = JobEnd::Failed;
    } else if (ticket.stop.stop_requested()) {
        outcome.end = JobEnd::Stopped;
    }
    Q_EMIT finished(ticket.id, outcome);
}

void EngineWorker::segment(const JobTicket& ticket, const std::string& text, const GenerateOptions& options) {
    perform(ticket, [&](PairEngine& engine) {
        if (const std::optional<Message> note = engine.promptNote(options)) {
            Q_EMIT noted(ticket.id, inWindowLanguage(*note));
        }
        Q_EMIT segmented(ticket.id, engine.segment(text, options));
    });
}

void EngineWorker::condense(const JobTicket& ticket, const std::string& joined, const GenerateOptions& options) {
    perform(ticket, [&](PairEngine& engine) { Q_EMIT segmented(ticket.id, engine.condensing(joined, options)); });
}

void EngineWorker::generate(const JobTicket& ticket, const GenerateRequest& request,
                            const std::shared_ptr<const LivePolicy>& policy,
                            const std::shared_ptr<RunMailbox>& mailbox) {
    perform(ticket, [&](PairEngine& engine) {
        engine.generateSegments(request.segments, request.options, *policy, *mailbox, ticket.stop);
        const auto limit =
            engine.speedLimit(policy->get().maxDraftTokens, request.segments.size(), request.options.batch);
        if (limit) Q_EMIT limitKnown(ticket.id, *limit);
    });
}

void EngineWorker::race(const JobTicket& ticket, const RaceRequest& request) {
    perform(ticket, [&](PairEngine& engine) {
        const auto progress = [&](int done, int all) { Q_EMIT raceProgressed(ticket.id, done, all); };
        const RaceResults results = bild::race(engine, request, progress, ticket.stop);
        if (!ticket.stop.stop_requested()) Q_EMIT raced(ticket.id, results);
    });
}

void EngineWorker::baseline(const JobTicket& ticket, const BaselineRequest& request) {
    perform(ticket, [&](PairEngine& engine) {
        Q_EMIT baselineMeasured(ticket.id, measureBaseline(engine, request, ticket.stop));
    });
}

void EngineWorker::sweep(const JobTicket& ticket, const SweepRequest& request) {
    perform(ticket, [&](PairEngine& engine) {
        const SweepEvents events{
            [&](const SweepBaseline& baseline) { Q_EMIT sweepBaselineMeasured(ticket.id, baseline); },
            [&](const SweepCell& cell) { Q_EMIT sweepCellMeasured(ticket.id, cell); }};
        bild::sweep(engine, request, events, ticket.stop);
    });
}

void EngineWorker::traceHeader(JobId id) {
    perform({id, {}}, [&](PairEngine& engine) { Q_EMIT traceHeaderReady(id, engine.traceHeader()); });
}

}  // namespace bild
