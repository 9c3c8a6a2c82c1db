// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/decoded_text.h"

#include <algorithm>
#include <array>
#include <utility>

#include <unicode/uchar.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>

#include "error.h"
#include "text/converter.h"
#include "text/encoding_guess.h"
#include "text/file_kind.h"
#include "text/utf8.h"

namespace bild {
namespace {

constexpr std::string_view replacement = "\uFFFD";

[[noreturn]] void refuse(const std::string& name, const ForeignKind& kind) {
    throw FileError(name, kind.problem, kind.remedy);
}

bool isWide(std::string_view encoding) {
    return encoding.starts_with("UTF-16") || encoding.starts_with("UTF-32");
}

/// UTF-8, which may be damaged: each byte that belongs to no character becomes U+FFFD.
DecodedText readUtf8(std::string_view bytes) {
    DecodedText result;
    result.text.reserve(bytes.size());
    for (std::size_t offset = 0; offset < bytes.size();) {
        const Utf8Step step = stepUtf8(bytes, offset);
        result.text += step.valid ? bytes.substr(offset, step.bytes) : replacement;
        result.replacedBytes += step.valid ? 0 : step.bytes;
        offset += step.bytes;
    }
    return result;
}

/// Reads another encoding through ICU.
class Decoder {
public:
    explicit Decoder(const std::string& encoding) : m_converter(openConverter(encoding)) {
        UErrorCode status = U_ZERO_ERROR;
        ucnv_setToUCallBack(m_converter.get(), &Decoder::replace, this, nullptr, nullptr, &status);
        m_unitBytes = encoding.starts_with("UTF-32") ? 4 : encoding.starts_with("UTF-16") ? 2 : 1;
    }

    DecodedText decode(std::string_view bytes) {
        m_result.text.reserve(bytes.size());
        std::array<UChar, 4096> units{};
        const char* source = bytes.data();
        UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
        while (status == U_BUFFER_OVERFLOW_ERROR) {
            status = U_ZERO_ERROR;
            UChar* target = units.data();
            ucnv_toUnicode(m_converter.get(), &target, units.data() + units.size(), &source,
                           bytes.data() + bytes.size(), nullptr, static_cast<UBool>(true), &status);
            std::for_each(units.data(), target, [this](UChar unit) { append(unit); });
        }
        if (m_lead != 0) replaceUnit();
        return std::move(m_result);
    }

private:
    void append(UChar unit) {
        if (m_lead != 0) {
            const UChar lead = std::exchange(m_lead, UChar{0});
            if (U16_IS_TRAIL(unit)) return put(U16_GET_SUPPLEMENTARY(lead, unit));
            replaceUnit();
        }
        if (U16_IS_LEAD(unit)) {
            m_lead = unit;
        } else if (unit == 0 || U16_IS_SURROGATE(unit)) {
            replaceUnit();
        } else {
            put(unit);
        }
    }

    /// Zero characters, and what a lax converter lets through.
    void replaceUnit() {
        m_result.replacedBytes += m_unitBytes;
        put(0xFFFD);
    }

    void put(UChar32 codePoint) {
        std::array<char, U8_MAX_LENGTH> bytes{};
        std::size_t size = 0;
        U8_APPEND_UNSAFE(bytes, size, codePoint);
        m_result.text.append(bytes.data(), size);
    }

    static void U_CALLCONV replace(const void* context, UConverterToUnicodeArgs* args, const char*, std::int32_t size,
                                   UConverterCallbackReason reason, UErrorCode* status) {
        if (reason > UCNV_IRREGULAR) return;  // the converter is reset or closed
        static_cast<Decoder*>(const_cast<void*>(context))->m_result.replacedBytes += static_cast<std::size_t>(size);
        *status = U_ZERO_ERROR;
        constexpr UChar character = 0xFFFD;
        ucnv_cbToUWriteUChars(args, &character, 1, 0, status);
    }

    Converter m_converter;
    DecodedText m_result;
    std::size_t m_unitBytes = 1;
    UChar m_lead = 0;
};

/// Whether that is in one character of twenty what hardly any text has: control characters, code points that Unicode
/// does not assign, and, but in UTF-8, what had to be replaced.
bool looksBinary(const DecodedText& decoded) {
    constexpr std::size_t some = 8;
    const bool countReplaced = decoded.format.encoding != "UTF-8";
    std::size_t characters = 0;
    std::size_t strange = 0;
    for (std::size_t offset = 0; offset < decoded.text.size(); ++characters) {
        const Utf8Step step = stepUtf8(decoded.text, offset);
        offset += step.bytes;
        if (step.codePoint == U'\uFFFD') {
            strange += countReplaced ? 1 : 0;
        } else if (step.codePoint < U' ') {
            const bool usual = (step.codePoint >= U'\b' && step.codePoint <= U'\r') || step.codePoint == U'\x1B';
            strange += usual ? 0 : 1;
        } else if (!u_isdefined(static_cast<UChar32>(step.codePoint))) {
            ++strange;
        }
    }
    return strange >= some && 20 * strange > characters;
}

EncodingGuess guess(std::string_view bytes, const std::string& name) {
    if (const auto marked = encodingOfMark(bytes)) return *marked;
    if (const auto wide = wideEncoding(bytes)) return {*wide, 0};
    if (bytes.find('\0') != std::string_view::npos) refuse(name, noText());
    return {narrowEncoding(bytes), 0};
}

/// An encoding that was named, with the byte order that the bytes show where the name leaves it open.
EncodingGuess named(std::string_view bytes, std::string_view encoding) {
    const std::optional<EncodingGuess> mark = encodingOfMark(bytes);
    if (mark && mark->encoding.starts_with(encoding)) return *mark;
    if (encoding != "UTF-16" && encoding != "UTF-32") return {std::string(encoding), 0};
    const std::string wide = wideEncoding(bytes).value_or("");
    return {wide.starts_with(encoding) ? wide : std::string(encoding) + "LE", 0};
}

}  // namespace

DecodedText decodeText(std::string_view bytes, const std::string& name, std::string_view encoding) {
    const EncodingGuess found = encoding.empty() ? EncodingGuess() : named(bytes, encoding);
    if (const auto kind = foreignKindOf(bytes.substr(found.markBytes))) refuse(name, *kind);
    const EncodingGuess used = encoding.empty() ? guess(bytes, name) : found;
    const std::string_view content = bytes.substr(used.markBytes);
    if (!isWide(used.encoding) && content.find('\0') != std::string_view::npos) refuse(name, noText());
    DecodedText decoded = used.encoding == "UTF-8" ? readUtf8(content) : Decoder(used.encoding).decode(content);
    decoded.format = {used.encoding, used.markBytes > 0, lineEndOf(decoded.text)};
    if (encoding.empty() && looksBinary(decoded)) refuse(name, noText());
    return decoded;
}

}  // namespace bild
