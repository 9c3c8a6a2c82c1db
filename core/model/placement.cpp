// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/placement.h"

#include <ATen/Context.h>
#include <ATen/DeviceAccelerator.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>

#include <algorithm>
#include <fstream>
#include <utility>

#include "error.h"

namespace bild {
namespace {

std::string gibibytes(std::size_t bytes) {
    std::string text = std::to_string(static_cast<double>(bytes) / (1024.0 * 1024.0 * 1024.0));
    return text.substr(0, text.find('.') + 2) + " GiB";
}

/// Memory that can be had without swapping; 0 where the system does not say.
std::size_t availableMemory() {
    std::ifstream file("/proc/meminfo");
    std::string name;
    std::size_t kibibytes = 0;
    std::string unit;
    while (file >> name >> kibibytes && std::getline(file, unit)) {
        if (name == "MemAvailable:") return kibibytes * 1024;
    }
    return 0;
}

/// Memory that new tensors can have there; 0 where the system does not say.
std::size_t freeMemory(at::Device device) {
    return device.is_cpu() ? availableMemory() : at::accelerator::getMemoryInfo(device.index()).first;
}

/// LibTorch's own question, hasCUDA(), is whether a device answers too.
bool isCudaBuild() {
    return c10::impl::hasDeviceGuardImpl(at::kCUDA);
}

at::Device chooseDevice(const LoadOptions& options, Message& reason) {
    const bool seen = at::hasCUDA();
    if (options.device == DeviceChoice::Cuda && !seen) {
        throw DeviceError(
            isCudaBuild()
                ? Message::tr(
                      "CUDA was asked for, but no CUDA device answers. Check the driver with nvidia-smi, or use "
                      "--device cpu.")
                : Message::tr(
                      "CUDA was asked for, but this LibTorch is a CPU build. Build with a CUDA LibTorch (preset "
                      "\"cuda\"), or use --device cpu."));
    }
    if (options.device == DeviceChoice::Cpu) {
        reason = Message::tr("The CPU was asked for.");
        return at::kCPU;
    }
    if (seen && options.device == DeviceChoice::Auto && options.dtype == DtypeChoice::Int8) {
        reason = Message::tr("int8 was asked for, which runs on the CPU only.");
        return at::kCPU;
    }
    if (seen) {
        reason = Message::tr("LibTorch sees a CUDA device.");
        return at::Device(at::kCUDA, 0);
    }
    reason = isCudaBuild() ? Message::tr("No CUDA device answers.") : Message::tr("This LibTorch is a CPU build.");
    return at::kCPU;
}

void chooseCpuType(DtypeChoice choice, Placement& placement) {
    // LibTorch lists FBGEMM only where the CPU has AVX2.
    const auto& engines = at::globalContext().supportedQEngines();
    const bool hasInt8 = std::find(engines.begin(), engines.end(), at::QEngine::FBGEMM) != engines.end();
    switch (choice) {
        case DtypeChoice::Auto:
            placement.int8Weights = hasInt8;
            return;
        case DtypeChoice::Int8:
            if (!hasInt8)
                throw DeviceError(
                    Message::tr("int8 needs a CPU with AVX2 and a LibTorch with FBGEMM. Use --dtype float32."));
            placement.int8Weights = true;
            return;
        case DtypeChoice::Float16:
            throw DeviceError(
                Message::tr("float16 is for CUDA devices. On the CPU use --dtype int8, bfloat16 or float32."));
        case DtypeChoice::BFloat16:
            placement.computeType = at::kBFloat16;
            return;
        case DtypeChoice::Float32:
            return;
    }
}

void chooseCudaType(DtypeChoice choice, Placement& placement) {
    if (choice == DtypeChoice::Int8) {
        throw DeviceError(Message::tr("int8 runs on the CPU only. On CUDA use --dtype bfloat16, float16 or float32."));
    }
    placement.computeType = choice == DtypeChoice::Float32   ? at::kFloat
                            : choice == DtypeChoice::Float16 ? at::kHalf
                                                             : at::kBFloat16;
}

double bytesPerParameter(const Placement& placement) {
    if (placement.int8Weights) return 1.1;
    return placement.computeType == at::kFloat ? 4.0 : 2.0;
}

/// With a fifth for what is computed in between.
std::size_t memoryNeeded(double bytesPerParameter, std::size_t parameters) {
    return static_cast<std::size_t>(static_cast<double>(parameters) * bytesPerParameter * 1.2);
}

void requireMemory(const Placement& placement, std::size_t parameters) {
    const std::size_t available = freeMemory(placement.device);
    const std::size_t needed = memoryNeeded(bytesPerParameter(placement), parameters);
    if (available == 0 || needed <= available) return;
    if (!placement.device.is_cpu()) {
        throw DeviceError(Message::tr("The pair needs about %1 of memory in %2, and the CUDA device has %3 free. Use "
                                      "--device cpu, or close other programs.")
                              .with(gibibytes(needed), placement.dtypeName(), gibibytes(available)));
    }
    const Message problem =
        memoryNeeded(1.1, parameters) <= available
            ? Message::tr("The pair needs about %1 of memory in %2, and %3 are free. It would fit with --dtype int8.")
            : Message::tr(
                  "The pair needs about %1 of memory in %2, and %3 are free. Close other programs or take a "
                  "smaller pair.");
    throw DeviceError(problem.with(gibibytes(needed), placement.dtypeName(), gibibytes(available)));
}

Placement placeOn(at::Device device, DtypeChoice dtype, Message reason) {
    Placement placement;
    placement.device = device;
    placement.deviceReason = std::move(reason);
    if (device.is_cpu()) {
        chooseCpuType(dtype, placement);
    } else {
        chooseCudaType(dtype, placement);
    }
    return placement;
}

}  // namespace

std::string Placement::dtypeName() const {
    if (int8Weights) return "int8";
    switch (computeType) {
        case at::kHalf:
            return "float16";
        case at::kBFloat16:
            return "bfloat16";
        default:
            return "float32";
    }
}

std::size_t memoryForCaches(at::Device device) {
    constexpr std::size_t kOtherwise = std::size_t{2} << 30U;
    const std::size_t available = freeMemory(device);
    return available > 0 ? available / (device.is_cpu() ? 2 : 4) : kOtherwise;
}

Placement choosePlacement(const LoadOptions& options, std::size_t parameters) {
    Message reason;
    const at::Device device = chooseDevice(options, reason);
    Placement placement = placeOn(device, options.dtype, reason);
    const bool mayMove = device.is_cuda() && options.device == DeviceChoice::Auto;
    const std::size_t needed = memoryNeeded(bytesPerParameter(placement), parameters);
    if (mayMove && needed > freeMemory(device)) {
        reason = Message::tr("The CUDA device has %1 of memory free, and the pair needs about %2.")
                     .with(gibibytes(freeMemory(device)), gibibytes(needed));
        placement = placeOn(at::kCPU, options.dtype, reason);
    }
    requireMemory(placement, parameters);
    return placement;
}

}  // namespace bild
