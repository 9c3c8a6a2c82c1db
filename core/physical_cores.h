// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>

namespace bild {

/// Cores of the processor that this process may run on, at least 1. A core that runs two threads at a time counts once:
/// both would wait for the same units and the same memory.
[[nodiscard]] int physicalCores();

/// The same for the logical processors of these numbers, as a folder like /sys/devices/system/cpu describes them. One
/// that it tells nothing about counts as a core.
[[nodiscard]] int physicalCores(const std::filesystem::path& description, std::span<const int> processors);

}  // namespace bild
