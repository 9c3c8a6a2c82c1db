// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <deque>
#include <utility>

#include "decoding/assemble.h"
#include "decoding/bild_decoder.h"
#include "decoding/greedy_decoder.h"
#include "decoding/open_sequence.h"
#include "decoding/run_batch.h"
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

/// A sequence of which nothing but `given` is decoded yet.
DecodedSequence startSequence(Strategy strategy, const SequenceLimits& limits, std::span<const OutputToken> given) {
    std::vector<TokenId> givenIds;
    std::ranges::transform(given, std::back_inserter(givenIds), &OutputToken::id);
    return {makeDecoder(strategy, limits, givenIds), given};
}

BatchJob makeJob(std::vector<TokenId> source, Strategy strategy, const SequenceLimits& limits,
                 std::span<const OutputToken> given, const LivePolicy& policy) {
    return {std::move(source),
            startSequence(strategy, limits, given),
            &policy,
            strategy != Strategy::Large,
            strategy != Strategy::Small,
            limits.maxLength};
}

SegmentResult resultOf(const Segment& segment, std::size_t index, DecodedSequence&& sequence) {
    SegmentResult result;
    result.index = index;
    result.source = segment;
    Detokenized written = sequence.output.text();
    result.text = std::move(written.text);
    result.tokenSpans = std::move(written.pieces);
    result.tokens = sequence.output.tokens();
    result.ghosts = sequence.output.ghosts();
    result.iterations = std::move(sequence.iterations);
    result.statistics = sequence.statistics;
    result.reachedLimit = sequence.decoder->reachedLimit();
    return result;
}

IdsResult idsResult(DecodedSequence&& sequence) {
    return {sequence.decoder->ids(), sequence.output.tokens(), std::move(sequence.iterations), sequence.statistics};
}

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
    if (options.batch < 0) throw InputError("The number of segments at a time must be 0 (choose for me) or more.");
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

    /// Decodes one source; every iteration has its segment, pieces and times before it is handed on.
    DecodedSequence decode(std::span<const TokenId> source, Strategy strategy, std::span<const OutputToken> given,
                           const SequenceLimits& limits, int topCandidates, const LivePolicy& policy,
                           const std::function<void(Iteration&)>& iterated, const std::stop_token& stop);

    /// Decodes many sources, several in a pass.
    void decodeTogether(BatchJobs& jobs, int batch, int topCandidates, const std::stop_token& stop);

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
    std::vector<SegmentResult> runSegments(std::vector<PendingSegment> segments, const GenerateOptions& options,
                                           const LivePolicy& policy, GenerationSink& sink, const std::stop_token& stop);
    [[nodiscard]] SequenceLimits limits(const GenerateOptions& options) const {
        return {pair.config.startToken, pair.config.endToken, maxNewTokens(options) + 1};
    }
    [[nodiscard]] SequenceLimits limits(int maxLength) const;
    class SegmentBatch;
    class IdsBatch;

    LoadedPair pair;
    ModelPair models;
    BatchScheduler scheduler;
    Clock::time_point runBegan = Clock::now();
    std::array<std::string, 2> sha256;
};

DecodedSequence Engine::Implementation::decode(std::span<const TokenId> source, Strategy strategy,
                                               std::span<const OutputToken> given, const SequenceLimits& limits,
                                               int topCandidates, const LivePolicy& policy,
                                               const std::function<void(Iteration&)>& iterated,
                                               const std::stop_token& stop) {
    const auto began = Clock::now();
    DecodedSequence sequence = startSequence(strategy, limits, given);
    const OpenSequence open(models, strategy, source, limits.maxLength);
    const auto take = [&](Iteration&& iteration) {
        iteration.startMilliseconds = millisecondsSince(runBegan) - iteration.milliseconds;
        if (pair.tokenizer) putPieces(iteration, *pair.tokenizer);
        iterated(iteration);
        sequence.add(std::move(iteration));
    };
    runSequence(*sequence.decoder, OpenSequence::kId, models, policy, static_cast<std::size_t>(topCandidates), take,
                stop);
    sequence.finish(open.encodeMilliseconds(), millisecondsSince(began));
    return sequence;
}

void Engine::Implementation::decodeTogether(BatchJobs& jobs, int batch, int topCandidates,
                                            const std::stop_token& stop) {
    scheduler.fixWidth(static_cast<std::size_t>(batch));
    const BatchSettings settings{static_cast<std::size_t>(topCandidates), memoryForCaches(pair.info.device == "cpu"),
                                 runBegan};
    runBatch(jobs, models, settings, scheduler, stop);
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
    const auto report = [&](Iteration& iteration) {
        iteration.segment = index;
        sink.iterated(iteration);
    };
    return resultOf(segment, index,
                    decode(encode(segment.text, options), options.strategy, given, limits(options),
                           options.topCandidates, policy, report, stop));
}

SequenceLimits Engine::Implementation::limits(int maxLength) const {
    if (maxLength < 2 || maxLength > kMaxLength) {
        throw InputError("max_length must be between 2 and " + std::to_string(kMaxLength) +
                         "; it counts the start token.");
    }
    return {pair.config.startToken, pair.config.endToken, static_cast<std::size_t>(maxLength)};
}

