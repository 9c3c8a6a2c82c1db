// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/packed_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "checkpoint/json_document.h"
#include "error.h"
#include "model/blob_checksums.h"

namespace bild {
namespace {

using nlohmann::json;

constexpr std::string_view kMagic = "BILDPACK";
constexpr const char* kSchema = "bild-packed-weights";
/// Counts changes of the file's format and of how numbers are packed: what an older build wrote is made anew.
constexpr int kVersion = 1;
/// All instruction sets read one layout, see PackedWeight.
constexpr const char* kLayout = "panels of 16 rows in groups of 64 bytes, little endian";
constexpr std::size_t kPrefix = 16;
constexpr std::size_t kPage = 4096;
constexpr std::size_t kLine = 64;
constexpr std::size_t kMaxHeader = std::size_t{16} << 20U;

std::size_t alignedUp(std::size_t value, std::size_t boundary) {
    return (value + boundary - 1) / boundary * boundary;
}

std::string headerText(const std::string& identity, std::span<const PackedBlob> blobs, kernels::ThreadTeam& team) {
    const std::vector<std::string> checksums = checksumsOf(blobs, team);
    json entries = json::array();
    std::size_t begin = 0;
    for (std::size_t i = 0; i < blobs.size(); ++i) {
        const PackedBlob& blob = blobs[i];
        entries.push_back({{"name", blob.name},
                           {"form", blob.form},
                           {"rows", blob.rows},
                           {"columns", blob.columns},
                           {"gated", blob.gated},
                           {"begin", begin},
                           {"bytes", blob.bytes.size()},
                           {"checksum", checksums[i]}});
        begin = alignedUp(begin + blob.bytes.size(), kLine);
    }
    return json{{"schema", kSchema},
                {"version", kVersion},
                {"layout", kLayout},
                {"identity", identity},
                {"matrices", std::move(entries)}}
        .dump();
}

/// Numbers are not converted: a fraction, or one below zero, is no size.
std::uint64_t sizeIn(const json& entry, const char* key) {
    return entry.at(key).is_number_unsigned()
               ? entry.at(key).get<std::uint64_t>()
               : throw json::other_error::create(501, std::string(key) + " is no size", &entry);
}

/// A new file under a name that nobody uses, gone again unless it was put in its place.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::filesystem::path& target)
        : m_target(target), m_name(target.string() + ".XXXXXX"), m_descriptor(::mkostemp(m_name.data(), O_CLOEXEC)) {
        if (m_descriptor < 0) fail(Message::tr("cannot be made: %1"));
    }
    ~TemporaryFile() {
        if (m_descriptor < 0) return;
        ::close(m_descriptor);
        if (!m_placed) ::unlink(m_name.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    void write(std::span<const std::byte> bytes) {
        while (!bytes.empty()) {
            const ::ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) fail(Message::tr("cannot be written: %1"));
            m_size += static_cast<std::size_t>(written);
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
    }
    void padTo(std::size_t boundary) {
        constexpr std::array<std::byte, kPage> zeros{};
        write(std::span(zeros).first(alignedUp(m_size, boundary) - m_size));
    }
    void putInPlace() {
        if (::rename(m_name.c_str(), m_target.c_str()) != 0) fail(Message::tr("cannot be put in its place: %1"));
        m_placed = true;
    }

private:
    [[noreturn]] void fail(const Message& problem) const {
        throw FileError(m_target.string(), problem.with(std::generic_category().message(errno)),
                        Message::tr("Models load from their own files instead, which takes longer."));
    }

    std::filesystem::path m_target;
    std::string m_name;
    int m_descriptor;
    std::size_t m_size = 0;
    bool m_placed = false;
};

std::span<const std::byte> bytesOf(std::string_view text) {
    return std::as_bytes(std::span(text));
}

}  // namespace

void PackedFile::write(const std::filesystem::path& file, const std::string& identity,
                       std::span<const PackedBlob> blobs, kernels::ThreadTeam& team) {
    const std::string header = headerText(identity, blobs, team);
    const std::uint64_t length = header.size();
    TemporaryFile temporary(file);
    temporary.write(bytesOf(kMagic));
    temporary.write(std::as_bytes(std::span(&length, 1)));
    temporary.write(bytesOf(header));
    temporary.padTo(kPage);
    for (const PackedBlob& blob : blobs) {
        temporary.write(blob.bytes);
        temporary.padTo(kLine);
    }
    temporary.putInPlace();
}

std::shared_ptr<const PackedFile> PackedFile::open(const std::filesystem::path& file, const std::string& identity,
                                                   kernels::ThreadTeam& team) {
    const std::shared_ptr<PackedFile> opened(new PackedFile(MappedFile::open(file)));
    try {
        opened->readHeader(identity);
    } catch (const json::exception& error) {
        opened->refuse(Message::tr("its header is damaged (%1)").with(error.what()));
    }
    opened->check(team);
    return opened;
}

void PackedFile::readHeader(const std::string& identity) {
    const std::span<const std::byte> bytes = m_mapping.bytes();
    if (bytes.size() < kPrefix || m_mapping.text().substr(0, kMagic.size()) != kMagic)
        refuse(Message::tr("is no packed model"));
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data() + kMagic.size(), sizeof length);
    if (length > kMaxHeader || length > bytes.size() - kPrefix)
        refuse(Message::tr("its header is longer than the file"));
    const json header = parseJsonObject(m_mapping.text().substr(kPrefix, length), m_mapping.path());
    if (header.at("schema") != kSchema || header.at("version") != kVersion || header.at("layout") != kLayout) {
        refuse(Message::tr("was written by another version of this program"));
    }
    if (header.at("identity") != identity) refuse(Message::tr("was made from other files"));
    const std::size_t dataBegin = alignedUp(kPrefix + length, kPage);
    if (dataBegin > bytes.size()) refuse(Message::tr("is cut short"));
    const std::span<const std::byte> data = bytes.subspan(dataBegin);
    std::vector<std::pair<PackedBlob, std::string>> found;
    for (const json& entry : header.at("matrices")) {
        const auto begin = sizeIn(entry, "begin");
        const auto size = sizeIn(entry, "bytes");
        if (begin % kLine != 0 || begin > data.size() || size > data.size() - begin)
            refuse(Message::tr("is cut short"));
        found.push_back(
            {{entry.at("name").get<std::string>(), entry.at("form").get<std::string>(),
              static_cast<std::int64_t>(sizeIn(entry, "rows")), static_cast<std::int64_t>(sizeIn(entry, "columns")),
              entry.at("gated").get<bool>(), data.subspan(begin, size)},
             entry.at("checksum").get<std::string>()});
    }
    std::ranges::sort(found, {}, [](const auto& each) { return each.first.name; });
    for (auto& [blob, checksum] : found) {
        m_blobs.push_back(std::move(blob));
        m_checksums.push_back(std::move(checksum));
    }
}

void PackedFile::check(kernels::ThreadTeam& team) const {
    if (checksumsOf(m_blobs, team) != m_checksums) refuse(Message::tr("its content is damaged"));
}

const PackedBlob& PackedFile::find(const std::string& name) const {
    const auto found = std::ranges::lower_bound(m_blobs, name, {}, &PackedBlob::name);
    if (found == m_blobs.end() || found->name != name) refuse(Message::tr("lacks the matrix %1").with(name));
    return *found;
}

void PackedFile::refuse(const Message& problem) const {
    throw FileError(m_mapping.path().string(), problem, Message::tr("It is made anew from the model's own files."));
}

}  // namespace bild
