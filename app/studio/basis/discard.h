// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>
#include <memory>
#include <utility>

namespace bild {

/// Frees a value on another thread. What is known of a long text are some million small pieces of memory, and giving
/// them back one by one would be felt on the interface's thread.
template <typename Value>
void discard(Value value) {
    QThreadPool::globalInstance()->start([kept = std::make_shared<Value>(std::move(value))] {});
}

}  // namespace bild
