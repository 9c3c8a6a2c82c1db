// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/wrapped_lines.h"

#include <algorithm>

namespace bild {

void WrappedLines::addTo(CLI::App& app) {
    app.add_flag("--raw", m_raw,
                 m_task == Task::Summarize
                     ? "Take the text as it is: do not join broken lines or mend divided words"
                     : "Take every line break as it is: do not join the lines of paragraphs that are evidently wrapped "
                       "(mails, plain-text books), or mend words divided there");
}

PastedText WrappedLines::joined(const std::string& text) const {
    if (m_raw) return {text, {}};
    return tidyPastedText(text, m_task == Task::Summarize ? LineJoining::Likely : LineJoining::Evident);
}

std::string noteOnChanges(const PastedText& text) {
    const auto count = [&text](PasteChangeKind kind) {
        return std::to_string(std::ranges::count(text.changes, kind, &PasteChange::kind));
    };
    if (text.changes.empty()) return {};
    return "Note: line breaks inside paragraphs were joined (" + count(PasteChangeKind::LineJoined) +
           ") and divided words mended (" + count(PasteChangeKind::HyphenMended) +
           "); --raw leaves the text as it is\n";
}

}  // namespace bild
