// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/linear.h"

#include <ATen/Context.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/native/quantized/PackedParams.h>

#include <optional>

namespace bild {
namespace {

class DenseLinear final : public Linear {
public:
    DenseLinear(const at::Tensor& weights, const Placement& placement, at::ScalarType type)
        : m_weights(weights.to(placement.device, type).contiguous()) {}

    at::Tensor operator()(const at::Tensor& x) const override {
        return at::linear(x.to(m_weights.scalar_type()), m_weights).to(x.scalar_type());
    }
    std::size_t bytes() const override { return m_weights.nbytes(); }

private:
    at::Tensor m_weights;
};

/// Symmetric int8 weights with a scale for each output channel, activations quantized for each call, by FBGEMM.
class Int8Linear final : public Linear {
public:
    explicit Int8Linear(const at::Tensor& weights) : m_bytes(static_cast<std::size_t>(weights.numel())) {
        at::globalContext().setQEngine(at::QEngine::FBGEMM);
        const at::Tensor scales = weights.abs().amax(1).clamp_min(1e-12).div(127.0).to(at::kDouble);
        const at::Tensor zeros = at::zeros_like(scales, at::kLong);
        const at::Tensor quantized = at::quantize_per_channel(weights, scales, zeros, 0, at::kQInt8);
        static const auto prepack =
            c10::Dispatcher::singleton()
                .findSchemaOrThrow("quantized::linear_prepack", "")
                .typed<c10::intrusive_ptr<LinearPackedParamsBase>(at::Tensor, std::optional<at::Tensor>)>();
        m_packed = prepack.call(quantized, std::nullopt);
    }

    at::Tensor operator()(const at::Tensor& x) const override { return m_packed->apply_dynamic(x); }
    std::size_t bytes() const override { return m_bytes; }

private:
    c10::intrusive_ptr<LinearPackedParamsBase> m_packed;
    std::size_t m_bytes;
};

}  // namespace

std::unique_ptr<Linear> Linear::create(const at::Tensor& weights, const Placement& placement) {
    if (placement.int8Weights) return std::make_unique<Int8Linear>(weights);
    return std::make_unique<DenseLinear>(weights, placement, placement.computeType);
}

std::unique_ptr<Linear> Linear::createFloat32(const at::Tensor& weights, const Placement& placement) {
    return std::make_unique<DenseLinear>(weights, placement, at::kFloat);
}

}  // namespace bild
