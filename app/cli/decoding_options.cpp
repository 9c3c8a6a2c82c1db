// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/decoding_options.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>
#include <array>

#include "cli/usage_error.h"
#include "decoding/trace.h"

namespace bild {
namespace {

constexpr int mostSegmentsTogether = 64;
constexpr int mostNewTokens = 65535;

}  // namespace

void DecodingOptions::addTo(CLI::App& app) {
    app.add_option("--strategy", m_strategy, "bild (both models), large or small (one model alone)")
        ->type_name("NAME")
        ->capture_default_str();
    app.add_option("--preset", m_preset,
                   "careful, balanced or fast: the pair's own thresholds, or the general ones where it has none")
        ->type_name("NAME")
        ->capture_default_str();
    app.add_option("--fallback-threshold", m_fallbackThreshold,
                   "The large model takes over where the small one's token is less probable than this (0 to 1; "
                   "default: the preset's)")
        ->type_name("F");
    app.add_option("--rollback-threshold", m_rollbackThreshold,
                   "The large model takes back drafted tokens that it disagrees with by more than this (nats, 0 or "
                   "more, inf; default: the preset's)")
        ->type_name("R");
    app.add_option("--max-draft-tokens", m_maxDraftTokens,
                   "Drafted tokens after which the large model looks at them in any case (default: the preset's)")
        ->type_name("K");
    app.add_flag("--verify-end", m_verifyDraftedEnd,
                 "Let the large model check a drafted end of text before the run stops");
    app.add_option("--max-new-tokens", m_maxNewTokens, "Longest output of a segment (default: the pair's own limit)")
        ->type_name("N")
        ->check(CLI::Range(1, mostNewTokens));
}

void DecodingOptions::addWritingTo(CLI::App& app) {
    app.add_option("--batch", m_batch,
                   "Segments written together: 1 is one at a time, which makes BiLD's gain largest, 0 chooses")
        ->type_name("N")
        ->check(CLI::Range(0, mostSegmentsTogether))
        ->capture_default_str();
    app.add_option("--no-repeat-ngram", m_noRepeatNgramSize,
                   "Never write a sequence of N tokens twice in a segment; 0 is off (default: for summaries what the "
                   "pair's configuration says, else off)")
        ->type_name("N")
        ->check(CLI::Range(0, mostNewTokens));
    app.add_option(
           "--min-length", m_minLength,
           "Tokens of a segment, the start token counted, before its text may end; 0 is off (default: as above)")
        ->type_name("N")
        ->check(CLI::Range(0, mostNewTokens));
}

Policy DecodingOptions::policy(const PolicyPresets& presets) const {
    const Policy* preset = presets.find(m_preset);
    if (preset == nullptr)
        throw UsageError(
            Message::verbatim("--preset knows no \"" + m_preset + "\". It takes: careful, balanced, fast."));
    Policy policy = *preset;
    policy.fallbackThreshold = m_fallbackThreshold.value_or(policy.fallbackThreshold);
    policy.rollbackThreshold = m_rollbackThreshold.value_or(policy.rollbackThreshold);
    policy.maxDraftTokens = m_maxDraftTokens.value_or(policy.maxDraftTokens);
    policy.verifyDraftedEnd = policy.verifyDraftedEnd || m_verifyDraftedEnd;
    try {
        validate(policy);
    } catch (const InputError& error) {
        throw UsageError(error.message());
    }
    return policy;
}

void DecodingOptions::putInto(GenerateOptions& options) const {
    options.strategy = strategy();
    options.maxNewTokens = m_maxNewTokens;
    options.batch = m_batch;
    options.noRepeatNgramSize = m_noRepeatNgramSize;
    options.minLength = m_minLength;
}

Strategy DecodingOptions::strategy() const {
    for (const Strategy strategy : std::array{Strategy::Bild, Strategy::Large, Strategy::Small}) {
        if (name(strategy) == m_strategy) return strategy;
    }
    throw UsageError(Message::verbatim("--strategy knows no \"" + m_strategy + "\". It takes: bild, large, small."));
}

}  // namespace bild
