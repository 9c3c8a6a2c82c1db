// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "decoding/assemble.h"
#include "decoding/bild_decoder.h"
#include "decoding/greedy_decoder.h"
#include "decoding/run_sequence.h"
#include "error.h"
#include "loaded_pair.h"
#include "pass_timing.h"
#include "sha256.h"
#include "text/segmentation.h"

namespace bild {
namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point began) {
    return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}

std::unique_ptr<SequenceDecoder> makeDecoder(Strategy strategy, const SequenceLimits& limits,
                                             std::span<const TokenId> given) {
    if (strategy == Strategy::Bild) return std::make_unique<BildDecoder>(limits, given);
    const ModelRole role = strategy == Strategy::Small ? ModelRole::Small : ModelRole::Large;
    return std::make_unique<GreedyDecoder>(role, limits, given);
}

/// A sequence that is open in the models its strategy needs, and closed again whatever happens.
class OpenSequence {
public:
    OpenSequence(const ModelPair& models, Strategy strategy, std::span<const TokenId> source, std::size_t capacity)
        : m_models(models) {
        const auto began = Clock::now();
        // Closed first: an earlier run may have ended in an error.
        close();
        if (strategy != Strategy::Large) models.small.open(kId, source, capacity);
        if (strategy != Strategy::Small) models.large.open(kId, source, capacity);
        m_encodeMilliseconds = millisecondsSince(began);
    }
    ~OpenSequence() { close(); }
    OpenSequence(const OpenSequence&) = delete;
    OpenSequence& operator=(const OpenSequence&) = delete;

    [[nodiscard]] double encodeMilliseconds() const { return m_encodeMilliseconds; }
    static constexpr SequenceId kId = 0;

private:
    void close() {
        m_models.small.close(kId);
        m_models.large.close(kId);
    }

    ModelPair m_models;
    double m_encodeMilliseconds = 0.0;
};

void putPieces(ModelView& view, const Tokenizer& tokenizer) {
    view.token.piece = tokenizer.piece(view.token.id);
    for (Candidate& candidate : view.top) candidate.piece = tokenizer.piece(candidate.id);
}

void putPieces(Iteration& iteration, const Tokenizer& tokenizer) {
    putPieces(iteration.proposal, tokenizer);
    if (iteration.replacement) putPieces(*iteration.replacement, tokenizer);
    for (Verification& verification : iteration.verified) putPieces(verification.large, tokenizer);
}

constexpr int kMaxTopCandidates = 5;

void validate(const GenerateOptions& options) {
    if (options.maxNewTokens < 0) throw InputError("The number of new tokens must be at least 1.");
    if (options.topCandidates < 0 || options.topCandidates > kMaxTopCandidates) {
        throw InputError("The number of alternatives must be between 0 and " + std::to_string(kMaxTopCandidates) + ".");
    }
}

/// More target tokens than this cost more cache memory than a text could be worth.
constexpr int kMaxLength = 1 << 16;

}  // namespace

class Engine::Implementation {
public:
    explicit Implementation(LoadedPair loaded) : pair(std::move(loaded)), models{*pair.small, *pair.large} {}

    struct Outcome {
        std::unique_ptr<SequenceDecoder> decoder;
        SegmentOutput output;
        std::vector<Iteration> iterations;
        Statistics statistics;
    };

    /// Decodes one source; every iteration has its segment, pieces and times before it is handed on.
    Outcome decode(std::span<const TokenId> source, Strategy strategy, std::span<const OutputToken> given,
                   const SequenceLimits& limits, int topCandidates, const LivePolicy& policy,
                   const std::function<void(Iteration&)>& iterated, const std::stop_token& stop);

    [[nodiscard]] const Tokenizer& tokenizer() const {
        if (!pair.tokenizer)
            throw PairError("This pair has no spiece.model, so it reads token ids only (bild generate --ids).");
        return *pair.tokenizer;
    }
    [[nodiscard]] const TaskParameters* taskParameters(Task task) const;
    [[nodiscard]] std::string prefix(const GenerateOptions& options) const;
    [[nodiscard]] std::size_t maxNewTokens(const GenerateOptions& options) const;
    [[nodiscard]] std::vector<TokenId> encode(std::string_view text, const GenerateOptions& options) const;
    [[nodiscard]] SegmentationRules rules(const GenerateOptions& options) const;
    SegmentResult runSegment(const Segment& segment, std::size_t index, std::span<const OutputToken> given,
                             const GenerateOptions& options, const LivePolicy& policy, GenerationSink& sink,
                             const std::stop_token& stop);

    LoadedPair pair;
    ModelPair models;
    Clock::time_point runBegan = Clock::now();
    std::array<std::string, 2> sha256;
};

