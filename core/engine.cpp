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
#include "decoding/kept_text.h"
#include "decoding/open_sequence.h"
#include "decoding/run_batch.h"
#include "decoding/run_sequence.h"
#include "error.h"
#include "loaded_pair.h"
#include "pass_results.h"
#include "pass_timing.h"
#include "sha256.h"
#include "summary_plan.h"
#include "task_settings.h"
#include "text/marked_segments.h"
#include "text/segmentation.h"
#include "text/summary_sentences.h"

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

SegmentResult resultOf(Segment segment, std::size_t index, DecodedSequence&& sequence) {
    SegmentResult result;
    result.index = index;
    KeptText text = keepRuns(sequence.output.text(), segment, true);
    result.source = std::move(segment);
    result.text = std::move(text.written.text);
    result.tokenSpans = std::move(text.written.pieces);
    result.kept = std::move(text.kept);
    result.tokens = sequence.output.tokens();
    result.ghosts = sequence.output.ghosts();
    result.iterations = std::move(sequence.iterations);
    result.statistics = sequence.statistics;
    result.reachedLimit = sequence.decoder->reachedLimit();
    return result;
}

/// What holds nothing to translate is its own output, and no model has a part in it.
SegmentResult copyOf(Segment segment, std::size_t index) {
    SegmentResult result;
    result.index = index;
    result.text = segment.text;
    result.source = std::move(segment);
    return result;
}

IdsResult idsResult(DecodedSequence&& sequence) {
    return {sequence.decoder->ids(), sequence.output.tokens(), std::move(sequence.iterations), sequence.statistics};
}

void putPieces(ModelView& view, const Tokenizer& tokenizer) {
    view.token.piece = tokenizer.piece(view.token.id);
    if (view.barred) view.barred->piece = tokenizer.piece(view.barred->id);
    for (Candidate& candidate : view.top) candidate.piece = tokenizer.piece(candidate.id);
}

void putPieces(Iteration& iteration, const Tokenizer& tokenizer) {
    putPieces(iteration.proposal, tokenizer);
    if (iteration.replacement) putPieces(*iteration.replacement, tokenizer);
    for (Verification& verification : iteration.verified) putPieces(verification.large, tokenizer);
}

/// The segments of a text, before it is known what in them is unknown.
std::vector<Segment> cutText(std::string_view text, const GenerateOptions& options, const SegmentationRules& rules,
                             const LoadedPair& pair) {
    if (options.task != Task::Summarize || options.oneSegmentALine) return segmentSentences(text, rules);
    if (options.length) return SummaryPlan(rules, *options.length, pair.info.pair).parts(text);
    return segmentArticle(text, rules);
}

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

    [[nodiscard]] std::vector<TokenId> encode(const Segment& segment, const TaskSettings& settings) const;
    SegmentResult runSegment(const PendingSegment& pending, const GenerateOptions& options,
                             const TaskSettings& settings, const LivePolicy& policy, GenerationSink& sink,
                             const std::stop_token& stop);
    void runSegments(std::vector<PendingSegment> segments, const GenerateOptions& options, const LivePolicy& policy,
                     GenerationSink& sink, const std::stop_token& stop, PassResults& results);
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
        scheduler.learn(iteration.model, iteration.tokensFed, iteration.milliseconds);
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
    const BatchSettings settings{static_cast<std::size_t>(topCandidates), memoryForCaches(pair.device), runBegan};
    runBatch(jobs, models, settings, scheduler, stop);
}

std::vector<TokenId> Engine::Implementation::encode(const Segment& segment, const TaskSettings& settings) const {
    std::vector<TokenId> ids = tokenizerOf(pair).encode(settings.prefix + textForModels(segment));
    ids.push_back(pair.tokenizer->endToken().value_or(pair.config.endTokens.front()));
    return ids;
}

SegmentResult Engine::Implementation::runSegment(const PendingSegment& pending, const GenerateOptions& options,
                                                 const TaskSettings& settings, const LivePolicy& policy,
                                                 GenerationSink& sink, const std::stop_token& stop) {
    if (pending.segment.copied) return copyOf(pending.segment, pending.index);
    const auto report = [&](Iteration& iteration) {
        iteration.segment = pending.index;
        sink.iterated(iteration);
    };
    return resultOf(pending.segment, pending.index,
                    decode(encode(pending.segment, settings), options.strategy, pending.given, settings.limits,
                           options.topCandidates, policy, report, stop));
}

