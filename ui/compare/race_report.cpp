// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/race_report.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "look/origin_style.h"

namespace bild {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RaceReport)
};

constexpr std::size_t kOrigins = 5;

QString styleSheet() {
    QString rules = QStringLiteral(
        "body{font-family:sans-serif;margin:2em;color:#1c1c1c;background:#fff}table{border-collapse:collapse;width:100%}"
        "td,th{vertical-align:top;text-align:left;padding:.4em .8em;border-bottom:1px solid #ccc}.n{color:#666}");
    for (std::size_t origin = 0; origin < kOrigins; ++origin) {
        const MarkStyle style = markStyle(markOf(static_cast<Origin>(origin)), Shade::Light);
        rules += QStringLiteral(".o%1{background:%2;border-bottom:2px solid %3}")
                     .arg(QString::number(origin), style.tint.name(), style.ink.name());
    }
    return rules;
}

QString segmentHtml(const SegmentResult& segment) {
    const QString text = QString::fromStdString(segment.text);
    QString html;
    for (std::size_t token = 0; token < std::min(segment.tokens.size(), segment.tokenSpans.size()); ++token) {
        const Span& span = segment.tokenSpans[token].utf16;
        if (span.empty()) continue;
        const QString piece = text.mid(static_cast<qsizetype>(span.begin), static_cast<qsizetype>(span.size()));
        html += QStringLiteral("<span class=\"o%1\">%2</span>")
                    .arg(QString::number(static_cast<int>(segment.tokens[token].origin)), piece.toHtmlEscaped());
    }
    return html;
}

QString quoted(QString text) {
    return QLatin1Char('"') + text.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

}  // namespace

QString raceHtml(const std::vector<RaceReportLane>& lanes, const QString& verdict) {
    const QString title = Words::tr("Race: small alone, large alone and BiLD");
    QString page = QStringLiteral(
                       "<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><meta "
                       "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                       "'unsafe-inline'\"><title>%2</title><style>%3</style></head><body><h1>%2</h1><p>%4</p><p>")
                       .arg(QLocale().bcp47Name(), title.toHtmlEscaped(), styleSheet(), verdict.toHtmlEscaped());
    for (std::size_t origin = 0; origin < kOrigins; ++origin) {
        page += QStringLiteral("<span class=\"o%1\">%2</span> ")
                    .arg(QString::number(origin), markName(markOf(static_cast<Origin>(origin))).toHtmlEscaped());
    }
    page += QStringLiteral("</p>\n<table><tr>");
    std::size_t segments = 0;
    for (const RaceReportLane& lane : lanes) {
        page += QStringLiteral("<th>%1<br>%2 <span class=\"n\">%3<br>%4</span></th>")
                    .arg(lane.name.toHtmlEscaped(), lane.figure.toHtmlEscaped(), lane.comparison.toHtmlEscaped(),
                         lane.spread.toHtmlEscaped());
        segments = std::max(segments, lane.run->segments.size());
    }
    page += QStringLiteral("</tr>\n");
    for (std::size_t segment = 0; segment < segments; ++segment) {
        page += QStringLiteral("<tr>");
        for (const RaceReportLane& lane : lanes) {
            const bool there = segment < lane.run->segments.size();
            page += QStringLiteral("<td dir=\"auto\">%1</td>")
                        .arg(there ? segmentHtml(lane.run->segments[segment]) : QString());
        }
        page += QStringLiteral("</tr>\n");
    }
    return page + QStringLiteral("</table></body></html>\n");
}

QString raceCsv(const std::vector<RaceReportLane>& lanes) {
    QString csv = QStringLiteral("lane,segment,milliseconds,tokens,output\r\n");
    for (const RaceReportLane& lane : lanes) {
        std::size_t number = 0;
        for (const SegmentResult& segment : lane.run->segments) {
            csv += QStringList{quoted(lane.name), QString::number(++number),
                               QString::number(segment.statistics.totalMilliseconds, 'f', 3),
                               QString::number(segment.tokens.size()), quoted(QString::fromStdString(segment.text))}
                       .join(u',') +
                   QStringLiteral("\r\n");
        }
    }
    return csv;
}

}  // namespace bild
