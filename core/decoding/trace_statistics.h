// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include "decoding/statistics.h"
#include "decoding/trace_cursor.h"

namespace bild {

/// The counts and times of a run as traces and the command line's answers write them. Ratios are left to the reader.
[[nodiscard]] nlohmann::ordered_json toJson(const Statistics& statistics);

/// Reads what toJson wrote. Throws FileError where a number is missing or out of its range.
[[nodiscard]] Statistics readStatistics(const TraceCursor& cursor);

}  // namespace bild
