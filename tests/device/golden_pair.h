// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "decoding/policy.h"
#include "decoding/run_batch.h"
#include "model/t5_model.h"

namespace bild {

/// What the authors' implementation made of one source, in float32.
struct GoldenCase {
    std::vector<TokenId> source;
    Policy policy;
    std::size_t maxLength = 0;
    std::vector<TokenId> bild;  ///< up to the first end token
    std::vector<TokenId> large;
};

[[nodiscard]] std::vector<GoldenCase> readGoldenCases(const std::filesystem::path& folder);

/// A pair in plain LibTorch operations, wherever `placement` says.
class PlacedPair {
public:
    PlacedPair(const std::filesystem::path& folder, const Placement& placement);

    /// Tokens of every case decoded with no other sequence beside it.
    [[nodiscard]] std::vector<std::vector<TokenId>> alone(const std::vector<GoldenCase>& cases);
    /// The same, `width` sequences in each pass.
    [[nodiscard]] std::vector<std::vector<TokenId>> together(const std::vector<GoldenCase>& cases, std::size_t width);

    [[nodiscard]] T5Model& large() { return *m_large; }

private:
    [[nodiscard]] SequenceLimits limits(const GoldenCase& golden) const {
        return {m_config.startToken, m_config.endTokens, golden.maxLength};
    }
    [[nodiscard]] ModelPair models() { return {*m_small, *m_large}; }

    ModelConfig m_config;
    std::unique_ptr<T5Model> m_small;
    std::unique_ptr<T5Model> m_large;
};

}  // namespace bild
