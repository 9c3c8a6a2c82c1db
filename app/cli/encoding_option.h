// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <string>

namespace bild {

/// --encoding, and the texts that are read by it. Must not move after `addTo`.
class EncodingOption {
public:
    EncodingOption() = default;
    EncodingOption(const EncodingOption&) = delete;
    EncodingOption& operator=(const EncodingOption&) = delete;

    void addTo(CLI::App& app);

    /// The text of a file, or of standard input where its name is "-" or empty. A note on standard error says what it
    /// was read as where that is not UTF-8, and how many bytes are no text, unless `quiet`. Throws FileError.
    [[nodiscard]] std::string read(const std::string& name, bool quiet) const;

private:
    std::string m_encoding;
};

}  // namespace bild