Engine::Implementation::Outcome Engine::Implementation::decode(std::span<const TokenId> source, Strategy strategy,
                                                               std::span<const OutputToken> given,
                                                               const SequenceLimits& limits, int topCandidates,
                                                               const LivePolicy& policy,
                                                               const std::function<void(Iteration&)>& iterated,
                                                               const std::stop_token& stop) {
    const auto began = Clock::now();
    std::vector<TokenId> givenIds;
    std::ranges::transform(given, std::back_inserter(givenIds), &OutputToken::id);
    Outcome outcome;
    outcome.decoder = makeDecoder(strategy, limits, givenIds);
    outcome.output = SegmentOutput({given.begin(), given.end()});
    const OpenSequence open(models, strategy, source, limits.maxLength);
    const auto take = [&](Iteration&& iteration) {
        iteration.startMilliseconds = millisecondsSince(runBegan) - iteration.milliseconds;
        if (pair.tokenizer) putPieces(iteration, *pair.tokenizer);
        iterated(iteration);
        outcome.output.apply(iteration);
        count(iteration, outcome.statistics);
        outcome.iterations.push_back(std::move(iteration));
    };
    runSequence(*outcome.decoder, OpenSequence::kId, models, policy, static_cast<std::size_t>(topCandidates), take,
                stop);
    countTokens(outcome.output.tokens(), outcome.statistics);
    outcome.statistics.encodeMilliseconds = open.encodeMilliseconds();
    outcome.statistics.totalMilliseconds = millisecondsSince(began);
    return outcome;
}

const TaskParameters* Engine::Implementation::taskParameters(Task task) const {
    if (task != Task::Summarize) return nullptr;
    const auto found = pair.config.tasks.find("summarization");
    return found == pair.config.tasks.end() ? nullptr : &found->second;
}

std::string Engine::Implementation::prefix(const GenerateOptions& options) const {
    if (!options.prefix.empty()) return options.prefix;
    const TaskParameters* parameters = taskParameters(options.task);
    return parameters != nullptr ? parameters->prefix : std::string();
}

std::size_t Engine::Implementation::maxNewTokens(const GenerateOptions& options) const {
    const TaskParameters* parameters = taskParameters(options.task);
    int limit = options.maxNewTokens;
    if (limit == 0 && parameters != nullptr) limit = parameters->maxLength.value_or(0);
    if (limit == 0) limit = pair.info.maxNewTokens;
    return static_cast<std::size_t>(std::clamp(limit, 1, kMaxLength - 1));
}

std::vector<TokenId> Engine::Implementation::encode(std::string_view text, const GenerateOptions& options) const {
    std::vector<TokenId> ids = tokenizer().encode(prefix(options) + std::string(text));
    ids.push_back(pair.config.endToken);
    return ids;
}

SegmentationRules Engine::Implementation::rules(const GenerateOptions& options) const {
    SegmentationRules rules;
    rules.locale = options.task == Task::Summarize ? "en" : "de";
    rules.oneSegmentALine = options.oneSegmentALine;
    rules.countTokens = [this](std::string_view text) { return tokenizer().countTokens(text); };
    const std::size_t reserved = tokenizer().countTokens(prefix(options)) + 1;
    const auto window = static_cast<std::size_t>(pair.info.windowTokens);
    if (reserved >= window)
        throw InputError("The prefix leaves no room in the model's window of " + std::to_string(window) + " tokens.");
    rules.maxTokens = window - reserved;
    return rules;
}

SegmentResult Engine::Implementation::runSegment(const Segment& segment, std::size_t index,
                                                 std::span<const OutputToken> given, const GenerateOptions& options,
                                                 const LivePolicy& policy, GenerationSink& sink,
                                                 const std::stop_token& stop) {
    const SequenceLimits limits{pair.config.startToken, pair.config.endToken, maxNewTokens(options) + 1};
    const auto report = [&](Iteration& iteration) {
        iteration.segment = index;
        sink.iterated(iteration);
    };
    Outcome outcome = decode(encode(segment.text, options), options.strategy, given, limits, options.topCandidates,
                             policy, report, stop);
    SegmentResult result;
    result.index = index;
    result.source = segment;
    Detokenized written = outcome.output.text();
    result.text = std::move(written.text);
    result.tokenSpans = std::move(written.pieces);
    result.tokens = outcome.output.tokens();
    result.ghosts = outcome.output.ghosts();
    result.iterations = std::move(outcome.iterations);
    result.statistics = outcome.statistics;
    result.reachedLimit = outcome.decoder->reachedLimit();
    return result;
}

Engine::Engine(std::unique_ptr<Implementation> implementation) : m_implementation(std::move(implementation)) {}
Engine::~Engine() = default;
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;

Engine Engine::load(const PairFolders& folders, const LoadOptions& options, const Progress& progress) {
    return Engine(std::make_unique<Implementation>(loadPair(folders, options, progress)));
}

const EngineInfo& Engine::info() const {
    return m_implementation->pair.info;
}

std::vector<Segment> Engine::segment(std::string_view text, const GenerateOptions& options) const {
    const SegmentationRules rules = m_implementation->rules(options);
    const bool article = options.task == Task::Summarize && !options.oneSegmentALine;
    return article ? segmentArticle(text, rules) : segmentSentences(text, rules);
}

