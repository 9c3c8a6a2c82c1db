// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden_pair.h"

#include <algorithm>
#include <deque>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "decoding/bild_decoder.h"
#include "decoding/open_sequence.h"

namespace bild {
namespace {

using Ids = std::vector<TokenId>;

/// What the authors' code writes after an end token is left aside.
Ids untilEnd(Ids tokens) {
    const auto end = std::find(tokens.begin() + 1, tokens.end(), 1);
    if (end != tokens.end()) tokens.erase(end + 1, tokens.end());
    return tokens;
}

std::unique_ptr<T5Model> load(const std::filesystem::path& folder, const Placement& placement) {
    const ModelConfig config = readModelConfig(folder);
    const Checkpoint checkpoint = Checkpoint::open(folder);
    return std::make_unique<T5Model>(Weights(checkpoint, folder.string(), {}), config, placement,
                                     config.vocabularySize);
}

/// Cases that run together, each with thresholds of its own.
class GoldenBatch final : public BatchJobs {
public:
    GoldenBatch(const std::vector<GoldenCase>& cases, std::vector<SequenceLimits> limits)
        : m_cases(cases), m_limits(std::move(limits)) {
        for (const GoldenCase& golden : cases) m_policies.emplace_back(golden.policy);
    }
    [[nodiscard]] std::size_t count() const override { return m_cases.size(); }
    BatchJob begin(std::size_t index) override {
        return {m_cases[index].source,
                DecodedSequence(std::make_unique<BildDecoder>(m_limits[index]), {}),
                &m_policies[index],
                true,
                true,
                m_limits[index].maxLength};
    }
    void iterated(std::size_t /*index*/, Iteration& /*iteration*/) override {}
    void finished(std::size_t /*index*/, DecodedSequence&& sequence) override {
        outputs.push_back(sequence.decoder->ids());
    }

    std::vector<Ids> outputs;

private:
    const std::vector<GoldenCase>& m_cases;
    std::vector<SequenceLimits> m_limits;
    std::deque<LivePolicy> m_policies;
};

}  // namespace

std::vector<GoldenCase> readGoldenCases(const std::filesystem::path& folder) {
    std::ifstream file(folder / "golden.json");
    if (!file) throw std::runtime_error(folder.string() + ": no golden.json");
    const nlohmann::json document = nlohmann::json::parse(file);
    std::vector<GoldenCase> cases;
    for (const nlohmann::json& each : document.at("cases")) {
        cases.push_back({each["input_ids"].get<Ids>(),
                         {each["fallback_threshold"], each["rollback_threshold"], each["max_draft_tokens"], false},
                         each["max_length"],
                         untilEnd(each["output_ids"].get<Ids>()),
                         untilEnd(each["large_greedy_ids"].get<Ids>())});
    }
    if (cases.empty()) throw std::runtime_error(folder.string() + ": golden.json has no cases");
    return cases;
}

PlacedPair::PlacedPair(const std::filesystem::path& folder, const Placement& placement)
    : m_config(readModelConfig(folder / "large")),
      m_small(load(folder / "small", placement)),
      m_large(load(folder / "large", placement)) {}

std::vector<Ids> PlacedPair::alone(const std::vector<GoldenCase>& cases) {
    std::vector<Ids> outputs;
    for (const GoldenCase& golden : cases) {
        BildDecoder decoder(limits(golden));
        const OpenSequence open(models(), Strategy::Bild, golden.source, golden.maxLength);
        runSequence(decoder, OpenSequence::kId, models(), LivePolicy(golden.policy), 0, [](Iteration&&) {}, {});
        outputs.push_back(decoder.ids());
    }
    return outputs;
}

std::vector<Ids> PlacedPair::together(const std::vector<GoldenCase>& cases, std::size_t width) {
    std::vector<SequenceLimits> each;
    for (const GoldenCase& golden : cases) each.push_back(limits(golden));
    GoldenBatch batch(cases, std::move(each));
    BatchScheduler scheduler;
    scheduler.fixWidth(width);
    runBatch(batch, models(), {0, std::size_t{1} << 30U}, scheduler, {});
    return std::move(batch.outputs);
}

}  // namespace bild
