// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "checkpoint/pair_description.h"
#include "decoding/generation.h"
#include "decoding/live_policy.h"
#include "decoding/speed_limit.h"
#include "decoding/trace.h"
#include "engine_options.h"
#include "message.h"
#include "timing.h"

namespace bild {

/// Where the two models of a pair lie. A pair folder holds `small/` and `large/`, and may hold `pair.json`.
struct PairFolders {
    std::filesystem::path small;
    std::filesystem::path large;
    std::filesystem::path pair = {};  ///< empty for two models that lie apart

    static PairFolders inside(const std::filesystem::path& pair) { return {pair / "small", pair / "large", pair}; }
};

/// What was loaded and where it runs.
struct ModelInfo {
    ModelRole role = ModelRole::Large;
    std::filesystem::path folder;
    std::string dtype;  ///< of the weights as computed with: "float32", "bfloat16", "float16", "int8"
    std::size_t parameters = 0;
    std::size_t weightBytesPerStep = 0;  ///< bytes of weights that one decoder step reads
    int vocabularySize = 0;
    int layers = 0;  ///< of the decoder
    int width = 0;   ///< d_model
};

struct EngineInfo {
    PairDescription pair;  ///< nothing in it for two models that lie apart
    ModelInfo small;
    ModelInfo large;
    std::string device;    ///< "cpu" or "cuda"
    Message deviceReason;  ///< why not the other, in one sentence
    int threads = 0;
    bool hasTokenizer = false;
    int windowTokens = 0;    ///< longest source of one segment, end token included
    int maxNewTokens = 0;    ///< the pair's own limit
    TokenId startToken = 0;  ///< stands before every output
    std::vector<Direction> directions;  ///< in which the models say that they translate; may be empty
    std::vector<Message> notes;         ///< what of the models' files is odd, left out, or done otherwise
};

/// A generated sequence of the tokenizer-free interface.
struct IdsResult {
    std::vector<TokenId> outputIds;  ///< start token first
    std::vector<OutputToken> tokens;
    std::vector<Iteration> iterations;
    Statistics statistics;
};

/// A source of the tokenizer-free interface.
struct IdsJob {
    std::vector<TokenId> source;
    Policy policy;
    int maxLength = 128;  ///< tokens of the output, the start token included
};

/// A pair of models, loaded and ready: the narrow door through which the command line and the window use
/// everything else. One thread at a time may call its methods (they share caches); `stop` and LivePolicy may be
/// used from any thread meanwhile. Throws bild::Error and its kinds.
class Engine {
public:
    /// Reports what is being loaded, 0 to 1.
    using Progress = std::function<void(double fraction)>;

    static Engine load(const PairFolders& folders, const LoadOptions& options = {}, const Progress& progress = {});
    ~Engine();
    Engine(Engine&&) noexcept;
    Engine& operator=(Engine&&) noexcept;

    [[nodiscard]] const EngineInfo& info() const;

    /// What a person should know of how the models are asked with these options: nothing most of the time. Throws as
    /// `generate` does.
    [[nodiscard]] std::optional<Message> promptNote(const GenerateOptions& options) const;

    /// Cuts a text into the segments that `generate` would use.
    [[nodiscard]] std::vector<Segment> segment(std::string_view text, const GenerateOptions& options) const;
    /// The segments that `generate` would read once more, of the joined summaries of an article's parts; nothing where
    /// they are as short as GenerateOptions::length asks.
    [[nodiscard]] std::vector<Segment> condensing(std::string_view joined, const GenerateOptions& options) const;

    /// Generates a whole text. `stop` is obeyed within one forward pass. `earlier` are the first segments' results from a
    /// run that did not get to its end, those of a second pass behind those of the first: text and statistics suffice.
    /// They are not generated again, and the sink hears nothing of them.
    GenerationResult generate(std::string_view text, const GenerateOptions& options, const LivePolicy& policy,
                              GenerationSink& sink, const std::stop_token& stop = {},
                              std::vector<SegmentResult> earlier = {});

    /// Generates some segments of a text, several at a time if the options allow. Results and segmentFinished events
    /// come in the order of `segments`, iterations as they are decided. After a stop the finished ones up to the first
    /// unfinished one are returned.
    std::vector<SegmentResult> generateSegments(std::vector<PendingSegment> segments, const GenerateOptions& options,
                                                const LivePolicy& policy, GenerationSink& sink,
                                                const std::stop_token& stop = {});

    /// Generates one segment anew, after the tokens in `given` (kept, or chosen by hand), which the large model
    /// continues. `index` is the segment's number in events.
    SegmentResult generateSegment(const Segment& segment, std::size_t index, std::span<const OutputToken> given,
                                  const GenerateOptions& options, const LivePolicy& policy, GenerationSink& sink,
                                  const std::stop_token& stop = {});

    /// Generates from token ids, with no tokenizer. `maxLength` counts the start token.
    IdsResult generateIds(std::span<const TokenId> source, Strategy strategy, const Policy& policy, int maxLength,
                          int topCandidates = 0);

    /// The same for many sources together; `batch` as in GenerateOptions. Results come in their order; after a stop, up
    /// to the first unfinished one.
    std::vector<IdsResult> generateIds(std::span<const IdsJob> jobs, Strategy strategy, int batch = 0,
                                       int topCandidates = 0, const std::stop_token& stop = {});

    /// Times decoder passes of both models with 1 to 16 tokens fed, with the memory bandwidth measured among them.
    TimingReport timePasses(const TimingOptions& options = {});

    /// What BiLD could gain at best in a run over so many segments, by what passes have cost since the pair was loaded:
    /// nothing before the first run with both models. `batch` as in GenerateOptions.
    [[nodiscard]] std::optional<SpeedLimit> speedLimit(int draftTokens, std::size_t segments, int batch) const;

    /// Models, device and so on of a trace; computes the weight files' SHA-256 at the first call.
    [[nodiscard]] Trace traceHeader();

private:
    class Implementation;
    explicit Engine(std::unique_ptr<Implementation> implementation);
    void condense(GenerationResult& result, const GenerateOptions& options, const LivePolicy& policy,
                  GenerationSink& sink, const std::stop_token& stop, std::vector<SegmentResult>& earlier);
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace bild
