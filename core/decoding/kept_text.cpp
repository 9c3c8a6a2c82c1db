// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/kept_text.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include <unicode/uchar.h>

#include "text/utf8.h"

namespace bild {
namespace {

bool isWordCharacter(char32_t codePoint) {
    return u_isalnum(static_cast<UChar32>(codePoint));
}

bool wordEndsBefore(std::string_view text, std::size_t offset) {
    return offset > 0 && isWordCharacter(stepBackUtf8(text, offset).codePoint);
}

bool wordBeginsAt(std::string_view text, std::size_t offset) {
    return offset < text.size() && isWordCharacter(stepUtf8(text, offset).codePoint);
}

bool hasWords(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size(); offset += stepUtf8(text, offset).bytes) {
        if (wordBeginsAt(text, offset)) return true;
    }
    return false;
}

/// Where a stand-in's word is written, with a small letter too: models write one behind some words.
std::vector<std::size_t> wordPlaces(std::string_view text, const std::string& word) {
    const std::string small = smallWord(word);
    std::vector<std::size_t> places;
    for (std::size_t at = text.find(word[1]); at != std::string_view::npos; at = text.find(word[1], at + 1)) {
        if (at == 0 || (text[at - 1] != word[0] && text[at - 1] != small[0])) continue;
        if (!wordEndsBefore(text, at - 1) && !wordBeginsAt(text, at + 1)) places.push_back(at - 1);
    }
    return places;
}

/// A part of the written text, and what takes its place.
struct Edit {
    Span written;
    std::string text;
    Span kept = {};                       ///< what is kept, within `text`
    std::optional<std::size_t> standIn;   ///< its number, unless something is only taken out
};

/// Where the signs at a text's end begin: ".", "!" and the like, with the white space before them.
std::size_t endOfWords(std::string_view text) {
    while (!text.empty()) {
        const Utf8Step step = stepBackUtf8(text, text.size());
        if (!u_ispunct(static_cast<UChar32>(step.codePoint)) && !u_isspace(static_cast<UChar32>(step.codePoint))) break;
        text.remove_suffix(step.bytes);
    }
    return text.size();
}

class RunKeeper {
public:
    RunKeeper(Detokenized written, const Segment& source)
        : m_written(std::move(written)), m_source(source), m_kept(source.standIns.size()) {}

    KeptText keep(bool finished) {
        std::vector<std::size_t> missing;
        for (std::size_t i = 0; i < m_source.standIns.size(); ++i) {
            if (!takePlaces(i)) missing.push_back(i);
        }
        std::ranges::stable_sort(m_edits, {}, [](const Edit& edit) { return edit.written.begin; });
        if (finished) {
            for (const std::size_t i : missing) insert(i);
        }
        return apply();
    }

private:
    [[nodiscard]] std::string_view original(std::size_t standIn) const {
        const Span span = m_source.standIns[standIn].source.bytes;
        return std::string_view(m_source.text).substr(span.begin, span.size());
    }

    /// Where the models wrote the word. A space that textForModels put beside it goes with it.
    bool takePlaces(std::size_t standIn) {
        const std::string& word = m_source.standIns[standIn].word;
        const std::vector<std::size_t> places = wordPlaces(m_written.text, word);
        if (places.empty()) return false;
        const Span span = m_source.standIns[standIn].source.bytes;
        Span taken{places.front(), places.front() + word.size()};
        if (wordEndsBefore(m_source.text, span.begin) && hasSpaceBefore(taken.begin)) --taken.begin;
        if (wordBeginsAt(m_source.text, span.end) && m_written.text.substr(taken.end).starts_with(' ')) ++taken.end;
        m_edits.push_back({taken, std::string(original(standIn)), {0, original(standIn).size()}, standIn});
        for (std::size_t i = 1; i < places.size(); ++i) {
            const std::size_t begin = hasSpaceBefore(places[i]) ? places[i] - 1 : places[i];
            m_edits.push_back({{begin, places[i] + word.size()}, {}, {}, std::nullopt});
        }
        m_kept[standIn].how = places.size() == 1 ? KeptHow::Copied : KeptHow::Repeated;
        return true;
    }

    [[nodiscard]] bool hasSpaceBefore(std::size_t offset) const {
        return offset > 0 && m_written.text[offset - 1] == ' ';
    }

