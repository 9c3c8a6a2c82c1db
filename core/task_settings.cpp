// SPDX-License-Identifier: GPL-3.0-or-later
#include "task_settings.h"

#include <algorithm>
#include <utility>

#include "error.h"
#include "task_prefix.h"

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

/// The languages of a translation: those asked for, or else the pair's own.
Direction directionOf(const LoadedPair& pair, const GenerateOptions& options) {
    const PairDescription& own = pair.info.pair;
    // A pair that knows several directions lets the options choose.
    const bool fixed = pair.info.directions.size() < 2;
    const auto chosen = [&](const std::string& asked, const std::string& known, const Message& refusal) {
        if (asked.empty()) return known;
        if (fixed && !known.empty() && !sameLanguage(asked, known)) throw PairError(refusal.with(known, asked));
        return asked;
    };
    return {chosen(options.sourceLanguage, own.sourceLanguage,
                   Message::tr("These models translate from %1 and not from %2. Choose another pair.")),
            chosen(options.targetLanguage, own.targetLanguage,
                   Message::tr("These models translate into %1 and not into %2. Choose another pair."))};
}

std::size_t maxNewTokens(const GenerationSettings& settings, const GenerateOptions& options) {
    const int limit = options.maxNewTokens > 0 ? options.maxNewTokens
                                               : settings.maxLength.value_or(LoadedPair::kUsualNewTokens + 1) - 1;
    return static_cast<std::size_t>(std::clamp(limit, 1, kMaxLength - 1));
}

OutputRules rulesOf(const GenerationSettings& settings, const LoadedPair& pair) {
    OutputRules rules;
    rules.vocabularySize = std::min(pair.info.small.vocabularySize, pair.info.large.vocabularySize);
    const auto known = [&](std::optional<TokenId> id) { return id && *id < rules.vocabularySize ? id : std::nullopt; };
    rules.noRepeatNgramSize = settings.noRepeatNgramSize.value_or(0);
    rules.minLength = settings.minLength.value_or(0);
    rules.repetitionPenalty = static_cast<float>(settings.repetitionPenalty.value_or(1.0));
    rules.barred = settings.suppressed.value_or(std::vector<TokenId>());
    rules.barredFirst = settings.suppressedFirst.value_or(std::vector<TokenId>());
    rules.barredRuns = settings.badWords.value_or(std::vector<std::vector<TokenId>>());
    // An end token alone is no bad word.
    std::erase_if(rules.barredRuns, [&](const std::vector<TokenId>& run) {
        return run.size() == 1 && std::ranges::find(pair.config.endTokens, run.front()) != pair.config.endTokens.end();
    });
    rules.forcedFirst = known(settings.forcedFirst);
    rules.forcedEnd = known(settings.forcedEnd);
    return rules;
}

}  // namespace

TaskSettings settingsFor(const LoadedPair& pair, const GenerateOptions& options) {
    validate(options);
    requireTask(pair.info.pair, options.task);
    const Direction direction =
        options.task == Task::Translate ? directionOf(pair, options) : Direction{pair.info.pair.sourceLanguage, ""};
    TaskPrompt prompt = pair.prompt(options.task, direction, options.prefix.has_value());
    const GenerationSettings settings =
        prompt.section != nullptr ? prompt.section->settings.orElse(pair.config.generation) : pair.config.generation;
    TaskSettings result;
    result.prefix = options.prefix.value_or(prompt.prefix);
    result.sourceLanguage = direction.source;
    result.note = std::move(prompt.note);
    result.limits = {pair.config.startToken, pair.config.endTokens, maxNewTokens(settings, options) + 1,
                     rulesOf(settings, pair)};
    OutputRules& rules = result.limits.rules;
    rules.noRepeatNgramSize = options.noRepeatNgramSize.value_or(rules.noRepeatNgramSize);
    rules.minLength = options.minLength.value_or(rules.minLength);
    return result;
}

SequenceLimits limitsOf(const LoadedPair& pair, std::size_t maxLength) {
    return {pair.config.startToken, pair.config.endTokens, maxLength, rulesOf(pair.config.generation, pair)};
}

SegmentationRules segmentationFor(const LoadedPair& pair, const GenerateOptions& options) {
    const TaskSettings settings = settingsFor(pair, options);
    const Tokenizer& tokenizer = tokenizerOf(pair);
    SegmentationRules rules;
    if (!settings.sourceLanguage.empty()) rules.locale = settings.sourceLanguage;
    rules.oneSegmentALine = options.oneSegmentALine;
    rules.countTokens = [&tokenizer](std::string_view text) { return tokenizer.countTokens(text); };
    const std::size_t reserved = tokenizer.countTokens(settings.prefix) + 1;
    const auto window = static_cast<std::size_t>(pair.info.windowTokens);
    if (reserved >= window)
        throw InputError(Message::tr("The prefix leaves no room in the model's window of %1 tokens.").with(window));
    rules.maxTokens = window - reserved;
    return rules;
}

const Tokenizer& tokenizerOf(const LoadedPair& pair) {
    if (!pair.tokenizer)
        throw PairError(
            Message::tr("This pair has neither spiece.model nor tokenizer.json, so it reads token ids only (bild "
                        "generate --ids)."));
    return *pair.tokenizer;
}

}  // namespace bild
