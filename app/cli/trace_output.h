// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "cli/output.h"
#include "decoding/trace_writer.h"

namespace bild {

/// The file that a trace goes to, segment by segment.
class TraceOutput {
public:
    TraceOutput(const OutputTarget& target, Interrupt& interrupt) : m_output(target, interrupt) {}

    void begin(const Trace& head) {
        m_writer.emplace(head, [this](std::string_view part) { m_output.write(part); });
    }
    void add(const SegmentResult& segment) { m_writer->add(segment); }
    /// The trace of a run that was stopped is whole too, but does not take the place of another one.
    void finish(const Trace& end) {
        m_writer->finish(end);
        if (!end.result.stopped) {
            m_output.commit();
        } else if (m_output.partial() != nullptr) {
            m_output.partial()->keep("");
        }
    }

private:
    Output m_output;
    std::optional<TraceWriter> m_writer;
};

}  // namespace bild
