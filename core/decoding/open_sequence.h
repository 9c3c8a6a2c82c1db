// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "decoding/generation.h"
#include "decoding/run_sequence.h"

namespace bild {

/// The one sequence of a run that decodes one at a time: open in the models its strategy needs, and closed again
/// whatever happens.
class OpenSequence {
public:
    static constexpr SequenceId kId = 0;

    OpenSequence(const ModelPair& models, Strategy strategy, std::span<const TokenId> source, std::size_t capacity)
        : OpenSequence(models) {
        using Clock = std::chrono::steady_clock;
        const auto began = Clock::now();
        if (strategy != Strategy::Large) models.small.open(kId, source, capacity);
        if (strategy != Strategy::Small) models.large.open(kId, source, capacity);
        m_encodeMilliseconds = std::chrono::duration<double, std::milli>(Clock::now() - began).count();
    }
    ~OpenSequence() {
        m_models.small.close(kId);
        m_models.large.close(kId);
    }
    OpenSequence(const OpenSequence&) = delete;
    OpenSequence& operator=(const OpenSequence&) = delete;

    [[nodiscard]] double encodeMilliseconds() const { return m_encodeMilliseconds; }

private:
    // Complete before anything is opened, so that a failure on the way closes too.
    explicit OpenSequence(const ModelPair& models) : m_models(models) {}

    ModelPair m_models;
    double m_encodeMilliseconds = 0.0;
};

}  // namespace bild
