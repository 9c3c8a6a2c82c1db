// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sweep_report.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>
#include <vector>

#include "cli/run_summary_text.h"
#include "decoding/threshold_sweep.h"
#include "decoding/trace.h"

namespace bild {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t nameWidth = 20;

/// As short as it can be read back: "0.35", "5", "inf".
std::string shortest(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    return {text.data(), end};
}

std::string nameOf(const SweptSetting& setting) {
    if (setting.strategy != Strategy::Bild) return std::string(name(setting.strategy)) + " alone";
    return "F " + shortest(setting.policy.fallbackThreshold) + ", R " + shortest(setting.policy.rollbackThreshold) +
           ", K " + std::to_string(setting.policy.maxDraftTokens);
}

std::string optionsOf(const Policy& policy) {
    return "--fallback-threshold " + shortest(policy.fallbackThreshold) + " --rollback-threshold " +
           shortest(policy.rollbackThreshold) + " --max-draft-tokens " + std::to_string(policy.maxDraftTokens) +
           (policy.verifyDraftedEnd ? " --verify-end" : "");
}

/// JSON has no infinity.
Json numberOrInfinity(double value) {
    return std::isinf(value) ? Json("inf") : Json(value);
}

Json settingJson(const SweptSetting& setting, double speedup) {
    Json json{{"strategy", name(setting.strategy)}};
    if (setting.strategy == Strategy::Bild) {
        json["fallback_threshold"] = setting.policy.fallbackThreshold;
        json["rollback_threshold"] = numberOrInfinity(setting.policy.rollbackThreshold);
        json["max_draft_tokens"] = setting.policy.maxDraftTokens;
        json["acceptance_rate"] = setting.statistics.acceptanceRate();
        json["large_call_share"] = setting.statistics.largeCallShare();
    }
    const auto [fastest, slowest] = std::ranges::minmax(setting.milliseconds);
    json["runs"] = setting.milliseconds.size();
    json["tokens"] = setting.statistics.tokens;
    json["ms"] = setting.medianMilliseconds();
    json["fastest_ms"] = fastest;
    json["slowest_ms"] = slowest;
    json["tokens_per_second"] = setting.tokensPerSecond();
    json["speedup"] = speedup;
    json["agreement"] = setting.agreement.share();
    json["chrf_with_large"] = setting.chrfWithLarge;
    if (setting.bleu) json["bleu"] = *setting.bleu;
    if (setting.chrf) json["chrf"] = *setting.chrf;
    return json;
}

}  // namespace

SweepReport::SweepReport(SweepOutcome outcome, double tolerance, bool hasReferences, const EngineInfo& info)
    : m_outcome(std::move(outcome)),
      m_tolerance(tolerance),
      m_hasReferences(hasReferences),
      m_machine(info.device + ", small " + info.small.dtype + ", large " + info.large.dtype + ", threads " +
                std::to_string(info.threads)) {
    std::ranges::sort(m_outcome.settings, {}, &SweptSetting::medianMilliseconds);
    std::vector<SpeedAndQuality> worth;
    for (const SweptSetting& setting : m_outcome.settings) {
        worth.push_back({setting.medianMilliseconds(), setting.quality()});
    }
    m_best = fastestGoodEnough(worth, m_outcome.large.quality() - tolerance);
}

double SweepReport::speedup(const SweptSetting& setting) const {
    const double median = setting.medianMilliseconds();
    return median > 0.0 ? m_outcome.large.medianMilliseconds() / median : 0.0;
}

std::string SweepReport::tableRow(const SweptSetting& setting) const {
    const std::string name = nameOf(setting);
    const bool bild = setting.strategy == Strategy::Bild;
    const auto percent = [](double share) { return fixed(100.0 * share, 1) + " %"; };
    std::string row = name + std::string(name.size() < nameWidth ? nameWidth - name.size() : 1, ' ');
    row += padded(fixed(speedup(setting), 2), 7) + padded(fixed(setting.tokensPerSecond(), 1), 11);
    row += padded(bild ? percent(setting.statistics.acceptanceRate()) : "-", 11);
    row += padded(bild ? percent(setting.statistics.largeCallShare()) : "-", 13);
    row += padded(percent(setting.agreement.share()), 11);
    if (m_hasReferences) {
        row += padded(fixed(setting.bleu.value_or(0.0), 2), 8) + padded(fixed(setting.chrf.value_or(0.0), 2), 8);
    } else {
        row += padded(fixed(setting.chrfWithLarge, 2), 18);
    }
    return row + "\n";
}

std::string SweepReport::bestText() const {
    const std::string measure = m_hasReferences ? "BLEU" : "chrF with the large model's text";
    if (!m_best) {
        return "No setting comes within " + shortest(m_tolerance) + " points of the large model (" + measure +
               "): nothing but the large model alone is good enough here.\n";
    }
    const SweptSetting& best = m_outcome.settings[*m_best];
    std::string text = "Best: " + nameOf(best) + ", " + fixed(speedup(best), 2) +
                       " times as fast as the large model alone; " + measure + " " + fixed(best.quality(), 2) +
                       ", large " + fixed(m_outcome.large.quality(), 2) + " (at most " + shortest(m_tolerance) +
                       " lower)\n  " + optionsOf(best.policy) + "\n";
    if (speedup(best) < 1.0) text += "  The large model alone is faster than any setting of that quality.\n";
    return text;
}

std::string SweepReport::text() const {
    std::vector<const SweptSetting*> rows{&m_outcome.large};
    if (!m_outcome.small.milliseconds.empty()) rows.push_back(&m_outcome.small);
    for (const SweptSetting& setting : m_outcome.settings) rows.push_back(&setting);
    std::ranges::sort(rows, {}, &SweptSetting::medianMilliseconds);
    std::string text = "F: fallback threshold, R: rollback threshold (nats), K: max draft length; " + m_machine + "\n";
    text += "setting" + std::string(nameWidth - 7, ' ') + "speedup   tokens/s acceptance  large calls  agreement" +
            (m_hasReferences ? "    BLEU    chrF\n" : "   chrF with large\n");
    for (const SweptSetting* row : rows) text += tableRow(*row);
    return text + "\n" + bestText();
}

std::string SweepReport::json() const {
    Json settings = Json::array();
    for (const SweptSetting& setting : m_outcome.settings) settings.push_back(settingJson(setting, speedup(setting)));
    Json json{{"machine", m_machine},
              {"stopped", m_outcome.stopped},
              {"quality", m_hasReferences ? "bleu" : "chrf_with_large"},
              {"tolerance", m_tolerance},
              {"large", settingJson(m_outcome.large, speedup(m_outcome.large))},
              {"small", nullptr},
              {"settings", std::move(settings)},
              {"best", nullptr}};
    if (!m_outcome.small.milliseconds.empty()) json["small"] = settingJson(m_outcome.small, speedup(m_outcome.small));
    if (m_best) json["best"] = json["settings"][*m_best];
    return json.dump(2) + "\n";
}

}  // namespace bild
