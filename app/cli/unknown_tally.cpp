// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/unknown_tally.h"

#include <algorithm>
#include <string_view>

#include "text/utf8.h"

namespace bild {
namespace {

constexpr std::size_t mostNamed = 12;

std::string utf8(char32_t codePoint) {
    std::string text(U8_MAX_LENGTH, '\0');
    std::size_t size = 0;
    U8_APPEND_UNSAFE(text, size, codePoint);
    text.resize(size);
    return text;
}

}  // namespace

void UnknownTally::add(const SegmentResult& segment) {
    for (const TextSpan& unknown : segment.source.unknown) {
        const bool kept = std::ranges::any_of(segment.source.standIns, [&unknown](const StandIn& standIn) {
            return standIn.source.bytes.begin <= unknown.bytes.begin && unknown.bytes.end <= standIn.source.bytes.end;
        });
        if (!kept) count(segment, unknown);
    }
    m_kept += segment.kept.size();
    const auto misplaced = static_cast<std::size_t>(
        std::ranges::count_if(segment.kept, [](const KeptRun& run) { return run.how != KeptHow::Copied; }));
    m_misplaced += misplaced;
    if (misplaced > 0 && m_segments.size() < mostNamed) m_segments.push_back(segment.index + 1);
}

void UnknownTally::count(const SegmentResult& segment, const TextSpan& unknown) {
    const std::string_view text = segment.source.text;
    for (std::size_t offset = unknown.bytes.begin; offset < unknown.bytes.end;) {
        const Utf8Step step = stepUtf8(text, offset);
        offset += step.bytes;
        if (++m_times[step.codePoint] == 1 && m_first.size() < mostNamed) m_first.push_back(step.codePoint);
    }
}

std::string UnknownTally::lost(bool canKeep) const {
    if (m_times.empty()) return {};
    std::string list;
    for (const char32_t character : m_first) {
        const std::size_t times = m_times.at(character);
        list += (list.empty() ? "" : ", ") + utf8(character);
        if (times > 1) list += " (" + std::to_string(times) + " times)";
    }
    if (m_times.size() > m_first.size()) list += " and " + std::to_string(m_times.size() - m_first.size()) + " more";
    return "Note: the pair's vocabulary lacks these characters, so they may come out wrong: " + list +
           (canKeep ? "; --keep-unknown keeps them\n" : "\n");
}

std::string UnknownTally::note(bool canKeep) const {
    std::string text = lost(canKeep && m_kept == 0);
    if (m_kept == 0) return text;
    text += "Note: " + std::to_string(m_kept) + (m_kept == 1 ? " run was" : " runs were") + " kept as they are";
    if (m_misplaced == 0) return text + "\n";
    text += "; the models did not copy " + std::to_string(m_misplaced) + " of them, so look at these segments: ";
    for (std::size_t i = 0; i < m_segments.size(); ++i) text += (i == 0 ? "" : ", ") + std::to_string(m_segments[i]);
    return text + (m_segments.size() == mostNamed ? " and perhaps others\n" : "\n");
}

}  // namespace bild
