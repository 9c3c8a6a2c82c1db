// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextDocumentLayout>

namespace bild {

/// The layout of QPlainTextEdit with room between the lines, where marks stand, and low blank lines between
/// paragraphs. Blocks are laid out only when they are looked at, as in its base.
class SpacedTextLayout : public QPlainTextDocumentLayout {
    Q_OBJECT

public:
    explicit SpacedTextLayout(QTextDocument* document) : QPlainTextDocumentLayout(document) {}

    QRectF blockBoundingRect(const QTextBlock& block) const override;

    /// Free space above and below the letters of each line, in pixels.
    [[nodiscard]] qreal spaceAbove() const;
    [[nodiscard]] qreal spaceBelow() const;
};

}  // namespace bild
