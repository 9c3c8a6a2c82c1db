// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace bild::kernels {

/// Whether a member that slept so long, in a run that took so long, waited for one that was not running. A stage is never
/// so uneven that its members wait for half a millisecond, but the stages of a long run together may be: there it must
/// be a good part of the run.
[[nodiscard]] constexpr bool isLateRun(std::chrono::microseconds slept, std::chrono::microseconds run) {
    constexpr std::chrono::microseconds kLate{500};
    constexpr int kShare = 5;
    return slept > kLate && slept > run / kShare;
}

}  // namespace bild::kernels
