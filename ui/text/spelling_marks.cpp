// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/spelling_marks.h"

#include <QAction>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <algorithm>
#include <cmath>
#include <utility>

#include "look/theme.h"

namespace bild {
namespace {

constexpr int kAskPauseMs = 80;
/// How long a word at the caret is left alone after the last key.
constexpr int kTypingMs = 900;
constexpr qsizetype kMostAskedAtOnce = 400;
constexpr qsizetype kMostRemembered = 50'000;
constexpr qsizetype kMostTexts = 400;
constexpr qsizetype kMostSuggestions = 7;

QColor waveColor(const QPalette& palette) {
    return shadeOf(palette) == Shade::Dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xc6, 0x28, 0x28);
}

/// A wave is no line of any origin's.
void drawWave(QPainter& painter, qreal left, qreal right, qreal middle, qreal height) {
    const qreal half = 2.0 * height;
    QPainterPath path(QPointF(left, middle));
    bool up = true;
    for (qreal x = left; x < right; x += half) {
        path.quadTo(QPointF(x + half / 2, middle + (up ? -height : height)),
                    QPointF(std::min(x + half, right), middle));
        up = !up;
    }
    painter.drawPath(path);
}

}  // namespace

SpellingMarks::SpellingMarks(QPlainTextEdit& view) : QObject(&view), m_view(view) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(kAskPauseMs);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingMs);
    connect(&m_pause, &QTimer::timeout, this, &SpellingMarks::ask);
    connect(&m_typing, &QTimer::timeout, view.viewport(), qOverload<>(&QWidget::update));
    connect(view.document(), &QTextDocument::contentsChange, this, [this] {
        if (m_active && m_view.hasFocus()) m_typing.start();
    });
}

void SpellingMarks::setActive(bool active) {
    if (active == m_active) return;
    m_active = active;
    forget();
}

void SpellingMarks::forget() {
    m_wrong.clear();
    m_asked.clear();
    m_wanted.clear();
    m_words.clear();
    m_view.viewport()->update();
}

void SpellingMarks::setVerdicts(const QStringList& asked, const QSet<QString>& wrong) {
    if (!m_active) return;
    if (m_wrong.size() > kMostRemembered) m_wrong.clear();
    for (const QString& word : asked) {
        m_asked.remove(word);
        m_wrong.insert(word, wrong.contains(word));
    }
    if (!wrong.isEmpty()) m_view.viewport()->update();
}

const std::vector<SpelledWord>& SpellingMarks::wordsOf(const QString& text) const {
    const auto known = m_words.constFind(text);
    if (known != m_words.cend()) return *known;
    if (m_words.size() > kMostTexts) m_words.clear();
    return *m_words.insert(text, wordsToSpell(text));
}

void SpellingMarks::want(const QString& word) {
    if (m_asked.contains(word)) return;
    m_asked.insert(word);
    m_wanted.append(word);
    if (!m_pause.isActive()) m_pause.start();
}

void SpellingMarks::ask() {
    if (m_wanted.isEmpty()) return;
    const QStringList words = m_wanted.mid(0, kMostAskedAtOnce);
    m_wanted.remove(0, words.size());
    if (!m_wanted.isEmpty()) m_pause.start();
    Q_EMIT wordsWanted(words);
}

bool SpellingMarks::isBeingTyped(const Span& range) const {
    const auto caret = static_cast<std::size_t>(m_view.textCursor().position());
    return m_typing.isActive() && m_view.hasFocus() && range.begin <= caret && caret <= range.end;
}

void SpellingMarks::paint(QPainter& painter, const std::vector<VisibleBlock>& blocks, const QPalette& palette,
                          qreal lineSpace) {
    if (!m_active) return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(waveColor(palette), 1.2));
    const qreal height = std::max(1.5, lineSpace * 0.35);
    for (const VisibleBlock& visible : blocks) {
        const auto start = static_cast<std::size_t>(visible.block.position());
        for (const SpelledWord& word : wordsOf(visible.block.text())) {
            const auto verdict = m_wrong.constFind(word.word);
            const Span range{start + word.span.begin, start + word.span.end};
            if (verdict == m_wrong.cend()) {
                if (!isBeingTyped(range)) want(word.word);
                continue;
            }
            if (!*verdict || isBeingTyped(range)) continue;
            for (const TextRun& run : runsOf({visible}, range)) {
                // Below the lines that stand for origins.
                drawWave(painter, run.rect.left(), run.rect.right(), run.rect.bottom() + lineSpace - height / 2,
                         height);
            }
        }
    }
    painter.restore();
}

std::optional<SpelledWord> SpellingMarks::wrongAt(int position) const {
    const QTextBlock block = m_view.document()->findBlock(position);
    if (!m_active || position < 0 || !block.isValid()) return std::nullopt;
    const auto start = static_cast<std::size_t>(block.position());
    const std::size_t inside = static_cast<std::size_t>(position) - start;
    for (const SpelledWord& word : wordsOf(block.text())) {
        if (inside < word.span.begin || inside > word.span.end || !m_wrong.value(word.word, false)) continue;
        return SpelledWord{word.word, {start + word.span.begin, start + word.span.end}};
    }
    return std::nullopt;
}

void SpellingMarks::addTo(QMenu& menu, int position) {
    const std::optional<SpelledWord> word = wrongAt(position);
    if (!word) return;
    m_offered = *word;
    m_menu = &menu;
    QAction* first = menu.actions().value(0);
    const auto add = [&menu, first](QAction* action) { menu.insertAction(first, action); };
    if (!m_view.isReadOnly()) {
        auto* waiting = new QAction(tr("Looking for suggestions…"), &menu);
        waiting->setObjectName(QStringLiteral("waitingForSuggestions"));
        waiting->setEnabled(false);
        add(waiting);
        Q_EMIT suggestionsWanted(word->word);
    }
    auto* accept = new QAction(tr("Add “%1” to my words").arg(word->word), &menu);
    accept->setObjectName(QStringLiteral("addToMyWords"));
    connect(accept, &QAction::triggered, this, [this, word = word->word] { Q_EMIT wordAccepted(word); });
    add(accept);
    menu.insertSeparator(first);
}

void SpellingMarks::setSuggestions(const QString& word, const QStringList& suggestions) {
    if (!m_menu || m_offered.word != word) return;
    auto* waiting = m_menu->findChild<QAction*>(QStringLiteral("waitingForSuggestions"));
    if (waiting == nullptr) return;
    for (const QString& suggestion : suggestions.mid(0, kMostSuggestions)) {
        auto* action = new QAction(suggestion, m_menu);
        QFont bold = action->font();
        bold.setBold(true);
        action->setFont(bold);
        connect(action, &QAction::triggered, this,
                [this, range = m_offered.span, suggestion] { Q_EMIT replacementChosen(range, suggestion); });
        m_menu->insertAction(waiting, action);
    }
    if (suggestions.isEmpty()) {
        waiting->setText(tr("No suggestions"));
    } else {
        delete waiting;
    }
}

}  // namespace bild
