// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/t5_model.h"

#include <ATen/Context.h>
#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <bit>
#include <limits>

#include "error.h"
#include "model/embedding_source.h"
#include "model/score_rows.h"

namespace bild {
namespace {

std::int64_t sizeOf(std::span<const TokenId> tokens) {
    return static_cast<std::int64_t>(tokens.size());
}

/// A device's memory runs full in the middle of an operation, and LibTorch's words for it are for programmers.
template <typename Work>
auto withinMemory(const Work& work) {
    try {
        return work();
    } catch (const c10::OutOfMemoryError&) {
        throw DeviceError(
            Message::tr("The CUDA device's memory is full. Close other programs, take a smaller pair, or "
                        "use --device cpu."));
    }
}

}  // namespace

T5Model::T5Model(const Weights& weights, const ModelConfig& config, const Placement& placement, int vocabulary)
    : m_placement(placement),
      m_encoder(weights, config, placement),
      m_decoder(weights, config, placement),
      m_caches(m_decoder.makeCaches()),
      m_vocabulary(vocabulary),
      m_recorded(placement.device) {
    // The plans of cuDNN's attention are made anew for every shape, which costs more than they save for a few rows.
    if (placement.device.is_cuda()) at::globalContext().setSDPUseCuDNN(false);
    const EmbeddingSource source = EmbeddingSource::find(weights, config);
    m_embedding = weights.take(source.embedding, {config.vocabularySize, config.width})
                      .to(placement.device, placement.computeType);
    // A tied head is the same memory.
    m_head = Linear(source.tied() ? m_embedding : weights.take(source.head, {config.vocabularySize, config.width}),
                    placement);
    m_outputScale = source.headScale;
}

void T5Model::open(SequenceId sequence, std::span<const TokenId> source, std::size_t capacity) {
    const Opening opening{sequence, source, capacity};
    openAll({&opening, 1});
}

void T5Model::openAll(std::span<const Opening> openings) {
    withinMemory([&] { encode(openings); });
}

std::vector<RowScores> T5Model::forward(std::span<const Feed> feeds, std::size_t top) {
    return withinMemory([&] { return score(feeds, top); });
}

void T5Model::encode(std::span<const Opening> openings) {
    const c10::InferenceMode guard;
    std::int64_t longest = 0;
    for (const Opening& each : openings) {
        requireKnown(each.source);
        longest = std::max(longest, sizeOf(each.source));
    }
    longest = roundedUp(longest, PassPlan::kSourceMultiple);
    const std::vector<SlottedSequence> slotted = takeSlots(openings);
    reserveCaches(openings, slotted);
    // Padded behind each source; what the padding becomes is masked wherever it is read.
    std::vector<std::int64_t> tokens;
    std::vector<std::int64_t> lengths;
    std::vector<std::int64_t> cacheRows;
    for (std::size_t i = 0; i < openings.size(); ++i) {
        tokens.insert(tokens.end(), openings[i].source.begin(), openings[i].source.end());
        tokens.resize((i + 1) * static_cast<std::size_t>(longest), 0);
        lengths.push_back(slotted[i].sourceLength);
        for (std::int64_t j = 0; j < longest; ++j) cacheRows.push_back(slotted[i].slot * m_caches.cross.length() + j);
    }
    const auto rows = static_cast<std::int64_t>(tokens.size());
    tokens.insert(tokens.end(), cacheRows.begin(), cacheRows.end());
    tokens.insert(tokens.end(), lengths.begin(), lengths.end());
    m_recorded.run({rows, longest}, tokens, [&](const at::Tensor& numbers) {
        const at::Tensor memory = m_encoder(m_embedding.index_select(0, numbers.narrow(0, 0, rows)),
                                            numbers.narrow(0, 2 * rows, rows / longest));
        m_decoder.rememberSource(memory, numbers.narrow(0, rows, rows), m_caches);
        return memory;
    });
    for (std::size_t i = 0; i < openings.size(); ++i) m_sequences.insert_or_assign(openings[i].sequence, slotted[i]);
}

std::vector<SlottedSequence> T5Model::takeSlots(std::span<const Opening> openings) {
    std::vector<SlottedSequence> slotted;
    std::int64_t slot = 0;
    const auto taken = [&] {
        return std::ranges::any_of(m_sequences, [&](const auto& held) { return held.second.slot == slot; });
    };
    for (const Opening& each : openings) {
        while (taken()) ++slot;
        slotted.push_back({slot++, 0, sizeOf(each.source)});
    }
    return slotted;
}

void T5Model::reserveCaches(std::span<const Opening> openings, std::span<const SlottedSequence> slotted) {
    std::int64_t capacity = 0;
    std::int64_t longest = 0;
    std::int64_t slots = 0;
    for (std::size_t i = 0; i < openings.size(); ++i) {
        capacity = std::max(capacity, static_cast<std::int64_t>(openings[i].capacity));
        longest = std::max(longest, slotted[i].sourceLength);
        slots = std::max(slots, slotted[i].slot + 1);
    }
    // In few steps: whatever was recorded is lost where they grow.
    slots = static_cast<std::int64_t>(std::bit_ceil(static_cast<std::uint64_t>(slots)));
    const bool selfMoved = m_caches.self.reserve(slots, roundedUp(capacity, PassPlan::kKeysMultiple));
    const bool crossMoved = m_caches.cross.reserve(slots, roundedUp(longest, PassPlan::kSourceMultiple));
    if (selfMoved || crossMoved) m_recorded.clear();
    m_encoder.reach(m_caches.cross.length());
    m_decoder.reach(m_caches.self.length());
    // What was read there, in error perhaps, is gone.
    for (const SlottedSequence& each : slotted) m_caches.self.clear(each.slot);
}

void T5Model::close(SequenceId sequence) {
    m_sequences.erase(sequence);
}

std::size_t T5Model::cacheBytes(std::size_t sourceTokens, std::size_t capacity) const {
    return m_decoder.cacheBytes(roundedUp(static_cast<std::int64_t>(sourceTokens), PassPlan::kSourceMultiple),
                                roundedUp(static_cast<std::int64_t>(capacity), PassPlan::kKeysMultiple));
}

void T5Model::truncate(SequenceId sequence, std::size_t length) {
    SlottedSequence& held = state(sequence);
    held.length = std::min(held.length, static_cast<std::int64_t>(length));
}

std::vector<RowScores> T5Model::score(std::span<const Feed> feeds, std::size_t top) {
    const c10::InferenceMode guard;
    const PassPlan plan = this->plan(feeds);
    const std::size_t listed = std::min(top, static_cast<std::size_t>(m_vocabulary));
    const auto columns = static_cast<std::int64_t>(listed);
    at::Tensor table;
    const bool ruled = hasRules(feeds);
    if (ruled) {
        const PassPlan::OnDevice parts = plan.parts(toDevice(plan.numbers()));
        at::Tensor logits = logitsOf(parts);
        table = gatherScoresUnder(logits, parts.following, columns, feeds);
    } else {
        RecordedPasses::Shape shape = plan.shape();
        shape.push_back(columns);
        table = m_recorded.run(shape, plan.numbers(), [&](const at::Tensor& numbers) {
            const PassPlan::OnDevice parts = plan.parts(numbers);
            return gatherScores(logitsOf(parts), parts.following, columns);
        });
    }
    std::int64_t rows = 0;
    for (const Feed& feed : feeds) {
        rows += sizeOf(feed.tokens);
        state(feed.sequence).length += sizeOf(feed.tokens);
    }
    table = table.narrow(0, 0, rows).cpu().contiguous();
    return ruled ? readScoresUnder(table, listed, feeds) : readScores(table, listed);
}

PassPlan T5Model::plan(std::span<const Feed> feeds) {
    std::vector<const SlottedSequence*> sequences;
    for (const Feed& feed : feeds) {
        requireKnown(feed.tokens);
        const SlottedSequence& held = state(feed.sequence);
        if (held.length + sizeOf(feed.tokens) > m_caches.self.length()) {
            throw InputError(Message::verbatim("More tokens are fed than the sequence was opened for."));
        }
        sequences.push_back(&held);
    }
    return {feeds, sequences, m_caches.self};
}

at::Tensor T5Model::logitsOf(const PassPlan::OnDevice& parts) {
    const at::Tensor hidden =
        m_decoder(m_embedding.index_select(0, parts.tokens), parts.pass, m_caches).index_select(0, parts.wanted);
    return m_head.toFloat32(m_outputScale == 1.0 ? hidden : hidden * m_outputScale).narrow(1, 0, m_vocabulary);
}

at::Tensor T5Model::logits(std::span<const TokenId> source, std::span<const TokenId> target) {
    const c10::InferenceMode guard;
    constexpr SequenceId kScratch = std::numeric_limits<SequenceId>::max();
    open(kScratch, source, target.size());
    const Feed feed{kScratch, target};
    const PassPlan plan = this->plan({&feed, 1});
    const at::Tensor logits = logitsOf(plan.parts(toDevice(plan.numbers()))).narrow(0, 0, sizeOf(target)).cpu();
    close(kScratch);
    return logits;
}

at::Tensor T5Model::toDevice(const std::vector<std::int64_t>& numbers) const {
    return at::tensor(numbers, at::kLong).to(m_placement.device);
}

void T5Model::requireKnown(std::span<const TokenId> tokens) const {
    for (const TokenId id : tokens) {
        if (id >= 0 && id < m_vocabulary) continue;
        throw InputError(Message::tr("The token id %1 is outside the vocabulary of %2 tokens.").with(id, m_vocabulary));
    }
}

SlottedSequence& T5Model::state(SequenceId sequence) {
    const auto found = m_sequences.find(sequence);
    if (found == m_sequences.end()) throw InputError(Message::tr("The sequence %1 is not open.").with(sequence));
    return found->second;
}

}  // namespace bild
