// SPDX-License-Identifier: GPL-3.0-or-later
#include "model_vocabulary.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "checkpoint/added_token_fields.h"
#include "checkpoint/message_text.h"
#include "checkpoint/tokenizer_json.h"

namespace bild {
namespace {

namespace fs = std::filesystem;

constexpr const char* jsonName = "tokenizer.json";

bool isThere(const fs::path& file) {
    std::error_code ignored;
    return fs::exists(file, ignored);
}

/// Of tokens with one id, or one text, the first stays.
void keepFirst(std::vector<AddedToken>& tokens) {
    std::set<std::int32_t> ids;
    std::set<std::string> contents;
    std::erase_if(tokens, [&](const AddedToken& token) {
        return !ids.insert(token.id).second || !contents.insert(token.content).second;
    });
}

/// Takes out what the model has no embedding for.
void requireEmbedded(std::vector<AddedToken>& tokens, const fs::path& folder, int vocabularySize,
                     std::vector<Message>& notes) {
    const auto beyond = [&](const AddedToken& token) { return token.id >= vocabularySize; };
    const auto worthTelling = [&](const AddedToken& token) { return beyond(token) && !isSentinel(token.content); };
    const auto first = std::ranges::find_if(tokens, worthTelling);
    if (first != tokens.end()) {
        notes.push_back(
            Message::tr("%1: the added token %2 has the id %3, but the model knows only %4 tokens, so it is "
                        "read as plain text, as are others beyond them.")
                .with(folder.string(), inQuotes(first->content), first->id, vocabularySize));
    }
    std::erase_if(tokens, beyond);
}

/// Those of a folder with a sentencepiece model. Early versions of transformers told them in tokenizer.json alone.
std::vector<AddedToken> tokensBesideModel(const fs::path& folder) {
    std::vector<AddedToken> tokens = readAddedTokenFiles(folder);
    if (tokens.empty() && isThere(folder / jsonName)) tokens = readAddedTokensOf(folder / jsonName);
    return tokens;
}

}  // namespace

ModelVocabulary ModelVocabulary::open(const fs::path& folder, int vocabularySize) {
    ModelVocabulary vocabulary;
    const auto additions = [&](std::vector<AddedToken> tokens, bool spaceBeforeEveryPart) {
        keepFirst(tokens);
        requireEmbedded(tokens, folder, vocabularySize, vocabulary.notes);
        return VocabularyAdditions{std::move(tokens), spaceBeforeEveryPart};
    };
    for (const char* const name : {"spiece.model", "tokenizer.model", "sentencepiece.bpe.model"}) {
        if (!isThere(folder / name)) continue;
        vocabulary.tokenizer =
            Tokenizer::open(folder / name, additions(tokensBesideModel(folder), readSpaceBeforeEveryPart(folder)));
        return vocabulary;
    }
    const fs::path file = folder / jsonName;
    if (!isThere(file)) return vocabulary;
    TokenizerJson read = readTokenizerJson(file);
    std::ranges::move(readAddedTokenFiles(folder), std::back_inserter(read.added));
    vocabulary.tokenizer =
        Tokenizer::make(read.model, file, additions(std::move(read.added), read.spaceBeforeEveryPart));
    return vocabulary;
}

}  // namespace bild
