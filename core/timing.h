// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "decoding/iteration.h"

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
    double readBandwidthGbS = 0.0;  ///< 10^9 bytes a second where the weights lie, measured among the passes
    std::vector<ModelTiming> models;
};

struct TimingOptions {
    int sourceTokens = 32;
    int contextTokens = 24;  ///< in the cache when a pass is timed
    int repeats = 15;        ///< of each pass, right after one of its kind; all sizes and models are interleaved
};

}  // namespace bild
