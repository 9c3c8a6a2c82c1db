// SPDX-License-Identifier: GPL-3.0-or-later
#include "timing.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>

namespace bild {
namespace {

/// Far more than any cache holds, and not so much that a small machine runs out of memory.
constexpr std::size_t kBufferBytes = std::size_t{256} << 20;

std::uint64_t sum(const std::uint64_t* words, std::int64_t count) {
    // Several independent sums, so that the adding never waits for itself.
    std::uint64_t sums[8] = {};
    for (std::int64_t i = 0; i + 8 <= count; i += 8) {
        for (int lane = 0; lane < 8; ++lane) sums[lane] += words[i + lane];
    }
    std::uint64_t total = 0;
    for (const std::uint64_t lane : sums) total += lane;
    return total;
}

}  // namespace

ReadBandwidth::ReadBandwidth() : m_buffer(kBufferBytes / sizeof(std::uint64_t), 1) {}

double ReadBandwidth::measure() const {
    using Clock = std::chrono::steady_clock;
    const auto words = static_cast<std::int64_t>(m_buffer.size());
    std::atomic<std::uint64_t> total{0};
    const auto began = Clock::now();
    at::parallel_for(0, words, words / at::get_num_threads() + 1,
                     [&](std::int64_t begin, std::int64_t end) { total += sum(m_buffer.data() + begin, end - begin); });
    const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
    // Every word is 1: the sum proves that each was read.
    return total.load() == m_buffer.size() ? static_cast<double>(kBufferBytes) / seconds : 0.0;
}

double timePass(SequenceModel& model, SequenceId sequence, std::size_t context, std::size_t tokens, TokenId token) {
    using Clock = std::chrono::steady_clock;
    const std::vector<TokenId> fed(tokens, token);
    model.truncate(sequence, context);
    const Feed feed{sequence, fed};
    const auto began = Clock::now();
    const auto rows = model.forward({&feed, 1}, 0);
    return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

double median(std::vector<double> values) {
    if (values.empty()) return 0.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

}  // namespace bild
