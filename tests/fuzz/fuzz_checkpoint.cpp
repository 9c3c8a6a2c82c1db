// SPDX-License-Identifier: GPL-3.0-or-later
// Entry point for libFuzzer. The first byte of an input chooses the kind of file, the rest is its content. With clang:
//   clang++ -std=c++20 -g -O1 -fsanitize=fuzzer,address,undefined -Icore -Itests/fuzz tests/fuzz/*checkpoint.cpp
//       core/checkpoint/*.cpp -lzip -o fuzz_checkpoint
#include <cstddef>
#include <cstdint>
#include <span>

#include "hostile_checkpoint.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr unsigned kinds = 3;
    if (size == 0) return 0;
    const auto kind = static_cast<bild::test::HostileFile>(data[0] % kinds);
    bild::test::surviveReading(kind, std::as_bytes(std::span(data + 1, size - 1)));
    return 0;
}
