// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "decoding/policy.h"

namespace bild {

/// Three named policies to choose from. A pair may bring its own, because what is careful and what is fast depends on
/// how sure its small model is of itself.
struct PolicyPresets {
    Policy careful = kCarefulPolicy;
    Policy balanced = kBalancedPolicy;  ///< what a run starts with where nothing else is said
    Policy fast = kFastPolicy;

    /// By its name, "careful", "balanced" or "fast"; none for another word.
    [[nodiscard]] std::optional<Policy> named(std::string_view name) const {
        if (name == "careful") return careful;
        if (name == "balanced") return balanced;
        if (name == "fast") return fast;
        return std::nullopt;
    }

    friend bool operator==(const PolicyPresets&, const PolicyPresets&) = default;
};

}  // namespace bild
