// SPDX-License-Identifier: GPL-3.0-or-later
#include "pass_timing.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include "decoding/open_sequence.h"
#include "model/device_bandwidth.h"

namespace bild {
namespace {

/// Far more than any cache holds, and not so much that a small machine runs out of memory.
constexpr std::size_t kBufferBytes = std::size_t{256} << 20;

}  // namespace

ReadBandwidth::ReadBandwidth(kernels::ThreadTeam& team) : m_team(team), m_memory(kBufferBytes) {
    auto* words = m_memory.as<std::int32_t>();
    std::fill(words, words + kBufferBytes / sizeof(std::int32_t), 1);
}

double ReadBandwidth::measure() {
    using Clock = std::chrono::steady_clock;
    std::atomic<std::int64_t> total{0};
    const auto began = Clock::now();
    m_team.run([&](kernels::ThreadTeam::Member& member) {
        total += m_kernels.readOnly({m_memory.data(), m_memory.size()}, member.share());
    });
    const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
    // Every number is 1: the sum proves that each was read, but for the last lines of a thread's share.
    const auto read = static_cast<std::size_t>(total.load()) * sizeof(std::int32_t);
    const std::size_t left = static_cast<std::size_t>(m_team.size()) * 256;
    return read + left >= kBufferBytes ? static_cast<double>(kBufferBytes) / seconds : 0.0;
}

double timePass(SequenceModel& model, SequenceId sequence, std::size_t context, std::size_t tokens, TokenId token) {
    using Clock = std::chrono::steady_clock;
    const std::vector<TokenId> fed(tokens, token);
    const Feed feed{sequence, fed};
    double milliseconds = 0.0;
    for (int pass = 0; pass < 2; ++pass) {
        model.truncate(sequence, context);
        const auto began = Clock::now();
        const auto rows = model.forward({&feed, 1}, 0);
        milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - began).count();
    }
    return milliseconds;
}

double median(std::vector<double> values) {
    if (values.empty()) return 0.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

namespace {

/// Measures the read bandwidth of the memory that the pair's weights lie in.
std::function<double()> bandwidthOf(const LoadedPair& pair) {
    if (!pair.device.is_cpu()) return [meter = DeviceBandwidth(pair.device)] { return meter.measure(); };
    const auto meter = std::make_shared<ReadBandwidth>(*pair.team);
    return [meter] { return meter->measure(); };
}

}  // namespace

TimingReport timePasses(LoadedPair& pair, const TimingOptions& options) {
    constexpr std::array kFed{1, 2, 4, 8, 16};
    const ModelPair models{*pair.small, *pair.large};
    const TokenId token = std::min(2, pair.info.large.vocabularySize - 1);
    const std::vector<TokenId> source(static_cast<std::size_t>(options.sourceTokens), token);
    const auto context = static_cast<std::size_t>(options.contextTokens);
    const OpenSequence open(models, Strategy::Bild, source, context + kFed.back());
    const std::function<double()> bandwidth = bandwidthOf(pair);
    std::vector<double> bytesASecond;
    std::map<std::pair<ModelRole, int>, std::vector<double>> passes;
    const std::array roles{ModelRole::Small, ModelRole::Large};
    const std::vector<TokenId> held(context, token);
    const Feed fill{OpenSequence::kId, held};
    for (const ModelRole role : roles) models[role].forward({&fill, 1}, 0);
    for (int repeat = 0; repeat < options.repeats; ++repeat) {
        bytesASecond.push_back(bandwidth());
        for (const ModelRole role : roles) {
            for (const int fed : kFed) {
                const double ms =
                    timePass(models[role], OpenSequence::kId, context, static_cast<std::size_t>(fed), token);
                // The first round warms up code paths and memory.
                if (repeat > 0) passes[{role, fed}].push_back(ms);
            }
        }
    }
    TimingReport report;
    const double bandwidthBytes = median(bytesASecond);
    report.readBandwidthGbS = bandwidthBytes / 1e9;
    for (const ModelRole role : roles) {
        const ModelInfo& info = role == ModelRole::Small ? pair.info.small : pair.info.large;
        ModelTiming timing{role, info.dtype, median(passes[{role, 1}]), {}, info.weightBytesPerStep, 0.0};
        for (const int fed : kFed) timing.verifyMs[fed] = median(passes[{role, fed}]);
        timing.floorMs = 1000.0 * static_cast<double>(info.weightBytesPerStep) / bandwidthBytes;
        report.models.push_back(std::move(timing));
    }
    return report;
}

}  // namespace bild
