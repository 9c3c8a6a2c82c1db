// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/trace_page.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "exports/html_text.h"
#include "look/origin_style.h"
#include "look/text_numbers.h"
#include "look/theme.h"
#include "policy/policy_words.h"
#include "session/session_segment.h"
#include "text/candidate_bars.h"
#include "text/text_explain.h"

namespace bild {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TracePage)
};

QString className(Mark mark) {
    switch (mark) {
        case Mark::Small:
            return QStringLiteral("small");
        case Mark::Fallback:
            return QStringLiteral("fallback");
        case Mark::Rollback:
            return QStringLiteral("rollback");
        case Mark::Large:
            return QStringLiteral("large");
        case Mark::Chosen:
            return QStringLiteral("chosen");
        case Mark::Typed:
            return QStringLiteral("typed");
        case Mark::Ghost:
            return QStringLiteral("ghost");
        case Mark::WouldBe:
            return QStringLiteral("wouldbe");
    }
    Q_UNREACHABLE();
}

QString lineOf(LinePattern pattern) {
    switch (pattern) {
        case LinePattern::Dotted:
            return QStringLiteral("underline dotted");
        case LinePattern::Solid:
            return QStringLiteral("underline solid");
        case LinePattern::Wavy:
            return QStringLiteral("underline wavy");
        case LinePattern::Dashed:
            return QStringLiteral("underline dashed");
        case LinePattern::Double:
            return QStringLiteral("underline double");
        case LinePattern::Ticked:
            return QStringLiteral("underline overline solid");
        case LinePattern::StrikeOut:
            return QStringLiteral("line-through solid");
        case LinePattern::Hatched:
            return QStringLiteral("none");
    }
    Q_UNREACHABLE();
}

QString colorRules(Shade shade) {
    const ThemeColors& colors = themeColors(shade);
    QString rules = QStringLiteral(
                        "body{background:%1;color:%2}.muted{color:%3}.card{background:%1;border-color:%4}"
                        "tr:hover td{background:%5}th,.card,footer{border-color:%4}")
                        .arg(colors.base.name(), colors.text.name(), colors.mutedText.name(), colors.border.name(),
                             colors.panel.name());
    for (const Mark mark : allMarks) {
        if (mark == Mark::WouldBe) continue;
        const MarkStyle style = markStyle(mark, shade);
        rules += QStringLiteral(".%1{text-decoration-color:%2;background:%3;color:%4}")
                     .arg(className(mark), style.ink.name(),
                          style.tint.isValid() ? style.tint.name() : QStringLiteral("transparent"), style.text.name());
    }
    const auto ink = [shade](Mark mark) { return markStyle(mark, shade).ink.name(); };
    return rules + QStringLiteral(".bs{background:%1}.bl{background:%2}").arg(ink(Mark::Small), ink(Mark::Fallback));
}

