// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "decoding/generation.h"
#include "text/pasted_text.h"

namespace bild {

/// The option --raw of `bild translate` and `bild summarize`: whether lines that were broken to fit a width are joined.
/// Must not move after `addTo`.
class WrappedLines {
public:
    explicit WrappedLines(Task task) : m_task(task) {}
    WrappedLines(const WrappedLines&) = delete;
    WrappedLines& operator=(const WrappedLines&) = delete;

    void addTo(CLI::App& app);

    /// The text with its line breaks and divided words mended, where that is wanted: in an article where it is likely,
    /// in a text to translate where it is evident.
    [[nodiscard]] PastedText joined(const std::string& text) const;

private:
    Task m_task;
    bool m_raw = false;
};

/// One line that says what was changed, and how to keep it; nothing where nothing was.
[[nodiscard]] std::string noteOnChanges(const PastedText& text);

}  // namespace bild
