// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/text_explain.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "look/origin_style.h"
#include "look/text_numbers.h"
#include "policy/policy_words.h"

namespace bild {
namespace {

const QChar spaceSign(0x2581);

/// Typed text can be as long as a page.
QString shortened(const QString& word) {
    constexpr qsizetype longest = 60;
    return word.size() <= longest ? word : word.left(longest - 1).trimmed() + u'\u2026';
}

/// Writes the sentences for one token.
class Explainer {
    Q_DECLARE_TR_FUNCTIONS(TokenExplanation)

public:
    Explainer(const SessionSegment& segment, const TokenRef& ref, const QLocale& locale)
        : m_segment(segment), m_ref(ref), m_locale(locale), m_token(find(segment, ref)) {}

    TokenExplanation explain() {
        if (m_ref.ghost) {
            explainGhost();
        } else {
            switch (m_token.origin) {
                case Origin::Small:
                    explainDraft();
                    break;
                case Origin::Fallback:
                    explainFallback();
                    break;
                case Origin::Rollback:
                    explainRollback();
                    break;
                case Origin::Large:
                    explainLarge();
                    break;
                case Origin::Chosen:
                    explainChosen();
                    break;
                case Origin::Typed:
                    explainTyped();
                    break;
            }
        }
        explainGuard();
        explainPolicyChange();
        const std::size_t position = m_ref.ghost ? ghost().position : static_cast<std::size_t>(m_ref.token);
        const Mark mark = m_ref.ghost ? Mark::Ghost : markOf(m_token.origin);
        m_text.word = shortened(readablePiece(m_token.piece));
        m_text.place = tr("token %1 of sentence %2 \u00b7 %3")
                           .arg(m_locale.toString(static_cast<qlonglong>(position) + 1),
                                m_locale.toString(m_ref.segment + 1), m_ref.ghost ? tr("taken back") : markName(mark));
        return m_text;
    }

private:
    static const OutputToken& find(const SessionSegment& segment, const TokenRef& ref) {
        const auto at = static_cast<std::size_t>(ref.token);
        return ref.ghost ? segment.output().ghosts()[at].token : segment.output().tokens()[at];
    }

    [[nodiscard]] const Ghost& ghost() const {
        return m_segment.output().ghosts()[static_cast<std::size_t>(m_ref.token)];
    }
    [[nodiscard]] static QString word(const Candidate& candidate) { return word(candidate.piece); }
    [[nodiscard]] static QString word(const std::string& piece) {
        return QStringLiteral("<i>%1</i>").arg(readablePiece(piece).toHtmlEscaped());
    }
    /// One sentence behind the other.
    [[nodiscard]] static QString join(const QString& first, const QString& second) {
        return first.isEmpty() ? second : tr("%1 %2", "two sentences").arg(first, second);
    }
    [[nodiscard]] QString share(double probability) const { return percent(probability, m_locale).toHtmlEscaped(); }
    [[nodiscard]] QString share(const ModelView& view) const {
        return share(static_cast<double>(view.token.probability));
    }
    [[nodiscard]] QString points(double margin) const {
        return m_locale.toString(std::abs(100 * margin), 'f', std::abs(margin) < 0.01 ? 1 : 0);
    }
    /// The number for which a language has its form for one or for several: of "0.4" and "1" and "12".
    [[nodiscard]] static int pointForm(double margin) {
        const double number = std::abs(100 * margin);
        return number >= 1.0 && std::lround(number) == 1 ? 1 : 2;
    }

    void explainFallback() {
        const QString threshold = share(m_token.policy.fallbackThreshold);
        if (!m_token.small || !m_token.large) return;
        if (m_token.small->token.id == m_token.id) {
            m_text.reason =
                tr("The small model was %1 sure of %2; the threshold is %3, so the large model was asked. It "
                   "chose the same token (%4).")
                    .arg(share(*m_token.small), word(m_token.piece), threshold, share(*m_token.large));
        } else {
            m_text.reason =
                tr("The small model was %1 sure of %2; the threshold is %3, so the large model chose %4 (%5).")
                    .arg(share(*m_token.small), word(m_token.small->token), threshold, word(m_token.piece),
                         share(*m_token.large));
        }
        const double margin = m_token.policy.fallbackThreshold - static_cast<double>(m_token.small->token.probability);
        m_text.rule = tr("Fallback: %1 point(s) below the threshold.", nullptr, pointForm(margin)).arg(points(margin));
    }

