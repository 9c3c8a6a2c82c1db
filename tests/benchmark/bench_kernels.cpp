// SPDX-License-Identifier: GPL-3.0-or-later
// Microseconds of the CPU kernels against the floor: the time in which the same threads only read the same weights,
// measured in turn with the kernels. Weights rotate through copies that together exceed the last cache, as they do in a
// model of that size ("ram"); parts of models that fit are measured there too ("cache").
// Usage: bench_kernels [threads] [instruction set] [float32|bfloat16|int8]

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "kernels/kernels.h"

using namespace bild::kernels;

namespace {

constexpr std::size_t kColdBytes = std::size_t{320} << 20U;
constexpr std::int64_t kMaxRows = 64;
const std::int64_t kRowCounts[] = {1, 2, 4, 8, 16, 32, 64};

double microseconds(const std::function<void()>& body) {
    const auto begin = std::chrono::steady_clock::now();
    body();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin).count();
}

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

struct Shape {
    const char* name;
    std::int64_t rows;
    std::int64_t columns;
    enum class Stage { Linear, Gated, Head } stage;
};

RowReader randomRows(std::uint32_t seed) {
    return [seed](std::int64_t row, std::span<float> values) {
        std::minstd_rand random(seed + static_cast<std::uint32_t>(row) * 977U + 1U);
        for (float& value : values) value = static_cast<float>(random() % 2001U) / 1000.0F - 1.0F;
    };
}

class StageBench {
public:
    StageBench(const Kernels& kernels, ThreadTeam& team, const Shape& shape, WeightType type, bool cold)
        : m_kernels(kernels), m_team(team), m_shape(shape), m_type(type), m_scan(shape.rows, kMaxRows, team.size()) {
        do {
            m_weights.push_back(
                shape.stage == Shape::Stage::Gated
                    ? PackedWeight::packGated(type, shape.rows, shape.columns, randomRows(1), randomRows(2))
                    : PackedWeight::pack(type, shape.rows, shape.columns, randomRows(3)));
        } while (cold && m_weights.size() * m_weights.front().bytes() < kColdBytes);
        for (int i = 0; i < team.size(); ++i) m_inputs.emplace_back(kMaxRows, shape.columns);
        m_x.assign(static_cast<std::size_t>(kMaxRows * shape.columns), 0.0F);
        m_gain.assign(static_cast<std::size_t>(shape.columns), 1.0F);
        m_y.assign(static_cast<std::size_t>(kMaxRows * shape.rows), 0.0F);
        std::mt19937 random(7);
        std::normal_distribution<float> normal;
        for (float& value : m_x) value = normal(random);
    }

    [[nodiscard]] std::size_t bytes() const { return m_weights.front().bytes(); }

    /// Only reads the next weights.
    double read() {
        const PackedWeight& weight = m_weights[m_next++ % m_weights.size()];
        const std::span<const std::byte> memory(weight.data(), weight.bytes());
        return microseconds([&] {
            m_team.run([&](ThreadTeam::Member& member) {
                if (m_kernels.readOnly(memory, member.share()) == 1) m_lucky.fetch_add(1, std::memory_order_relaxed);
            });
        });
    }

    /// One stage as a decoder runs it: norm and quantization, shared out where there are several rows, then the
    /// outputs.
    double run(std::int64_t rows) {
        const PackedWeight& weight = m_weights[m_next++ % m_weights.size()];
        if (m_shape.stage == Shape::Stage::Head) m_scan.reset(rows, {});
        const bool shared = rows >= 8;
        if (shared) m_inputs.front().reset(m_type, rows, m_shape.columns);
        const auto body = [&](ThreadTeam::Member& member) {
            InputRows& input = m_inputs[shared ? 0 : static_cast<std::size_t>(member.index())];
            if (!shared) input.reset(m_type, rows, m_shape.columns);
            m_kernels.normalize({m_x.data(), m_shape.columns}, m_gain.data(), 1e-6F, input,
                                shared ? Kernels::rowsOf(rows, member.share()) : ShareRange{0, rows});
            if (shared) member.barrier();
            const FloatRows y{m_y.data(), m_shape.rows};
            switch (m_shape.stage) {
                case Shape::Stage::Linear:
                    m_kernels.linear(weight, input, y, OutputMode::Store, member.share());
                    break;
                case Shape::Stage::Gated:
                    m_kernels.gatedGelu(weight, input, y, member.share());
                    break;
                case Shape::Stage::Head:
                    m_kernels.scanVocabulary(weight, input, m_scan, member.share());
                    break;
            }
        };
        return microseconds([&] { m_team.run(body); });
    }

private:
    const Kernels& m_kernels;
    ThreadTeam& m_team;
    Shape m_shape;
    WeightType m_type;
    std::vector<PackedWeight> m_weights;
    std::size_t m_next = 0;
    std::atomic<int> m_lucky{0};  ///< keeps the reads alive
    std::vector<InputRows> m_inputs;
    std::vector<float> m_x;
    std::vector<float> m_gain;
    std::vector<float> m_y;
    VocabularyScan m_scan;
};

