// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/unknown_tally.h"
#include "decoding/agreement.h"
#include "decoding/generation.h"

namespace bild {

/// Numbers of segments, for a message: the first ones, and how many more there are.
class SegmentNumbers {
public:
    void add(std::size_t index);
    [[nodiscard]] bool empty() const { return m_count == 0; }
    /// Counted from 1, with commas.
    [[nodiscard]] std::string text() const;

private:
    std::vector<std::size_t> m_first;
    std::size_t m_count = 0;
};

/// What is to be said about a run when it is over, gathered while its segments come, of which nothing is kept.
class RunTally {
public:
    void add(const SegmentResult& segment);

    [[nodiscard]] std::size_t segments() const { return m_outputs.size(); }
    [[nodiscard]] const SegmentNumbers& cutAtLimit() const { return m_cutAtLimit; }
    [[nodiscard]] const SegmentNumbers& splitSentences() const { return m_splitSentences; }
    [[nodiscard]] const UnknownTally& unknown() const { return m_unknown; }
    /// Of all segments, encoders included.
    [[nodiscard]] double milliseconds() const { return m_milliseconds; }
    [[nodiscard]] Agreement agreementWith(const RunTally& large) const;

private:
    std::vector<std::size_t> m_outputs;  ///< hashes of the texts
    double m_milliseconds = 0.0;
    SegmentNumbers m_cutAtLimit;
    SegmentNumbers m_splitSentences;
    UnknownTally m_unknown;
};

}  // namespace bild
