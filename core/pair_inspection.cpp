// SPDX-License-Identifier: GPL-3.0-or-later
#include "pair_inspection.h"

#include <algorithm>
#include <map>
#include <utility>

#include "open_pair.h"

namespace bild {
namespace {

const char* nameOf(ElementType type) {
    switch (type) {
        case ElementType::Float64:
            return "float64";
        case ElementType::Float32:
            return "float32";
        case ElementType::Float16:
            return "float16";
        case ElementType::BFloat16:
            return "bfloat16";
        case ElementType::Int64:
            return "int64";
        case ElementType::Int32:
            return "int32";
        case ElementType::Int16:
            return "int16";
        case ElementType::Int8:
            return "int8";
        case ElementType::UInt8:
            return "uint8";
        case ElementType::Bool:
            return "bool";
    }
    return "";
}

ModelFiles filesOf(const OpenModel& model) {
    ModelFiles files;
    files.folder = model.folder;
    std::map<ElementType, std::size_t> bytes;
    for (const TensorView& tensor : model.checkpoint.tensors()) {
        bytes[tensor.type] += tensor.data.size();
        files.bytes += tensor.data.size();
    }
    const auto most = std::ranges::max_element(bytes, {}, &std::pair<const ElementType, std::size_t>::second);
    if (most != bytes.end()) files.storedAs = nameOf(most->first);
    files.parameters = model.parameters();
    files.vocabularySize = model.config.vocabularySize;
    files.pieces = model.tokenizer ? model.tokenizer->size() : 0;
    files.layers = model.config.decoderLayers;
    files.width = model.config.width;
    return files;
}

}  // namespace

PairInspection inspectPair(const PairFolders& folders) {
    OpenPair pair = OpenPair::open(folders);
    const bool oneVocabulary = pair.small.tokenizer && pair.large.tokenizer;
    return {std::move(pair.description), filesOf(pair.small), filesOf(pair.large), std::move(pair.notes),
            oneVocabulary};
}

}  // namespace bild
