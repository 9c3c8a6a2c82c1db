// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding_guess.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>

#include <unicode/uchar.h>
#include <unicode/ucsdet.h>
#include <unicode/uscript.h>

#include "text/utf8.h"

namespace bild {
namespace {

/// How the bytes of UTF-16 or UTF-32 lie.
struct WideOrder {
    const char* name;
    std::size_t unitBytes;
    bool littleEndian;
};

constexpr std::array wideOrders{WideOrder{"UTF-16LE", 2, true}, WideOrder{"UTF-16BE", 2, false},
                                WideOrder{"UTF-32LE", 4, true}, WideOrder{"UTF-32BE", 4, false}};

// Enough of a long text to tell.
constexpr std::size_t sampleBytes = std::size_t{1} << 16;

char32_t unitAt(std::string_view bytes, std::size_t offset, const WideOrder& order) {
    char32_t unit = 0;
    for (std::size_t i = 0; i < order.unitBytes; ++i) {
        const std::size_t place = order.littleEndian ? order.unitBytes - 1 - i : i;
        unit = unit << 8U | static_cast<unsigned char>(bytes[offset + place]);
    }
    return unit;
}

bool isTextControl(char32_t codePoint) {
    return (codePoint >= U'\b' && codePoint <= U'\r') || codePoint == U'\x1B' || codePoint == U'\x85';
}

/// Scripts that are written in one text count as one.
UScriptCode scriptFamily(UChar32 codePoint) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(codePoint, &status);
    const bool eastAsian = script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA || script == USCRIPT_BOPOMOFO ||
                           script == USCRIPT_HANGUL;
    return eastAsian ? USCRIPT_HAN : script;
}

/// What the units of a sample would mean.
struct WideLook {
    std::size_t units = 0;
    std::size_t latin = 0;    ///< of them up to U+00FF, where only texts have many
    std::size_t strange = 0;  ///< controls, lone surrogates, what Unicode does not assign
    std::map<UScriptCode, std::size_t> letters;

    [[nodiscard]] bool isText() const {
        std::size_t all = 0;
        std::array<std::size_t, 2> most{};
        for (const auto& [script, count] : letters) {
            all += count;
            const std::size_t smaller = std::min(most[0], count);
            most[0] = std::max(most[0], count);
            most[1] = std::max(most[1], smaller);
        }
        // Two scripts are usual (names, quotations); a dozen come from bytes that are no text.
        return 100 * strange <= units && 3 * (most[0] + most[1]) >= 2 * all;
    }
};

WideLook lookAt(std::string_view sample, const WideOrder& order) {
    WideLook look;
    char32_t lead = 0;
    for (std::size_t offset = 0; offset + order.unitBytes <= sample.size(); offset += order.unitBytes) {
        char32_t unit = unitAt(sample, offset, order);
        ++look.units;
        if (lead != 0) {
            const bool pair = order.unitBytes == 2 && U16_IS_TRAIL(unit);
            if (!pair) ++look.strange;
            if (pair) unit = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(lead, unit));
            lead = 0;
        }
        if (order.unitBytes == 2 && U16_IS_LEAD(unit)) {
            lead = unit;
            continue;
        }
        const auto codePoint = static_cast<UChar32>(unit);
        const bool known = unit <= 0x10FFFF && u_isdefined(codePoint) && !U_IS_SURROGATE(unit) &&
                           u_charType(codePoint) != U_PRIVATE_USE_CHAR;
        if (!known || (u_iscntrl(codePoint) && u_charType(codePoint) == U_CONTROL_CHAR && !isTextControl(unit))) {
            ++look.strange;
        } else if (unit <= 0xFF) {
            ++look.latin;
        }
        if (known && u_isalpha(codePoint)) ++look.letters[scriptFamily(codePoint)];
    }
    return look;
}

/// Whether the bytes, their zeros left out, have none that only UTF-16 and UTF-32 put into a text: then they may as
/// well be strings that end with a zero byte each.
bool maybeZeroEndedStrings(std::string_view sample) {
    return std::ranges::all_of(sample, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0 || byte >= 0x20 || isTextControl(byte);
    });
}

struct Utf8Count {
    std::size_t whole = 0;    ///< characters of several bytes
    std::size_t damaged = 0;  ///< bytes that belong to no character
    std::size_t cut = 0;      ///< of those the ones at the end, where a character of several bytes was cut off
};

