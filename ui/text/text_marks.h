// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QSet>
#include <optional>
#include <vector>

#include "look/origin_style.h"
#include "policy/policy_whatif.h"
#include "text/text_geometry.h"
#include "text/text_output.h"

class QPainter;

namespace bild {

/// A token of the finished text that another policy would have decided otherwise.
struct HatchedToken {
    int segment = 0;
    int token = 0;
    bool exact = false;  ///< settled by recorded numbers, or else estimated: drawn fainter
    WouldBe::Decision decision = WouldBe::Decision::Kept;
};

/// The tokens within a range of the document before which the policy was changed: the first ones that were written under
/// another policy than the token before them.
[[nodiscard]] std::vector<TokenRef> policyChanges(const OutputText& text, const SessionModel& model, const Span& range);

/// Segments within a range of the document that no model wrote, since there was nothing to translate: with text only.
[[nodiscard]] std::vector<Span> copiedSpans(const OutputText& text, const SessionModel& model, const Span& range);

/// Draws the marks of the tokens that are on screen: tints and lines by origin, a line under copied
/// segments, hatching, and what a filter dims.
/// Marks are looked up when they are drawn and are no part of the document, so that a token whose origin becomes
/// known, a filter or a moved slider costs no edit of the text.
class TextMarks {
public:
    void setHatched(std::vector<HatchedToken> tokens);
    [[nodiscard]] std::optional<HatchedToken> hatched(const TokenRef& token) const;
    /// Tokens with other marks are dimmed.
    void setShown(const QSet<Mark>& marks) { m_shown = marks; }
    [[nodiscard]] const QSet<Mark>& shown() const { return m_shown; }

    /// `lineSpace`: free pixels below the letters of a line.
    void paintBehind(QPainter& painter, const std::vector<VisibleBlock>& blocks, const OutputText& text,
                     const SessionModel& model, const QPalette& palette, qreal lineSpace) const;
    void paintAbove(QPainter& painter, const std::vector<VisibleBlock>& blocks, const OutputText& text,
                    const SessionModel& model, const QPalette& palette, int litSegment, qreal lineSpace) const;

private:
    QSet<Mark> m_shown{allMarks.begin(), allMarks.end()};
    std::vector<HatchedToken> m_hatched;  ///< by segment and token
};

}  // namespace bild
