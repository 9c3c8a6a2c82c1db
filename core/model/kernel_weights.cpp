// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/kernel_weights.h"

#include "error.h"

namespace bild {
namespace {

kernels::SourceFormat formatOf(ElementType type) {
    switch (type) {
        case ElementType::BFloat16:
            return kernels::SourceFormat::BFloat16;
        case ElementType::Float16:
            return kernels::SourceFormat::Float16;
        default:
            return kernels::SourceFormat::Float32;
    }
}

std::string formOf(kernels::WeightType type) {
    switch (type) {
        case kernels::WeightType::Int8:
            return "int8";
        case kernels::WeightType::BFloat16:
            return "bfloat16";
        case kernels::WeightType::Float32:
            break;
    }
    return "float32";
}

}  // namespace

std::vector<float> KernelWeights::gain(const std::string& name, float scale) const {
    const at::Tensor values = m_weights.take(name, {m_config.width}) * scale;
    const float* first = values.const_data_ptr<float>();
    return {first, first + values.numel()};
}

kernels::RowReader KernelWeights::reader(const std::string& name, std::int64_t rows, std::int64_t columns) const {
    const TensorView& view = m_weights.view(name, {rows, columns});
    if (view.type == ElementType::Float64) {
        throw FileError(m_weights.folder(), Message::tr("the tensor %1 is stored as float64").with(name),
                        Message::tr("Save the weights as float32, bfloat16 or float16"));
    }
    return kernels::rowsOf(view.data.data(), formatOf(view.type), columns);
}

kernels::PackedWeight KernelWeights::stacked(const std::vector<std::string>& names, std::int64_t rows,
                                             std::int64_t columns) const {
    kernels::RowReader all = reader(names.front(), rows, columns);
    for (std::size_t i = 1; i < names.size(); ++i) {
        all = kernels::stacked(std::move(all), static_cast<std::int64_t>(i) * rows, reader(names[i], rows, columns));
    }
    const std::int64_t allRows = static_cast<std::int64_t>(names.size()) * rows;
    return packed(names, allRows, columns, false,
                  [&] { return kernels::PackedWeight::pack(m_type, allRows, columns, all, &m_team); });
}

kernels::PackedWeight KernelWeights::head(const std::string& name, int vocabulary) const {
    const kernels::RowReader rows = reader(name, m_config.vocabularySize, m_config.width);
    return packed({name}, vocabulary, m_config.width, false,
                  [&] { return kernels::PackedWeight::pack(m_type, vocabulary, m_config.width, rows, &m_team); });
}

kernels::PackedWeight KernelWeights::feedForwardIn(const std::string& prefix) const {
    const std::int64_t inner = m_config.feedForwardWidth;
    const std::int64_t width = m_config.width;
    if (!m_config.gatedFeedForward) return matrix(prefix + "wi.weight", inner, width);
    const std::vector<std::string> names{prefix + "wi_0.weight", prefix + "wi_1.weight"};
    const kernels::RowReader gate = reader(names[0], inner, width);
    const kernels::RowReader up = reader(names[1], inner, width);
    return packed(names, inner, width, true,
                  [&] { return kernels::PackedWeight::packGated(m_type, inner, width, gate, up, &m_team); });
}

EmbeddingTable KernelWeights::embedding(const std::string& name) const {
    const bool bfloat16 = m_type != kernels::WeightType::Float32;
    const std::int64_t rows = m_config.vocabularySize;
    const std::int64_t columns = m_config.width;
    const kernels::RowReader reading = reader(name, rows, columns);
    PackedBlob blob{"rows of " + name, bfloat16 ? "bfloat16 rows" : "float32 rows", rows, columns, false, {}};
    if (const PackedBlob* const copy = copied(blob)) {
        if (copy->bytes.size() != EmbeddingTable::size(bfloat16, rows, columns))
            m_exchange->from->refuse(Message::tr("is damaged"));
        return {bfloat16, columns, copy->bytes, m_exchange->from};
    }
    try {
        EmbeddingTable table(bfloat16, rows, columns, reading, m_team);
        blob.bytes = table.bytes();
        tookOver({name}, blob);
        return table;
    } catch (const NumericError& error) {
        throw FileError(m_weights.folder(), Message::tr("the tensor %1: %2").with(name, error.message()),
                        Message::tr("Fetch the weights again"));
    }
}

kernels::PackedWeight KernelWeights::packed(const std::vector<std::string>& names, std::int64_t rows,
                                            std::int64_t columns, bool gated, const Packing& pack) const {
    PackedBlob blob{names.front(), formOf(m_type), rows, columns, gated, {}};
    if (const PackedBlob* const copy = copied(blob)) {
        return kernels::PackedWeight::adopt(m_type, rows, columns, gated, copy->bytes, m_exchange->from);
    }
    try {
        kernels::PackedWeight weight = pack();
        blob.bytes = {weight.data(), weight.bytes()};
        tookOver(names, blob);
        return weight;
    } catch (const NumericError& error) {
        Message tensors = Message::verbatim(names.front());
        for (std::size_t i = 1; i < names.size(); ++i) tensors = Message::tr("%1 or %2").with(tensors, names[i]);
        throw FileError(m_weights.folder(), Message::tr("the tensor %1: %2").with(tensors, error.message()),
                        Message::tr("Fetch the weights again"));
    }
}

const PackedBlob* KernelWeights::copied(const PackedBlob& wanted) const {
    if (m_exchange == nullptr || !m_exchange->from) return nullptr;
    const PackedBlob& found = m_exchange->from->find(wanted.name);
    const bool same = found.form == wanted.form && found.rows == wanted.rows && found.columns == wanted.columns &&
                      found.gated == wanted.gated;
    if (!same) m_exchange->from->refuse(Message::tr("holds %1 in another shape").with(wanted.name));
    return &found;
}

void KernelWeights::tookOver(const std::vector<std::string>& names, const PackedBlob& made) const {
    for (const std::string& name : names) m_weights.release(name);
    if (m_exchange != nullptr) m_exchange->made.push_back(made);
}

}  // namespace bild
