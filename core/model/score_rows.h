// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <cstddef>
#include <span>
#include <vector>

#include "decoding/sequence_model.h"

namespace bild {

/// What a table of logits is boiled down to where it lies, so that one small copy brings it to the CPU: for each row
/// the argmax, its logit, log-sum-exp, the logit of the row's following token, then `top` tokens and their logits. In
/// double, which holds every id exactly. logits: [rows, vocabulary] float32; following: [rows] int64, on the same
/// device.
[[nodiscard]] at::Tensor gatherScores(const at::Tensor& logits, const at::Tensor& following, std::int64_t top);

/// The same with the logits changed first as the feeds' rules say, and two more columns: each row's argmax before that,
/// and its probability.
[[nodiscard]] at::Tensor gatherScoresUnder(at::Tensor& logits, const at::Tensor& following, std::int64_t top,
                                           std::span<const Feed> feeds);

/// Reads the table that gatherScores() made of a pass over the feeds, which is on the CPU by now. Throws NumericError
/// where logits were NaN or infinite.
[[nodiscard]] std::vector<RowScores> readScores(const at::Tensor& table, std::size_t top);

/// The same for gatherScoresUnder().
[[nodiscard]] std::vector<RowScores> readScoresUnder(const at::Tensor& table, std::size_t top,
                                                     std::span<const Feed> feeds);

}  // namespace bild
