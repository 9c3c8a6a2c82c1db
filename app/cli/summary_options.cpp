// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/summary_options.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>
#include <array>

#include "cli/usage_error.h"
#include "decoding/trace.h"

namespace bild {

void SummaryOptions::addTo(CLI::App& app) {
    app.add_option("--length", m_length,
                   "short (one or two sentences), medium (about three) or long (six or more); long articles are "
                   "summarized in parts, and the parts' summaries once more where that is too long")
        ->type_name("LENGTH")
        ->check(CLI::IsMember({"short", "medium", "long"}))
        ->capture_default_str();
}

SummaryLength SummaryOptions::length() const {
    for (const SummaryLength length : std::array{SummaryLength::Short, SummaryLength::Medium, SummaryLength::Long}) {
        if (name(length) == m_length) return length;
    }
    throw UsageError(Message::verbatim("--length knows no \"" + m_length + "\". It takes: short, medium, long."));
}

}  // namespace bild