SequenceLimits Engine::Implementation::limits(int maxLength) const {
    if (maxLength < 2 || maxLength > kMaxLength) {
        throw InputError(
            Message::tr("max_length must be between 2 and %1; it counts the start token.").with(kMaxLength));
    }
    return limitsOf(pair, static_cast<std::size_t>(maxLength));
}

/// Segments of a text that are generated together.
class Engine::Implementation::SegmentBatch final : public BatchJobs {
public:
    SegmentBatch(const Implementation& engine, std::vector<PendingSegment> segments, Strategy strategy,
                 const TaskSettings& settings, const LivePolicy& policy, GenerationSink& sink, PassResults& results)
        : m_engine(engine),
          m_segments(std::move(segments)),
          m_strategy(strategy),
          m_settings(settings),
          m_policy(policy),
          m_sink(sink),
          m_results(results) {}

    [[nodiscard]] std::size_t count() const override { return m_segments.size(); }
    BatchJob begin(std::size_t index) override {
        const PendingSegment& pending = m_segments[index];
        if (pending.segment.copied) return finishedJob();
        return makeJob(m_engine.encode(pending.segment, m_settings), m_strategy, m_settings.limits, pending.given,
                       m_policy);
    }
    void iterated(std::size_t index, Iteration& iteration) override {
        iteration.segment = m_segments[index].index;
        putPieces(iteration, tokenizerOf(m_engine.pair));
        m_sink.iterated(iteration);
    }
    void finished(std::size_t index, DecodedSequence&& sequence) override {
        PendingSegment& pending = m_segments[index];
        m_results.take(pending.segment.copied
                           ? copyOf(std::move(pending.segment), pending.index)
                           : resultOf(std::move(pending.segment), pending.index, std::move(sequence)));
    }

private:
    /// A sequence that is at its end before any pass, so that a copied segment waits for its turn and for nothing else.
    [[nodiscard]] BatchJob finishedJob() const {
        OutputToken end;
        end.id = m_settings.limits.endTokens.front();
        return makeJob({}, m_strategy, m_settings.limits, {&end, 1}, m_policy);
    }

