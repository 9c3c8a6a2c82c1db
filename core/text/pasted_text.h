// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace bild {

enum class PasteChangeKind {
    LineJoined,    ///< a line break inside a paragraph, with the white space around it, became a space or nothing
    HyphenMended,  ///< a word that was divided at a line's end is whole again
};

/// One thing that was changed.
struct PasteChange {
    PasteChangeKind kind = PasteChangeKind::LineJoined;
    TextSpan before;  ///< what was taken out of the text as it was pasted
    TextSpan after;   ///< what stands for it in the new text: a space or nothing

    friend bool operator==(const PasteChange&, const PasteChange&) = default;
};

struct PastedText {
    std::string text;
    std::vector<PasteChange> changes;  ///< in the order of the text
};

/// When lines are taken to be broken for the width's sake alone.
enum class LineJoining {
    Likely,   ///< in text that was pasted as an article: wherever nothing speaks against it
    Evident,  ///< in any text: where a whole block looks wrapped, with full lines and sentences that go on in the next
};

/// Mends text that was copied from a web page, a mail or a PDF: lines that were only broken to fit a width become
/// paragraphs again, and words that were divided there become whole. Bullets, numbered items, headings, quoted and
/// tabular lines stay on lines of their own; so does every line that could have been longer and was not. Nothing but
/// line breaks, the spaces beside them and dividing hyphens is ever touched, and each change is listed.
///
/// A hyphen at a line's end is kept where it belongs to the words: "Haus-" before "und Hof", "US-" before "Regierung",
/// "X-" before "ray", and where the text has the word with a hyphen elsewhere. Invalid UTF-8 passes through. Linear in
/// the text.
[[nodiscard]] PastedText tidyPastedText(std::string_view text, LineJoining joining = LineJoining::Likely);

}  // namespace bild
