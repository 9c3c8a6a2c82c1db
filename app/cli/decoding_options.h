// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "decoding/generation.h"

namespace bild {

/// How to decode: --strategy, --fallback-threshold, --rollback-threshold, --max-draft-tokens, --max-new-tokens. Must
/// not move after `addTo`.
class DecodingOptions {
public:
    DecodingOptions() = default;
    DecodingOptions(const DecodingOptions&) = delete;
    DecodingOptions& operator=(const DecodingOptions&) = delete;

    void addTo(CLI::App& app);

    /// Throws UsageError naming the number that is out of range, or the unknown word.
    [[nodiscard]] Policy policy() const;
    [[nodiscard]] Strategy strategy() const;
    /// 0 where the pair's own limit holds.
    [[nodiscard]] int maxNewTokens() const { return m_maxNewTokens; }

private:
    Policy m_policy;
    std::string m_strategy = "bild";
    int m_maxNewTokens = 0;
};

}  // namespace bild
