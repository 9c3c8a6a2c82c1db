// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <string>

#include "decoding/generation.h"

namespace bild {

/// What only `bild summarize` takes: --length. Must not move after `addTo`.
class SummaryOptions {
public:
    SummaryOptions() = default;
    SummaryOptions(const SummaryOptions&) = delete;
    SummaryOptions& operator=(const SummaryOptions&) = delete;

    void addTo(CLI::App& app);

    [[nodiscard]] SummaryLength length() const;

private:
    std::string m_length = "medium";
};

}  // namespace bild
