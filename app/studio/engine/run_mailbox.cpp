// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run_mailbox.h"

#include <utility>

namespace bild {

template <typename Add>
void RunMailbox::add(const Add& add) {
    bool first = false;
    {
        const std::scoped_lock lock(m_mutex);
        first = m_events.empty();
        add(m_events);
    }
    if (first) m_filled();
}

void RunMailbox::iterated(const Iteration& iteration) {
    add([&](RunEvents& events) { events.iterations.push_back(iteration); });
}

void RunMailbox::segmentFinished(SegmentResult& result) {
    add([&](RunEvents& events) { events.finished.push_back(std::move(result)); });
}

RunEvents RunMailbox::take() {
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_events, {});
}

}  // namespace bild
