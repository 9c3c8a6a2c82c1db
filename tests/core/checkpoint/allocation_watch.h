// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace bild::test {

/// Linking this replaces operator new by one that notes the largest request, so that a test can tell whether a hostile
/// file's numbers led to a large allocation before they were checked.
void forgetLargestAllocation();
[[nodiscard]] std::size_t largestAllocation();

}  // namespace bild::test
