// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/score_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "error.h"

namespace bild {
namespace {

/// Cells of a table of logits.
struct Cells {
    std::vector<std::int64_t> rows;
    std::vector<std::int64_t> tokens;

    void add(std::int64_t row, std::span<const TokenId> ids) {
        rows.insert(rows.end(), ids.size(), row);
        tokens.insert(tokens.end(), ids.begin(), ids.end());
    }
    [[nodiscard]] std::array<at::Tensor, 2> on(const at::Device& device) const {
        return {at::tensor(rows, at::kLong).to(device), at::tensor(tokens, at::kLong).to(device)};
    }
};

/// Calls `take` with the number of each row that has rules, these, and the token fed after the row's own (-1 for none).
template <typename Take>
void forEachRule(std::span<const Feed> feeds, const Take& take) {
    std::int64_t row = 0;
    for (const Feed& feed : feeds) {
        for (std::size_t i = 0; i < feed.rules.size(); ++i) {
            const TokenId following = i + 1 < feed.tokens.size() ? feed.tokens[i + 1] : -1;
            if (!feed.rules[i].empty()) take(row + static_cast<std::int64_t>(i), feed.rules[i], following);
        }
        row += static_cast<std::int64_t>(feed.tokens.size());
    }
}

/// As changedLogits() does for one row.
void changeLogits(at::Tensor& logits, std::span<const Feed> feeds) {
    Cells barred;
    Cells repeated;
    std::vector<float> penalties;
    forEachRule(feeds, [&](std::int64_t row, const RowRules& rules, TokenId) {
        barred.add(row, rules.barred);
        repeated.add(row, rules.repeated);
        penalties.insert(penalties.end(), rules.repeated.size(), rules.repetitionPenalty);
    });
    if (!repeated.rows.empty()) {
        const auto [rows, tokens] = repeated.on(logits.device());
        const at::Tensor before = logits.index({rows, tokens});
        const at::Tensor penalty = at::tensor(penalties, at::kFloat).to(logits.device());
        logits.index_put_({rows, tokens}, at::where(before < 0, before * penalty, before / penalty));
    }
    if (barred.rows.empty()) return;
    const auto [rows, tokens] = barred.on(logits.device());
    logits.index_put_({rows, tokens}, at::full({}, -std::numeric_limits<float>::infinity(), logits.options()));
}

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

at::Tensor gatherScoresUnder(at::Tensor& logits, const at::Tensor& following, std::int64_t top,
                             std::span<const Feed> feeds) {
    const at::Tensor before = gatherBest(logits);
    changeLogits(logits, feeds);
    return at::cat({gatherScores(logits, following, top), before}, 1);
}

std::vector<RowScores> readScores(const at::Tensor& table, std::size_t top) {
    std::vector<RowScores> rows(static_cast<std::size_t>(table.size(0)));
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
        value += table.size(1);
    }
    return rows;
}

std::vector<RowScores> readScoresUnder(const at::Tensor& table, std::size_t top, std::span<const Feed> feeds) {
    std::vector<RowScores> rows = readScores(table, top);
    const std::int64_t columns = table.size(1);
    forEachRule(feeds, [&](std::int64_t index, const RowRules& rules, TokenId following) {
        RowScores& row = rows[static_cast<std::size_t>(index)];
        const double* const value = table.const_data_ptr<double>() + (index + 1) * columns - 2;
        const BarredToken before{static_cast<TokenId>(value[0]), static_cast<float>(value[1])};
        if (rules.forced) {
            row = forcedScores(*rules.forced, following, top);
        } else if (!std::ranges::binary_search(rules.barred, before.id)) {
            return;
        }
        if (before.id != row.best) row.barredBest = before;
    });
    return rows;
}

}  // namespace bild
