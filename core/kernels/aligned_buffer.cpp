// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernels/aligned_buffer.h"

#include <cstring>
#include <new>
#include <utility>

#ifdef __linux__
#include <sys/mman.h>
#endif

namespace bild::kernels {

namespace {

constexpr std::size_t kCacheLine = 64;
constexpr std::size_t kHugePage = std::size_t{1} << 21U;

std::align_val_t alignmentFor(std::size_t bytes) {
    return std::align_val_t{bytes >= kHugePage ? kHugePage : kCacheLine};
}

}  // namespace

AlignedBuffer::AlignedBuffer(std::size_t bytes, Content content) : m_size(bytes) {
    if (bytes == 0) return;
    m_data = static_cast<std::byte*>(::operator new(bytes, alignmentFor(bytes)));
#ifdef __linux__
    // Before the first touch; a refusal only costs speed.
    if (bytes >= kHugePage) static_cast<void>(madvise(m_data, bytes & ~(kHugePage - 1), MADV_HUGEPAGE));
#endif
    if (content == Content::Zeros) std::memset(m_data, 0, bytes);
}

AlignedBuffer::~AlignedBuffer() {
    release();
}

AlignedBuffer::AlignedBuffer(AlignedBuffer&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

AlignedBuffer& AlignedBuffer::operator=(AlignedBuffer&& other) noexcept {
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

void AlignedBuffer::release() noexcept {
    if (m_data != nullptr) ::operator delete(m_data, alignmentFor(m_size));
    m_data = nullptr;
    m_size = 0;
}

}  // namespace bild::kernels