QString styleSheet() {
    QString marks;
    for (const Mark mark : allMarks) {
        if (mark == Mark::WouldBe) continue;
        marks += QStringLiteral(".%1{text-decoration:%2;text-decoration-thickness:2px;text-underline-offset:4px}")
                     .arg(className(mark), lineOf(markStyle(mark, Shade::Light).pattern));
    }
    return QStringLiteral(R"(
:root{color-scheme:light dark}
body{font:17px/1.9 system-ui,sans-serif;max-width:76em;margin:2em auto;padding:0 1.2em}
h1{font-size:1.3em;margin:0 0 .2em}
table.text{width:100%;border-collapse:collapse;table-layout:fixed}
table.text td,table.text th{width:50%;text-align:left;vertical-align:top;padding:.2em 1.2em .2em 0}
th{border-bottom:1px solid;font-weight:normal}
tr.p td{padding-top:1em}
.t{position:relative;border-radius:3px;white-space:pre-wrap;outline-offset:2px}
.ghost{font-size:.7em;vertical-align:super}
.card{display:none;position:absolute;z-index:2;left:0;top:1.9em;width:25em;max-width:70vw;padding:.8em 1em;border:1px solid;border-radius:8px;box-shadow:0 4px 18px #0004;font-size:14px;line-height:1.45;white-space:normal;text-decoration:none}
.t:hover>.card,.t:focus>.card{display:block}
.card b,.card i{text-decoration:none}
.card table{width:100%;border-collapse:collapse;margin:.4em 0}
.card td{padding:1px 4px;width:40%}
.card td.w{width:20%;text-align:center;white-space:nowrap}
.card td.l{text-align:right}
.bs,.bl{display:inline-block;height:.7em;border-radius:2px;vertical-align:middle}
.legend span.s{margin-right:1.6em;white-space:nowrap}
footer{margin-top:2em;border-top:1px solid;padding-top:.6em;font-size:14px}
)") + marks +
           colorRules(Shade::Light) + QStringLiteral("@media(prefers-color-scheme:dark){") + colorRules(Shade::Dark) +
           QStringLiteral("}");
}

QString bar(const char* side, const std::optional<double>& share) {
    if (!share) return QStringLiteral("–");
    const QString block = QStringLiteral("<span class=\"%1\" style=\"width:%2%\"></span>")
                              .arg(QLatin1String(side), QString::number(60.0 * *share, 'f', 1));
    return side[1] == 's' ? percent(*share) + QStringLiteral(" ") + block
                          : block + QStringLiteral(" ") + percent(*share);
}

QString bars(const OutputToken& token) {
    if (!token.small && !token.large) return {};
    QString rows = QStringLiteral("<tr class=\"muted\"><td class=\"l\">%1</td><td class=\"w\"></td><td>%2</td></tr>")
                       .arg(Words::tr("small"), Words::tr("large"));
    for (const CandidateRow& row : candidateRows(token.small, token.large, {token.id, token.piece, 0.0F}, 11)) {
        const QString word = readablePiece(row.token.piece).toHtmlEscaped();
        rows += QStringLiteral("<tr><td class=\"l\">%1</td><td class=\"w\">%2</td><td>%3</td></tr>")
                    .arg(bar("bs", row.small), row.written ? QStringLiteral("<b>%1</b>").arg(word) : word,
                         bar("bl", row.large));
    }
    return QStringLiteral("<table>%1</table>").arg(rows);
}

QString card(const SessionSegment& segment, const TokenRef& ref, const OutputToken& token) {
    const TokenExplanation words = explainToken(segment, ref);
    return QStringLiteral(
               "<span class=\"card\" role=\"tooltip\"><b>%1</b> <span class=\"muted\">%2</span><br>%3%4"
               "<span class=\"muted\">%5</span></span>")
        .arg(Words::tr("“%1”", "a token").arg(words.word.toHtmlEscaped()), words.place.toHtmlEscaped(), words.reason,
             bars(token), words.rule.toHtmlEscaped());
}

QString tokenSpan(const SessionSegment& segment, const TokenRef& ref, const OutputToken& token, Mark mark,
                  const QString& text) {
    return QStringLiteral("<span class=\"t %1\" tabindex=\"0\">%2%3</span>")
        .arg(className(mark), text.toHtmlEscaped(), card(segment, ref, token));
}

/// What one pass took back stands together, as in the window: "~~night is still been~~ bed".
QString ghostsHtml(const SessionSegment& segment, int index, const std::vector<GhostWord>& words, std::size_t position) {
    const std::vector<Ghost>& ghosts = segment.output().ghosts();
    QString html;
    for (const GhostWord& word : words) {
        const int first = word.ghosts.front();
        const Ghost& ghost = ghosts[static_cast<std::size_t>(first)];
        if (ghost.position != position) continue;
        if (!html.isEmpty()) html += u' ';
        html += tokenSpan(segment, {index, first, true}, ghost.token, Mark::Ghost, word.words.trimmed());
    }
    return html;
}

QString segmentHtml(const SessionSegment& segment, int index) {
    const QString text = QString::fromStdString(segment.text().text);
    const std::vector<OutputToken>& tokens = segment.output().tokens();
    const std::vector<GhostWord> ghosts = segment.arranged(true).ghosts;
    if (segment.source().copied && segment.edited() == nullptr) return htmlText(text);
    QString html;
    for (std::size_t position = 0; position <= tokens.size(); ++position) {
        const QString takenBack = ghostsHtml(segment, index, ghosts, position);
        if (!takenBack.isEmpty()) html += (html.isEmpty() ? QString() : QStringLiteral(" ")) + takenBack;
        if (position == tokens.size()) break;
        const Span& span = segment.text().pieces[position].utf16;
        if (span.empty()) continue;
        const QString piece = text.mid(static_cast<qsizetype>(span.begin), static_cast<qsizetype>(span.size()));
        // The space before a word is not part of what is marked.
        const qsizetype letters = piece.startsWith(QLatin1Char(' ')) ? 1 : 0;
        html += QString(letters, QLatin1Char(' '));
        html += tokenSpan(segment, {index, static_cast<int>(position), false}, tokens[position],
                          markOf(tokens[position].origin), piece.mid(letters));
    }
    return html;
}

QString rowsHtml(const Trace& trace) {
    QString rows;
    std::size_t end = 0;
    for (const SegmentResult& result : trace.result.segments) {
        const Span& span = result.source.span.bytes;
        const bool paragraph = end > 0 && std::string_view(trace.source).substr(end, span.begin - end).find('\n') !=
                                              std::string_view::npos;
        end = span.end;
        rows += QStringLiteral("<tr%1><td dir=\"auto\">%2</td><td dir=\"auto\">%3</td></tr>\n")
                    .arg(paragraph ? QStringLiteral(" class=\"p\"") : QString(),
                         htmlText(QString::fromStdString(result.source.text)),
                         segmentHtml(SessionSegment(result), static_cast<int>(result.index)));
    }
    return rows;
}

/// Parts of the text that were typed by hand.
std::size_t typedParts(const GenerationResult& result) {
    const auto typed = [](const std::vector<SegmentResult>& segments) {
        std::size_t count = 0;
        for (const SegmentResult& segment : segments) {
            if (!segment.edited) continue;
            const auto isTyped = [](const EditedPart& part) { return !part.typed.empty(); };
            count += static_cast<std::size_t>(std::ranges::count_if(segment.edited->parts, isTyped));
        }
        return count;
    };
    return typed(result.segments) + (result.condensed ? typed(result.condensed->segments) : 0);
}

QString legendHtml(const GenerationResult& result) {
    const Statistics& statistics = result.statistics;
    QString html;
    for (const Mark mark : {Mark::Small, Mark::Fallback, Mark::Rollback, Mark::Large, Mark::Chosen, Mark::Typed}) {
        const std::size_t count = mark == Mark::Typed ? typedParts(result)
                                                      : statistics.byOrigin[static_cast<std::size_t>(mark)];
        if (mark == Mark::Typed && count == 0) continue;
        html +=
            QStringLiteral(
                "<span class=\"s\" title=\"%1\"><span class=\"%2\">%3</span> <span class=\"muted\">%4</span></span> ")
                .arg(markDefinition(mark).toHtmlEscaped(), className(mark), markName(mark).toHtmlEscaped(),
                     QLocale().toString(static_cast<qulonglong>(count)));
    }
    html += QStringLiteral("<span class=\"s\" title=\"%1\"><span class=\"%2\">%3</span> <span class=\"muted\">%4</span></span> ")
                .arg(markDefinition(Mark::Ghost).toHtmlEscaped(), className(Mark::Ghost),
                     markName(Mark::Ghost).toHtmlEscaped(),
                     QLocale().toString(static_cast<qulonglong>(statistics.rolledBackTokens)));
    return html;
}

/// The first words of the text: what the page is about.
QString titleOf(const Trace& trace) {
    constexpr qsizetype longest = 70;
    QString line = QString::fromStdString(trace.source).trimmed().section(u'\n', 0, 0).simplified();
    if (line.size() <= longest) return line;
    line.truncate(longest);
    return line.section(u' ', 0, -2) + u'…';
}

QString modelsOf(const Trace& trace) {
    QStringList names;
    for (const TraceModel& model : trace.models) names << QString::fromStdString(model.name);
    return names.join(QStringLiteral(" + "));
}

QString madeBy(const Trace& trace) {
    QStringList parts;
    for (const TraceModel& model : trace.models) {
        QString words = QString::fromStdString(model.role + ": " + model.name + ", " + model.dtype);
        if (!model.sha256.empty())
            words += QStringLiteral(", SHA-256 ") + QString::fromStdString(model.sha256).left(16) + u'…';
        parts << words.toHtmlEscaped();
    }
    parts << Words::tr("device: %1").arg(QString::fromStdString(trace.device).toHtmlEscaped());
    for (const PolicyChange& change : policyChanges(trace.result)) {
        parts << Words::tr("from %1 ms on: fallback below %2, rollback above %3, drafts of up to %4")
                     .arg(QLocale().toString(change.milliseconds, 'f', 0),
                          QLocale().toString(change.policy.fallbackThreshold, 'f', 2),
                          rollbackWords(change.policy.rollbackThreshold),
                          QLocale().toString(change.policy.maxDraftTokens));
    }
    return parts.join(QStringLiteral("<br>"));
}

}  // namespace

