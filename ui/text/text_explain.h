// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <string>

#include "policy/policy_whatif.h"
#include "session/session_segment.h"
#include "session/token_ref.h"

namespace bild {

/// Why a token stands in the text, in words.
struct TokenExplanation {
    QString word;    ///< the token as it reads
    QString place;   ///< "token 14 of sentence 2 · fallback"
    QString reason;  ///< one to three sentences; HTML with words in italics, everything else escaped
    QString rule;    ///< the policy's numbers and the margin by which they were met; may be empty
};

/// Explains a token or ghost of a segment. `ref` must name one that is there.
[[nodiscard]] TokenExplanation explainToken(const SessionSegment& segment, const TokenRef& ref,
                                            const QLocale& locale = QLocale());

/// What the thresholds that are set now would have done with a hatched token.
[[nodiscard]] QString wouldBeWords(WouldBe::Decision decision, bool exact);

/// A vocabulary's piece as people read it: no sign for the space, a name for the end of the text.
[[nodiscard]] QString readablePiece(const std::string& piece);

}  // namespace bild
