// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

namespace bild {

/// Starting an operation on a GPU costs the CPU microseconds, and a pass has hundreds that do little each. Passes of
/// one shape differ in their numbers only, so the operations of a shape that comes again and again are recorded once (a
/// CUDA graph) and started with one call from then on. Elsewhere, and where LibTorch came without CUDA's headers, every
/// pass runs as it is written.
class RecordedPasses {
public:
    /// Of numbers on the device; must read nothing else that changes, and do the same when it is run twice.
    using Pass = std::function<at::Tensor(const at::Tensor& numbers)>;

    explicit RecordedPasses(at::Device device);
    ~RecordedPasses();
    RecordedPasses(const RecordedPasses&) = delete;
    RecordedPasses& operator=(const RecordedPasses&) = delete;

    /// What a pass does but for its numbers: equal shapes, equal operations.
    using Shape = std::vector<std::int64_t>;

    /// Sends the numbers to the device and runs the pass. What is returned is overwritten by the next run.
    at::Tensor run(const Shape& shape, const std::vector<std::int64_t>& numbers, const Pass& pass);
    /// To be called where memory moved that passes read or write.
    void clear();

private:
    class Recorder;
    at::Device m_device;
    std::unique_ptr<Recorder> m_recorder;
};

}  // namespace bild
