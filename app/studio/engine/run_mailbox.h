// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <mutex>

#include "engine/engine_values.h"

namespace bild {

/// Where the engine's thread leaves the events of a run until the interface's thread has time for them: however slow
/// the interface is, they pile up here as one batch, and the engine never waits. Thread-safe.
class RunMailbox final : public GenerationSink {
public:
    /// `filled` is called on the engine's thread when the first event arrives after the box was emptied.
    explicit RunMailbox(std::function<void()> filled) : m_filled(std::move(filled)) {}

    void iterated(const Iteration& iteration) override;
    /// Takes the result: the one that the engine gives back is empty then.
    void segmentFinished(SegmentResult& result) override;

    [[nodiscard]] RunEvents take();

private:
    template <typename Add>
    void add(const Add& add);

    std::function<void()> m_filled;
    std::mutex m_mutex;
    RunEvents m_events;
};

}  // namespace bild
