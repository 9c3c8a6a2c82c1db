// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

#include "decoding/trace.h"

class QPagedPaintDevice;

namespace bild {

/// A segment of the source beside what was made of it.
struct SideBySideRow {
    QString source;
    QString output;
    bool beginsParagraph = false;
};

/// Source and output beside each other, a row a segment, as files for people to read. Pure functions of the trace.
[[nodiscard]] std::vector<SideBySideRow> sideBySideRows(const Trace& trace);

/// Two columns of plain text.
[[nodiscard]] QString sideBySideText(const Trace& trace);
/// A Markdown table.
[[nodiscard]] QString sideBySideMarkdown(const Trace& trace);
/// A whole HTML page, nothing outside it is referred to.
[[nodiscard]] QString sideBySideHtml(const Trace& trace);
/// The same on paper, in a size that can be read there.
void printSideBySide(const Trace& trace, QPagedPaintDevice& paper);
/// The same as a document of pages of A4.
[[nodiscard]] QByteArray sideBySidePdf(const Trace& trace);

}  // namespace bild
