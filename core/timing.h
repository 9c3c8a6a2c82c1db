// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "decoding/sequence_model.h"

namespace bild {

/// How long one model's decoder passes take, beside what reading its weights alone would take.
struct ModelTiming {
    ModelRole role = ModelRole::Large;
    std::string dtype;
    double stepMs = 0.0;             ///< one token fed, median
    std::map<int, double> verifyMs;  ///< tokens fed in one pass -> median milliseconds
    std::size_t weightBytesPerStep = 0;
    double floorMs = 0.0;  ///< weightBytesPerStep / read bandwidth
};

struct TimingReport {
    double readBandwidthGbS = 0.0;  ///< 10^9 bytes a second, all threads together, measured among the passes
    std::vector<ModelTiming> models;
};

struct TimingOptions {
    int sourceTokens = 32;
    int contextTokens = 24;  ///< in the cache when a pass is timed
    int repeats = 15;        ///< of each pass; passes of all sizes and models are interleaved
};

/// Measures how fast this process reads memory that lies in no cache, with the threads that LibTorch uses.
class ReadBandwidth {
public:
    ReadBandwidth();
    /// Bytes a second of one pass over the buffer.
    [[nodiscard]] double measure() const;

private:
    std::vector<std::uint64_t> m_buffer;
};

/// Milliseconds of one pass of an open sequence with `tokens` tokens fed after `context` cached ones.
[[nodiscard]] double timePass(SequenceModel& model, SequenceId sequence, std::size_t context, std::size_t tokens,
                              TokenId token);

[[nodiscard]] double median(std::vector<double> values);

}  // namespace bild
