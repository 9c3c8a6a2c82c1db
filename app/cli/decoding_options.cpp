// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/decoding_options.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>
#include <array>

#include "cli/usage_error.h"
#include "decoding/trace.h"

namespace bild {
namespace {

constexpr int mostNewTokens = 65535;

}  // namespace

void DecodingOptions::addTo(CLI::App& app) {
    app.add_option("--strategy", m_strategy, "bild (both models), large or small (one model alone)")
        ->type_name("NAME")
        ->capture_default_str();
    app.add_option("--fallback-threshold", m_policy.fallbackThreshold,
                   "The large model takes over where the small one's token is less probable than this (0 to 1)")
        ->type_name("F")
        ->capture_default_str();
    app.add_option(
           "--rollback-threshold", m_policy.rollbackThreshold,
           "The large model takes back drafted tokens that it disagrees with by more than this (nats, 0 or more, inf)")
        ->type_name("R")
        ->capture_default_str();
    app.add_option("--max-draft-tokens", m_policy.maxDraftTokens,
                   "Drafted tokens after which the large model looks at them in any case")
        ->type_name("K")
        ->capture_default_str();
    app.add_flag("--verify-end", m_policy.verifyDraftedEnd,
                 "Let the large model check a drafted end of text before the run stops");
    app.add_option("--max-new-tokens", m_maxNewTokens, "Longest output of a segment (default: the pair's own limit)")
        ->type_name("N")
        ->check(CLI::Range(1, mostNewTokens));
}

Policy DecodingOptions::policy() const {
    try {
        validate(m_policy);
    } catch (const InputError& error) {
        throw UsageError(error.what());
    }
    return m_policy;
}

Strategy DecodingOptions::strategy() const {
    for (const Strategy strategy : std::array{Strategy::Bild, Strategy::Large, Strategy::Small}) {
        if (name(strategy) == m_strategy) return strategy;
    }
    throw UsageError("--strategy knows no \"" + m_strategy + "\". It takes: bild, large, small.");
}

}  // namespace bild
