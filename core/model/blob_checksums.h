// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <vector>

#include "kernels/thread_team.h"

namespace bild {

struct PackedBlob;

/// A checksum of 128 bits in hexadecimal for each blob's bytes, computed by all threads of the team at the speed of
/// memory. GMAC (NIST SP 800-38D) under a key that is no secret: it finds damage, it does not prove who wrote a file.
/// Throws Error where OpenSSL offers none.
[[nodiscard]] std::vector<std::string> checksumsOf(std::span<const PackedBlob> blobs, kernels::ThreadTeam& team);

}  // namespace bild
