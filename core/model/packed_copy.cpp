// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/packed_copy.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <nlohmann/json.hpp>
#include <system_error>

#include "error.h"
#include "hexadecimal.h"

namespace bild {
namespace {

namespace fs = std::filesystem;

/// Stays free on the disk.
constexpr std::size_t kSpareBytes = std::size_t{1} << 30U;
/// What a process left half-written that ended so long ago is rubbish.
constexpr std::chrono::hours kAbandoned{1};

std::string nameFor(const std::string& text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr);
    return hexadecimal({digest.data(), size / 2}) + ".packed";
}

std::int64_t nanoseconds(const timespec& time) {
    return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

void removeAbandoned(const fs::path& file) {
    std::error_code failed;
    const std::string prefix = file.filename().string() + ".";
    for (const fs::directory_entry& entry : fs::directory_iterator(file.parent_path(), failed)) {
        if (!entry.path().filename().string().starts_with(prefix)) continue;
        std::error_code unknown;
        const auto age = fs::file_time_type::clock::now() - entry.last_write_time(unknown);
        if (!unknown && age > kAbandoned) fs::remove(entry.path(), unknown);
    }
}

}  // namespace

PackedCopy PackedCopy::of(const fs::path& cacheFolder, const fs::path& modelFolder,
                          std::span<const fs::path> weightFiles, std::string_view dtype, int vocabulary) {
    PackedCopy copy;
    nlohmann::json files = nlohmann::json::array();
    for (const fs::path& file : weightFiles) {
        struct stat status {};
        if (::stat(file.c_str(), &status) != 0) {
            throw FileError(file.string(),
                            Message::tr("cannot be examined: %1").with(std::generic_category().message(errno)),
                            Message::tr("Check that it is still there"));
        }
        copy.checkpointBytes += static_cast<std::size_t>(status.st_size);
        // The name need not be valid UTF-8, which JSON wants, and is part of the copy's own name anyway.
        files.push_back({status.st_size, status.st_ino, nanoseconds(status.st_mtim), nanoseconds(status.st_ctim)});
    }
    std::error_code ignored;
    const fs::path canonical = fs::weakly_canonical(modelFolder, ignored);
    const std::string form = std::string(dtype) + ", " + std::to_string(vocabulary) + " tokens";
    copy.file = cacheFolder / nameFor(canonical.string() + "\n" + form);
    copy.identity = form + ", files " + files.dump();
    return copy;
}

std::shared_ptr<const PackedFile> PackedCopy::open(kernels::ThreadTeam& team) const {
    try {
        return PackedFile::open(file, identity, team);
    } catch (const Error&) {
        return nullptr;
    }
}

bool PackedCopy::store(std::span<const PackedBlob> blobs, kernels::ThreadTeam& team) const {
    std::size_t bytes = 0;
    for (const PackedBlob& blob : blobs) bytes += blob.bytes.size();
    if (bytes < worthwhileBytes || bytes > checkpointBytes / 4 * 3) return false;
    std::error_code failed;
    fs::create_directories(file.parent_path(), failed);
    removeAbandoned(file);
    const fs::space_info space = fs::space(file.parent_path(), failed);
    if (failed || space.available < bytes + kSpareBytes) return false;
    try {
        PackedFile::write(file, identity, blobs, team);
        return true;
    } catch (const Error&) {
        return false;
    }
}

}  // namespace bild
