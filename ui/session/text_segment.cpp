// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/text_segment.h"

#include <algorithm>
#include <string>

namespace bild {
namespace {

/// A ghost word with the position of its drafts in the output.
struct PlacedGhost {
    std::size_t position = 0;
    GhostWord word;
};

QString wordsOf(const SegmentOutput& output, const std::vector<int>& ghosts) {
    std::vector<std::string> pieces;
    for (const int ghost : ghosts) pieces.push_back(output.ghosts()[static_cast<std::size_t>(ghost)].token.piece);
    const QString words = displayable(QString::fromStdString(detokenize(pieces).text)).trimmed();
    // A draft that would have ended the text has no letters of its own.
    return words.isEmpty() ? QString(QChar(0x220e)) : words;
}

std::vector<PlacedGhost> ghostWords(const SegmentOutput& output) {
    std::vector<PlacedGhost> words;
    const std::vector<Ghost>& ghosts = output.ghosts();
    for (std::size_t first = 0; first < ghosts.size();) {
        PlacedGhost word;
        word.position = ghosts[first].position;
        std::size_t next = first;
        while (next < ghosts.size() && ghosts[next].iteration == ghosts[first].iteration) {
            word.word.ghosts.push_back(static_cast<int>(next++));
        }
        word.word.words = wordsOf(output, word.word.ghosts);
        words.push_back(std::move(word));
        first = next;
    }
    std::ranges::stable_sort(words, {}, &PlacedGhost::position);
    return words;
}

}  // namespace

QString displayable(QString text) {
    for (QChar& character : text) {
        switch (character.unicode()) {
            case u'\r':
                character = u' ';
                break;
            case 0x2028:
            case 0x2029:
                character = u'\n';
                break;
            case 0xfdd0:  // QTextDocument's own signs
            case 0xfdd1:
            case 0xfffc:
                character = QChar::ReplacementCharacter;
                break;
            default:
                break;
        }
    }
    return text;
}

SegmentText arrangeSegment(const SegmentOutput& output, const Detokenized& text, bool withGhosts) {
    SegmentText result;
    const QString plain = displayable(QString::fromStdString(text.text));
    std::vector<PlacedGhost> ghosts = withGhosts ? ghostWords(output) : std::vector<PlacedGhost>();
    result.tokens.reserve(text.pieces.size());
    result.text.reserve(plain.size() + static_cast<qsizetype>(ghosts.size()));
    auto ghost = ghosts.begin();
    const auto insertGhost = [&] {
        ghost->word.position = static_cast<int>(result.text.size());
        result.text += QChar::ObjectReplacementCharacter;
        result.ghosts.push_back(std::move(ghost->word));
        ++ghost;
    };
    for (std::size_t token = 0; token < text.pieces.size(); ++token) {
        const Span& span = text.pieces[token].utf16;
        const QStringView word =
            QStringView(plain).mid(static_cast<qsizetype>(span.begin), static_cast<qsizetype>(span.size()));
        const auto letter = std::ranges::find_if_not(word, [](QChar character) { return character.isSpace(); });
        const qsizetype spaces = letter == word.end() ? 0 : letter - word.begin();
        TokenPlace place;
        place.begin = static_cast<int>(result.text.size());
        result.text += word.left(spaces);
        while (ghost != ghosts.end() && ghost->position <= token) insertGhost();
        place.visible = static_cast<int>(result.text.size());
        result.text += word.mid(spaces);
        place.end = static_cast<int>(result.text.size());
        result.tokens.push_back(place);
    }
    while (ghost != ghosts.end()) insertGhost();
    // What no token wrote: a segment that was copied.
    const std::size_t written = text.pieces.empty() ? 0 : text.pieces.back().utf16.end;
    result.text += QStringView(plain).mid(static_cast<qsizetype>(written));
    return result;
}

int commonLength(const SegmentText& one, const SegmentText& other) {
    const auto [left, right] = std::ranges::mismatch(one.text, other.text);
    auto length = static_cast<int>(left - one.text.begin());
    // Object characters are all alike: the words behind them decide.
    for (std::size_t index = 0; index < std::min(one.ghosts.size(), other.ghosts.size()); ++index) {
        if (one.ghosts[index].words == other.ghosts[index].words) continue;
        length = std::min({length, one.ghosts[index].position, other.ghosts[index].position});
        break;
    }
    if (length > 0 && one.text.at(length - 1).isHighSurrogate()) --length;
    return length;
}

}  // namespace bild
