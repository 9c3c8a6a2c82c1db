// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "checkpoint/model_config.h"
#include "kernels/packed_weight.h"
#include "model/embedding_table.h"
#include "model/packed_copy.h"
#include "model/weights.h"

namespace bild {

/// Takes a model's tensors out of a checkpoint in the form that the kernels read, a row at a time, by all threads of a
/// team: there is never a second copy, and of the file no more than one matrix is in the process's memory. Or takes
/// them out of a packed copy.
class KernelWeights {
public:
    KernelWeights(const Weights& weights, const ModelConfig& config, kernels::WeightType type,
                  kernels::ThreadTeam& team, PackedExchange* exchange = nullptr)
        : m_weights(weights), m_config(config), m_type(type), m_team(team), m_exchange(exchange) {}

    /// The gain of a norm, times `scale`.
    [[nodiscard]] std::vector<float> gain(const std::string& name, float scale = 1.0F) const;
    /// Matrices of [rows, columns] one above the other.
    [[nodiscard]] kernels::PackedWeight stacked(const std::vector<std::string>& names, std::int64_t rows,
                                                std::int64_t columns) const;
    [[nodiscard]] kernels::PackedWeight matrix(const std::string& name, std::int64_t rows, std::int64_t columns) const {
        return stacked({name}, rows, columns);
    }
    /// The first `vocabulary` rows of a [vocabulary size, width] matrix.
    [[nodiscard]] kernels::PackedWeight head(const std::string& name, int vocabulary) const;
    /// The [vocabulary size, width] matrix that tokens are looked up in.
    [[nodiscard]] EmbeddingTable embedding(const std::string& name) const;
    /// The first matrix of a feed-forward block, with its gate where the model has one. `prefix` ends in a dot.
    [[nodiscard]] kernels::PackedWeight feedForwardIn(const std::string& prefix) const;
    [[nodiscard]] const Weights& source() const { return m_weights; }
    [[nodiscard]] const ModelConfig& config() const { return m_config; }

private:
    /// How a matrix of these tensors is packed.
    using Packing = std::function<kernels::PackedWeight()>;
    [[nodiscard]] kernels::PackedWeight packed(const std::vector<std::string>& names, std::int64_t rows,
                                               std::int64_t columns, bool gated, const Packing& pack) const;
    [[nodiscard]] const PackedBlob* copied(const PackedBlob& wanted) const;
    void tookOver(const std::vector<std::string>& names, const PackedBlob& made) const;
    [[nodiscard]] kernels::RowReader reader(const std::string& name, std::int64_t rows, std::int64_t columns) const;

    const Weights& m_weights;
    const ModelConfig& m_config;
    kernels::WeightType m_type;
    kernels::ThreadTeam& m_team;
    PackedExchange* m_exchange;  ///< null: there is no copy
};

}  // namespace bild
