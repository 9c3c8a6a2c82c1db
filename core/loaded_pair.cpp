// SPDX-License-Identifier: GPL-3.0-or-later
#include "loaded_pair.h"

#include <ATen/Parallel.h>

#include <algorithm>

#include "error.h"

namespace bild {
namespace {

/// One model's files, opened but not yet read.
struct OpenModel {
    std::filesystem::path folder;
    ModelConfig config;
    Checkpoint checkpoint;
    std::optional<Tokenizer> tokenizer;

    [[nodiscard]] std::size_t parameters() const {
        std::size_t count = 0;
        for (const TensorView& tensor : checkpoint.tensors()) count += tensor.data.size() / bytesOf(tensor.type);
        return count;
    }
};

OpenModel openModel(const std::filesystem::path& folder) {
    if (!std::filesystem::is_directory(folder)) {
        throw FileError(folder.string(), "there is no such folder", "A model folder holds config.json and the weights");
    }
    OpenModel model{folder, readModelConfig(folder), Checkpoint::open(folder), std::nullopt};
    const std::filesystem::path vocabulary = folder / "spiece.model";
    if (std::filesystem::exists(vocabulary)) model.tokenizer = Tokenizer::open(vocabulary);
    return model;
}

void requireOneVocabulary(const OpenModel& small, const OpenModel& large) {
    if (!small.tokenizer || !large.tokenizer) {
        if (small.config.vocabularySize == large.config.vocabularySize) return;
        throw PairError("The two models have vocabularies of " + std::to_string(small.config.vocabularySize) + " and " +
                        std::to_string(large.config.vocabularySize) +
                        " tokens and no spiece.model to compare. Take two models of one family.");
    }
    if (const auto id = Tokenizer::firstDifference(*small.tokenizer, *large.tokenizer)) {
        throw PairError("The two models do not share a vocabulary: token " + std::to_string(*id) + " is \"" +
                        small.tokenizer->piece(*id) + "\" for the small model (" + small.folder.string() + ") and \"" +
                        large.tokenizer->piece(*id) + "\" for the large one (" + large.folder.string() +
                        "). Take two models of one family.");
    }
}

void requireRoomForPieces(const OpenModel& model) {
    if (!model.tokenizer || model.tokenizer->size() <= model.config.vocabularySize) return;
    throw PairError(model.folder.string() + ": spiece.model has " + std::to_string(model.tokenizer->size()) +
                    " pieces, but the model only " + std::to_string(model.config.vocabularySize) +
                    " tokens. Take the spiece.model that belongs to the weights.");
}

ModelInfo describe(ModelRole role, const OpenModel& model, const EncoderDecoder& loaded, const Placement& placement) {
    return {role,
            model.folder,
            placement.dtypeName(),
            model.parameters(),
            loaded.bytesPerStep(),
            model.config.vocabularySize,
            model.config.decoderLayers,
            model.config.width};
}

/// Two models named one by one are a pair too where they lie in a folder that says so.
PairDescription describe(const PairFolders& folders) {
    if (!folders.pair.empty()) return readPairDescription(folders.pair);
    const std::filesystem::path parent = folders.small.parent_path();
    if (parent != folders.large.parent_path() || !std::filesystem::exists(parent / "pair.json")) return {};
    return readPairDescription(std::filesystem::absolute(parent));
}

/// Counts tensors taken, and reports which part of all that is.
class LoadProgress {
public:
    LoadProgress(std::size_t tensors, const Engine::Progress& report)
        : m_tensors(std::max<std::size_t>(tensors, 1)), m_report(report) {}
    void step() {
        ++m_taken;
        if (m_report) m_report(std::min(1.0, static_cast<double>(m_taken) / static_cast<double>(m_tensors)));
    }

private:
    std::size_t m_tensors;
    std::size_t m_taken = 0;
    const Engine::Progress& m_report;
};

}  // namespace

LoadedPair loadPair(const PairFolders& folders, const LoadOptions& options, const Engine::Progress& progress) {
    if (options.threads < 0) throw InputError("The number of threads must be 0 (choose for me) or more.");
    if (options.threads > 0) at::set_num_threads(options.threads);
    PairDescription description = describe(folders);
    OpenModel small = openModel(folders.small);
    OpenModel large = openModel(folders.large);
    requireRoomForPieces(small);
    requireRoomForPieces(large);
    requireOneVocabulary(small, large);
    const Placement placement = choosePlacement(options, small.parameters() + large.parameters());

    LoadedPair pair;
    pair.team = std::make_unique<kernels::ThreadTeam>(at::get_num_threads());
    LoadProgress steps(small.checkpoint.tensors().size() + large.checkpoint.tensors().size(), progress);
    const int vocabulary = std::min(small.config.vocabularySize, large.config.vocabularySize);
    const auto load = [&](const OpenModel& model) {
        const Weights weights(model.checkpoint, model.folder.string(), [&steps] { steps.step(); });
        return EncoderDecoder::load(weights, model.config, placement, vocabulary, *pair.team);
    };
    pair.small = load(small);
    pair.large = load(large);
    pair.config = large.config;
    pair.smallFiles = small.checkpoint.files();
    pair.largeFiles = large.checkpoint.files();
    pair.info.pair = std::move(description);
    pair.info.small = describe(ModelRole::Small, small, *pair.small, placement);
    pair.info.large = describe(ModelRole::Large, large, *pair.large, placement);
    pair.info.device = placement.device.is_cuda() ? "cuda" : "cpu";
    pair.info.deviceReason = placement.deviceReason;
    pair.info.threads = at::get_num_threads();
    pair.info.hasTokenizer = large.tokenizer.has_value();
    pair.info.windowTokens = std::min(small.config.windowTokens, large.config.windowTokens);
    pair.info.maxNewTokens = large.config.maxNewTokens.value_or(128);
    pair.info.startToken = large.config.startToken;
    pair.tokenizer = std::move(large.tokenizer);
    return pair;
}

}  // namespace bild
