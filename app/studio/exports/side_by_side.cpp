// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/side_by_side.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextBoundaryFinder>
#include <QTextDocument>
#include <algorithm>

#include "exports/html_text.h"

namespace bild {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SideBySide)
};

constexpr int kColumnWidth = 48;
constexpr double kPrintedPoints = 10.5;

/// Columns that a text takes in a fixed-width font: wide East Asian characters take two, combining ones none.
int columns(const QString& text) {
    int sum = 0;
    for (const uint codePoint : text.toUcs4()) {
        const QChar::Category category = QChar::category(codePoint);
        const bool combining =
            category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format;
        if (combining) continue;
        const QChar::Script script = QChar::script(codePoint);
        const bool wide = script == QChar::Script_Han || script == QChar::Script_Hiragana ||
                          script == QChar::Script_Katakana || script == QChar::Script_Hangul || codePoint >= 0x1F300;
        sum += wide ? 2 : 1;
    }
    return sum;
}

QStringList wrapped(const QString& text) {
    QStringList lines;
    for (const QString& paragraph : text.split(QLatin1Char('\n'))) {
        QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, paragraph);
        qsizetype begin = 0;
        QString line;
        for (qsizetype end = breaks.toNextBoundary(); end >= 0; end = breaks.toNextBoundary()) {
            const QString piece = paragraph.mid(begin, end - begin);
            begin = end;
            if (!line.isEmpty() && columns(line + piece.trimmed()) > kColumnWidth) {
                lines.append(line.trimmed());
                line.clear();
            }
            line += piece;
        }
        lines.append(line.trimmed());
    }
    return lines;
}

QString padded(const QString& line) {
    return line + QString(std::max(0, kColumnWidth - columns(line)), QLatin1Char(' '));
}

void appendRow(QString& text, const QString& left, const QString& right) {
    const QStringList a = wrapped(left);
    const QStringList b = wrapped(right);
    for (qsizetype i = 0; i < std::max(a.size(), b.size()); ++i) {
        QString line = padded(a.value(i)) + QStringLiteral(" | ") + b.value(i);
        while (line.endsWith(QLatin1Char(' '))) line.chop(1);
        text += line + QLatin1Char('\n');
    }
}

QString markdownCell(const QString& text) {
    static const QString special = QStringLiteral("\\`*_{}[]<>#|~");
    QString cell;
    for (const QChar c : text) {
        if (c == QLatin1Char('\n')) {
            cell += QStringLiteral("<br>");
            continue;
        }
        if (special.contains(c)) cell += QLatin1Char('\\');
        cell += c;
    }
    return cell;
}

QString sourceTitle() {
    return Words::tr("Source");
}

QString outputTitle(const Trace& trace) {
    return trace.task == Task::Summarize ? Words::tr("Summary") : Words::tr("Translation");
}

}  // namespace

std::vector<SideBySideRow> sideBySideRows(const Trace& trace) {
    std::vector<SideBySideRow> rows;
    std::size_t end = 0;
    for (const SegmentResult& segment : trace.result.segments) {
        const Span& span = segment.source.span.bytes;
        const std::string_view gap = std::string_view(trace.source).substr(end, span.begin - end);
        end = span.end;
        rows.push_back({QString::fromStdString(segment.source.text), QString::fromStdString(segment.text),
                        !rows.empty() && gap.find('\n') != std::string_view::npos});
    }
    return rows;
}

QString sideBySideText(const Trace& trace) {
    QString text;
    appendRow(text, sourceTitle(), outputTitle(trace));
    text += QString(kColumnWidth, QLatin1Char('-')) + QStringLiteral("-+-") + QString(kColumnWidth, QLatin1Char('-')) +
            QLatin1Char('\n');
    for (const SideBySideRow& row : sideBySideRows(trace)) {
        if (row.beginsParagraph) appendRow(text, {}, {});
        appendRow(text, row.source, row.output);
    }
    return text;
}

QString sideBySideMarkdown(const Trace& trace) {
    QString text = QStringLiteral("| %1 | %2 |\n|---|---|\n").arg(sourceTitle(), outputTitle(trace));
    for (const SideBySideRow& row : sideBySideRows(trace)) {
        text += QStringLiteral("| %1 | %2 |\n").arg(markdownCell(row.source), markdownCell(row.output));
    }
    return text;
}

QString sideBySideHtml(const Trace& trace) {
    QString rows;
    for (const SideBySideRow& row : sideBySideRows(trace)) {
        rows += QStringLiteral("<tr%1><td dir=\"auto\">%2</td><td dir=\"auto\">%3</td></tr>\n")
                    .arg(row.beginsParagraph ? QStringLiteral(" class=\"p\"") : QString(), htmlText(row.source),
                         htmlText(row.output));
    }
    return QStringLiteral(R"(<!DOCTYPE html>
<html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>%1</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 70em; margin: 2em auto; padding: 0 1em; }
table { width: 100%; border-collapse: collapse; }
th, td { width: 50%; text-align: left; vertical-align: top; padding: .25em 1em .25em 0; }
th { border-bottom: 1px solid; }
tr.p td { padding-top: 1em; }
</style></head><body>
<table><thead><tr><th>%1</th><th>%2</th></tr></thead><tbody>
%3</tbody></table>
</body></html>
)")
        .arg(sourceTitle(), outputTitle(trace), rows);
}

void printSideBySide(const Trace& trace, QPagedPaintDevice& paper) {
    QString rows;
    for (const SideBySideRow& row : sideBySideRows(trace)) {
        const QString style = row.beginsParagraph ? QStringLiteral(" style=\"padding-top: 14px\"") : QString();
        rows += QStringLiteral("<tr><td%1>%2</td><td%1>%3</td></tr>")
                    .arg(style, htmlText(row.source), htmlText(row.output));
    }
    // The web page has sizes in pixels, of which paper has twelve times as many as a screen.
    QTextDocument document;
    QFont font = document.defaultFont();
    font.setPointSizeF(kPrintedPoints);
    document.setDefaultFont(font);
    document.setHtml(
        QStringLiteral("<table width=\"100%\" cellpadding=\"4\"><thead><tr><th width=\"50%\" align=\"left\">%1"
                       "</th><th width=\"50%\" align=\"left\">%2</th></tr></thead>%3</table>")
            .arg(sourceTitle(), outputTitle(trace), rows));
    document.print(&paper);
}

QByteArray sideBySidePdf(const Trace& trace) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);
    printSideBySide(trace, writer);
    return buffer.data();
}

}  // namespace bild
