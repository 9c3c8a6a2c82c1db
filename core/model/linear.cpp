// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/linear.h"

namespace bild {

at::Tensor Linear::operator()(const at::Tensor& x) const {
    return at::linear(x.to(m_weights.scalar_type()), m_weights).to(x.scalar_type());
}

void Linear::addTo(at::Tensor& sum, const at::Tensor& x) const {
    if (sum.scalar_type() == m_weights.scalar_type()) {
        sum.addmm_(x, m_weights.t());
    } else {
        sum.add_(at::linear(x.to(m_weights.scalar_type()), m_weights));
    }
}

at::Tensor Linear::toFloat32(const at::Tensor& x) const {
    if (x.is_cuda() && x.scalar_type() != at::kFloat) return at::mm(x, m_weights.t(), at::kFloat);
    return at::linear(x, m_weights).to(at::kFloat);
}

}  // namespace bild
