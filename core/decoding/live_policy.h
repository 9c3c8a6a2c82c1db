// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

#include "decoding/policy.h"

namespace bild {

/// The policy of a run that may be changed while the run goes on. Any thread may call any method at any time; the
/// run reads it before every decision, so a change takes effect at the next token.
class LivePolicy {
public:
    /// Throws InputError where the policy is not valid.
    explicit LivePolicy(const Policy& policy = {});

    void set(const Policy& policy);
    [[nodiscard]] Policy get() const;

private:
    mutable std::mutex m_mutex;
    Policy m_policy;
};

}  // namespace bild
