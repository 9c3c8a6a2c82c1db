// SPDX-License-Identifier: GPL-3.0-or-later
// The golden pairs on a CUDA device, in each of its number formats: the authors' outputs, one sequence at a time and
// in batches, and every row's probabilities against float32 on the CPU. One line of JSON a pair and format. With
// "cpu" as its argument it takes the CPU for the device, which shows that the program itself works.
#include <ATen/DeviceAccelerator.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "error.h"
#include "golden_pair.h"

using namespace bild;

namespace {

/// How far the rows of two passes over the same tokens lie apart.
struct RowParity {
    std::int64_t rows = 0;
    std::int64_t sameBest = 0;
    double furthestProbability = 0.0;
    double furthestLogit = 0.0;

    void add(const at::Tensor& logits, const at::Tensor& reference) {
        rows += logits.size(0);
        sameBest += logits.argmax(-1).eq(reference.argmax(-1)).sum().item<std::int64_t>();
        const auto furthest = [](const at::Tensor& a, const at::Tensor& b) {
            return (a - b).abs().max().item<double>();
        };
        furthestLogit = std::max(furthestLogit, furthest(logits, reference));
        furthestProbability = std::max(furthestProbability, furthest(logits.softmax(-1), reference.softmax(-1)));
    }
    [[nodiscard]] double sameBestShare() const { return static_cast<double>(sameBest) / static_cast<double>(rows); }
};

RowParity compareRows(T5Model& model, T5Model& reference, const std::vector<GoldenCase>& cases) {
    RowParity parity;
    for (const GoldenCase& golden : cases) {
        parity.add(model.logits(golden.source, golden.large), reference.logits(golden.source, golden.large));
    }
    return parity;
}

std::size_t equalOutputs(const std::vector<std::vector<TokenId>>& outputs, const std::vector<GoldenCase>& cases) {
    std::size_t equal = 0;
    for (std::size_t i = 0; i < cases.size() && i < outputs.size(); ++i) equal += outputs[i] == cases[i].bild ? 1U : 0U;
    return equal;
}

/// Of 1: what a format with so few bits may move a probability of these pairs. Their weights are random, so nothing
/// evens out.
double tolerance(at::ScalarType type) {
    switch (type) {
        case at::kFloat:
            return 1e-4;
        case at::kHalf:
            return 0.02;
        default:
            return 0.2;
    }
}

/// Prints its line, and says whether all of it is as it must be.
bool check(const std::string& name, const Placement& placement) {
    const std::filesystem::path folder = std::filesystem::path(BILD_TEST_DATA "/golden") / name;
    const std::vector<GoldenCase> cases = readGoldenCases(folder);
    PlacedPair pair(folder, placement);
    PlacedPair reference(folder, Placement{});
    const RowParity rows = compareRows(pair.large(), reference.large(), cases);
    const std::size_t alone = equalOutputs(pair.alone(cases), cases);
    nlohmann::ordered_json batches;
    std::size_t fewest = cases.size();
    for (const std::size_t width : {5, 16, 64}) {
        const std::size_t equal = equalOutputs(pair.together(cases, width), cases);
        batches[std::to_string(width)] = equal;
        fewest = std::min(fewest, equal);
    }
    const bool exact = placement.computeType != at::kFloat || (alone == cases.size() && fewest == cases.size());
    const bool good = exact && rows.furthestProbability <= tolerance(placement.computeType);
    std::cout << nlohmann::ordered_json{{"pair", name},
                                        {"device", placement.device.is_cuda() ? "cuda" : "cpu"},
                                        {"dtype", placement.dtypeName()},
                                        {"cases", cases.size()},
                                        {"equal_alone", alone},
                                        {"equal_together", batches},
                                        {"rows", rows.rows},
                                        {"same_best", rows.sameBestShare()},
                                        {"furthest_probability", rows.furthestProbability},
                                        {"furthest_logit", rows.furthestLogit},
                                        {"good", good}}
                     .dump()
              << std::endl;
    return good;
}

template <typename Work>
std::string refusalOf(const Work& work) {
    try {
        work();
    } catch (const DeviceError& error) {
        return error.what();
    }
    return {};
}

/// Where the device is nearly full, `auto` goes elsewhere, and what is asked for all the same is refused in words.
bool checkFullDevice(const Placement& placement) {
    constexpr std::size_t kLeft = std::size_t{256} << 20U;
    constexpr std::size_t kParameters = 1'000'000'000;
    constexpr std::size_t kEndless = 20'000'000;
    const std::filesystem::path folder = BILD_TEST_DATA "/golden/t5-v1.0-safetensors";
    PlacedPair pair(folder, placement);
    const std::size_t free = at::accelerator::getMemoryInfo(placement.device.index()).first;
    const at::Tensor hog =
        at::empty({static_cast<std::int64_t>(free - kLeft)}, at::device(placement.device).dtype(at::kByte));
    const Placement elsewhere = choosePlacement({DeviceChoice::Auto, DtypeChoice::Auto}, kParameters);
    const std::string refused =
        refusalOf([&] { static_cast<void>(choosePlacement({DeviceChoice::Cuda, DtypeChoice::Auto}, kParameters)); });
    const std::vector<TokenId> source{5, 9, 1};
    const std::string full = refusalOf([&] { pair.large().open(0, source, kEndless); });
    // A sequence that fits still runs.
    const bool goesOn = pair.large().logits(source, source).size(0) == 3;
    const bool good = elsewhere.device.is_cpu() && !refused.empty() && !full.empty() && goesOn;
    std::cout << nlohmann::ordered_json{{"auto", elsewhere.deviceReason.english()},
                                        {"cuda", refused},
                                        {"full", full},
                                        {"good", good}}
                     .dump()
              << std::endl;
    return good;
}

}  // namespace

int main(int argc, char** argv) {
    constexpr int kSkipped = 77;
    const bool onCpu = argc > 1 && std::string(argv[1]) == "cpu";
    Placement placement;
    try {
        if (!onCpu) placement = choosePlacement({DeviceChoice::Cuda, DtypeChoice::Float32}, 0);
    } catch (const DeviceError& error) {
        std::cout << "skipped: no CUDA device (" << error.what() << ")\n";
        return kSkipped;
    }
    std::vector<at::ScalarType> types{at::kFloat, at::kBFloat16};
    if (!onCpu) types.push_back(at::kHalf);
    try {
        bool good = onCpu || checkFullDevice(placement);
        for (const char* pair : {"t5-v1.0-safetensors", "mt5-pytorch-bin", "t5-v1.1-sharded"}) {
            for (const at::ScalarType type : types) {
                placement.computeType = type;
                good = check(pair, placement) && good;
            }
        }
        return good ? 0 : 1;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