    void insert(std::size_t standIn) {
        const Span span = m_source.standIns[standIn].source.bytes;
        const std::string_view source = m_source.text;
        const std::string kept(original(standIn));
        const std::size_t size = kept.size();
        m_kept[standIn].how = KeptHow::Placed;
        Edit edit{{0, 0}, kept, {0, size}, standIn};
        if (!hasWords(source.substr(span.end))) {
            edit.written.begin = endOfWords(m_written.text);
        } else if (hasWords(source.substr(0, span.begin))) {
            edit.written.begin = nearestGap(span.begin * m_written.text.size() / source.size());
        }
        edit.written.end = edit.written.begin;
        if (edit.written.begin > 0) {
            edit.text = ' ' + kept;
            edit.kept = {1, 1 + size};
        } else if (!m_written.text.empty()) {
            edit.text += ' ';
        }
        // Behind what stands at the same place already, so that several keep their order.
        const auto behind = std::ranges::upper_bound(m_edits, edit.written.begin, {},
                                                     [](const Edit& each) { return each.written.begin; });
        m_edits.insert(behind, std::move(edit));
    }

    /// The space nearest to an offset that no edit takes away; the end of the words where there is none.
    [[nodiscard]] std::size_t nearestGap(std::size_t wanted) const {
        const std::string& text = m_written.text;
        std::size_t best = endOfWords(text);
        const auto distance = [wanted](std::size_t gap) { return gap > wanted ? gap - wanted : wanted - gap; };
        for (std::size_t at = text.find(' '); at != std::string::npos; at = text.find(' ', at + 1)) {
            const bool taken = std::ranges::any_of(
                m_edits, [at](const Edit& edit) { return edit.written.begin <= at && at < edit.written.end; });
            if (!taken && distance(at) < distance(best)) best = at;
        }
        return best;
    }

    /// A boundary between two tokens in the new text. Within something that is replaced it moves to the beginning, so
    /// that the last token has all of it; what is put in between two tokens belongs to the one before.
    [[nodiscard]] std::size_t moved(std::size_t boundary) const {
        if (boundary == 0) return 0;
        std::size_t place = 0;
        std::size_t reached = 0;
        for (const Edit& edit : m_edits) {
            if (edit.written.begin >= boundary && !(edit.written.empty() && edit.written.begin == boundary)) break;
            place += edit.written.begin - reached;
            if (boundary < edit.written.end) return place;
            place += edit.text.size();
            reached = edit.written.end;
        }
        return place + boundary - reached;
    }

    /// Two that want the same space: the first one has it.
    void partEdits() {
        std::size_t end = 0;
        for (Edit& edit : m_edits) {
            edit.written.begin = std::max(edit.written.begin, end);
            edit.written.end = std::max(edit.written.end, edit.written.begin);
            end = edit.written.end;
        }
    }

    KeptText apply() {
        if (m_edits.empty()) return {std::move(m_written), std::move(m_kept)};
        partEdits();
        Detokenized result;
        std::size_t reached = 0;
        for (const Edit& edit : m_edits) {
            result.text.append(m_written.text, reached, edit.written.begin - reached);
            if (edit.standIn) {
                const std::size_t begin = result.text.size() + edit.kept.begin;
                const std::size_t units = utf16Size(result.text) + edit.kept.begin;  // at most one space before it
                m_kept[*edit.standIn].output = {{begin, begin + edit.kept.size()},
                                                {units, units + utf16Size(original(*edit.standIn))}};
            }
            result.text += edit.text;
            reached = edit.written.end;
        }
        result.text.append(m_written.text, reached);
        std::size_t byte = 0;
        std::size_t units = 0;
        for (const TextSpan& piece : m_written.pieces) {
            const bool last = result.pieces.size() + 1 == m_written.pieces.size();
            const std::size_t end = last ? result.text.size() : moved(piece.bytes.end);
            const std::size_t endUnits = units + utf16Size(std::string_view(result.text).substr(byte, end - byte));
            result.pieces.push_back({{byte, end}, {units, endUnits}});
            byte = end;
            units = endUnits;
        }
        return {std::move(result), std::move(m_kept)};
    }

    Detokenized m_written;
    const Segment& m_source;
    std::vector<KeptRun> m_kept;
    std::vector<Edit> m_edits;
};

}  // namespace

std::string smallWord(const std::string& word) {
    return {static_cast<char>(word[0] - 'A' + 'a'), word[1]};
}

std::string textForModels(const Segment& segment) {
    if (segment.standIns.empty()) return segment.text;
    const std::string_view source = segment.text;
    std::string text;
    std::size_t reached = 0;
    for (const StandIn& standIn : segment.standIns) {
        const Span span = standIn.source.bytes;
        text += source.substr(reached, span.begin - reached);
        if (wordEndsBefore(text, text.size())) text += ' ';
        text += standIn.word;
        if (wordBeginsAt(source, span.end)) text += ' ';
        reached = span.end;
    }
    text += source.substr(reached);
    return text;
}

KeptText keepRuns(Detokenized written, const Segment& source, bool finished) {
    if (source.standIns.empty()) return {std::move(written), {}};
    return RunKeeper(std::move(written), source).keep(finished);
}

}  // namespace bild