    void explainDraft() {
        if (!m_token.small) return;
        const QString drafted =
            tr("The small model drafted %1, %2 sure.").arg(word(m_token.piece), share(*m_token.small));
        const double margin = static_cast<double>(m_token.small->token.probability) - m_token.policy.fallbackThreshold;
        const QString kept = tr("Fallback threshold %1, exceeded by %2 point(s).", nullptr, pointForm(margin))
                                 .arg(percent(m_token.policy.fallbackThreshold, m_locale), points(margin));
        if (!m_token.verified || !m_token.large) {
            m_text.reason = join(drafted, unverified());
            m_text.rule = kept;
            return;
        }
        const double allowed = m_token.policy.rollbackThreshold;
        if (m_token.disagreement <= allowed) {
            m_text.reason = join(drafted, tr("The large model gave it %1, so it stayed.").arg(share(*m_token.large)));
        } else {
            m_text.reason = join(drafted, tolerated());
        }
        m_text.rule = join(kept, disagreement(m_token, allowed));
    }

    [[nodiscard]] QString unverified() const {
        if (m_token.piece == "</s>") return tr("A drafted end closes the text without the large model's check.");
        return m_segment.finished() ? tr("The text ended before the large model looked at it.")
                                    : tr("The large model has not looked at it yet.");
    }

    /// Why a draft stayed that the large model disagreed with too much.
    [[nodiscard]] QString tolerated() const {
        const ModelView& large = *m_token.large;
        if (large.top.empty() || large.top.front().id == m_token.id) {
            return tr("The large model gave it only %1, but knew nothing better, so it stayed.").arg(share(large));
        }
        return tr("The large model gave it only %1. It stayed, because an earlier token of the same draft had decided "
                  "that nothing is taken back.")
            .arg(share(large));
    }

    [[nodiscard]] QString disagreement(const OutputToken& token, double allowed) const {
        if (std::isinf(allowed)) {
            return tr("Disagreement %1; nothing is ever taken back.").arg(nats(token.disagreement, m_locale));
        }
        const double over = token.disagreement - allowed;
        const QString margin = m_locale.toString(std::abs(over), 'f', 1);
        return (over > 0 ? tr("Disagreement %1: %2 over the rollback threshold of %3.")
                         : tr("Disagreement %1: %2 under the rollback threshold of %3."))
            .arg(nats(token.disagreement, m_locale), margin, m_locale.toString(allowed, 'f', 1));
    }

    void explainRollback() {
        if (!m_token.small || !m_token.large) return;
        m_text.reason =
            tr("The small model had drafted %1, %2 sure. The large model gave that %3, took it back and wrote %4 (%5).")
                .arg(word(m_token.small->token), share(*m_token.small), share(std::exp(-m_token.disagreement)),
                     word(m_token.piece), share(*m_token.large));
        if (const std::size_t others = takenBackBy(m_token.iteration); !given() && others > 1) {
            m_text.reason = join(m_text.reason, tr("Drafts behind it that went with it: %1.")
                                                    .arg(m_locale.toString(static_cast<qulonglong>(others - 1))));
        }
        m_text.rule = disagreement(m_token, m_token.policy.rollbackThreshold);
    }

    void explainGhost() {
        const std::vector<Ghost>& ghosts = m_segment.output().ghosts();
        const std::size_t pass = ghost().iteration;
        const Ghost& first = *std::ranges::find(ghosts, pass, &Ghost::iteration);
        const QString drafted =
            m_token.small ? tr("The small model drafted %1, %2 sure.").arg(word(m_token.piece), share(*m_token.small))
                          : QString();
        const Iteration& rollback = m_segment.iterations()[pass];
        if (&first != &ghost()) {
            m_text.reason = join(drafted, tr("It went because it stood behind %1, which the large model took back.")
                                              .arg(word(first.token.piece)));
            return;
        }
        m_text.reason = join(drafted, tr("The large model gave it %1, took it back and wrote %2 (%3) instead.")
                                          .arg(share(std::exp(-m_token.disagreement)),
                                               word(rollback.replacement->token), share(*rollback.replacement)));
        m_text.rule = disagreement(m_token, rollback.policy.rollbackThreshold);
    }

    void explainLarge() {
        const QString wrote = m_token.large
                                  ? tr("The large model wrote %1 (%2).").arg(word(m_token.piece), share(*m_token.large))
                                  : tr("The large model wrote %1.").arg(word(m_token.piece));
        m_text.reason = wrote;
        if (given()) return;
        const std::vector<Iteration>& iterations = m_segment.iterations();
        const std::size_t by = m_token.iteration;
        if (const std::size_t kept = iterations[by].verified.size(); kept > 0) {
            m_text.reason =
                join(wrote, tr("It had kept the whole draft before it, and added this token of its own: a bonus."));
            m_text.rule = tr("Drafted tokens it kept: %1.").arg(m_locale.toString(static_cast<qulonglong>(kept)));
        } else if (by > 0 && iterations[by - 1].outcome == Outcome::RolledBack) {
            m_text.reason =
                join(wrote, tr("After a rollback it goes on for one token before the small model drafts again."));
        } else if (runToken() == 0) {
            m_text.reason = join(wrote, tr("The first token is always its own."));
        } else if (runToken() == m_segment.given().size()) {
            m_text.reason = join(wrote, tr("It continues what was given by hand."));
        }
    }

