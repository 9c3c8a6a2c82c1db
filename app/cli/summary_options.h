// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "decoding/generation.h"
#include "text/pasted_text.h"

namespace bild {

/// What only `bild summarize` takes: --length and --raw. Must not move after `addTo`.
class SummaryOptions {
public:
    SummaryOptions() = default;
    SummaryOptions(const SummaryOptions&) = delete;
    SummaryOptions& operator=(const SummaryOptions&) = delete;

    void addTo(CLI::App& app);

    [[nodiscard]] SummaryLength length() const;
    /// The article with its line breaks and divided words mended, where that is wanted.
    [[nodiscard]] PastedText tidied(const std::string& article) const;

private:
    std::string m_length = "medium";
    bool m_raw = false;
};

/// One line that says what was changed, and how to keep it; nothing where nothing was.
[[nodiscard]] std::string noteOnChanges(const PastedText& article);

}  // namespace bild
