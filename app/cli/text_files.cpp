// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text_files.h"

#include <array>
#include <cerrno>
#include <filesystem>
#include <iostream>
#include <system_error>

#include "error.h"

namespace bild {
namespace {

constexpr std::size_t largestInput = std::size_t{64} << 20;

bool isStandard(const std::string& name) {
    return name.empty() || name == "-";
}

std::string reason() {
    const int code = errno;
    return code == 0 ? "the reason is unknown" : std::generic_category().message(code);
}

std::string readAll(std::istream& stream, const std::string& name) {
    std::string text;
    std::array<char, 1 << 16> block{};
    while (stream) {
        stream.read(block.data(), block.size());
        text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
        if (text.size() > largestInput) {
            throw FileError(name, Message::verbatim("the text is longer than 64 MiB"),
                            Message::verbatim("Split it into several files."));
        }
    }
    if (stream.bad())
        throw FileError(name, Message::verbatim("reading failed (" + reason() + ")"),
                        Message::verbatim("Check the file and its disk."));
    return text;
}

}  // namespace

std::string inputName(const std::string& name) {
    return isStandard(name) ? "standard input" : name;
}

std::string readInput(const std::string& name) {
    if (isStandard(name)) return readAll(std::cin, inputName(name));
    std::error_code ignored;
    if (std::filesystem::is_directory(name, ignored)) {
        throw FileError(name, Message::verbatim("this is a folder"),
                        Message::verbatim("Give a text file, or - for standard input."));
    }
    errno = 0;
    std::ifstream file(name, std::ios::binary);
    if (!file)
        throw FileError(name, Message::verbatim("the file cannot be read (" + reason() + ")"),
                        Message::verbatim("Check its name and permissions."));
    return readAll(file, name);
}

Output::Output(const std::string& name)
    : m_name(isStandard(name) ? "standard output" : name), m_stream(isStandard(name) ? &std::cout : &m_file) {
    if (isStandard(name)) return;
    errno = 0;
    m_file.open(name, std::ios::binary | std::ios::trunc);
    if (!m_file) {
        throw FileError(name, Message::verbatim("the file cannot be written (" + reason() + ")"),
                        Message::verbatim("Choose another place, or make room there."));
    }
}

void Output::write(std::string_view text) {
    errno = 0;
    m_stream->write(text.data(), static_cast<std::streamsize>(text.size()));
    m_stream->flush();
    if (!*m_stream) {
        throw FileError(m_name, Message::verbatim("writing failed (" + reason() + ")"),
                        Message::verbatim("Make room on the disk, or choose another place."));
    }
}

}  // namespace bild
