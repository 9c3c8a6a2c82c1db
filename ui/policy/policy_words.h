// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "decoding/policy.h"

namespace bild {

/// A rollback threshold as people read it: "3.0 nats", or "never".
[[nodiscard]] QString rollbackWords(double nats);

/// "fallback 0.70 → 0.60, longest draft 10 → 8": the numbers that differ. Empty where none does.
[[nodiscard]] QString policyChangeWords(const Policy& from, const Policy& to);

}  // namespace bild
