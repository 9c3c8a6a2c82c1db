// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/descriptor_io.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "error.h"

namespace bild {
namespace {

/// For descriptors that somebody else has made non-blocking.
void waitFor(int descriptor, short event) {
    pollfd waited{descriptor, event, 0};
    static_cast<void>(poll(&waited, 1, -1));
}

bool mustWait(int code) {
    return code == EAGAIN || code == EWOULDBLOCK;
}

[[noreturn]] void failReading(const std::string& name, int code) {
    throw FileError(name,
                    Message::verbatim(code == EISDIR ? "this is a folder"
                                                     : "reading failed (" + reasonOf(code) +
                                                           "), so the text may be longer than what was read"),
                    Message::verbatim(code == EISDIR ? "Give a text file, or - for standard input."
                                                     : "Check where it comes from."));
}

}  // namespace

std::string reasonOf(int code) {
    return code == 0 ? "the reason is unknown" : std::generic_category().message(code);
}

std::string remedyForWriting(int code) {
    switch (code) {
        case ENOSPC:
        case EDQUOT:
            return "Make room on the disk, or choose another place.";
        case EFBIG:
            return "A file may not be that large here: raise the limit (ulimit -f), or choose another place.";
        case EPIPE:
        case ECONNRESET:
            return "The program that was to read it has ended; let it read to the end, or give -o FILE.";
        case EBADF:
            return "It is not open for writing; open it, or choose another place.";
        case EACCES:
        case EPERM:
        case EROFS:
            return "Choose a place where you may write.";
        case ENOENT:
        case ENOTDIR:
            return "Make the folder first, or choose another place.";
        case EISDIR:
            return "Give the name of a file.";
        case EMFILE:
        case ENFILE:
            return "Raise the limit of open files (ulimit -n).";
        case ENAMETOOLONG:
            return "Choose a shorter name.";
        default:
            return "Check the place, or choose another one.";
    }
}

std::string readToEnd(int descriptor, const std::string& name, std::size_t most) {
    std::string text;
    std::array<char, 1 << 16> block{};
    for (;;) {
        const ssize_t count = ::read(descriptor, block.data(), block.size());
        if (count == 0) return text;
        if (count > 0) {
            text.append(block.data(), static_cast<std::size_t>(count));
            if (text.size() > most) {
                throw FileError(name, Message::verbatim("the text is longer than " + std::to_string(most >> 20U) + " MiB"),
                                Message::verbatim("Split it into several files."));
            }
        } else if (mustWait(errno)) {
            waitFor(descriptor, POLLIN);
        } else if (errno != EINTR) {
            failReading(name, errno);
        }
    }
}

void writeAll(int descriptor, std::string_view text, const std::string& name, Interrupt& interrupt) {
    const Interrupt::Waiting waiting(interrupt);
    while (!text.empty()) {
        const ssize_t count = ::write(descriptor, text.data(), text.size());
        if (count >= 0) {
            text.remove_prefix(static_cast<std::size_t>(count));
        } else if (mustWait(errno)) {
            waitFor(descriptor, POLLOUT);
            if (interrupt.requested()) throw Interrupted();
        } else if (errno != EINTR) {
            const int code = errno;
            throw FileError(name, Message::verbatim("writing failed (" + reasonOf(code) + ")"),
                            Message::verbatim(remedyForWriting(code)));
        } else if (interrupt.requested()) {
            throw Interrupted();
        }
    }
}

}  // namespace bild
