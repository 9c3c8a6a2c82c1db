// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/trace_loader.h"

#include <QMetaObject>
#include <algorithm>
#include <exception>
#include <iterator>
#include <new>
#include <string_view>
#include <utility>

#include "basis/error_words.h"
#include "documents/document_file.h"

namespace bild {
namespace {

constexpr qint64 kMostBytes = qint64{256} << 20;

std::shared_ptr<LoadedTrace> read(const QString& path) {
    auto loaded = std::make_shared<LoadedTrace>();
    loaded->path = path;
    {
        const QByteArray content = readFile(path, kMostBytes);
        const std::string_view json(content.constData(), static_cast<std::size_t>(content.size()));
        loaded->header = traceFromJson(json, path.toStdString());
    }
    Trace& trace = loaded->header;
    const std::vector<PolicyChange> changes = policyChanges(trace.result);
    if (!changes.empty()) loaded->policy = changes.back().policy;
    std::ranges::transform(trace.result.segments, std::back_inserter(loaded->sources), &SegmentResult::source);
    loaded->secondPass = SessionModel::replayedSecondPass(trace);
    loaded->segments = SessionModel::replayed(std::exchange(trace.result, {}));
    return loaded;
}

}  // namespace

TraceLoader::TraceLoader(QObject* parent) : QObject(parent) {
    m_thread.setMaxThreadCount(1);
}

TraceLoader::~TraceLoader() {
    m_thread.waitForDone();
}

bool TraceLoader::looksLikeTrace(const QByteArray& beginning) {
    return beginning.left(4096).trimmed().startsWith('{') && beginning.left(4096).contains("bild-trace");
}

void TraceLoader::load(const QString& path) {
    m_thread.start([this, path, id = ++m_wanted] {
        std::shared_ptr<LoadedTrace> trace;
        QString problem;
        try {
            trace = read(path);
        } catch (const std::bad_alloc&) {
            problem = tr("There is not enough memory for %1. Close other programs, or open a shorter one.").arg(path);
        } catch (const std::exception& error) {
            problem = errorWords(error);
        }
        const auto answer = [this, id, path, problem, trace = std::move(trace)] {
            if (id != m_wanted) return;
            if (trace) {
                Q_EMIT loaded(trace);
            } else {
                Q_EMIT failed(path, problem);
            }
        };
        // The destructor waits for this thread: the loader is there.
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
    });
}

}  // namespace bild
