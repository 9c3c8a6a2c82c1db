// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/standard_streams.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>

namespace bild {
namespace {

std::array<bool, 3> missing{};

}  // namespace

void replaceMissingStreams() {
    for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream) {
        if (fcntl(stream, F_GETFD) != -1) continue;
        missing.at(static_cast<std::size_t>(stream)) = true;
        // The lowest free number is this one.
        static_cast<void>(open("/dev/null", O_RDWR));
    }
}

bool wasMissing(int stream) {
    return stream >= 0 && stream < static_cast<int>(missing.size()) && missing.at(static_cast<std::size_t>(stream));
}

}  // namespace bild