const char* nameOfType(WeightType type) {
    switch (type) {
        case WeightType::Int8:
            return "int8";
        case WeightType::BFloat16:
            return "bfloat16";
        case WeightType::Float32:
            break;
    }
    return "float32";
}

void measure(const Kernels& kernels, ThreadTeam& team, const Shape& shape, WeightType type, bool cold) {
    StageBench bench(kernels, team, shape, type, cold);
    const int repeats = std::clamp(static_cast<int>(1.2e9 / static_cast<double>(bench.bytes())), 21, 301);
    std::vector<double> reads;
    std::vector<double> times[std::size(kRowCounts)];
    for (int repeat = 0; repeat < repeats; ++repeat) {
        reads.push_back(bench.read());
        for (std::size_t i = 0; i < std::size(kRowCounts); ++i) times[i].push_back(bench.run(kRowCounts[i]));
    }
    const double floor = medianOf(reads);
    std::printf("| %-22s | %-8s | %-5s | %4.0f | %7.1f |", shape.name, nameOfType(type), cold ? "ram" : "cache",
                static_cast<double>(bench.bytes()) / floor / 1e3, floor);
    for (const auto& each : times) std::printf(" %7.1f |", medianOf(each));
    std::printf("\n");
    std::fflush(stdout);
}

/// An empty run and a barrier, microseconds.
void measureTeam(ThreadTeam& team) {
    std::vector<double> runs;
    for (int i = 0; i < 2000; ++i) runs.push_back(microseconds([&] { team.run([](ThreadTeam::Member&) {}); }));
    constexpr int kBarriers = 20000;
    const double barriers = microseconds([&] {
        team.run([&](ThreadTeam::Member& member) {
            for (int i = 0; i < kBarriers; ++i) member.barrier();
        });
    });
    std::printf("empty run %.2f us, barrier %.3f us\n", medianOf(runs), barriers / kBarriers);
}

InstructionSet chosenSet(const char* name) {
    for (const InstructionSet set : supportedInstructionSets()) {
        if (nameOf(set) == name) return set;
    }
    std::fprintf(stderr, "no instruction set %s here\n", name);
    std::exit(2);
}

}  // namespace

int main(int count, char** arguments) {
    ThreadTeam team(count > 1 ? std::atoi(arguments[1]) : 2);
    const Kernels kernels = count > 2 ? Kernels(chosenSet(arguments[2])) : Kernels();
    const std::string only = count > 3 ? arguments[3] : "";
    std::printf("%d threads, %s\n", team.size(), std::string(nameOf(kernels.instructionSet())).c_str());
    measureTeam(team);
    const Shape shapes[] = {
        {"1024 -> 4096", 4096, 1024, Shape::Stage::Linear},
        {"1024 -> 1024", 1024, 1024, Shape::Stage::Linear},
        {"4096 -> 1024", 1024, 4096, Shape::Stage::Linear},
        {"1024 -> 2 x 2816 gated", 2816, 1024, Shape::Stage::Gated},
        {"head 1024 -> 32128", 32128, 1024, Shape::Stage::Head},
        {"384 -> 2 x 1024 gated", 1024, 384, Shape::Stage::Gated},
        {"1024 -> 384", 384, 1024, Shape::Stage::Linear},
        {"head 384 -> 12000", 12000, 384, Shape::Stage::Head},
        {"192 -> 2 x 512 gated", 512, 192, Shape::Stage::Gated},
        {"512 -> 192", 192, 512, Shape::Stage::Linear},
        {"head 192 -> 12000", 12000, 192, Shape::Stage::Head},
    };
    std::printf(
        "| stage | weights | from | GB/s | floor | m=1 | m=2 | m=4 | m=8 | m=16 | m=32 | m=64 "
        "|\n|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (const Shape& shape : shapes) {
        for (const WeightType type : {WeightType::Int8, WeightType::BFloat16, WeightType::Float32}) {
            if (!only.empty() && only != nameOfType(type)) continue;
            measure(kernels, team, shape, type, true);
            if (shape.columns < 1024 || shape.rows < 1024) measure(kernels, team, shape, type, false);
        }
    }
    return 0;
}