GenerationResult Engine::generate(std::string_view text, const GenerateOptions& options, const LivePolicy& policy,
                                  GenerationSink& sink, const std::stop_token& stop) {
    validate(options);
    m_implementation->runBegan = Clock::now();
    const std::vector<Segment> segments = segment(text, options);
    sink.segmented(segments);
    GenerationResult result;
    for (std::size_t i = 0; i < segments.size() && !stop.stop_requested(); ++i) {
        SegmentResult next = m_implementation->runSegment(segments[i], i, {}, options, policy, sink, stop);
        if (stop.stop_requested()) break;
        result.segments.push_back(std::move(next));
        sink.segmentFinished(result.segments.back());
    }
    result.stopped = result.segments.size() < segments.size();
    assemble(text, result);
    return result;
}

SegmentResult Engine::generateSegment(const Segment& segment, std::size_t index, std::span<const OutputToken> given,
                                      const GenerateOptions& options, const LivePolicy& policy, GenerationSink& sink,
                                      const std::stop_token& stop) {
    validate(options);
    m_implementation->runBegan = Clock::now();
    SegmentResult result = m_implementation->runSegment(segment, index, given, options, policy, sink, stop);
    if (!stop.stop_requested()) sink.segmentFinished(result);
    return result;
}

IdsResult Engine::generateIds(std::span<const TokenId> source, Strategy strategy, const Policy& policy, int maxLength,
                              int topCandidates) {
    if (source.empty()) throw InputError("There are no input ids.");
    if (maxLength < 2 || maxLength > kMaxLength) {
        throw InputError("max_length must be between 2 and " + std::to_string(kMaxLength) +
                         "; it counts the start token.");
    }
    m_implementation->runBegan = Clock::now();
    const ModelConfig& config = m_implementation->pair.config;
    const SequenceLimits limits{config.startToken, config.endToken, static_cast<std::size_t>(maxLength)};
    auto outcome = m_implementation->decode(source, strategy, {}, limits, topCandidates, LivePolicy(policy),
                                            [](Iteration&) {}, {});
    return {outcome.decoder->ids(), outcome.output.tokens(), std::move(outcome.iterations), outcome.statistics};
}

TimingReport Engine::timePasses(const TimingOptions& options) {
    constexpr std::array kFed{1, 2, 4, 8, 16};
    LoadedPair& pair = m_implementation->pair;
    const TokenId token = std::min(2, pair.info.large.vocabularySize - 1);
    const std::vector<TokenId> source(static_cast<std::size_t>(options.sourceTokens), token);
    const auto context = static_cast<std::size_t>(options.contextTokens);
    const OpenSequence open(m_implementation->models, Strategy::Bild, source, context + kFed.back());
    ReadBandwidth bandwidth(*pair.team);
    std::vector<double> bytesASecond;
    std::map<std::pair<ModelRole, int>, std::vector<double>> passes;
    const std::array roles{ModelRole::Small, ModelRole::Large};
    const std::vector<TokenId> held(context, token);
    const Feed fill{OpenSequence::kId, held};
    for (const ModelRole role : roles) m_implementation->models[role].forward({&fill, 1}, 0);
    for (int repeat = 0; repeat < options.repeats; ++repeat) {
        bytesASecond.push_back(bandwidth.measure());
        for (const ModelRole role : roles) {
            for (const int fed : kFed) {
                const double ms = timePass(m_implementation->models[role], OpenSequence::kId, context,
                                           static_cast<std::size_t>(fed), token);
                // The first round warms up code paths and memory.
                if (repeat > 0) passes[{role, fed}].push_back(ms);
            }
        }
    }
    TimingReport report;
    const double bandwidthBytes = median(bytesASecond);
    report.readBandwidthGbS = bandwidthBytes / 1e9;
    for (const ModelRole role : roles) {
        const ModelInfo& info = role == ModelRole::Small ? pair.info.small : pair.info.large;
        ModelTiming timing{role, info.dtype, median(passes[{role, 1}]), {}, info.weightBytesPerStep, 0.0};
        for (const int fed : kFed) timing.verifyMs[fed] = median(passes[{role, fed}]);
        timing.floorMs = 1000.0 * static_cast<double>(info.weightBytesPerStep) / bandwidthBytes;
        report.models.push_back(std::move(timing));
    }
    return report;
}

Trace Engine::traceHeader() {
    const LoadedPair& pair = m_implementation->pair;
    auto& [small, large] = m_implementation->sha256;
    if (small.empty()) small = sha256OfFiles(pair.smallFiles);
    if (large.empty()) large = sha256OfFiles(pair.largeFiles);
    Trace trace;
    trace.models = {{"small", pair.info.small.folder.filename().string(), small, pair.info.small.dtype},
                    {"large", pair.info.large.folder.filename().string(), large, pair.info.large.dtype}};
    trace.device = pair.info.device;
    trace.threads = pair.info.threads;
    return trace;
}

}  // namespace bild
