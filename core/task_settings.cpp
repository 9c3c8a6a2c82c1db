// SPDX-License-Identifier: GPL-3.0-or-later
#include "task_settings.h"

#include <algorithm>

#include "error.h"

namespace bild {
namespace {

constexpr int kMaxTopCandidates = 5;

void validate(const GenerateOptions& options) {
    if (options.maxNewTokens < 0) throw InputError(Message::tr("The number of new tokens must be at least 1."));
    if (options.batch < 0)
        throw InputError(Message::tr("The number of segments at a time must be 0 (choose for me) or more."));
    if (options.topCandidates < 0 || options.topCandidates > kMaxTopCandidates) {
        throw InputError(Message::tr("The number of alternatives must be between 0 and %1.").with(kMaxTopCandidates));
    }
}

void requireTask(const PairDescription& pair, Task task) {
    if (!pair.task || *pair.task == task) return;
    if (*pair.task == Task::Summarize) {
        throw PairError(Message::tr("The pair %1 (%2) writes summaries and does not translate. Choose a pair for "
                                    "translations, such as de-en.")
                            .with(pair.name, pair.title));
    }
    throw PairError(
        Message::tr("The pair %1 (%2) translates and writes no summaries. Choose a pair for summaries, such "
                    "as en-summary.")
            .with(pair.name, pair.title));
}

/// The section of the configuration that is about the task, as models published for transformers have it.
const TaskParameters* parametersFor(const LoadedPair& pair, Task task) {
    const PairDescription& languages = pair.info.pair;
    const std::string key = task == Task::Summarize
                                ? "summarization"
                                : "translation_" + languages.sourceLanguage + "_to_" + languages.targetLanguage;
    const auto found = pair.config.tasks.find(key);
    return found == pair.config.tasks.end() ? nullptr : &found->second;
}

std::size_t maxNewTokens(const LoadedPair& pair, const TaskParameters* parameters, const GenerateOptions& options) {
    int limit = options.maxNewTokens;
    if (limit == 0 && parameters != nullptr) limit = parameters->maxLength.value_or(0);
    if (limit == 0) limit = pair.info.maxNewTokens;
    return static_cast<std::size_t>(std::clamp(limit, 1, kMaxLength - 1));
}

RepetitionRules repetitionRules(const LoadedPair& pair, const TaskParameters* parameters,
                                const GenerateOptions& options) {
    RepetitionRules rules;
    if (options.task == Task::Summarize && parameters != nullptr) {
        rules.noRepeatNgramSize = parameters->noRepeatNgramSize.value_or(0);
        rules.minLength = parameters->minLength.value_or(0);
    }
    rules.noRepeatNgramSize = options.noRepeatNgramSize.value_or(rules.noRepeatNgramSize);
    rules.minLength = options.minLength.value_or(rules.minLength);
    rules.vocabularySize = std::min(pair.info.small.vocabularySize, pair.info.large.vocabularySize);
    return rules;
}

}  // namespace

TaskSettings settingsFor(const LoadedPair& pair, const GenerateOptions& options) {
    validate(options);
    requireTask(pair.info.pair, options.task);
    const TaskParameters* parameters = parametersFor(pair, options.task);
    TaskSettings settings;
    settings.prefix = options.prefix;
    if (settings.prefix.empty() && parameters != nullptr) settings.prefix = parameters->prefix;
    settings.limits = {pair.config.startToken, pair.config.endToken, maxNewTokens(pair, parameters, options) + 1,
                       repetitionRules(pair, parameters, options)};
    return settings;
}

SegmentationRules segmentationFor(const LoadedPair& pair, const GenerateOptions& options) {
    const std::string prefix = settingsFor(pair, options).prefix;
    const Tokenizer& tokenizer = tokenizerOf(pair);
    SegmentationRules rules;
    if (!pair.info.pair.sourceLanguage.empty()) rules.locale = pair.info.pair.sourceLanguage;
    rules.oneSegmentALine = options.oneSegmentALine;
    rules.countTokens = [&tokenizer](std::string_view text) { return tokenizer.countTokens(text); };
    const std::size_t reserved = tokenizer.countTokens(prefix) + 1;
    const auto window = static_cast<std::size_t>(pair.info.windowTokens);
    if (reserved >= window)
        throw InputError(Message::tr("The prefix leaves no room in the model's window of %1 tokens.").with(window));
    rules.maxTokens = window - reserved;
    return rules;
}

const Tokenizer& tokenizerOf(const LoadedPair& pair) {
    if (!pair.tokenizer)
        throw PairError(
            Message::tr("This pair has no spiece.model, so it reads token ids only (bild generate --ids)."));
    return *pair.tokenizer;
}

}  // namespace bild
