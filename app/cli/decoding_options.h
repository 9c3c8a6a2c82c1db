// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <optional>
#include <string>

#include "decoding/generation.h"
#include "decoding/policy_presets.h"

namespace bild {

/// How to decode: --strategy, --fallback-threshold, --rollback-threshold, --max-draft-tokens, --max-new-tokens. Must
/// not move after `addTo`.
class DecodingOptions {
public:
    DecodingOptions() = default;
    DecodingOptions(const DecodingOptions&) = delete;
    DecodingOptions& operator=(const DecodingOptions&) = delete;

    void addTo(CLI::App& app);
    /// --batch, --no-repeat-ngram and --min-length, for commands that write text.
    void addWritingTo(CLI::App& app);

    /// The preset that was named, balanced where none was, with the numbers of the command line in place of its own.
    /// Throws UsageError naming the number that is out of range, or the unknown word.
    [[nodiscard]] Policy policy(const PolicyPresets& presets = {}) const;
    [[nodiscard]] Strategy strategy() const;
    /// 0 where the pair's own limit holds.
    [[nodiscard]] int maxNewTokens() const { return m_maxNewTokens; }
    /// Strategy, batch, limits and repetition rules; nothing where the pair's own hold.
    void putInto(GenerateOptions& options) const;

private:
    std::string m_preset = "balanced";
    std::optional<double> m_fallbackThreshold;
    std::optional<double> m_rollbackThreshold;
    std::optional<int> m_maxDraftTokens;
    bool m_verifyDraftedEnd = false;
    int m_batch = 0;
    std::optional<int> m_noRepeatNgramSize;
    std::optional<int> m_minLength;
    std::string m_strategy = "bild";
    int m_maxNewTokens = 0;
};

}  // namespace bild
