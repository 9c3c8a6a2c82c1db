// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/policy_sweep.h"

namespace bild {

/// What was measured, with the fastest setting that is good enough.
class SweepReport {
public:
    /// A setting is good enough where its quality (BLEU with references, else chrF with the large model's own text)
    /// is at most `tolerance` points below the large model's. Sorts the settings by speed.
    SweepReport(SweepOutcome outcome, double tolerance, bool hasReferences, const EngineInfo& info);

    /// A table, the fastest first, and what is best.
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string json() const;

private:
    [[nodiscard]] std::string tableRow(const SweptSetting& setting) const;
    [[nodiscard]] std::string bestText() const;
    [[nodiscard]] double speedup(const SweptSetting& setting) const;

    SweepOutcome m_outcome;
    double m_tolerance;
    bool m_hasReferences;
    std::string m_machine;  ///< device, format of the weights, threads
    std::optional<std::size_t> m_best;
};

}  // namespace bild
