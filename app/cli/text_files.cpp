// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "cli/descriptor.h"
#include "cli/descriptor_io.h"
#include "cli/followed_path.h"
#include "cli/standard_streams.h"
#include "error.h"

namespace bild {
namespace {

constexpr std::size_t largestInput = std::size_t{64} << 20;

bool isStandard(const std::string& name) {
    return name.empty() || name == "-";
}

std::string readStream(int stream, const std::string& name) {
    if (wasMissing(stream)) {
        throw FileError(name, Message::verbatim("it is closed"),
                        Message::verbatim("Give the name of a text file, or open it."));
    }
    return readToEnd(stream, name, largestInput);
}

std::string readNamed(const std::string& name) {
    const FollowedPath followed = followLinks(name);
    if (followed.descriptor) return readStream(*followed.descriptor, name);
    const Descriptor file(::open(name.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
    if (!file.isOpen()) {
        throw FileError(name, Message::verbatim("the file cannot be read (" + reasonOf(errno) + ")"),
                        Message::verbatim("Check its name and permissions."));
    }
    return readToEnd(file.number(), name, largestInput);
}

}  // namespace

std::string inputName(const std::string& name) {
    return isStandard(name) ? "standard input" : name;
}

std::string readInput(const std::string& name) {
    return isStandard(name) ? readStream(STDIN_FILENO, inputName(name)) : readNamed(name);
}

}  // namespace bild
