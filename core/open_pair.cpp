// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_pair.h"

#include <string>
#include <utility>

#include "error.h"

namespace bild {
namespace {

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

/// Two models named one by one are a pair too where they lie in a folder that says so.
PairDescription describe(const PairFolders& folders) {
    if (!folders.pair.empty()) return readPairDescription(folders.pair);
    const std::filesystem::path parent = folders.small.parent_path();
    if (parent != folders.large.parent_path() || !std::filesystem::exists(parent / "pair.json")) return {};
    return readPairDescription(std::filesystem::absolute(parent));
}

}  // namespace

std::size_t OpenModel::parameters() const {
    std::size_t count = 0;
    for (const TensorView& tensor : checkpoint.tensors()) count += tensor.data.size() / bytesOf(tensor.type);
    return count;
}

OpenPair OpenPair::open(const PairFolders& folders) {
    OpenPair pair{describe(folders), openModel(folders.small), openModel(folders.large)};
    requireRoomForPieces(pair.small);
    requireRoomForPieces(pair.large);
    requireOneVocabulary(pair.small, pair.large);
    return pair;
}

}  // namespace bild
