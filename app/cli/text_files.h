// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fstream>
#include <iosfwd>
#include <string>
#include <string_view>

namespace bild {

/// The bytes that a command reads, "-" or nothing being standard input. Throws FileError; refuses more than 64 MiB.
[[nodiscard]] std::string readInput(const std::string& name);

/// Words for messages: the file's name, or "standard input".
[[nodiscard]] std::string inputName(const std::string& name);

/// Where a command writes, "-" or nothing being standard output. Opened at once, so that a place that cannot be written
/// is known before the work. Throws FileError.
class Output {
public:
    explicit Output(const std::string& name);

    /// Writes and flushes.
    void write(std::string_view text);

private:
    std::string m_name;
    std::ofstream m_file;
    std::ostream* m_stream;
};

}  // namespace bild