/// Segments of a text that are generated together.
class Engine::Implementation::SegmentBatch final : public BatchJobs {
public:
    SegmentBatch(const Implementation& engine, std::vector<PendingSegment> segments, const GenerateOptions& options,
                 const LivePolicy& policy, GenerationSink& sink)
        : m_engine(engine), m_segments(std::move(segments)), m_options(options), m_policy(policy), m_sink(sink) {}

    [[nodiscard]] std::size_t count() const override { return m_segments.size(); }
    BatchJob begin(std::size_t index) override {
        const PendingSegment& pending = m_segments[index];
        return makeJob(m_engine.encode(pending.segment.text, m_options), m_options.strategy, m_engine.limits(m_options),
                       pending.given, m_policy);
    }
    void iterated(std::size_t index, Iteration& iteration) override {
        iteration.segment = m_segments[index].index;
        putPieces(iteration, m_engine.tokenizer());
        m_sink.iterated(iteration);
    }
    void finished(std::size_t index, DecodedSequence&& sequence) override {
        results.push_back(resultOf(m_segments[index].segment, m_segments[index].index, std::move(sequence)));
        m_sink.segmentFinished(results.back());
    }

    std::vector<SegmentResult> results;

private:
    const Implementation& m_engine;
    std::vector<PendingSegment> m_segments;
    GenerateOptions m_options;
    const LivePolicy& m_policy;
    GenerationSink& m_sink;
};

/// Sources of ids, each with its own policy, that are decoded together.
class Engine::Implementation::IdsBatch final : public BatchJobs {
public:
    IdsBatch(const Implementation& engine, std::span<const IdsJob> jobs, Strategy strategy)
        : m_engine(engine), m_jobs(jobs), m_strategy(strategy) {}

    [[nodiscard]] std::size_t count() const override { return m_jobs.size(); }
    BatchJob begin(std::size_t index) override {
        const IdsJob& job = m_jobs[index];
        return makeJob(job.source, m_strategy, m_engine.limits(job.maxLength), {}, m_policies.emplace_back(job.policy));
    }
    void iterated(std::size_t, Iteration& iteration) override {
        if (m_engine.pair.tokenizer) putPieces(iteration, *m_engine.pair.tokenizer);
    }
    void finished(std::size_t, DecodedSequence&& sequence) override {
        results.push_back(idsResult(std::move(sequence)));
    }

    std::vector<IdsResult> results;

private:
    const Implementation& m_engine;
    std::span<const IdsJob> m_jobs;
    Strategy m_strategy;
    std::deque<LivePolicy> m_policies;
};

std::vector<SegmentResult> Engine::Implementation::runSegments(std::vector<PendingSegment> segments,
                                                               const GenerateOptions& options, const LivePolicy& policy,
                                                               GenerationSink& sink, const std::stop_token& stop) {
    if (segments.size() > 1 && options.batch != 1) {
        SegmentBatch batch(*this, std::move(segments), options, policy, sink);
        decodeTogether(batch, options.batch, options.topCandidates, stop);
        return std::move(batch.results);
    }
    std::vector<SegmentResult> results;
    for (const PendingSegment& next : segments) {
        SegmentResult result = runSegment(next.segment, next.index, next.given, options, policy, sink, stop);
        if (stop.stop_requested()) break;
        results.push_back(std::move(result));
        sink.segmentFinished(results.back());
    }
    return results;
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
    std::vector<PendingSegment> pending(segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i) pending[i] = {i, segments[i], {}};
    GenerationResult result;
    result.segments = m_implementation->runSegments(std::move(pending), options, policy, sink, stop);
    result.stopped = result.segments.size() < segments.size();
    assemble(text, result);
    return result;
}

std::vector<SegmentResult> Engine::generateSegments(std::vector<PendingSegment> segments,
                                                    const GenerateOptions& options, const LivePolicy& policy,
                                                    GenerationSink& sink, const std::stop_token& stop) {
    validate(options);
    m_implementation->runBegan = Clock::now();
    return m_implementation->runSegments(std::move(segments), options, policy, sink, stop);
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
    m_implementation->runBegan = Clock::now();
    return idsResult(m_implementation->decode(source, strategy, {}, m_implementation->limits(maxLength), topCandidates,
                                              LivePolicy(policy), [](Iteration&) {}, {}));
}

std::vector<IdsResult> Engine::generateIds(std::span<const IdsJob> jobs, Strategy strategy, int batch,
                                           int topCandidates, const std::stop_token& stop) {
    if (batch < 0) throw InputError("The number of sources at a time must be 0 (choose for me) or more.");
    for (const IdsJob& job : jobs) {
        if (job.source.empty()) throw InputError("There are no input ids.");
        bild::validate(job.policy);
        static_cast<void>(m_implementation->limits(job.maxLength));
    }
    m_implementation->runBegan = Clock::now();
    Implementation::IdsBatch together(*m_implementation, jobs, strategy);
    m_implementation->decodeTogether(together, batch, topCandidates, stop);
    return std::move(together.results);
}

TimingReport Engine::timePasses(const TimingOptions& options) {
    return bild::timePasses(m_implementation->pair, options);
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
