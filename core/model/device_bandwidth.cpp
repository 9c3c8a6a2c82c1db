// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/device_bandwidth.h"

#include <chrono>

namespace bild {
namespace {

constexpr std::int64_t kNumbers = std::int64_t{128} << 20;

}  // namespace

DeviceBandwidth::DeviceBandwidth(at::Device device)
    : m_memory(at::ones({kNumbers}, at::TensorOptions(device).dtype(at::kFloat))) {}

double DeviceBandwidth::measure() const {
    using Clock = std::chrono::steady_clock;
    // Taking a number out of it waits for the device.
    const auto total = [this] { return m_memory.sum().item<double>(); };
    static_cast<void>(m_memory.narrow(0, 0, 1).item<float>());
    const auto began = Clock::now();
    const bool read = total() > 0.0;
    const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
    return read ? static_cast<double>(m_memory.nbytes()) / seconds : 0.0;
}

}  // namespace bild
