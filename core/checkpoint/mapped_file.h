// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <span>
#include <string_view>

namespace bild {

/// A whole regular file, mapped read-only: opening it reads nothing, pages come in when they are touched. The bytes
/// live as long as this object. The file must not be cut while it is mapped (the system then ends the process), so
/// programs that replace a model write a new file and rename it.
class MappedFile {
public:
    static constexpr std::uint64_t kAnySize = std::numeric_limits<std::uint64_t>::max();

    /// Throws FileError where the file cannot be opened, is no regular file, or is longer than `maxBytes`.
    static MappedFile open(const std::filesystem::path& path, std::uint64_t maxBytes = kAnySize);
    ~MappedFile();
    MappedFile(MappedFile&& other) noexcept;
    MappedFile& operator=(MappedFile&& other) noexcept;

    [[nodiscard]] std::span<const std::byte> bytes() const { return m_bytes; }
    [[nodiscard]] std::string_view text() const {
        return {reinterpret_cast<const char*>(m_bytes.data()), m_bytes.size()};
    }
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] bool holds(std::span<const std::byte> part) const;
    /// A part of bytes() will not be read again soon: its whole pages leave this process's memory (not the system's
    /// cache). It stays readable.
    void release(std::span<const std::byte> part) const;

private:
    MappedFile(std::filesystem::path path, std::span<const std::byte> bytes);

    std::filesystem::path m_path;
    std::span<const std::byte> m_bytes;  ///< empty for an empty file, which has no mapping
};

}  // namespace bild
