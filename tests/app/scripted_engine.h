// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "engine/pair_engine.h"
#include "error.h"

namespace bild {

/// What a scripted engine is told, and what it has done; shared with the test, which runs on another thread.
class EngineScript {
public:
    /// Tokens are handed out one by one from now on, or (the default) without end.
    void hold(int tokens = 0) {
        const std::scoped_lock lock(m_mutex);
        m_held = true;
        m_allowed = tokens;
    }
    void release() {
        const std::scoped_lock lock(m_mutex);
        m_held = false;
        m_changed.notify_all();
    }
    void allow(int tokens) {
        const std::scoped_lock lock(m_mutex);
        m_allowed += tokens;
        m_changed.notify_all();
    }
    /// False where the run was stopped instead.
    bool waitForTurn(const std::stop_token& stop) {
        std::unique_lock lock(m_mutex);
        const std::stop_callback wake(stop, [this] { m_changed.notify_all(); });
        m_changed.wait(lock, [&] { return !m_held || m_allowed > 0 || stop.stop_requested(); });
        if (stop.stop_requested()) return false;
        if (m_held) --m_allowed;
        return true;
    }

    /// Processors that the engine says it uses; to be set before it is loaded.
    void setThreads(int threads) {
        const std::scoped_lock lock(m_mutex);
        m_threads = threads;
    }
    [[nodiscard]] int threads() {
        const std::scoped_lock lock(m_mutex);
        return m_threads;
    }

    void setFailing(std::string message) {
        const std::scoped_lock lock(m_mutex);
        m_failure = std::move(message);
    }
    void failWhereWanted() {
        const std::scoped_lock lock(m_mutex);
        if (!m_failure.empty()) throw NumericError(Message::verbatim(m_failure));
    }
    void generated(const std::string& source) {
        const std::scoped_lock lock(m_mutex);
        m_generated.push_back(source);
    }
    /// Sources of the segments that were generated so far.
    [[nodiscard]] std::vector<std::string> generated() {
        const std::scoped_lock lock(m_mutex);
        return m_generated;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_held = false;
    int m_allowed = 0;
    int m_threads = 1;
    std::string m_failure;
    std::vector<std::string> m_generated;
};

/// An engine without models: its output is the source again, a word a token, written by the large model. Sentences
/// end with a full stop or a line break. A token takes a millisecond, and with the large model alone three.
class ScriptedEngine : public PairEngine {
public:
    explicit ScriptedEngine(std::shared_ptr<EngineScript> script) : m_script(std::move(script)) {}

    EngineInfo info() const override {
        EngineInfo info;
        info.small.folder = "pair/small";
        info.large.folder = "pair/large";
        info.small.dtype = info.large.dtype = "float32";
        info.device = "cpu";
        info.deviceReason = Message::verbatim("A script needs no other device.");
        info.threads = m_script->threads();
        return info;
    }
    std::vector<Segment> segment(const std::string& text, const GenerateOptions&) override {
        std::vector<Segment> segments;
        std::size_t begin = 0;
        for (std::size_t i = 0; i <= text.size(); ++i) {
            const bool end = i == text.size() || text[i] == '\n' || (i > 0 && text[i - 1] == '.' && text[i] == ' ');
            if (!end) continue;
            if (i > begin) {
                // ASCII only: bytes and UTF-16 units are the same.
                segments.push_back({{{begin, i}, {begin, i}}, text.substr(begin, i - begin), false});
            }
            begin = i + 1;
        }
        return segments;
    }
    std::vector<SegmentResult> generateSegments(std::vector<PendingSegment> segments, const GenerateOptions& options,
                                                const LivePolicy& policy, GenerationSink& sink,
                                                const std::stop_token& stop) override {
        std::vector<SegmentResult> results;
        for (const PendingSegment& job : segments) {
            SegmentResult result = generateSegment(job.segment, job.index, job.given, options, policy, sink, stop);
            if (stop.stop_requested()) break;
            results.push_back(std::move(result));
        }
        return results;
    }
    SegmentResult generateSegment(const Segment& segment, std::size_t index, std::span<const OutputToken> given,
                                  const GenerateOptions& options, const LivePolicy& policy, GenerationSink& sink,
                                  const std::stop_token& stop) override {
        m_script->generated(segment.text);
        SegmentOutput output({given.begin(), given.end()});
        SegmentResult result;
        result.index = index;
        result.source = segment;
        std::vector<std::string> pieces = piecesOf(segment.text);
        if (options.maxNewTokens > 0) pieces.resize(static_cast<std::size_t>(options.maxNewTokens), "</s>");
        for (std::size_t at = given.size(); at < std::max(pieces.size(), given.size() + 1); ++at) {
            if (!m_script->waitForTurn(stop)) return result;
            m_script->failWhereWanted();
            Iteration iteration;
            iteration.segment = index;
            iteration.position = at;
            iteration.tokensFed = 1;
            iteration.milliseconds = 1.0;
            iteration.startMilliseconds = static_cast<double>(at);
            iteration.policy = policy.get();
            const std::string piece = at < pieces.size() ? pieces[at] : "</s>";
            iteration.proposal.token = {piece == "</s>" ? 1 : static_cast<TokenId>(at) + 10, piece, 0.9F};
            sink.iterated(iteration);
            output.apply(iteration);
            count(iteration, result.statistics);
            result.iterations.push_back(iteration);
        }
        Detokenized text = output.text();
        result.text = text.text;
        result.tokenSpans = text.pieces;
        result.tokens = output.tokens();
        countTokens(result.tokens, result.statistics);
        const double each = options.strategy == Strategy::Large ? 3.0 : 1.0;
        result.statistics.totalMilliseconds = each * static_cast<double>(result.tokens.size());
        if (!stop.stop_requested()) sink.segmentFinished(result);
        return result;
    }
    Trace traceHeader() override {
        Trace trace;
        trace.models = {{"small", "small", "aa", "float32"}, {"large", "large", "bb", "float32"}};
        trace.device = "cpu";
        trace.threads = 1;
        return trace;
    }

private:
    static std::vector<std::string> piecesOf(const std::string& text) {
        std::vector<std::string> pieces;
        std::string word;
        for (const char c : text + ' ') {
            if (c != ' ') {
                word += c;
            } else if (!word.empty()) {
                pieces.push_back("\xE2\x96\x81" + word);
                word.clear();
            }
        }
        pieces.push_back("</s>");
        return pieces;
    }

    std::shared_ptr<EngineScript> m_script;
};

/// Opens a scripted engine for every folder that exists, and fails with a readable message for others.
[[nodiscard]] inline OpenPair openScripted(const std::shared_ptr<EngineScript>& script) {
    return [script](const PairFolders& folders, const LoadOptions&, const Engine::Progress& progress) {
        progress(0.5);
        if (!std::filesystem::exists(folders.large)) {
            throw FileError(folders.large.string(), Message::verbatim("cannot be read"),
                            Message::verbatim("Choose another folder."));
        }
        return std::make_unique<ScriptedEngine>(script);
    };
}

}  // namespace bild
