// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace bild {

/// Finds what should stand in a translation as it stands in its source: URLs, e-mail addresses, placeholders (%s, %1$d,
/// {0}, {name}, {{name}}, ${name}, %NAME%), emoji, and characters that the vocabulary lacks. For one thread.
class KeptRuns {
public:
    KeptRuns();
    ~KeptRuns();
    KeptRuns(const KeptRuns&) = delete;
    KeptRuns& operator=(const KeptRuns&) = delete;

    /// Runs of bytes in a text, in order, apart from each other. `unknown` are the characters that the vocabulary
    /// lacks; neighbours of them and of emoji that only white space or a hyphen parts are one run.
    [[nodiscard]] std::vector<Span> in(std::string_view text, const std::vector<Span>& unknown);

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace bild
