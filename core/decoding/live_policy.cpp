// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/live_policy.h"

namespace bild {

LivePolicy::LivePolicy(const Policy& policy) : m_policy(policy) {
    validate(policy);
}

void LivePolicy::set(const Policy& policy) {
    validate(policy);
    const std::lock_guard lock(m_mutex);
    m_policy = policy;
}

Policy LivePolicy::get() const {
    const std::lock_guard lock(m_mutex);
    return m_policy;
}

}  // namespace bild
