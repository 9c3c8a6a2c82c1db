// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/zip_archive.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

#include "checkpoint/message_text.h"
#include "error.h"

namespace bild {

namespace {

constexpr std::uint64_t kMaxEntries = 100'000;
constexpr std::uint64_t kMaxExpansion = 4;          // weights hardly compress; honest archives stay near 1
constexpr std::uint64_t kSmallArchive = 1U << 20U;  // below this much, any ratio is harmless

/// The archive's bytes as libzip reads them. It notes where the last read took place, which libzip itself does not
/// tell: that is how a stored entry is found in the mapping.
struct ReadSource {
    std::span<const std::byte> bytes;
    std::uint64_t position = 0;
    std::uint64_t lastPosition = 0;
    const void* lastDestination = nullptr;
    zip_error_t error{};

    zip_int64_t read(void* destination, zip_uint64_t length) {
        const std::uint64_t count = std::min<std::uint64_t>(length, bytes.size() - position);
        if (count > 0) std::memcpy(destination, bytes.data() + position, count);
        lastPosition = position;
        lastDestination = destination;
        position += count;
        return static_cast<zip_int64_t>(count);
    }

    zip_int64_t seek(void* arguments, zip_uint64_t length) {
        const zip_int64_t target = zip_source_seek_compute_offset(position, bytes.size(), arguments, length, &error);
        if (target < 0) return -1;
        position = static_cast<std::uint64_t>(target);
        return 0;
    }

    zip_int64_t describe(void* destination) const {
        zip_stat_t status;
        zip_stat_init(&status);
        status.size = bytes.size();
        status.valid = ZIP_STAT_SIZE;
        std::memcpy(destination, &status, sizeof(status));
        return static_cast<zip_int64_t>(sizeof(status));
    }
};

zip_int64_t serveLibzip(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command) {
    auto* const source = static_cast<ReadSource*>(user);
    switch (command) {
        case ZIP_SOURCE_OPEN:
            source->position = 0;
            return 0;
        case ZIP_SOURCE_READ:
            return source->read(data, length);
        case ZIP_SOURCE_SEEK:
            return source->seek(data, length);
        case ZIP_SOURCE_TELL:
            return static_cast<zip_int64_t>(source->position);
        case ZIP_SOURCE_STAT:
            return source->describe(data);
        case ZIP_SOURCE_ERROR:
            return zip_error_to_data(&source->error, data, length);
        case ZIP_SOURCE_CLOSE:
        case ZIP_SOURCE_FREE:
            return 0;
        case ZIP_SOURCE_SUPPORTS:
            return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                                  ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                                  ZIP_SOURCE_SUPPORTS, -1);
        default:
            zip_error_set(&source->error, ZIP_ER_OPNOTSUPP, 0);
            return -1;
    }
}

struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};
using OpenEntry = std::unique_ptr<zip_file_t, CloseEntry>;

}  // namespace

struct ZipArchive::Library {
    ReadSource source;
    zip_t* archive = nullptr;

    explicit Library(std::span<const std::byte> bytes) {
        source.bytes = bytes;
        zip_error_init(&source.error);
        zip_error_t ignored;
        zip_error_init(&ignored);
        zip_source_t* const created = zip_source_function_create(serveLibzip, &source, &ignored);
        if (created != nullptr) {
            archive = zip_open_from_source(created, ZIP_RDONLY, &ignored);
            if (archive == nullptr) zip_source_free(created);
        }
        zip_error_fini(&ignored);
    }
    ~Library() {
        if (archive != nullptr) zip_discard(archive);
        zip_error_fini(&source.error);
    }
    Library(const Library&) = delete;
    Library& operator=(const Library&) = delete;
};

ZipArchive::ZipArchive(std::span<const std::byte> bytes, std::filesystem::path file)
    : m_file(std::move(file)), m_library(std::make_unique<Library>(bytes)) {
    if (m_library->archive == nullptr) fail(Message::tr("is a zip archive that was cut off or damaged"));
    readDirectory();
}

ZipArchive::~ZipArchive() = default;

