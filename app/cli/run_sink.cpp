// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_sink.h"

#include <algorithm>
#include <string>
#include <utility>

namespace bild {

RunSink::RunSink(bool showProgress, Interrupt& interrupt, Receive receive)
    : m_bar(showProgress),
      m_interrupt(interrupt),
      m_receive(std::move(receive)),
      m_forward(interrupt.token(), [this] { m_stop.request_stop(); }) {}

void RunSink::segmented(const std::vector<Segment>& segments) {
    m_segments = segments.size();
    m_interrupt.beginRun();
}

void RunSink::condensing(const std::vector<Segment>& segments) {
    m_segments += segments.size();
    ++m_pass;
}

void RunSink::iterated(const Iteration& iteration) {
    const auto all = static_cast<double>(std::max<std::size_t>(m_segments, 1));
    m_bar.show("segment " + std::to_string(iteration.segment + 1) + " of " + std::to_string(m_segments) + ", token " +
                   std::to_string(iteration.position + 1),
               static_cast<double>(iteration.segment) / all);
}

void RunSink::segmentFinished(SegmentResult& result) {
    if (m_failure) return;
    try {
        m_bar.makeWay();
        m_receive(result, m_pass);
    } catch (...) {
        m_failure = std::current_exception();
        m_stop.request_stop();
    }
}

void RunSink::finish() {
    m_bar.wipe();
    if (m_failure) std::rethrow_exception(m_failure);
}

}  // namespace bild
