// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation.h"

#include <algorithm>
#include <cstdint>
#include <limits>

#include "error.h"
#include "text/article_parts.h"
#include "text/columns.h"
#include "text/lines.h"
#include "text/segment_list.h"
#include "text/sentences.h"
#include "text/utf8.h"
#include "text/window_cut.h"

namespace bild {

namespace {

void check(std::string_view text, const SegmentationRules& rules) {
    // ICU counts in 32 bits.
    if (text.size() >= std::numeric_limits<std::int32_t>::max()) {
        throw InputError(Message::tr("The text is longer than 2 GB. Cut it into several files."));
    }
    if (rules.countTokens && rules.maxTokens == 0) {
        throw InputError(Message::tr("The model's window leaves no room for any text. Use a shorter prefix."));
    }
}

/// A sentence, or a part of one that had to be cut.
struct Piece {
    Span bytes;
    bool split = false;
    bool continues = false;  ///< the next piece is of the same sentence
};

std::vector<Piece> piecesOf(std::string_view text, const SegmentationRules& rules) {
    Sentences sentences(rules.locale);
    WindowCutter cutter(rules.locale, rules.countTokens, rules.maxTokens);
    std::vector<Piece> pieces;
    const auto addFitting = [&](Span span) {
        span = trimmed(text, span);
        if (span.empty()) return;
        const std::string_view sentence = text.substr(span.begin, span.size());
        const std::size_t tokens = rules.countTokens ? rules.countTokens(sentence) : 0;
        if (tokens <= rules.maxTokens) {
            pieces.push_back({span});
            return;
        }
        for (const Span part : cutter.cut(sentence, tokens)) {
            pieces.push_back({{span.begin + part.begin, span.begin + part.end}, true, true});
        }
        pieces.back().continues = false;
    };
    const std::vector<Span> lines = linesOf(text);
    if (rules.oneSegmentALine) {
        for (const Span line : lines) addFitting(line);
        return pieces;
    }
    for (const std::vector<Span>& cells : cellsOf(text, lines)) {
        for (const Span cell : cells) {
            for (const Span sentence : sentences.of(text.substr(cell.begin, cell.size()))) {
                addFitting({cell.begin + sentence.begin, cell.begin + sentence.end});
            }
        }
    }
    return pieces;
}

bool endsLikeSentence(std::string_view piece) {
    constexpr std::u32string_view ends = U".!?…:。！？";
    constexpr std::u32string_view closers = U")]}\"'“”‘’«»‹›」』）】";
    for (std::size_t offset = piece.size(); offset > 0;) {
        const Utf8Step step = stepBackUtf8(piece, offset);
        if (ends.find(step.codePoint) != std::u32string_view::npos) return true;
        if (closers.find(step.codePoint) == std::u32string_view::npos) return false;
        offset -= step.bytes;
    }
    return false;
}

Joint jointAfter(std::string_view text, const Piece& piece, const Piece& next) {
    if (piece.continues) return Joint::WithinSentence;
    const std::string_view gap = text.substr(piece.bytes.end, next.bytes.begin - piece.bytes.end);
    const std::size_t lines = countLineEnds(gap);
    if (lines == 0) return Joint::Sentence;
    const bool sentence = endsLikeSentence(text.substr(piece.bytes.begin, piece.bytes.size()));
    if (lines == 1) return sentence ? Joint::Line : Joint::Wrap;
    return sentence ? Joint::Paragraph : Joint::Heading;
}

/// Sentences of an article, each measured up to the beginning of the next.
std::vector<ArticleSentence> measure(std::string_view text, const std::vector<Piece>& pieces, const TokenCount& count) {
    std::vector<ArticleSentence> sentences;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool last = i + 1 == pieces.size();
        const std::size_t end = last ? pieces[i].bytes.end : pieces[i + 1].bytes.begin;
        sentences.push_back(
            {.tokens = count ? count(text.substr(pieces[i].bytes.begin, end - pieces[i].bytes.begin)) : 0,
             .joint = last ? Joint::Paragraph : jointAfter(text, pieces[i], pieces[i + 1])});
    }
    return sentences;
}

}  // namespace

std::vector<Segment> segmentSentences(std::string_view text, const SegmentationRules& rules) {
    check(text, rules);
    SegmentList segments(text);
    for (const Piece& piece : piecesOf(text, rules)) segments.add(piece.bytes, piece.split);
    return segments.take();
}

std::vector<Segment> segmentArticle(std::string_view text, const SegmentationRules& rules) {
    check(text, rules);
    const std::vector<Piece> pieces = piecesOf(text, rules);
    const std::vector<ArticleSentence> sentences = measure(text, pieces, rules.countTokens);
    const auto bytesOf = [&](Span part) {
        return Span{pieces[part.begin].bytes.begin, pieces[part.end - 1].bytes.end};
    };
    // The whole may cost more than its sentences one by one: then it is tried again with that much less room.
    const auto overrun = [&](const std::vector<Span>& parts) {
        std::size_t most = 0;
        for (const Span part : parts) {
            const Span bytes = bytesOf(part);
            if (part.size() == 1 || !rules.countTokens) continue;
            const std::size_t tokens = rules.countTokens(text.substr(bytes.begin, bytes.size()));
            if (tokens > rules.maxTokens) most = std::max(most, tokens - rules.maxTokens);
        }
        return most;
    };
    std::size_t room = rules.maxTokens;
    std::vector<Span> parts = articleParts(sentences, room);
    for (std::size_t over = overrun(parts); over > 0; over = overrun(parts)) {
        room -= std::min(room, over);
        parts = articleParts(sentences, room);
    }
    SegmentList segments(text);
    for (const Span part : parts) {
        const bool beginsWithin = part.begin > 0 && pieces[part.begin - 1].continues;
        segments.add(bytesOf(part), beginsWithin || pieces[part.end - 1].continues);
    }
    return segments.take();
}

}  // namespace bild
