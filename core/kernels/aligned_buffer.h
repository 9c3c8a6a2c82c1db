// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

namespace bild::kernels {

/// Move-only owner of memory at a 64-byte boundary, zeroed unless asked otherwise. From 2 MiB on it starts at a 2 MiB
/// boundary and asks the system for huge pages, since streaming weights through small pages costs a part of the memory
/// bandwidth.
class AlignedBuffer {
public:
    AlignedBuffer() = default;
    enum class Content { Zeros, Unset };
    /// Throws std::bad_alloc. Leave the content unset where threads fill it in parallel: the first touch of a page is
    /// what takes time.
    explicit AlignedBuffer(std::size_t bytes, Content content = Content::Zeros);
    ~AlignedBuffer();
    AlignedBuffer(AlignedBuffer&& other) noexcept;
    AlignedBuffer& operator=(AlignedBuffer&& other) noexcept;
    AlignedBuffer(const AlignedBuffer&) = delete;
    AlignedBuffer& operator=(const AlignedBuffer&) = delete;

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] std::byte* data() { return m_data; }
    [[nodiscard]] const std::byte* data() const { return m_data; }
    template <class T>
    [[nodiscard]] T* as(std::size_t byteOffset = 0) {
        return reinterpret_cast<T*>(m_data + byteOffset);
    }
    template <class T>
    [[nodiscard]] const T* as(std::size_t byteOffset = 0) const {
        return reinterpret_cast<const T*>(m_data + byteOffset);
    }

private:
    void release() noexcept;

    std::byte* m_data = nullptr;
    std::size_t m_size = 0;
};

}  // namespace bild::kernels
