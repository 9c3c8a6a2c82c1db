// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/chrf.h"

#include <array>

#include "error.h"
#include "metrics/code_points.h"
#include "metrics/ngram_counts.h"

namespace bild {
namespace {

constexpr std::size_t kOrders = 6;
constexpr double kBetaSquared = 4.0;

struct OrderCounts {
    double hypothesis = 0.0;
    double reference = 0.0;
    double shared = 0.0;
};

}  // namespace

double corpusChrf(std::span<const std::string> hypotheses, std::span<const std::string> references) {
    if (hypotheses.size() != references.size())
        throw InputError(Message::tr("chrF needs one reference for each hypothesis."));
    std::array<OrderCounts, kOrders> orders;
    for (std::size_t i = 0; i < hypotheses.size(); ++i) {
        const auto hypothesis = visibleCharacters(hypotheses[i]);
        const auto reference = visibleCharacters(references[i]);
        for (std::size_t n = 1; n <= kOrders; ++n) {
            // As in sacreBLEU: where the reference is too short for an order, the hypothesis does not count there.
            if (reference.size() < n) continue;
            OrderCounts& order = orders[n - 1];
            order.reference += static_cast<double>(reference.size() - n + 1);
            if (hypothesis.size() < n) continue;
            order.hypothesis += static_cast<double>(hypothesis.size() - n + 1);
            order.shared += static_cast<double>(sharedCount(countNgrams(hypothesis, n), countNgrams(reference, n)));
        }
    }
    double precision = 0.0;
    double recall = 0.0;
    double effective = 0.0;
    for (const OrderCounts& order : orders) {
        if (order.hypothesis == 0.0 || order.reference == 0.0) continue;
        precision += order.shared / order.hypothesis;
        recall += order.shared / order.reference;
        effective += 1.0;
    }
    if (precision + recall == 0.0) return 0.0;
    precision /= effective;
    recall /= effective;
    return 100.0 * (1.0 + kBetaSquared) * precision * recall / (kBetaSquared * precision + recall);
}

}  // namespace bild
