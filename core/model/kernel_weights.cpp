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

}  // namespace

std::vector<float> KernelWeights::gain(const std::string& name, float scale) const {
    const at::Tensor values = m_weights.take(name, {m_config.width}) * scale;
    const float* first = values.const_data_ptr<float>();
    return {first, first + values.numel()};
}

kernels::RowReader KernelWeights::reader(const std::string& name, std::int64_t rows, std::int64_t columns) const {
    const TensorView& view = m_weights.view(name, {rows, columns});
    if (view.type == ElementType::Float64) {
        throw FileError(m_weights.folder(), "the tensor " + name + " is stored as float64",
                        "Save the weights as float32, bfloat16 or float16");
    }
    return kernels::rowsOf(view.data.data(), formatOf(view.type), columns);
}

kernels::PackedWeight KernelWeights::stacked(const std::vector<std::string>& names, std::int64_t rows,
                                             std::int64_t columns) const {
    kernels::RowReader all = reader(names.front(), rows, columns);
    for (std::size_t i = 1; i < names.size(); ++i) {
        all = kernels::stacked(std::move(all), static_cast<std::int64_t>(i) * rows, reader(names[i], rows, columns));
    }
    return pack(names, static_cast<std::int64_t>(names.size()) * rows, columns, all);
}

kernels::PackedWeight KernelWeights::head(const std::string& name, int vocabulary) const {
    return pack({name}, vocabulary, m_config.width, reader(name, m_config.vocabularySize, m_config.width));
}

kernels::PackedWeight KernelWeights::pack(const std::vector<std::string>& names, std::int64_t rows,
                                          std::int64_t columns, const kernels::RowReader& reader) const {
    try {
        kernels::PackedWeight weight = kernels::PackedWeight::pack(m_type, rows, columns, reader, &m_team);
        for (const std::string& name : names) m_weights.release(name);
        return weight;
    } catch (const NumericError& error) {
        throw FileError(m_weights.folder(), "the tensor " + names.front() + ": " + error.what(),
                        "Fetch the weights again");
    }
}

kernels::PackedWeight KernelWeights::feedForwardIn(const std::string& prefix) const {
    const std::int64_t inner = m_config.feedForwardWidth;
    const std::int64_t width = m_config.width;
    if (!m_config.gatedFeedForward) return matrix(prefix + "wi.weight", inner, width);
    const std::string gate = prefix + "wi_0.weight";
    const std::string up = prefix + "wi_1.weight";
    try {
        kernels::PackedWeight weight = kernels::PackedWeight::packGated(
            m_type, inner, width, reader(gate, inner, width), reader(up, inner, width), &m_team);
        m_weights.release(gate);
        m_weights.release(up);
        return weight;
    } catch (const NumericError& error) {
        throw FileError(m_weights.folder(), "the tensor " + gate + " or wi_1.weight: " + error.what(),
                        "Fetch the weights again");
    }
}

}  // namespace bild
