// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/weights.h"

#include <cmath>
#include <cstring>

#include "error.h"

namespace bild {
namespace {

at::ScalarType scalarType(ElementType type) {
    switch (type) {
        case ElementType::Float64:
            return at::kDouble;
        case ElementType::Float32:
            return at::kFloat;
        case ElementType::Float16:
            return at::kHalf;
        case ElementType::BFloat16:
            return at::kBFloat16;
        default:
            return at::ScalarType::Undefined;
    }
}

std::string describe(at::IntArrayRef shape) {
    std::string text = "[";
    for (const std::int64_t size : shape) text += (text.size() > 1 ? ", " : "") + std::to_string(size);
    return text + "]";
}

}  // namespace

const TensorView& Weights::view(const std::string& name, at::IntArrayRef shape) const {
    const TensorView* view = m_checkpoint.find(name);
    const Message remedy = Message::tr("Check that config.json and the weights belong to the same T5 model");
    if (view == nullptr) throw FileError(m_folder, Message::tr("the tensor %1 is missing").with(name), remedy);
    if (at::IntArrayRef(view->shape) != shape) {
        throw FileError(m_folder,
                        Message::tr("the tensor %1 has shape %2 where config.json asks for %3")
                            .with(name, describe(view->shape), describe(shape)),
                        remedy);
    }
    if (scalarType(view->type) == at::ScalarType::Undefined) {
        throw FileError(m_folder, Message::tr("the tensor %1 holds no floating-point numbers").with(name),
                        Message::tr("Save the weights as float32, bfloat16 or float16"));
    }
    if (m_taken) m_taken();
    return *view;
}

at::Tensor Weights::take(const std::string& name, std::initializer_list<std::int64_t> shape) const {
    const TensorView& stored = view(name, shape);
    // Copied out rather than viewed: the bytes in the file may be misaligned.
    at::Tensor copy = at::empty(shape, at::dtype(scalarType(stored.type)));
    std::memcpy(copy.data_ptr(), stored.data.data(), stored.data.size());
    m_checkpoint.release(stored);
    at::Tensor weights = copy.to(at::kFloat);
    if (!std::isfinite(weights.sum(at::kDouble).item<double>())) {
        throw FileError(m_folder, Message::tr("the tensor %1 holds NaN or infinity").with(name),
                        Message::tr("Fetch the weights again, or train with a smaller learning rate"));
    }
    return weights;
}

void Weights::release(const std::string& name) const {
    if (const TensorView* view = m_checkpoint.find(name)) m_checkpoint.release(*view);
}

bool Weights::identical(const std::string& a, const std::string& b) const {
    const TensorView* first = m_checkpoint.find(a);
    const TensorView* second = m_checkpoint.find(b);
    if (first == nullptr || second == nullptr || first->type != second->type) return false;
    if (first->data.size() != second->data.size()) return false;
    const bool same = std::memcmp(first->data.data(), second->data.data(), first->data.size()) == 0;
    m_checkpoint.release(*first);
    m_checkpoint.release(*second);
    return same;
}

}  // namespace bild
