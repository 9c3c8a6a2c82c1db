// SPDX-License-Identifier: GPL-3.0-or-later
#include "runs/session_trace.h"

#include "session/session_model.h"
#include "text/summary_sentences.h"

namespace bild {

void SessionTrace::setPair(const EngineInfo& info) {
    m_pair = {};
    if (!info.pair.sourceLanguage.empty()) m_language = info.pair.sourceLanguage;
    m_pair.models = {{"small", info.small.folder.filename().string(), {}, info.small.dtype},
                     {"large", info.large.folder.filename().string(), {}, info.large.dtype}};
    m_pair.device = info.device;
    m_pair.threads = info.threads;
}

void SessionTrace::generated(Task task) {
    m_header.reset();
    m_task = task;
}

void SessionTrace::loaded(const Trace& trace) {
    m_header.emplace();
    m_header->models = trace.models;
    m_header->device = trace.device;
    m_header->threads = trace.threads;
    m_header->strategy = trace.strategy;
    m_task = trace.task;
}

bool SessionTrace::hasOutput() const {
    return m_parts.model.iterationCount() > 0;
}

std::function<Trace()> SessionTrace::later() const {
    return [header = m_header.value_or(m_pair), task = m_task, language = m_language, model = m_parts.model.copy()] {
        Trace trace = header;
        trace.task = task;
        trace.source = model->source();
        trace.result = model->result();
        if (task == Task::Summarize) trace.result.sentences = summarySentences(trace.result, language);
        return trace;
    };
}

}  // namespace bild
