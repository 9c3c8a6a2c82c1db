// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTextCharFormat>
#include <QTextObjectInterface>
#include <functional>

class QWidget;

namespace bild {

/// Draws a ghost: words that were taken back, small, raised and struck through, in the place of one object character
/// of a text document. Only the character is in the document; the words are asked for, so that the text holds none
/// of them.
class GhostObject : public QObject, public QTextObjectInterface {
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    static constexpr int type = QTextFormat::UserObject + 1;
    /// The words of the ghost at a position of the document.
    using Words = std::function<QString(int position)>;

    /// `view`, the parent, gives the palette.
    GhostObject(Words words, QWidget* view);

    /// The format of the object character.
    [[nodiscard]] static QTextCharFormat format();

    QSizeF intrinsicSize(QTextDocument* document, int position, const QTextFormat& format) override;
    void drawObject(QPainter* painter, const QRectF& rect, QTextDocument* document, int position,
                    const QTextFormat& format) override;

private:
    const QWidget& m_view;
    Words m_words;
};

}  // namespace bild
