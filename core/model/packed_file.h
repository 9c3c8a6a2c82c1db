// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "checkpoint/mapped_file.h"
#include "kernels/thread_team.h"
#include "message.h"

namespace bild {

/// A matrix in the form that the kernels read.
struct PackedBlob {
    std::string name;
    std::string form;  ///< how its numbers are stored: "int8", "bfloat16", "float32"; "rows of ..." for a plain table
    std::int64_t rows = 0;
    std::int64_t columns = 0;
    bool gated = false;
    std::span<const std::byte> bytes;  ///< at a 64-byte boundary
};

/// A file of packed matrices, mapped and used in place. It holds: "BILDPACK"; the length of the header, 8 bytes, little
/// endian; the header, a JSON object; and from the next 4096-byte boundary on the matrices, each at a 64-byte boundary.
/// The header says the schema's version, the layout that the kernels of this build want, the identity of what was
/// packed (any text, compared as a whole), and for each matrix its shape, place and checksum. A copy that can be made
/// anew is never worth a risk: whatever does not fit makes open() refuse the file. Immutable; any thread may read it.
class PackedFile {
public:
    /// Throws FileError where there is no such file, it was packed from something else or for another layout, or any
    /// byte of it is not as it was written. The team shares the reading.
    static std::shared_ptr<const PackedFile> open(const std::filesystem::path& file, const std::string& identity,
                                                  kernels::ThreadTeam& team);
    /// Writes a file under a temporary name in the same folder, and then renames it. Throws FileError and leaves
    /// nothing behind where that fails; a file that was there stays then.
    static void write(const std::filesystem::path& file, const std::string& identity, std::span<const PackedBlob> blobs,
                      kernels::ThreadTeam& team);

    /// Its bytes live as long as the file. Throws FileError where there is none of that name.
    [[nodiscard]] const PackedBlob& find(const std::string& name) const;
    [[noreturn]] void refuse(const Message& problem) const;

private:
    explicit PackedFile(MappedFile mapping) : m_mapping(std::move(mapping)) {}
    void readHeader(const std::string& identity);
    void check(kernels::ThreadTeam& team) const;

    MappedFile m_mapping;
    std::vector<PackedBlob> m_blobs;       ///< sorted by name
    std::vector<std::string> m_checksums;  ///< in the order of m_blobs
};

}  // namespace bild
