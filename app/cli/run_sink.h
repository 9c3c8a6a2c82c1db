// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <exception>
#include <functional>
#include <stop_token>

#include "cli/interrupt.h"
#include "cli/progress_bar.h"
#include "engine.h"

namespace bild {

/// Follows a run: draws the progress bar, and hands each segment on as soon as it is finished. A failure of the receiver
/// stops the run and is thrown by `finish`, since a sink must not throw. From the moment that the text is cut into
/// segments, a signal only requests a stop.
class RunSink final : public GenerationSink {
public:
    /// `pass` counts from 1; a translation has one.
    using Receive = std::function<void(SegmentResult& segment, int pass)>;

    RunSink(bool showProgress, Interrupt& interrupt, Receive receive);

    void segmented(const std::vector<Segment>& segments) override;
    void condensing(const std::vector<Segment>& segments) override;
    void iterated(const Iteration& iteration) override;
    void segmentFinished(SegmentResult& result) override;

    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }
    /// Segments of all passes so far.
    [[nodiscard]] std::size_t segments() const { return m_segments; }
    void finish();

private:
    ProgressBar m_bar;
    Interrupt& m_interrupt;
    Receive m_receive;
    int m_pass = 1;
    std::size_t m_segments = 0;
    std::exception_ptr m_failure;
    std::stop_source m_stop;
    std::stop_callback<std::function<void()>> m_forward;
};

}  // namespace bild
