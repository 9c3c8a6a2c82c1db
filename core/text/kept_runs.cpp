// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/kept_runs.h"

#include <algorithm>

#include <unicode/regex.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include "error.h"
#include "text/boundaries.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace bild {
namespace {

// URLs and addresses do not end with the sign that ends their sentence, nor with a bracket that they did not open.
constexpr const char* pattern =
    "(?:(?:https?|ftp|file|mailto):(?://)?|www\\.)(?:[^\\s()<>\"“”„»«]|\\([^\\s()<>]*\\))+(?<![.,;:!?'’…\\]}])"
    "|(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]*+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"
    "|\\{\\{[^{}\\n]{1,80}\\}\\}"
    "|[$#%]\\{[^{}\\s]{1,80}\\}"
    "|\\{[\\p{L}\\p{N}_.:#!$-]*(?:, ?[\\p{L}\\p{N}_#.,-]+)*\\}"
    "|(?<![\\d%])%(?:\\d+\\$)?[-+0#]?\\d*(?:\\.\\d+)?(?:hh|h|ll|l|z|j|t|q)?[diouxXeEfgGcsSpn@](?![\\p{L}\\p{N}])"
    "|(?<![\\d%])%\\([\\p{L}\\p{N}_]+\\)[diouxXeEfgGcsr]"
    "|%[A-Z][A-Z0-9_]+%"
    "|(?<![\\p{L}\\d%])(?<!\\d )%L?\\d{1,2}(?![\\d%])";

void check(UErrorCode status) {
    if (U_FAILURE(status)) {
        throw Error(Message::tr("ICU cannot search text (%1). Install the ICU libraries again.")
                        .with(u_errorName(status)));
    }
}

bool isEmoji(std::string_view cluster) {
    for (std::size_t offset = 0; offset < cluster.size();) {
        const Utf8Step step = stepUtf8(cluster, offset);
        constexpr char32_t asEmoji = U'\uFE0F';
        constexpr char32_t keycap = U'\u20E3';
        if (step.codePoint == asEmoji || step.codePoint == keycap) return true;
        if (u_hasBinaryProperty(static_cast<UChar32>(step.codePoint), UCHAR_EMOJI_PRESENTATION)) return true;
        offset += step.bytes;
    }
    return false;
}

bool partsOneRun(std::string_view gap) {
    if (gap == "-") return true;
    return trimmed(gap, {0, gap.size()}).empty() && countLineEnds(gap) == 0;
}

/// Makes one of runs that overlap or touch.
std::vector<Span> merged(std::vector<Span> runs) {
    std::ranges::sort(runs, {}, &Span::begin);
    std::vector<Span> apart;
    for (const Span run : runs) {
        if (!apart.empty() && run.begin <= apart.back().end) {
            apart.back().end = std::max(apart.back().end, run.end);
        } else {
            apart.push_back(run);
        }
    }
    return apart;
}

}  // namespace

class KeptRuns::Implementation {
public:
    Implementation() : m_characters(BoundaryKind::Character, "en") {
        UErrorCode status = U_ZERO_ERROR;
        m_matcher = std::make_unique<icu::RegexMatcher>(icu::UnicodeString::fromUTF8(pattern), 0, status);
        check(status);
    }
    ~Implementation() { utext_close(&m_text); }
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;

    /// URLs, addresses and placeholders.
    void addMatches(std::string_view text, std::vector<Span>& runs) {
        UErrorCode status = U_ZERO_ERROR;
        utext_openUTF8(&m_text, text.data(), static_cast<std::int64_t>(text.size()), &status);
        check(status);
        m_matcher->reset(&m_text);
        while (m_matcher->find(status) && U_SUCCESS(status)) {
            runs.push_back({static_cast<std::size_t>(m_matcher->start64(status)),
                            static_cast<std::size_t>(m_matcher->end64(status))});
        }
        // Megabytes without a space: what was found before them has to do.
        if (status != U_REGEX_STACK_OVERFLOW) check(status);
    }

    /// Characters as people see them that hold an emoji or something unknown.
    void addCharacters(std::string_view text, const std::vector<Span>& unknown, std::vector<Span>& runs) {
        m_characters.setText(text);
        auto next = unknown.begin();
        bool joins = false;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = m_characters.after(begin).value_or(text.size());
            while (next != unknown.end() && next->end <= begin) ++next;
            const bool lacks = next != unknown.end() && next->begin < end;
            if (lacks || isEmoji(text.substr(begin, end - begin))) {
                if (joins && partsOneRun(text.substr(runs.back().end, begin - runs.back().end))) {
                    runs.back().end = end;
                } else {
                    runs.push_back({begin, end});
                }
                joins = true;
            }
            begin = end;
        }
    }

private:
    std::unique_ptr<icu::RegexMatcher> m_matcher;
    UText m_text = UTEXT_INITIALIZER;
    Boundaries m_characters;
};

KeptRuns::KeptRuns() : m_implementation(std::make_unique<Implementation>()) {}
KeptRuns::~KeptRuns() = default;

std::vector<Span> KeptRuns::in(std::string_view text, const std::vector<Span>& unknown) {
    std::vector<Span> runs;
    m_implementation->addMatches(text, runs);
    std::vector<Span> characters;
    m_implementation->addCharacters(text, unknown, characters);
    runs.insert(runs.end(), characters.begin(), characters.end());
    return merged(std::move(runs));
}

}  // namespace bild
