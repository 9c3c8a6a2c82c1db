// SPDX-License-Identifier: GPL-3.0-or-later
#include "allocation_watch.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> largest = 0;

}  // namespace

void* operator new(std::size_t size) {
    std::size_t known = largest;
    while (size > known && !largest.compare_exchange_weak(known, size)) {
    }
    if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc();
}

void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace bild::test {

void forgetLargestAllocation() {
    largest = 0;
}

std::size_t largestAllocation() {
    return largest;
}

}  // namespace bild::test