    void explainChosen() {
        m_text.reason = tr("You chose %1 here; everything behind it was generated anew.").arg(word(m_token.piece));
    }

    void explainTyped() { m_text.reason = tr("Somebody typed this here. No model was asked, so there is nothing to compare."); }

    /// What the model that wrote the token would have written, had the repetition guard not barred that.
    void explainGuard() {
        const bool bySmall = m_ref.ghost || m_token.origin == Origin::Small;
        const std::optional<ModelView>& view = bySmall ? m_token.small : m_token.large;
        if (m_token.origin == Origin::Chosen || !view || !view->barred) return;
        const Candidate& barred = *view->barred;
        m_text.reason = join(m_text.reason, guarded(barred, bySmall));
    }

    [[nodiscard]] QString guarded(const Candidate& barred, bool bySmall) const {
        const QString probability = share(static_cast<double>(barred.probability));
        if (barred.piece == "</s>") {
            return (bySmall ? tr("The repetition guard changed this token: the small model wanted to end the text "
                                 "(%1), which is barred before its shortest length.")
                            : tr("The repetition guard changed this token: the large model wanted to end the text "
                                 "(%1), which is barred before its shortest length."))
                .arg(probability);
        }
        return (bySmall ? tr("The repetition guard changed this token: the small model wanted %1 (%2), which would "
                             "have repeated a sequence of tokens.")
                        : tr("The repetition guard changed this token: the large model wanted %1 (%2), which would "
                             "have repeated a sequence of tokens."))
            .arg(word(barred), probability);
    }

    /// A flag stands before the token: since then another policy is in force.
    void explainPolicyChange() {
        if (m_ref.ghost || m_ref.token == 0) return;
        const Policy& before = m_segment.output().tokens()[static_cast<std::size_t>(m_ref.token) - 1].policy;
        if (before == m_token.policy) return;
        m_text.rule = join(m_text.rule, tr("The policy was changed before this token: %1.")
                                            .arg(policyChangeWords(before, m_token.policy)));
    }

    /// The token comes from an earlier run, whose iterations are gone.
    [[nodiscard]] bool given() const { return runToken() < m_segment.given().size(); }

    /// Its place in what the run wrote, before any edit by hand.
    [[nodiscard]] std::size_t runToken() const { return m_segment.runToken(m_ref.token).value_or(0); }

    [[nodiscard]] std::size_t takenBackBy(std::size_t iteration) const {
        return static_cast<std::size_t>(std::ranges::count(m_segment.output().ghosts(), iteration, &Ghost::iteration));
    }

    const SessionSegment& m_segment;
    TokenRef m_ref;
    QLocale m_locale;
    const OutputToken& m_token;
    TokenExplanation m_text;
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TokenExplanation)
};

}  // namespace

TokenExplanation explainToken(const SessionSegment& segment, const TokenRef& ref, const QLocale& locale) {
    return Explainer(segment, ref, locale).explain();
}

QString wouldBeWords(WouldBe::Decision decision, bool exact) {
    using Decision = WouldBe::Decision;
    QString words;
    switch (decision) {
        case Decision::FallBack:
            words = Words::tr("With the thresholds set now, the small model would be too unsure here, and the large one "
                              "would choose.");
            break;
        case Decision::RolledBack:
            words = Words::tr("With the thresholds set now, the large model would take this token back.");
            break;
        case Decision::Kept:
            words = Words::tr("With the thresholds set now, the small model's own token would stay here.");
            break;
        case Decision::LargeTurn:
            words = Words::tr("With the draft length set now, the large model would have its turn here.");
            break;
        case Decision::Drafted:
            words = Words::tr("With the draft length set now, the small model would go on drafting here.");
            break;
    }
    return exact ? words
                 : Words::tr("%1 (Estimated: the text before it would be another one.)", "a sentence before").arg(words);
}

QString readablePiece(const std::string& piece) {
    if (piece == "</s>") return QCoreApplication::translate("TokenExplanation", "end of text");
    const QString text = QString::fromStdString(piece).replace(spaceSign, u' ').trimmed();
    // A piece that is nothing but a space.
    return text.isEmpty() ? QString(QChar(0x2423)) : text;
}

}  // namespace bild
