// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sweep_command.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>
#include <algorithm>
#include <iostream>
#include <limits>

#include "cli/different_files.h"
#include "cli/output.h"
#include "cli/progress_bar.h"
#include "cli/sweep_report.h"
#include "cli/text_files.h"
#include "cli/usage_error.h"
#include "decoding/threshold_sweep.h"

namespace bild {
namespace {

constexpr double never = std::numeric_limits<double>::infinity();
constexpr std::size_t mostSettings = 2000;
constexpr int mostRounds = 1000;
constexpr int mostTogether = 64;
constexpr int mostNewTokens = 65535;
/// Points of BLEU, and of chrF with the large model's own text, which are of another size.
constexpr double bleuTolerance = 0.3;
constexpr double chrfTolerance = 3.0;

/// A list with commas. The parser would take a number that is missing in it for a zero.
template <typename Number>
CLI::Option* addList(CLI::App& app, const char* option, std::vector<Number>& numbers, const char* description) {
    return app.add_option(option, numbers, description)
        ->type_name("LIST")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check([](const std::string& word) { return word.empty() ? "a number is missing" : std::string(); });
}

template <typename Number>
void dropRepeats(std::vector<Number>& numbers) {
    std::ranges::sort(numbers);
    numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
}

}  // namespace

SweepCommand::SweepCommand(CLI::App& program)
    : Command(program, "sweep", "Try many settings of the policies on a text, and name the best one"),
      m_rollback{0.5, 2.0, 5.0, never} {
    CLI::App& app = options();
    app.add_option("INPUT", m_input, "Text to try them on; - or nothing: standard input");
    m_encoding.addTo(app);
    m_models.addTo(app);
    addLists(app);
    app.add_flag("--lines", m_lines, "Take every line as one segment, without splitting sentences");
    app.add_option("--references", m_references,
                   "What each line should become, one a line, for BLEU and chrF; needs --lines")
        ->type_name("FILE");
    app.add_option("--tolerance", m_tolerance,
                   "Points of quality that the best setting may lose (default: 0.3 of BLEU; without references 3 of "
                   "chrF with the large model's own text)")
        ->type_name("POINTS")
        ->check(CLI::NonNegativeNumber);
    app.add_option("--rounds", m_rounds, "Runs of each setting, of which the median counts")
        ->type_name("N")
        ->check(CLI::Range(1, mostRounds))
        ->capture_default_str();
    addFormatTo(app, m_format);
}

void SweepCommand::addLists(CLI::App& app) {
    addList(app, "--fallback", m_fallback, "Fallback thresholds to try, with commas (default: 0,0.2,0.4,0.6,0.8)");
    addList(app, "--rollback", m_rollback,
            "Rollback thresholds to try, in nats; never takes nothing back (default: 0.5,2,5,never)")
        ->transform([](const std::string& word) { return word == "never" ? std::string("inf") : word; });
    addList(app, "--draft", m_draft, "Max draft lengths to try (default: 2,4,8,16)");
    app.add_flag("--verify-end", m_verifyDraftedEnd,
                 "Let the large model check a drafted end of text before the run stops");
    app.add_option("--max-new-tokens", m_maxNewTokens, "Longest output of a segment (default: the pair's own limit)")
        ->type_name("N")
        ->check(CLI::Range(1, mostNewTokens));
    m_prompt.addTo(app, true);
    app.add_option("--batch", m_batch, "Segments written together: 1 is one at a time, 0 chooses")
        ->type_name("N")
        ->check(CLI::Range(0, mostTogether))
        ->capture_default_str();
}

std::vector<Policy> SweepCommand::policies() const {
    SweepGrid grid{m_fallback, m_rollback};
    std::vector<int> drafts = m_draft;
    std::vector<Policy> policies;
    const auto check = [](const Policy& policy) {
        try {
            validate(policy);
        } catch (const InputError& error) {
            throw UsageError(error.message());
        }
    };
    // Before they are sorted, which NaN would upset.
    for (const double fallback : grid.fallbackThresholds) check({fallback, 0.0, 1, false});
    for (const double rollback : grid.rollbackThresholds) check({0.0, rollback, 1, false});
    for (const int draft : drafts) check({0.0, 0.0, draft, false});
    dropRepeats(grid.fallbackThresholds);
    dropRepeats(grid.rollbackThresholds);
    dropRepeats(drafts);
    if (grid.cells() * drafts.size() > mostSettings) {
        throw UsageError(Message::verbatim("These lists make " + std::to_string(grid.cells() * drafts.size()) +
                                           " settings; at most " + std::to_string(mostSettings) +
                                           " can be tried at a time."));
    }
    policies = policiesOf(grid, drafts);
    for (Policy& policy : policies) policy.verifyDraftedEnd = m_verifyDraftedEnd;
    return policies;
}

double SweepCommand::tolerance() const {
    return m_tolerance.value_or(m_references.empty() ? chrfTolerance : bleuTolerance);
}

SweepOutcome SweepCommand::sweep(Engine& engine, const SweepPlan& plan, Interrupt& interrupt) const {
    ProgressBar bar(!m_models.quiet());
    const auto progress = [&bar](std::size_t done, std::size_t all) {
        bar.show("run " + std::to_string(done + 1) + " of " + std::to_string(all),
                 static_cast<double>(done) / static_cast<double>(all));
    };
    return sweepPolicies(engine, plan, progress, interrupt.beginRun());
}

int SweepCommand::run(Interrupt& interrupt) {
    if (!m_references.empty() && !m_lines) {
        throw UsageError(Message::verbatim(
            "--references compares line by line: give --lines as well, and a text of one segment a line."));
    }
    requireDifferentFiles({{m_input, m_references.empty() ? m_input : m_references},
                           {OutputTarget::of({})},
                           m_models.readFolders()});
    Output output(interrupt);
    SweepPlan plan;
    plan.policies = policies();
    plan.rounds = m_rounds;
    plan.text = m_encoding.read(m_input, m_models.quiet());
    if (plan.text.find_first_not_of(" \t\r\n") == std::string::npos) {
        throw InputError(
            Message::verbatim(inputName(m_input) + " holds no text. Give some sentences of the kind you work with."));
    }
    if (!m_references.empty()) plan.references = m_encoding.read(m_references, m_models.quiet());
    Engine engine = m_models.load();
    plan.options.task = engine.info().pair.task.value_or(Task::Translate);
    plan.options.maxNewTokens = m_maxNewTokens;
    m_prompt.putInto(plan.options);
    plan.options.oneSegmentALine = m_lines;
    plan.options.batch = m_batch;
    if (!m_models.quiet()) printNotes(engine, plan.options);

    SweepOutcome outcome = sweep(engine, plan, interrupt);
    const bool stopped = outcome.stopped;
    if (stopped) std::cerr << "Interrupted; finished settings: " << outcome.settings.size() << ".\n";
    if (!outcome.large.milliseconds.empty()) {
        const SweepReport report(std::move(outcome), tolerance(), plan.references.has_value(), engine.info());
        output.write(m_format == "json" ? report.json() : report.text());
    }
    return stopped ? Interrupt::exitStatus : 0;
}

}  // namespace bild
