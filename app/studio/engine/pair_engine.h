// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "engine.h"

namespace bild {

/// What the window asks of a loaded pair of models: bild::Engine, or a scripted one in tests. Lives on the engine's
/// thread. Throws bild::Error and its kinds.
class PairEngine {
public:
    virtual ~PairEngine() = default;

    [[nodiscard]] virtual EngineInfo info() const = 0;
    [[nodiscard]] virtual std::vector<Segment> segment(const std::string& text, const GenerateOptions& options) = 0;
    /// As Engine::promptNote; nothing for engines that are asked for nothing.
    [[nodiscard]] virtual std::optional<Message> promptNote(const GenerateOptions& /*options*/) { return {}; }
    /// As Engine::condensing; nothing for engines that know no second pass.
    [[nodiscard]] virtual std::vector<Segment> condensing(const std::string& /*joined*/,
                                                          const GenerateOptions& /*options*/) {
        return {};
    }
    /// As Engine::generateSegments.
    virtual std::vector<SegmentResult> generateSegments(std::vector<PendingSegment> segments,
                                                        const GenerateOptions& options, const LivePolicy& policy,
                                                        GenerationSink& sink, const std::stop_token& stop) = 0;
    virtual SegmentResult generateSegment(const Segment& segment, std::size_t index, std::span<const OutputToken> given,
                                          const GenerateOptions& options, const LivePolicy& policy,
                                          GenerationSink& sink, const std::stop_token& stop) = 0;
    /// As Engine::speedLimit; nothing for engines whose passes are not measured.
    [[nodiscard]] virtual std::optional<SpeedLimit> speedLimit(int /*draftTokens*/, std::size_t /*segments*/,
                                                               int /*batch*/) const {
        return {};
    }
    [[nodiscard]] virtual Trace traceHeader() = 0;
};

/// Loads a pair; throws where that fails.
using OpenPair =
    std::function<std::unique_ptr<PairEngine>(const PairFolders&, const LoadOptions&, const Engine::Progress&)>;

/// The real thing.
[[nodiscard]] std::unique_ptr<PairEngine> openPair(const PairFolders& folders, const LoadOptions& options,
                                                   const Engine::Progress& progress);

}  // namespace bild