    const Implementation& m_engine;
    std::vector<PendingSegment> m_segments;
    Strategy m_strategy;
    TaskSettings m_settings;
    const LivePolicy& m_policy;
    GenerationSink& m_sink;
    PassResults& m_results;
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

void Engine::Implementation::runSegments(std::vector<PendingSegment> segments, const GenerateOptions& options,
                                         const LivePolicy& policy, GenerationSink& sink, const std::stop_token& stop,
                                         PassResults& results) {
    const TaskSettings settings = settingsFor(pair, options);
    if (segments.size() > 1 && options.batch != 1) {
        SegmentBatch batch(*this, std::move(segments), options.strategy, settings, policy, sink, results);
        decodeTogether(batch, options.batch, options.topCandidates, stop);
        return;
    }
    for (const PendingSegment& next : segments) {
        SegmentResult result = runSegment(next, options, settings, policy, sink, stop);
        if (stop.stop_requested()) break;
        results.take(std::move(result));
    }
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

std::optional<Message> Engine::promptNote(const GenerateOptions& options) const {
    return settingsFor(m_implementation->pair, options).note;
}

std::vector<Segment> Engine::segment(std::string_view text, const GenerateOptions& options) const {
    const LoadedPair& pair = m_implementation->pair;
    const SegmentationRules rules = segmentationFor(pair, options);
    std::vector<Segment> segments = cutText(text, options, rules, pair);
    markUnknown(segments, tokenizerOf(pair));
    if (options.keepUnknown && options.task == Task::Translate) addStandIns(segments, rules);
    return segments;
}

std::vector<Segment> Engine::condensing(std::string_view joined, const GenerateOptions& options) const {
    if (options.task != Task::Summarize || options.oneSegmentALine || !options.length) return {};
    const LoadedPair& pair = m_implementation->pair;
    return SummaryPlan(segmentationFor(pair, options), *options.length, pair.info.pair).condensing(joined);
}

GenerationResult Engine::generate(std::string_view text, const GenerateOptions& options, const LivePolicy& policy,
                                  GenerationSink& sink, const std::stop_token& stop,
                                  std::vector<SegmentResult> earlier) {
    m_implementation->runBegan = Clock::now();
    std::vector<Segment> segments = segment(text, options);
    sink.segmented(segments);
    const bool kept = options.keepResults || options.task == Task::Summarize;
    PassResults pass(kept, sink);
    m_implementation->runSegments(pass.begin(std::move(segments), 0, earlier), options, policy, sink, stop, pass);
    GenerationResult result;
    result.stopped = !pass.complete();
    result.segments = std::move(pass.results);
    if (kept) assemble(text, result);
    result.statistics = pass.statistics;
    if (options.task != Task::Summarize) return result;
    if (!result.stopped) condense(result, options, policy, sink, stop, earlier);
    result.sentences = summarySentences(result, segmentationFor(m_implementation->pair, options).locale);
    return result;
}

void Engine::condense(GenerationResult& result, const GenerateOptions& options, const LivePolicy& policy,
                      GenerationSink& sink, const std::stop_token& stop, std::vector<SegmentResult>& earlier) {
    std::vector<Segment> segments = condensing(result.text, options);
    if (segments.empty()) return;
    sink.condensing(segments);
    PassResults pass(true, sink);
    m_implementation->runSegments(pass.begin(std::move(segments), result.segments.size(), earlier), options, policy,
                                  sink, stop, pass);
    GenerationResult second;
    second.segments = std::move(pass.results);
    result.stopped = !pass.complete();
    // Half of a second pass would say less than the whole first one.
    if (result.stopped) return;
    assemble(result.text, second);
    result.statistics += second.statistics;
    result.condensed = CondensedSummary{std::move(second.text), std::move(second.segments)};
}

std::vector<SegmentResult> Engine::generateSegments(std::vector<PendingSegment> segments,
                                                    const GenerateOptions& options, const LivePolicy& policy,
                                                    GenerationSink& sink, const std::stop_token& stop) {
    m_implementation->runBegan = Clock::now();
    PassResults pass(true, sink);
    m_implementation->runSegments(std::move(segments), options, policy, sink, stop, pass);
    return std::move(pass.results);
}

SegmentResult Engine::generateSegment(const Segment& segment, std::size_t index, std::span<const OutputToken> given,
                                      const GenerateOptions& options, const LivePolicy& policy, GenerationSink& sink,
                                      const std::stop_token& stop) {
    m_implementation->runBegan = Clock::now();
    const PendingSegment pending{index, segment, {given.begin(), given.end()}};
    SegmentResult result = m_implementation->runSegment(pending, options, settingsFor(m_implementation->pair, options),
                                                        policy, sink, stop);
    if (!stop.stop_requested()) sink.segmentFinished(result);
    return result;
}

IdsResult Engine::generateIds(std::span<const TokenId> source, Strategy strategy, const Policy& policy, int maxLength,
                              int topCandidates) {
    if (source.empty()) throw InputError(Message::tr("There are no input ids."));
    m_implementation->runBegan = Clock::now();
    return idsResult(m_implementation->decode(source, strategy, {}, m_implementation->limits(maxLength), topCandidates,
                                              LivePolicy(policy), [](Iteration&) {}, {}));
}

std::vector<IdsResult> Engine::generateIds(std::span<const IdsJob> jobs, Strategy strategy, int batch,
                                           int topCandidates, const std::stop_token& stop) {
    if (batch < 0) throw InputError(Message::tr("The number of sources at a time must be 0 (choose for me) or more."));
    for (const IdsJob& job : jobs) {
        if (job.source.empty()) throw InputError(Message::tr("There are no input ids."));
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

std::optional<SpeedLimit> Engine::speedLimit(int draftTokens, std::size_t segments, int batch) const {
    const BatchScheduler& scheduler = m_implementation->scheduler;
    const std::size_t width = batch > 0 ? static_cast<std::size_t>(batch) : scheduler.width();
    return bild::speedLimit(scheduler.costs(ModelRole::Small), scheduler.costs(ModelRole::Large), draftTokens,
                            std::min(segments, width));
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