QString tracePage(const Trace& trace) {
    const Statistics& statistics = trace.result.statistics;
    const QLocale locale;
    const QString kind = trace.task == Task::Summarize ? Words::tr("A summary, and how it came about")
                                                       : Words::tr("A translation, and how it came about");
    const QString title = titleOf(trace).isEmpty() ? kind : titleOf(trace);
    const QString figures =
        Words::tr("%1 tokens, %2 % of the drafts accepted, %3 large passes a token, %4 tokens a second")
            .arg(locale.toString(static_cast<qulonglong>(statistics.tokens)),
                 locale.toString(100.0 * statistics.acceptanceRate(), 'f', 0),
                 locale.toString(statistics.largeCallShare(), 'f', 2),
                 locale.toString(statistics.tokensPerSecond(), 'f', 0));
    QString page = QStringLiteral(
                       "<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"
                       "<meta name=\"viewport\" content=\"width=device-width\">"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                       "'unsafe-inline'\"><title>%2</title><style>")
                       .arg(locale.bcp47Name(), title.toHtmlEscaped());
    page += styleSheet();
    page += QStringLiteral("</style></head><body>\n<h1 dir=\"auto\">%1</h1><p class=\"muted\">%2</p><p class=\"muted\">%3</p>"
                           "<p class=\"legend\">%4</p>\n")
                .arg(title.toHtmlEscaped(),
                     QStringList{kind, modelsOf(trace).toHtmlEscaped()}.join(QStringLiteral(" · ")), figures,
                     legendHtml(trace.result));
    page +=
        QStringLiteral("<table class=\"text\"><thead><tr class=\"muted\"><th>%1</th><th>%2</th></tr></thead><tbody>\n")
            .arg(Words::tr("Source"), Words::tr("Output"));
    page += rowsHtml(trace);
    page +=
        QStringLiteral("</tbody></table>\n<footer class=\"muted\">%1</footer>\n</body></html>\n").arg(madeBy(trace));
    return page;
}

}  // namespace bild
