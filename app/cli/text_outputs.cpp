// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text_outputs.h"

#include <utility>

#include "cli/answer_json.h"

namespace bild {

TextOutputs::TextOutputs(const std::string& text, Task task, bool jsonl, TokenId startToken, const Places& places)
    : m_text(text), m_task(task), m_jsonl(jsonl), m_startToken(startToken), m_places(places), m_join(text) {}

void TextOutputs::take(SegmentResult& segment, int pass) {
    if (m_jsonl) write(answerLine(segment, m_startToken, m_task == Task::Summarize ? pass : 0));
    // The second pass is short, and complete or dropped: it stays in the run's result.
    if (pass > 1) return;
    const std::string added = m_join.next(segment);
    if (streamsText()) write(added);
    if (m_places.trace != nullptr) {
        m_places.trace->add(segment);
        m_written += added;
    }
    m_tally.add(segment);
    segment.tokens = {};
    segment.tokenSpans = {};
    segment.ghosts = {};
    segment.iterations = {};
}

void TextOutputs::finish(GenerationResult& result, std::vector<TraceModel> models) {
    writeEnd(result);
    if (!result.stopped) {
        m_places.answers.commit();
        if (m_places.unfinished != nullptr) m_places.unfinished->done();
    }
    if (m_places.trace == nullptr) return;
    if (!result.stopped) m_written += m_join.rest();
    Trace traceEnd;
    traceEnd.models = std::move(models);
    traceEnd.result = std::move(result);
    traceEnd.result.text = std::move(m_written);
    m_places.trace->finish(traceEnd);
}

void TextOutputs::write(const std::string& text) {
    if (text.empty()) return;
    if (m_places.unfinished != nullptr) m_places.unfinished->record();
    m_places.answers.write(text);
    m_last = text.back();
}

void TextOutputs::writeEnd(const GenerationResult& result) {
    if (m_jsonl) {
        if (m_task == Task::Summarize) write(summaryLine(m_text, result));
        return;
    }
    if (!streamsText()) {
        write(result.finalText());
    } else if (!result.stopped) {
        write(std::string(m_join.rest()));
    }
    if (m_last != '\n') write("\n");
}

}  // namespace bild
