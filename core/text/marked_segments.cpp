// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/marked_segments.h"

#include <array>
#include <string>
#include <string_view>

#include "decoding/kept_text.h"
#include "text/kept_runs.h"
#include "text/unknown_characters.h"
#include "text/utf8.h"

namespace bild {
namespace {

/// Counts spans of bytes in UTF-16 units too. They must be asked for in order.
class BothUnits {
public:
    explicit BothUnits(std::string_view text) : m_text(text) {}

    TextSpan operator()(Span bytes) {
        const std::size_t begin = unitsAt(bytes.begin);
        return {bytes, {begin, unitsAt(bytes.end)}};
    }

private:
    std::size_t unitsAt(std::size_t offset) {
        m_units += utf16Size(m_text.substr(m_reached, offset - m_reached));
        m_reached = offset;
        return m_units;
    }

    std::string_view m_text;
    std::size_t m_units = 0;
    std::size_t m_reached = 0;
};

std::vector<StandIn> standInsOf(const Segment& segment, KeptRuns& finder) {
    std::vector<Span> unknown;
    for (const TextSpan& span : segment.unknown) unknown.push_back(span.bytes);
    const std::vector<Span> runs = finder.in(segment.text, unknown);
    std::vector<StandIn> standIns;
    BothUnits inBoth(segment.text);
    auto run = runs.begin();
    for (const char letter : std::array{'X', 'Y', 'Z', 'Q', 'K', 'V'}) {
        for (char digit = '1'; digit <= '9' && run != runs.end(); ++digit) {
            const std::string word{letter, digit};
            const bool isFree = segment.text.find(word) == std::string::npos &&
                                segment.text.find(smallWord(word)) == std::string::npos;
            if (isFree) standIns.push_back({inBoth(*run++), word});
            static_assert(kMostStandIns == std::size_t{6} * 9);
        }
    }
    return standIns;
}

}  // namespace

void markUnknown(std::vector<Segment>& segments, const Tokenizer& tokenizer) {
    UnknownCharacters characters(tokenizer);
    for (Segment& segment : segments) {
        segment.unknown.clear();
        if (segment.copied) continue;
        BothUnits inBoth(segment.text);
        for (const Span span : characters.in(segment.text)) segment.unknown.push_back(inBoth(span));
    }
}

void addStandIns(std::vector<Segment>& segments, const SegmentationRules& rules) {
    KeptRuns finder;
    for (Segment& segment : segments) {
        if (segment.copied) continue;
        segment.standIns = standInsOf(segment, finder);
        if (!segment.standIns.empty() && rules.countTokens(textForModels(segment)) > rules.maxTokens) {
            segment.standIns.clear();
        }
    }
}

}  // namespace bild
