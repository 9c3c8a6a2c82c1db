// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "decoding/iteration.h"
#include "decoding/segment_output.h"

namespace bild {

/// What became of one draft: the tokens that the small model wrote since the large one last ran.
struct DraftOutcome {
    std::size_t kept = 0;
    std::size_t takenBack = 0;

    friend bool operator==(const DraftOutcome&, const DraftOutcome&) = default;
};

/// The counts of a run while it goes on, kept up to date by its iterations one after another. Memory is bounded by the
/// longest segment.
class RunProgress {
public:
    /// Iterations must come in the order of the run; those that do not fit are counted as far as they make sense.
    void add(const Iteration& iteration);

    [[nodiscard]] double milliseconds() const { return m_milliseconds; }  ///< since the run began
    [[nodiscard]] std::size_t tokens() const;                             ///< written, and not taken back
    [[nodiscard]] const std::array<std::size_t, 5>& byOrigin() const { return m_byOrigin; }
    [[nodiscard]] std::size_t verifiedTokens() const { return m_verified; }
    [[nodiscard]] std::size_t takenBackTokens() const { return m_takenBack; }

    /// The draft that the last iteration put an end to.
    [[nodiscard]] const std::optional<DraftOutcome>& finishedDraft() const { return m_finishedDraft; }
    /// The policy that the last iteration met for the first time, where it was another one before.
    [[nodiscard]] bool policyChanged() const { return m_previousPolicy.has_value(); }
    [[nodiscard]] const Policy& previousPolicy() const { return *m_previousPolicy; }
    [[nodiscard]] const Policy& policy() const { return *m_policy; }

    /// Median of the large model's recent passes over the fewest tokens (one, as soon as there was such a pass): what
    /// one of its steps would take if it wrote alone. 0 before it ran.
    [[nodiscard]] double largeStepMilliseconds() const;

private:
    void write(std::size_t position, Origin origin);
    void takeBack(std::size_t from);
    void recordLargeStep(const Iteration& iteration);

    double m_milliseconds = 0.0;
    std::array<std::size_t, 5> m_byOrigin{};
    std::size_t m_verified = 0;
    std::size_t m_takenBack = 0;
    std::optional<std::size_t> m_segment;
    std::size_t m_firstPosition = 0;  ///< of the segment's generated tokens
    std::vector<Origin> m_origins;    ///< of the segment's generated tokens
    std::size_t m_drafted = 0;
    bool m_unsure = false;
    std::optional<DraftOutcome> m_finishedDraft;
    std::optional<Policy> m_policy;
    std::optional<Policy> m_previousPolicy;
    std::size_t m_fewestTokens = 0;
    std::vector<double> m_largeSteps;  ///< a ring
    std::size_t m_nextStep = 0;
};

}  // namespace bild