void ZipArchive::fail(const Message& problem) const {
    throw FileError(m_file.string(), problem, downloadAgain());
}

void ZipArchive::readDirectory() {
    const auto count = static_cast<std::uint64_t>(zip_get_num_entries(m_library->archive, 0));
    if (count > kMaxEntries) fail(Message::tr("holds %1 entries, more than any model").with(count));
    const std::uint64_t allowed = std::max(m_library->source.bytes.size() * kMaxExpansion, kSmallArchive);
    std::uint64_t total = 0;
    for (std::uint64_t index = 0; index < count; ++index) {
        std::string name;
        const Entry entry = readEntry(index, name);
        if (entry.size > allowed - total) {
            throw FileError(m_file.string(),
                            Message::tr("would unpack to far more than its own size (a zip bomb, not a model)"),
                            Message::tr("Do not use it; get the model from a source you trust."));
        }
        total += entry.size;
        if (!m_entries.emplace(name, entry).second) fail(Message::tr("holds the entry %1 twice").with(inQuotes(name)));
    }
}

ZipArchive::Entry ZipArchive::readEntry(std::uint64_t index, std::string& name) const {
    constexpr zip_uint64_t needed = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    zip_stat_t status;
    zip_stat_init(&status);
    if (zip_stat_index(m_library->archive, index, ZIP_FL_ENC_RAW, &status) != 0 || (status.valid & needed) != needed) {
        fail(Message::tr("is a zip archive with a damaged directory"));
    }
    name = status.name;
    if ((status.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && status.encryption_method != ZIP_EM_NONE) {
        fail(Message::tr("holds the encrypted entry %1").with(inQuotes(name)));
    }
    const bool stored = status.comp_method == ZIP_CM_STORE;
    if (stored && status.comp_size != status.size) fail(Message::tr("holds the damaged entry %1").with(inQuotes(name)));
    return {index, status.size, stored, std::nullopt};
}

std::vector<std::string> ZipArchive::names() const {
    std::vector<std::string> names;
    names.reserve(m_entries.size());
    for (const auto& [name, entry] : m_entries) names.push_back(name);
    return names;
}

std::span<const std::byte> ZipArchive::content(const std::string& name) {
    const auto found = m_entries.find(name);
    if (found == m_entries.end()) fail(Message::tr("lacks its entry %1").with(inQuotes(name)));
    Entry& entry = found->second;
    if (!entry.content) entry.content = entry.stored ? locate(entry, name) : unpack(entry, name);
    return *entry.content;
}

std::span<const std::byte> ZipArchive::locate(const Entry& entry, const std::string& name) {
    if (entry.size == 0) return {};
    const OpenEntry opened(zip_fopen_index(m_library->archive, entry.index, 0));
    std::array<std::byte, 1> first{};
    if (!opened || zip_fread(opened.get(), first.data(), first.size()) != 1) {
        fail(Message::tr("holds the damaged entry %1").with(inQuotes(name)));
    }
    // Only where libzip passed our own buffer through is the noted position the entry's beginning.
    const ReadSource& source = m_library->source;
    if (source.lastDestination != first.data()) return unpack(entry, name);
    if (entry.size > source.bytes.size() - source.lastPosition) {
        fail(Message::tr("is cut off in its entry %1").with(inQuotes(name)));
    }
    return source.bytes.subspan(source.lastPosition, entry.size);
}

std::span<const std::byte> ZipArchive::unpack(const Entry& entry, const std::string& name) {
    const OpenEntry opened(zip_fopen_index(m_library->archive, entry.index, 0));
    std::vector<std::byte> content(entry.size);
    std::byte beyond{};
    // The read beyond the end is the one in which libzip compares the checksum.
    if (!opened || zip_fread(opened.get(), content.data(), content.size()) != static_cast<zip_int64_t>(entry.size) ||
        zip_fread(opened.get(), &beyond, 1) != 0) {
        fail(Message::tr("holds the damaged entry %1").with(inQuotes(name)));
    }
    m_buffers.push_back(std::move(content));
    return m_buffers.back();
}

}  // namespace bild
