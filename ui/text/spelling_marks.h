// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <QStringList>
#include <QTimer>
#include <optional>
#include <vector>

#include "text/spelled_words.h"
#include "text/text_geometry.h"

class QMenu;
class QPainter;
class QPalette;
class QPlainTextEdit;

namespace bild {

/// Wavy lines under the words of a text that a dictionary does not know. It asks for the words that come on screen,
/// whoever has the dictionary answers when it likes; the text itself is never touched. Off until it is set active.
class SpellingMarks : public QObject {
    Q_OBJECT
public:
    /// Of this text, which owns it.
    explicit SpellingMarks(QPlainTextEdit& view);

    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_active; }
    /// The answers so far came from another dictionary, or from fewer words.
    void forget();
    /// The answer to wordsWanted: which of the words are not known.
    void setVerdicts(const QStringList& asked, const QSet<QString>& wrong);
    /// The answer to suggestionsWanted; empty where there is none.
    void setSuggestions(const QString& word, const QStringList& suggestions);

    /// Draws the lines of the blocks that are on screen, `lineSpace` being the free pixels below a line's letters.
    void paint(QPainter& painter, const std::vector<VisibleBlock>& blocks, const QPalette& palette, qreal lineSpace);
    /// The marked word at a position of the document.
    [[nodiscard]] std::optional<SpelledWord> wrongAt(int position) const;
    /// Puts what can be done about the marked word at a position at the head of a context menu, if there is one.
    void addTo(QMenu& menu, int position);

Q_SIGNALS:
    void wordsWanted(const QStringList& words);
    void suggestionsWanted(const QString& word);
    /// The word is right, says the user.
    void wordAccepted(const QString& word);
    /// Another word was chosen in place of the one in a range of the document.
    void replacementChosen(const bild::Span& range, const QString& by);

private:
    [[nodiscard]] const std::vector<SpelledWord>& wordsOf(const QString& text) const;
    [[nodiscard]] bool isBeingTyped(const Span& range) const;
    void want(const QString& word);
    void ask();

    QPlainTextEdit& m_view;
    bool m_active = false;
    QHash<QString, bool> m_wrong;  ///< by word
    QSet<QString> m_asked;         ///< and not answered
    QStringList m_wanted;
    QTimer m_pause;
    QTimer m_typing;
    mutable QHash<QString, std::vector<SpelledWord>> m_words;  ///< of texts of blocks
    QPointer<QMenu> m_menu;
    SpelledWord m_offered;
};

}  // namespace bild
