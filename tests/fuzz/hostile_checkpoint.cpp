// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostile_checkpoint.h"

#include <cstdlib>
#include <nlohmann/json.hpp>
#include <vector>

#include "checkpoint/json_document.h"
#include "checkpoint/pytorch_bin.h"
#include "checkpoint/safetensors.h"
#include "checkpoint/tensor_size.h"
#include "error.h"

namespace bild::test {

namespace {

void touch(const std::vector<TensorView>& tensors) {
    for (const TensorView& tensor : tensors) {
        if (byteCount(tensor.shape, tensor.type) != tensor.data.size()) std::abort();
        if (tensor.data.empty()) continue;
        // Through volatile, or the compiler would leave the reads out.
        const volatile std::byte* const first = &tensor.data.front();
        const volatile std::byte* const last = &tensor.data.back();
        (void)*first;
        (void)*last;
    }
}

}  // namespace

bool surviveReading(HostileFile kind, std::span<const std::byte> content) {
    try {
        switch (kind) {
            case HostileFile::Safetensors:
                touch(readSafetensors(content, "hostile.safetensors"));
                break;
            case HostileFile::PytorchBin: {
                const PytorchTensors read = readPytorchBin(content, "hostile.bin");
                touch(read.tensors);
                break;
            }
            case HostileFile::Json:
                (void)parseJsonObject({reinterpret_cast<const char*>(content.data()), content.size()}, "hostile.json");
                break;
        }
    } catch (const FileError&) {
        return false;
    }
    return true;
}

}  // namespace bild::test
