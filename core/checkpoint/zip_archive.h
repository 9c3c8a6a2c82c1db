// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "message.h"

namespace bild {

/// The entries of a zip archive that lies in memory. Its directory is checked before any entry is unpacked: no name
/// twice, nothing encrypted, and all entries together no longer than a small multiple of the archive (so no zip bomb).
/// An entry that is stored, as PyTorch stores all of them, is used in place.
class ZipArchive {
public:
    /// `bytes` must outlive the archive and what it returned. `file` stands in the messages. Throws FileError.
    ZipArchive(std::span<const std::byte> bytes, std::filesystem::path file);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    [[nodiscard]] bool contains(const std::string& name) const { return m_entries.contains(name); }
    [[nodiscard]] std::vector<std::string> names() const;

    /// The content of an entry: a part of the archive's bytes, or, where it had to be unpacked, of a buffer that
    /// takeBuffers hands over. Throws FileError where there is no such entry or it is damaged.
    [[nodiscard]] std::span<const std::byte> content(const std::string& name);

    /// The buffers behind the entries that had to be unpacked. Moving the vector does not move their bytes.
    [[nodiscard]] std::vector<std::vector<std::byte>> takeBuffers() { return std::move(m_buffers); }

private:
    struct Entry {
        std::uint64_t index = 0;
        std::uint64_t size = 0;
        bool stored = false;
        std::optional<std::span<const std::byte>> content;  ///< once it was asked for
    };
    struct Library;

    void readDirectory();
    [[nodiscard]] Entry readEntry(std::uint64_t index, std::string& name) const;
    [[nodiscard]] std::span<const std::byte> locate(const Entry& entry, const std::string& name);
    [[nodiscard]] std::span<const std::byte> unpack(const Entry& entry, const std::string& name);
    [[noreturn]] void fail(const Message& problem) const;

    std::filesystem::path m_file;
    std::unordered_map<std::string, Entry> m_entries;
    std::vector<std::vector<std::byte>> m_buffers;
    std::unique_ptr<Library> m_library;
};

}  // namespace bild
