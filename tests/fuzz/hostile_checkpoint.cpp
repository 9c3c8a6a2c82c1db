// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_checkpoint.h"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "checkpoint/json_document.h"
#include "checkpoint/pytorch_bin.h"
#include "checkpoint/safetensors.h"
#include "checkpoint/tensor_size.h"
#include "checkpoint/tokenizer_json.h"
#include "error.h"
#include "text/tokenizer.h"

namespace bild::test {

namespace {

void touch(const std::vector<TensorView>& tensors) {
    for (const TensorView& tensor : tensors) {
        if (byteCount(tensor.shape, tensor.type) != tensor.data.size()) std::abort();
        if (tensor.data.empty()) continue;
        // Through volatile, or the compiler would leave the reads out.
        const volatile std::byte* const first = &tensor.data.front();
        const volatile std::byte* const last = &tensor.data.back();
        (void)*first;
        (void)*last;
    }
}

std::string_view textOf(std::span<const std::byte> content) {
    return {reinterpret_cast<const char*>(content.data()), content.size()};
}

void cutTexts(const Tokenizer& tokenizer) {
    for (const char* const text :
         {"", " ", "Das alte  Haus", "\uFF21\uFB01 \u00BD", "</s> <hl>{x}", "\U0001F44B\n\u2581a", "\xC3("}) {
        for (const std::int32_t id : tokenizer.encode(text)) {
            if (tokenizer.piece(id).empty()) std::abort();
        }
        (void)tokenizer.unknownSpans(text);
    }
}

}  // namespace

bool surviveReading(HostileFile kind, std::span<const std::byte> content) {
    try {
        switch (kind) {
            case HostileFile::Safetensors:
                touch(readSafetensors(content, "hostile.safetensors"));
                break;
            case HostileFile::PytorchBin: {
                const PytorchTensors read = readPytorchBin(content, "hostile.bin");
                touch(read.tensors);
                break;
            }
            case HostileFile::Json:
                (void)parseJsonObject(textOf(content), "hostile.json");
                break;
            case HostileFile::TokenizerJson: {
                TokenizerJson read = tokenizerFrom(parseJsonObject(textOf(content), "hostile.json"), "hostile.json");
                cutTexts(
                    Tokenizer::make(read.model, "hostile.json", {std::move(read.added), read.spaceBeforeEveryPart}));
                break;
            }
            case HostileFile::Sentencepiece:
                cutTexts(Tokenizer::parse(std::string(textOf(content)), "hostile.model"));
                break;
        }
    } catch (const FileError&) {
        return false;
    } catch (const InputError&) {
        // Some vocabularies pass every check of sentencepiece, which then refuses a text.
        return false;
    }
    return true;
}

}  // namespace bild::test
