// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score_rows.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "error.h"

namespace bild {
namespace {

/// The cells of a table of logits that are barred.
struct BarredCells {
    std::vector<std::int64_t> rows;
    std::vector<std::int64_t> tokens;

    explicit BarredCells(std::span<const Feed> feeds) {
        std::int64_t row = 0;
        for (const Feed& feed : feeds) {
            for (std::size_t i = 0; i < feed.barred.size(); ++i) {
                rows.insert(rows.end(), feed.barred[i].size(), row + static_cast<std::int64_t>(i));
                tokens.insert(tokens.end(), feed.barred[i].begin(), feed.barred[i].end());
            }
            row += static_cast<std::int64_t>(feed.tokens.size());
        }
    }
};

/// [rows, 1]. By way of the logarithm of the softmax, which a device computes in one operation; logsumexp() takes six.
at::Tensor logSumExp(const at::Tensor& logits, const at::Tensor& index, const at::Tensor& best) {
    return best - logits.log_softmax(-1).gather(1, index);
}

/// For each row its argmax and that token's probability.
at::Tensor gatherBest(const at::Tensor& logits) {
    const auto [best, index] = logits.max(-1, /*keepdim=*/true);
    return at::cat({index.to(at::kDouble), (best - logSumExp(logits, index, best)).exp().to(at::kDouble)}, 1);
}

}  // namespace

at::Tensor gatherScores(const at::Tensor& logits, const at::Tensor& following, std::int64_t top) {
    const auto [best, index] = logits.max(-1, /*keepdim=*/true);
    std::vector<at::Tensor> columns{index, best, logSumExp(logits, index, best),
                                    logits.gather(1, following.unsqueeze(1))};
    if (top > 0) {
        const auto [values, ids] = logits.topk(top, -1);
        columns.insert(columns.end(), {ids, values});
    }
    for (at::Tensor& column : columns) column = column.to(at::kDouble);
    return at::cat(columns, 1);
}

at::Tensor gatherScoresWithout(at::Tensor& logits, const at::Tensor& following, std::int64_t top,
                               std::span<const Feed> feeds) {
    const BarredCells barred(feeds);
    const auto toDevice = [&](const std::vector<std::int64_t>& numbers) {
        return at::tensor(numbers, at::kLong).to(logits.device());
    };
    const at::Tensor before = gatherBest(logits);
    logits.index_put_({toDevice(barred.rows), toDevice(barred.tokens)},
                      at::full({}, -std::numeric_limits<float>::infinity(), logits.options()));
    return at::cat({gatherScores(logits, following, top), before}, 1);
}

std::vector<RowScores> readScores(const at::Tensor& table, std::size_t top) {
    std::vector<RowScores> rows(static_cast<std::size_t>(table.size(0)));
    const std::size_t columns = 4 + 2 * top;
    const bool guarded = static_cast<std::size_t>(table.size(1)) > columns;
    const double* value = table.const_data_ptr<double>();
    for (RowScores& row : rows) {
        row.best = static_cast<TokenId>(value[0]);
        row.bestLogit = static_cast<float>(value[1]);
        row.logSumExp = static_cast<float>(value[2]);
        row.followingLogit = static_cast<float>(value[3]);
        for (std::size_t i = 0; i < top; ++i) {
            const auto logit = static_cast<float>(value[4 + top + i]);
            if (std::isinf(logit)) break;  // fewer tokens than that are not barred
            row.top.push_back({static_cast<TokenId>(value[4 + i]), logit});
        }
        if (!std::isfinite(row.logSumExp)) {
            throw NumericError(Message::tr(
                "The model's logits hold NaN or infinity. Load it with --dtype float32, or fetch its weights again."));
        }
        if (guarded) {
            const auto before = static_cast<TokenId>(value[columns]);
            if (before != row.best) row.barredBest = BarredToken{before, static_cast<float>(value[columns + 1])};
        }
        value += table.size(1);
    }
    return rows;
}

bool anyBarred(std::span<const Feed> feeds) {
    return std::ranges::any_of(
        feeds, [](const Feed& feed) { return !std::ranges::all_of(feed.barred, &std::vector<TokenId>::empty); });
}

}  // namespace bild
