// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_pair.h"

#include <string>
#include <utility>

#include "error.h"
#include "model_vocabulary.h"

namespace bild {
namespace {

OpenModel openModel(const std::filesystem::path& folder) {
    if (!std::filesystem::is_directory(folder)) {
        throw FileError(folder.string(), Message::tr("there is no such folder"),
                        Message::tr("A model folder holds config.json and the weights"));
    }
    OpenModel model{folder, readModelConfig(folder), Checkpoint::open(folder), std::nullopt, {}};
    ModelVocabulary vocabulary = ModelVocabulary::open(folder, model.config.vocabularySize);
    model.tokenizer = std::move(vocabulary.tokenizer);
    model.notes = std::move(vocabulary.notes);
    return model;
}

void requireOneVocabulary(const OpenModel& small, const OpenModel& large) {
    if (!small.tokenizer || !large.tokenizer) {
        if (small.config.vocabularySize == large.config.vocabularySize) return;
        throw PairError(Message::tr("The two models have vocabularies of %1 and %2 tokens and no vocabulary files "
                                    "to compare. Take two models of one family.")
                            .with(small.config.vocabularySize, large.config.vocabularySize));
    }
    if (const auto id = Tokenizer::firstDifference(*small.tokenizer, *large.tokenizer)) {
        throw PairError(Message::tr("The two models do not share a vocabulary: token %1 is \"%2\" for the small model "
                                    "(%3) and \"%4\" for the large one (%5). Take two models of one family.")
                            .with(*id, small.tokenizer->piece(*id), small.folder.string(), large.tokenizer->piece(*id),
                                  large.folder.string()));
    }
}

void requireRoomForPieces(const OpenModel& model) {
    if (!model.tokenizer || model.tokenizer->size() <= model.config.vocabularySize) return;
    throw PairError(Message::tr("%1: the vocabulary has %2 pieces, but the model only %3 tokens. Take the vocabulary "
                                "file that belongs to the weights.")
                        .with(model.folder.string(), model.tokenizer->size(), model.config.vocabularySize));
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
