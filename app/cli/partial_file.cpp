// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/partial_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <iostream>

#include "cli/descriptor_io.h"
#include "error.h"

namespace bild {
namespace {

namespace fs = std::filesystem;

constexpr mode_t forAll = 0666;
constexpr mode_t permissions = 07777;

[[noreturn]] void fail(const std::string& name, const std::string& problem, int code) {
    throw FileError(name, Message::verbatim(problem + " (" + reasonOf(code) + ")"),
                    Message::verbatim(remedyForWriting(code)));
}

fs::path folderOf(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : ".";
}

/// So that the new name outlives a power cut. A file system without that has no better way.
void syncFolder(const fs::path& folder) {
    const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.isOpen()) static_cast<void>(::fsync(opened.number()));
}

}  // namespace

PartialFile::PartialFile(const OutputTarget& target, Older older, Interrupt& interrupt)
    : m_target(target), m_interrupt(interrupt) {
    // A rename asks for no permission to write what it replaces.
    if (::access(target.path.c_str(), W_OK) != 0 && errno != ENOENT) {
        fail(target.name, "the file cannot be written", errno);
    }
    if (!openOlder(older)) create();
    m_keep = !isEmpty();
    m_interrupt.watch(path().string(), m_keep);
}

PartialFile::~PartialFile() {
    if (m_committed) return;
    m_interrupt.forget(path().string());
    if (!m_keep || isEmpty()) {
        ::unlink(path().c_str());
        return;
    }
    std::cerr << "What was finished is kept in " << path().string() << m_hint << "; "
              << (fs::exists(fs::symlink_status(m_target.path)) ? m_target.name + " is as it was"
                                                                : "there is no " + m_target.name)
              << ".\n";
}

bool PartialFile::openOlder(Older older) {
    m_file = Descriptor(::open(path().c_str(), O_RDWR | O_APPEND | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    if (!m_file.isOpen() && errno == ENOENT) return false;
    struct stat status {};
    if (!m_file.isOpen() || ::fstat(m_file.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
        throw FileError(path().string(), Message::verbatim("this is in the way of the output's beginnings"),
                        Message::verbatim("Move it away, or choose another place."));
    }
    if (::flock(m_file.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        throw FileError(path().string(), Message::verbatim("another run is writing this"),
                        Message::verbatim("Let it end, or choose another place."));
    }
    if (older == Older::GoOn) {
        m_whole = static_cast<std::size_t>(status.st_size);
        return true;
    }
    if (status.st_size == 0) {
        ::unlink(path().c_str());
        return false;
    }
    const std::string aside = path().string() + "~";
    if (std::rename(path().c_str(), aside.c_str()) != 0) fail(path().string(), "it cannot be put aside", errno);
    std::cerr << "Note: what an interrupted run had left in " << path().string() << " is now in " << aside << ".\n";
    return false;
}

void PartialFile::create() {
    const bool replaces = fs::exists(fs::symlink_status(m_target.path));
    const mode_t mode = replaces ? S_IRUSR | S_IWUSR : forAll;
    m_file = Descriptor(::open(path().c_str(), O_RDWR | O_APPEND | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (!m_file.isOpen()) fail(m_target.name, "the file cannot be written", errno);
    static_cast<void>(::flock(m_file.number(), LOCK_EX | LOCK_NB));
    if (replaces) takePermissions(m_target.path);
}

void PartialFile::takePermissions(const fs::path& target) const {
    struct stat status {};
    if (::stat(target.c_str(), &status) != 0) return;
    // Only the administrator may give files away; what was written then belongs to whoever wrote it.
    static_cast<void>(!::fchown(m_file.number(), status.st_uid, status.st_gid));
    static_cast<void>(!::fchmod(m_file.number(), status.st_mode & permissions));
}

std::string PartialFile::content() const {
    static_cast<void>(::lseek(m_file.number(), 0, SEEK_SET));
    return readToEnd(m_file.number(), path().string(), m_whole + 1);
}

void PartialFile::truncate(std::size_t bytes) {
    if (::ftruncate(m_file.number(), static_cast<off_t>(bytes)) != 0) fail(path().string(), "it cannot be cut", errno);
    m_whole = bytes;
}

void PartialFile::append(std::string_view text) {
    try {
        writeAll(m_file.number(), text, m_target.name, m_interrupt);
    } catch (...) {
        static_cast<void>(!::ftruncate(m_file.number(), static_cast<off_t>(m_whole)));
        throw;
    }
    m_whole += text.size();
}

void PartialFile::keep(const std::string& hint) {
    m_keep = true;
    m_hint = hint;
    m_interrupt.watch(path().string(), true);
}

void PartialFile::commit() {
    int result = 0;
    {
        const Interrupt::Waiting waiting(m_interrupt);
        do {
            if (m_interrupt.requested()) throw Interrupted();
            result = ::fsync(m_file.number());
        } while (result != 0 && errno == EINTR);
    }
    if (result != 0) fail(m_target.name, "writing failed", errno);
    if (std::rename(path().c_str(), m_target.path.c_str()) != 0) {
        const int code = errno;
        keep("");
        fail(m_target.name, "the finished output cannot take its place", code);
    }
    m_committed = true;
    m_interrupt.forget(path().string());
    syncFolder(folderOf(m_target.path));
}

}  // namespace bild
