// SPDX-License-Identifier: GPL-3.0-or-later
#include "open_pair.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "checkpoint/model_folder.h"
#include "checkpoint/weight_files.h"
#include "error.h"
#include "model/tensor_check.h"
#include "model_vocabulary.h"

namespace bild {
namespace {

OpenModel openModel(const std::filesystem::path& named) {
    const std::filesystem::path folder = modelFolder(named);
    // Before the configuration: what stands there in place of weights says best what is wrong.
    (void)WeightFiles::find(folder);
    OpenModel model{folder, readModelConfig(folder), Checkpoint::open(folder), std::nullopt, {}};
    ModelVocabulary vocabulary = ModelVocabulary::open(folder, model.config.vocabularySize);
    model.tokenizer = std::move(vocabulary.tokenizer);
    model.notes = std::move(vocabulary.notes);
    std::ranges::move(checkTensors(model.checkpoint, model.config, folder.string()), std::back_inserter(model.notes));
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

/// What is odd between the two and does no harm.
std::vector<Message> notesOn(const OpenModel& small, const OpenModel& large) {
    std::vector<Message> notes = small.notes;
    // Of the settings only the large model's are obeyed.
    for (const std::vector<Message>* const more : {&large.notes, &large.config.notes}) {
        notes.insert(notes.end(), more->begin(), more->end());
    }
    if (!small.tokenizer || !large.tokenizer) {
        notes.push_back(Message::tr("Whether the two models share a vocabulary is unknown: %1 holds no file of one. "
                                    "Only their sizes are equal.")
                            .with((small.tokenizer ? large : small).folder.string()));
    }
    const std::int32_t smallEnd = small.config.endTokens.front();
    const std::int32_t largeEnd = large.config.endTokens.front();
    if (smallEnd != largeEnd) {
        notes.push_back(Message::tr("The small model says that token %1 ends a text, the large one says %2, which is "
                                    "taken for both.")
                            .with(smallEnd, largeEnd));
    }
    return notes;
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
    OpenPair pair{describe(folders), openModel(folders.small), openModel(folders.large), {}};
    requireRoomForPieces(pair.small);
    requireRoomForPieces(pair.large);
    requireOneVocabulary(pair.small, pair.large);
    pair.notes = notesOn(pair.small, pair.large);
    return pair;
}

}  // namespace bild