/// Bytes at the end that begin a character which would go on behind it.
std::size_t cutAtEnd(std::string_view bytes) {
    for (std::size_t size = 1; size <= 3 && size <= bytes.size(); ++size) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - size]);
        if (U8_IS_TRAIL(byte)) continue;
        return U8_IS_LEAD(byte) && U8_COUNT_TRAIL_BYTES(byte) >= static_cast<int>(size) ? size : 0;
    }
    return 0;
}

Utf8Count countUtf8(std::string_view bytes) {
    Utf8Count count;
    for (std::size_t offset = 0; offset < bytes.size();) {
        const Utf8Step step = stepUtf8(bytes, offset);
        if (!step.valid) ++count.damaged;
        if (step.bytes > 1) ++count.whole;
        offset += step.bytes;
    }
    count.cut = cutAtEnd(bytes);
    return count;
}

/// A single byte at the end is more often a letter of windows-1252 ("café", "Spaß") than the rest of a character.
bool isDamagedUtf8(const Utf8Count& count) {
    if (count.damaged == count.cut) return count.whole > 0 || count.cut > 1;
    return count.whole > 0 && count.whole >= count.damaged - count.cut;
}

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// What ICU takes a text for; empty where it is less sure than that, of 100.
std::string recognized(std::string_view bytes, int sureEnough) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr || ucsdet_getConfidence(match, &status) < sureEnough) return {};
    const std::string name = ucsdet_getName(match, &status);
    // Of these it knows less than the rules here.
    const bool settled = name.starts_with("UTF-") || name == "ISO-8859-1" || name.find("IBM") != std::string::npos;
    return settled || U_FAILURE(status) ? std::string() : name;
}

}  // namespace

std::optional<EncodingGuess> encodingOfMark(std::string_view bytes) {
    using namespace std::string_view_literals;
    // UTF-32 before UTF-16: its mark begins with the other's.
    constexpr std::array marks{std::pair{"\xEF\xBB\xBF"sv, "UTF-8"}, std::pair{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                               std::pair{"\0\0\xFE\xFF"sv, "UTF-32BE"}, std::pair{"\xFF\xFE"sv, "UTF-16LE"},
                               std::pair{"\xFE\xFF"sv, "UTF-16BE"}};
    for (const auto& [mark, encoding] : marks) {
        if (bytes.starts_with(mark)) return EncodingGuess{encoding, mark.size()};
    }
    return std::nullopt;
}

std::optional<std::string> wideEncoding(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, sampleBytes);
    if (sample.find('\0') == std::string_view::npos) return std::nullopt;
    const bool strings = maybeZeroEndedStrings(sample);
    const WideOrder* best = nullptr;
    std::size_t mostLatin = 0;
    for (const WideOrder& order : wideOrders) {
        const WideLook look = lookAt(sample, order);
        // A cut text may end within a unit, but not one of a few characters.
        constexpr std::size_t longEnough = 16;
        const bool whole = bytes.size() % order.unitBytes == 0 || look.units >= longEnough;
        if (!whole || look.units < 2 || look.latin <= mostLatin || !look.isText()) continue;
        if (strings && 4 * look.latin < 3 * look.units) continue;
        best = &order;
        mostLatin = look.latin;
    }
    return best == nullptr ? std::nullopt : std::optional<std::string>(best->name);
}

std::string narrowEncoding(std::string_view bytes) {
    const Utf8Count count = countUtf8(bytes);
    if (count.damaged == 0 || isDamagedUtf8(count)) return "UTF-8";
    const auto isHigh = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    const auto isInk = [](char c) { return static_cast<unsigned char>(c) > 0x20; };
    const auto high = std::ranges::count_if(bytes, isHigh);
    const auto ink = std::ranges::count_if(bytes, isInk);
    // German and French have an accent or an umlaut in every fifth letter at most; Polish and Czech have more, and what
    // is not written in Latin letters has nearly nothing else.
    constexpr int fairlySure = 40;
    constexpr int likely = 20;
    if (4 * high > ink) {
        const auto first = static_cast<std::size_t>(std::ranges::find_if(bytes, isHigh) - bytes.begin());
        const std::string name = recognized(bytes.substr(first, sampleBytes), 2 * high > ink ? likely : fairlySure);
        if (!name.empty()) return name;
    }
    return "windows-1252";
}

}  // namespace bild
