// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "decoding/policy.h"

namespace bild {

/// Three named points on the way from the large model's quality to the small one's speed. A pair may bring its own,
/// because what is careful and what is fast depends on how sure its small model is of itself.
struct PolicyPresets {
    Policy careful{0.8, 2.0, 6, false};  ///< asks early and takes back much
    Policy balanced;                     ///< what a run starts with where nothing else is said
    Policy fast{0.35, 7.0, 16, false};   ///< asks late, takes back little, drafts long

    /// By its name, "careful", "balanced" or "fast"; null for another word.
    [[nodiscard]] Policy* find(std::string_view name) {
        if (name == "careful") return &careful;
        if (name == "balanced") return &balanced;
        return name == "fast" ? &fast : nullptr;
    }
    [[nodiscard]] const Policy* find(std::string_view name) const {
        return const_cast<PolicyPresets*>(this)->find(name);
    }

    friend bool operator==(const PolicyPresets&, const PolicyPresets&) = default;
};

}  // namespace bild
