// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/session_trace.h"

#include <QStringList>
#include <algorithm>
#include <filesystem>
#include <utility>

#include "session/session_model.h"
#include "text/summary_sentences.h"

namespace bild {

void SessionTrace::setPair(const EngineInfo& info) {
    m_pair = {};
    m_byLoadedPair = false;
    if (!info.pair.sourceLanguage.empty()) m_language = info.pair.sourceLanguage;
    // Models of a pair lie in "small" and "large", which name nothing without the pair's own folder.
    const auto named = [](const std::filesystem::path& folder) {
        return (folder.parent_path().filename() / folder.filename()).string();
    };
    m_pair.models = {{"small", named(info.small.folder), {}, info.small.dtype},
                     {"large", named(info.large.folder), {}, info.large.dtype}};
    m_pair.device = info.device;
    m_pair.threads = info.threads;
}

void SessionTrace::setPairHeader(const Trace& header) {
    const std::vector<TraceModel> named = std::exchange(m_pair, header).models;
    for (std::size_t at = 0; at < std::min(named.size(), m_pair.models.size()); ++at) {
        m_pair.models[at].name = named[at].name;
    }
    if (m_byLoadedPair) m_header = m_pair;
}

void SessionTrace::generated(Task task) {
    m_header = m_pair;
    m_byLoadedPair = true;
    m_task = task;
}

void SessionTrace::loaded(const Trace& trace) {
    m_header = {};
    m_header.models = trace.models;
    m_header.device = trace.device;
    m_header.threads = trace.threads;
    m_header.strategy = trace.strategy;
    m_byLoadedPair = false;
    m_task = trace.task;
}

QString SessionTrace::models() const {
    QStringList names;
    for (const TraceModel& model : m_header.models) names << QString::fromStdString(model.name);
    return names.join(QStringLiteral(" + "));
}

bool SessionTrace::hasOutput() const {
    if (m_parts.model.iterationCount() > 0) return true;
    for (std::size_t index = 0; index < m_parts.model.segmentCount(); ++index) {
        if (m_parts.model.segment(index).edited() != nullptr) return true;
    }
    return false;
}

std::function<Trace()> SessionTrace::later() const {
    return [header = m_header, task = m_task, language = m_language, model = m_parts.model.copy()] {
        Trace trace = header;
        trace.task = task;
        trace.source = model->source();
        trace.result = model->result();
        if (task == Task::Summarize) trace.result.sentences = summarySentences(trace.result, language);
        return trace;
    };
}

}  // namespace bild
