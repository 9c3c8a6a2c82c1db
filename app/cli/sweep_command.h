// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/encoding_option.h"
#include "cli/model_options.h"
#include "cli/prompt_options.h"
#include "cli/policy_sweep.h"

namespace bild {

/// `bild sweep`: the speed and the quality of many settings of the policies on one's own text, and which of them is
/// best.
class SweepCommand final : public Command {
public:
    explicit SweepCommand(CLI::App& program);
    int run(Interrupt& interrupt) override;

private:
    void addLists(CLI::App& app);
    /// Throws UsageError naming the number that is out of its range.
    [[nodiscard]] std::vector<Policy> policies() const;
    [[nodiscard]] double tolerance() const;
    [[nodiscard]] SweepOutcome sweep(Engine& engine, const SweepPlan& plan, Interrupt& interrupt) const;

    ModelOptions m_models;
    EncodingOption m_encoding;
    PromptOptions m_prompt;
    std::string m_input;
    std::vector<double> m_fallback{0.0, 0.2, 0.4, 0.6, 0.8};
    std::vector<double> m_rollback;
    std::vector<int> m_draft{2, 4, 8, 16};
    std::string m_references;
    std::string m_format = "text";
    std::optional<double> m_tolerance;
    int m_rounds = 3;
    int m_batch = 0;
    int m_maxNewTokens = 0;
    bool m_verifyDraftedEnd = false;
    bool m_lines = false;
};

}  // namespace bild
