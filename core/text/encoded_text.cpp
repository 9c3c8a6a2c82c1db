// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoded_text.h"

#include <array>
#include <set>
#include <utility>

#include <unicode/ucnv_cb.h>
#include <unicode/utf16.h>

#include "text/converter.h"
#include "text/utf8.h"

namespace bild {
namespace {

constexpr std::size_t mostMissing = 100;

std::string_view lineEndText(LineEnd lineEnd) {
    switch (lineEnd) {
        case LineEnd::Lf:
            return "\n";
        case LineEnd::CrLf:
            return "\r\n";
        case LineEnd::Cr:
            return "\r";
        case LineEnd::None:
        case LineEnd::Mixed:
            break;
    }
    return {};
}

/// The text with each of its line ends replaced by one kind.
std::string withLineEnds(std::string_view text, std::string_view lineEnd) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const std::size_t end = text.find_first_of("\r\n");
        result += text.substr(0, end);
        if (end == std::string_view::npos) break;
        result += lineEnd;
        text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
    }
    return result;
}

std::string codePointText(UChar32 codePoint) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::size_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, codePoint);
    return {bytes.data(), size};
}

/// Writes into an encoding other than UTF-8.
class Encoder {
public:
    explicit Encoder(const std::string& encoding) : m_converter(openConverter(encoding)) {
        UErrorCode status = U_ZERO_ERROR;
        ucnv_setFromUCallBack(m_converter.get(), &Encoder::replace, this, nullptr, nullptr, &status);
    }

    EncodedText encode(std::string_view text) {
        std::array<UChar, 4096> units{};
        for (std::size_t offset = 0; offset < text.size();) {
            std::size_t count = 0;
            while (offset < text.size() && count + 2 <= units.size()) {
                const Utf8Step step = stepUtf8(text, offset);
                U16_APPEND_UNSAFE(units, count, static_cast<UChar32>(step.codePoint));
                offset += step.bytes;
            }
            convert(units.data(), count, offset == text.size());
        }
        return std::move(m_result);
    }

private:
    void convert(const UChar* begin, std::size_t count, bool last) {
        std::array<char, 8192> bytes{};
        const UChar* end = begin + count;
        UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
        while (status == U_BUFFER_OVERFLOW_ERROR) {
            status = U_ZERO_ERROR;
            char* target = bytes.data();
            ucnv_fromUnicode(m_converter.get(), &target, bytes.data() + bytes.size(), &begin, end, nullptr,
                             static_cast<UBool>(last), &status);
            m_result.bytes.append(bytes.data(), target);
        }
    }

    static void U_CALLCONV replace(const void* context, UConverterFromUnicodeArgs* args, const UChar*, std::int32_t,
                                   UChar32 codePoint, UConverterCallbackReason reason, UErrorCode* status) {
        if (reason > UCNV_IRREGULAR) return;  // the converter is reset or closed
        auto& encoder = *static_cast<Encoder*>(const_cast<void*>(context));
        *status = U_ZERO_ERROR;
        ++encoder.m_result.replaced;
        if (encoder.m_result.missing.size() < mostMissing && encoder.m_seen.insert(codePoint).second) {
            encoder.m_result.missing.push_back(codePointText(codePoint));
        }
        constexpr UChar questionMark = u'?';
        const UChar* source = &questionMark;
        ucnv_cbFromUWriteUChars(args, &source, source + 1, 0, status);
    }

    Converter m_converter;
    EncodedText m_result;
    std::set<UChar32> m_seen;
};

}  // namespace

EncodedText encodeText(std::string_view text, const TextFormat& format) {
    std::string lines;
    if (const std::string_view lineEnd = lineEndText(format.lineEnd); !lineEnd.empty()) {
        lines = withLineEnds(text, lineEnd);
        text = lines;
    }
    if (format.encoding == "UTF-8") {
        return {.bytes = (format.byteOrderMark ? "\xEF\xBB\xBF" : "") + std::string(text), .missing = {}};
    }
    Encoder encoder(format.encoding);
    return encoder.encode(format.byteOrderMark ? "\uFEFF" + std::string(text) : std::string(text));
}

}  // namespace bild
