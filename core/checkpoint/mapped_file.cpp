// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cassert>
#include <cerrno>
#include <functional>
#include <string>
#include <system_error>
#include <utility>

#include "error.h"

namespace bild {

namespace {

/// An open file descriptor, closed at the end of its scope.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

[[noreturn]] void failWithSystemMessage(const std::filesystem::path& path, const Message& problem, int code) {
    throw FileError(path.string(), problem.with(std::generic_category().message(code)),
                    code == ENOMEM ? Message::tr("Close other programs, or raise the limit of memory (ulimit -v).")
                                   : Message::tr("Check that the file is there and that you may read it."));
}

}  // namespace

MappedFile MappedFile::open(const std::filesystem::path& path, std::uint64_t maxBytes) {
    // Without O_NONBLOCK, opening a named pipe would wait for a writer for ever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.number() < 0) failWithSystemMessage(path, Message::tr("cannot be opened: %1"), errno);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) failWithSystemMessage(path, Message::tr("cannot be examined: %1"), errno);
    if (!S_ISREG(status.st_mode)) {
        throw FileError(path.string(), Message::tr("is a folder or a device, not a file"),
                        Message::tr("Put the model's own file in its place."));
    }
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > maxBytes) {
        throw FileError(
            path.string(),
            Message::tr("has %1 bytes, and a file of this name never needs more than %2").with(size, maxBytes),
            Message::tr("Put the model's own file in its place."));
    }
    if (size == 0) return {path, {}};
    void* const address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
    if (address == MAP_FAILED) failWithSystemMessage(path, Message::tr("cannot be mapped into memory: %1"), errno);
    return {path, std::span(static_cast<const std::byte*>(address), size)};
}

MappedFile::MappedFile(std::filesystem::path path, std::span<const std::byte> bytes)
    : m_path(std::move(path)), m_bytes(bytes) {}

MappedFile::~MappedFile() {
    if (!m_bytes.empty()) ::munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
}

bool MappedFile::holds(std::span<const std::byte> part) const {
    const std::less_equal<const std::byte*> before;
    return before(m_bytes.data(), part.data()) && before(part.data() + part.size(), m_bytes.data() + m_bytes.size());
}

void MappedFile::release(std::span<const std::byte> part) const {
    assert(holds(part));
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    // The mapping starts at a page.
    const std::size_t begin = (static_cast<std::size_t>(part.data() - m_bytes.data()) + page - 1) / page * page;
    const std::size_t end = static_cast<std::size_t>(part.data() + part.size() - m_bytes.data()) / page * page;
    // Advice: what it frees comes back from the file when it is touched, and a refusal only costs memory.
    if (begin < end) ::madvise(const_cast<std::byte*>(m_bytes.data()) + begin, end - begin, MADV_DONTNEED);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_bytes(std::exchange(other.m_bytes, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_bytes, other.m_bytes);
    return *this;
}

}  // namespace bild
