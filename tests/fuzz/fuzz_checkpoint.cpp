// SPDX-License-Identifier: GPL-3.0-or-later
// Entry point for libFuzzer. The first byte of an input chooses the kind of file, the rest is its content; or all
// inputs are of the kind that BILD_FUZZ_KIND gives. With clang 16:
//   clang++ -std=c++20 -g -O1 -fsanitize=fuzzer,address,undefined -Icore -Itests/fuzz tests/fuzz/*checkpoint.cpp
//       core/checkpoint/*.cpp core/message.cpp core/decoding/{policy,trace_names}.cpp core/text/{added_tokens,chars_map,lines,normalized_text,tokenizer}.cpp
//       core/text/vocabulary_*.cpp -lzip -lcrypto -lsentencepiece -licuuc -o fuzz_checkpoint
//   BILD_FUZZ_KIND=3 ./fuzz_checkpoint CORPUS tests/data/fuzz/tokenizer-json
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "hostile_checkpoint.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr int kinds = 5;
    static const char* const fixed = std::getenv("BILD_FUZZ_KIND");
    if (fixed != nullptr) {
        const auto kind = static_cast<bild::test::HostileFile>(std::atoi(fixed) % kinds);
        bild::test::surviveReading(kind, std::as_bytes(std::span(data, size)));
        return 0;
    }
    if (size == 0) return 0;
    const auto kind = static_cast<bild::test::HostileFile>(data[0] % kinds);
    bild::test::surviveReading(kind, std::as_bytes(std::span(data + 1, size - 1)));
    return 0;
}
