// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pair_engine.h"

#include <utility>

#include "packed_folder.h"

namespace bild {
namespace {

class LoadedEngine final : public PairEngine {
public:
    explicit LoadedEngine(Engine engine) : m_engine(std::move(engine)) {}

    EngineInfo info() const override { return m_engine.info(); }
    std::vector<Segment> segment(const std::string& text, const GenerateOptions& options) override {
        return m_engine.segment(text, options);
    }
    std::optional<Message> promptNote(const GenerateOptions& options) override { return m_engine.promptNote(options); }
    std::vector<Segment> condensing(const std::string& joined, const GenerateOptions& options) override {
        return m_engine.condensing(joined, options);
    }
    std::vector<SegmentResult> generateSegments(std::vector<PendingSegment> segments, const GenerateOptions& options,
                                                const LivePolicy& policy, GenerationSink& sink,
                                                const std::stop_token& stop) override {
        return m_engine.generateSegments(std::move(segments), options, policy, sink, stop);
    }
    SegmentResult generateSegment(const Segment& segment, std::size_t index, std::span<const OutputToken> given,
                                  const GenerateOptions& options, const LivePolicy& policy, GenerationSink& sink,
                                  const std::stop_token& stop) override {
        return m_engine.generateSegment(segment, index, given, options, policy, sink, stop);
    }
    std::optional<SpeedLimit> speedLimit(int draftTokens, std::size_t segments, int batch) const override {
        return m_engine.speedLimit(draftTokens, segments, batch);
    }
    Trace traceHeader() override { return m_engine.traceHeader(); }

private:
    Engine m_engine;
};

}  // namespace

std::unique_ptr<PairEngine> openPair(const PairFolders& folders, const LoadOptions& options,
                                     const Engine::Progress& progress) {
    LoadOptions withCopies = options;
    withCopies.packedFolder = packedFolder();
    return std::make_unique<LoadedEngine>(Engine::load(folders, withCopies, progress));
}

}  // namespace bild
