// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "decoding/trace.h"

namespace bild {

/// Writes the JSON of a trace as the run goes on, and keeps nothing of a segment that is written. What is written is a
/// whole document only after `finish`.
class TraceWriter {
public:
    using Write = std::function<void(std::string_view)>;

    /// Writes the beginning: task, strategy, device, threads and source of `head`.
    TraceWriter(const Trace& head, Write write);
    ~TraceWriter();
    TraceWriter(const TraceWriter&) = delete;
    TraceWriter& operator=(const TraceWriter&) = delete;

    /// In the order of the run, output spans set.
    void add(const SegmentResult& segment);
    /// Writes the end: the models, and of the result everything but its segments.
    void finish(const Trace& end);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace bild
