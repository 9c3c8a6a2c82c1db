// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/recorded_passes.h"

#ifdef BILD_CUDA_GRAPHS
#include <ATen/cuda/CUDAGraph.h>
#include <c10/core/StreamGuard.h>

#include <map>
#include <utility>
#endif

namespace bild {
namespace {

at::Tensor onCpu(const std::vector<std::int64_t>& numbers) {
    return at::tensor(numbers, at::kLong);
}

}  // namespace

#ifdef BILD_CUDA_GRAPHS

class RecordedPasses::Recorder {
public:
    explicit Recorder(at::Device device)
        : m_stream(c10::cuda::getStreamFromPool(/*isHighPriority=*/false, device.index())),
          m_pool(at::cuda::graph_pool_handle()) {}

    /// The answer of the recorded pass; nothing where it was not recorded.
    at::Tensor run(const Shape& shape, const std::vector<std::int64_t>& numbers, const Pass& pass, at::Device device) {
        if (m_failed) return {};
        if (m_recordings.size() >= kMostRecordings) clear();
        Recording& recording = m_recordings[shape];
        if (!recording.graph) {
            if (++recording.uses < kUsesBefore) return {};
            recording.numbers = onCpu(numbers).to(device);
            record(recording, pass);
            if (m_failed) return {};
        }
        recording.numbers.copy_(onCpu(numbers));
        recording.graph->replay();
        return recording.answer;
    }

    void clear() {
        m_recordings.clear();
        // A pool that nobody uses any more cannot be taken up again.
        m_pool = at::cuda::graph_pool_handle();
    }

private:
    /// Recording costs as much as a few passes.
    static constexpr int kUsesBefore = 4;
    static constexpr std::size_t kMostRecordings = 256;

    struct Recording {
        int uses = 0;
        at::Tensor numbers;
        at::Tensor answer;
        std::unique_ptr<at::cuda::CUDAGraph> graph;
    };

    void record(Recording& recording, const Pass& pass) {
        c10::cuda::getCurrentCUDAStream().synchronize();
        const c10::StreamGuard guard(m_stream.unwrap());
        // Handles and workspaces that belong to the stream are made now: nothing may be while recording.
        if (!std::exchange(m_prepared, true)) pass(recording.numbers);
        m_stream.synchronize();
        auto graph = std::make_unique<at::cuda::CUDAGraph>();
        try {
            graph->capture_begin(m_pool, cudaStreamCaptureModeThreadLocal);
            recording.answer = pass(recording.numbers);
            graph->capture_end();
            recording.graph = std::move(graph);
        } catch (const c10::Error&) {
            // An operation that cannot be recorded here: passes run as they are written from now on.
            m_failed = true;
            abandon(*graph);
        }
    }

    static void abandon(at::cuda::CUDAGraph& graph) {
        try {
            graph.capture_end();
        } catch (const c10::Error&) {
            return;  // the recording had not begun, or was broken off by what failed
        }
    }

    c10::cuda::CUDAStream m_stream;
    at::cuda::MempoolId_t m_pool;
    std::map<Shape, Recording> m_recordings;
    bool m_prepared = false;
    bool m_failed = false;
};

#else

class RecordedPasses::Recorder {
public:
    explicit Recorder(at::Device /*device*/) {}
    at::Tensor run(const Shape& /*shape*/, const std::vector<std::int64_t>& /*numbers*/, const Pass& /*pass*/,
                   at::Device /*device*/) {
        return {};
    }
    void clear() {}
};

#endif

RecordedPasses::RecordedPasses(at::Device device) : m_device(device) {
    if (device.is_cuda()) m_recorder = std::make_unique<Recorder>(device);
}

RecordedPasses::~RecordedPasses() = default;

at::Tensor RecordedPasses::run(const Shape& shape, const std::vector<std::int64_t>& numbers, const Pass& pass) {
    if (m_recorder) {
        const at::Tensor answer = m_recorder->run(shape, numbers, pass, m_device);
        if (answer.defined()) return answer;
    }
    return pass(onCpu(numbers).to(m_device));
}

void RecordedPasses::clear() {
    if (m_recorder) m_recorder->clear();
}

}  // namespace bild
