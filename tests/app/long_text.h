// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <cstddef>

#include "decoding/assemble.h"
#include "decoding/trace.h"

namespace bild {

/// A German text of so many words in short sentences: in paragraphs of ninety words, or all in one.
[[nodiscard]] inline QString longText(int words, bool paragraphs = true) {
    const QStringList pool{"Ich", "lese", "ein", "gutes", "Buch", "und", "gehe", "nach", "Hause."};
    QString text;
    for (int i = 0; i < words; ++i) {
        text += pool[i % pool.size()];
        text += paragraphs && i % 90 == 89 ? QStringLiteral("\n\n") : QStringLiteral(" ");
    }
    return text;
}

/// The trace of a text that repeats another one so many times, as a run over all of it would have written it: a
/// paragraph each, or all in one.
[[nodiscard]] inline Trace repeated(const Trace& once, std::size_t copies, bool paragraphs = true) {
    Trace trace = once;
    const auto utf16Size = [](const std::string& text) {
        return static_cast<std::size_t>(QString::fromStdString(text).size());
    };
    const std::string unit =
        once.source.substr(0, once.source.find_last_not_of(" \n") + 1) + (paragraphs ? "\n\n" : " ");
    const std::size_t units = utf16Size(unit);
    const double lasted = once.result.statistics.totalMilliseconds;
    trace.source.clear();
    trace.result = {};
    for (std::size_t copy = 0; copy < copies; ++copy) {
        const auto moved = [](const Span& span, std::size_t by) { return Span{span.begin + by, span.end + by}; };
        for (SegmentResult segment : once.result.segments) {
            TextSpan& span = segment.source.span;
            span = {moved(span.bytes, copy * unit.size()), moved(span.utf16, copy * units)};
            segment.index = trace.result.segments.size();
            for (Iteration& iteration : segment.iterations) {
                iteration.segment = segment.index;
                iteration.startMilliseconds += static_cast<double>(copy) * lasted;
            }
            trace.result.segments.push_back(std::move(segment));
        }
        trace.source += unit;
    }
    assemble(trace.source, trace.result);
    return trace;
}

}  // namespace bild
