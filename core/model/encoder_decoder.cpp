// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/encoder_decoder.h"

#include "error.h"
#include "model/kernel_t5_model.h"
#include "model/t5_model.h"

namespace bild {

std::unique_ptr<EncoderDecoder> EncoderDecoder::load(const Weights& weights, const ModelConfig& config,
                                                     const Placement& placement, int vocabulary,
                                                     kernels::ThreadTeam& team, const PackedCopy* copy) {
    if (!placement.device.is_cpu()) return std::make_unique<T5Model>(weights, config, placement, vocabulary);
    const kernels::WeightType type = placement.int8Weights                    ? kernels::WeightType::Int8
                                     : placement.computeType == at::kBFloat16 ? kernels::WeightType::BFloat16
                                                                              : kernels::WeightType::Float32;
    PackedExchange exchange;
    const auto load = [&] {
        return std::make_unique<KernelT5Model>(weights, config, type, vocabulary, team, &exchange);
    };
    if (copy == nullptr) return load();
    exchange.from = copy->open(team);
    if (exchange.from) {
        try {
            return load();
        } catch (const Error&) {
            // Whatever the copy lacks, the checkpoint has, or says itself what is wrong.
            exchange.from.reset();
        }
    }
    auto model = load();
    copy->store(exchange.made, team);
    return model;
}

}  // namespace bild
