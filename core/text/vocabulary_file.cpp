// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/vocabulary_file.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

#include "error.h"
#include "text/chars_map.h"
#include "text/utf8.h"
#include "text/vocabulary_defect.h"

namespace bild {

namespace {

// The vocabulary of mT5, 250,000 pieces, takes 4.3 MB.
constexpr std::size_t maxFileBytes = std::size_t{64} << 20;
constexpr std::size_t maxPieceBytes = 4096;
// sentencepiece keeps the user-defined pieces that match at one place in an array of this size.
constexpr std::size_t maxNestedPieces = 64;

const VocabularyDefect notAModel{Message::tr("this is not a sentencepiece model, or a damaged one")};

/// A field of a protobuf message: a number (one of four bytes too), or bytes.
struct WireField {
    std::uint64_t field = 0;
    std::uint64_t number = 0;
    std::string_view bytes;
};

/// Walks over the fields of a protobuf message.
class WireReader {
public:
    explicit WireReader(std::string_view message) : m_rest(message) {}

    std::optional<WireField> next() {
        if (m_rest.empty()) return std::nullopt;
        const std::uint64_t key = varint();
        WireField field{.field = key >> 3U, .number = 0, .bytes = {}};
        switch (key & 7U) {
            case 0:
                field.number = varint();
                break;
            case 1:
                take(8);
                break;
            case 2:
                field.bytes = take(varint());
                break;
            case 5:
                for (const char byte : take(4)) {
                    field.number = field.number >> 8U | std::uint64_t{static_cast<unsigned char>(byte)} << 24U;
                }
                break;
            default:
                throw notAModel;
        }
        if (field.field == 0) throw notAModel;
        return field;
    }

private:
    std::string_view take(std::uint64_t count) {
        if (count > m_rest.size()) throw notAModel;
        const std::string_view taken = m_rest.substr(0, static_cast<std::size_t>(count));
        m_rest.remove_prefix(taken.size());
        return taken;
    }

    std::uint64_t varint() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const auto byte = static_cast<unsigned char>(take(1).front());
            value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
            if (byte < 0x80U) return value;
        }
        throw notAModel;
    }

    std::string_view m_rest;
};

bool isUtf8(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();) {
        const Utf8Step step = stepUtf8(text, offset);
        if (!step.valid) return false;
        offset += step.bytes;
    }
    return true;
}

/// The pieces of a model. Field numbers here and below are those of sentencepiece_model.proto.
class PieceCheck {
public:
    void add(std::string_view message) {
        std::string_view text;
        std::uint64_t type = 0;
        float score = 0.0F;
        WireReader reader(message);
        while (const std::optional<WireField> field = reader.next()) {
            if (field->field == 1) text = field->bytes;
            if (field->field == 2) score = std::bit_cast<float>(static_cast<std::uint32_t>(field->number));
            if (field->field == 3) type = field->number;
        }
        // The library sorts pieces as strings and then reads them as C strings: a zero byte would upset it.
        if (text.size() > maxPieceBytes || text.find('\0') != std::string_view::npos || !isUtf8(text)) {
            throw VocabularyDefect{Message::tr("piece %1 of this vocabulary is damaged").with(m_pieces)};
        }
        if (!std::isfinite(score)) {
            throw VocabularyDefect{Message::tr("the score of piece %1 of this vocabulary is no number").with(m_pieces)};
        }
        ++m_pieces;
        if (type == userDefined) m_userDefined.push_back(text);
    }

    void finish() {
        if (m_pieces == 0) throw notAModel;
        std::sort(m_userDefined.begin(), m_userDefined.end());
        std::vector<std::string_view> nested;
        for (const std::string_view piece : m_userDefined) {
            while (!nested.empty() && !piece.starts_with(nested.back())) nested.pop_back();
            nested.push_back(piece);
            if (nested.size() > maxNestedPieces)
                throw VocabularyDefect{Message::tr("too many of its pieces begin alike")};
        }
    }

private:
    static constexpr std::uint64_t userDefined = 4;

    std::size_t m_pieces = 0;
    std::vector<std::string_view> m_userDefined;
};

constexpr std::uint64_t normalizerField = 3;
constexpr std::uint64_t denormalizerField = 5;
constexpr std::uint64_t charsMapField = 2;

/// Files that people often have in place of the real one.
void checkDisguise(std::string_view content) {
    if (content.empty()) throw VocabularyDefect{Message::tr("the file is empty")};
    if (content.starts_with("version https://git-lfs")) {
        throw VocabularyDefect{Message::tr("this is a Git LFS pointer, not the vocabulary itself")};
    }
    const std::size_t start = content.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (start == std::string_view::npos) throw notAModel;
    std::string head(content.substr(start, 16));
    std::transform(head.begin(), head.end(), head.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (head.starts_with("<!doctype") || head.starts_with("<html") || head.starts_with("<?xml")) {
        throw VocabularyDefect{Message::tr("this is a web page, not a vocabulary")};
    }
}

std::string readBounded(const std::filesystem::path& file) {
    std::error_code failure;
    if (!std::filesystem::exists(file, failure)) throw VocabularyDefect{Message::tr("the file does not exist")};
    if (!std::filesystem::is_regular_file(file, failure)) throw VocabularyDefect{Message::tr("this is not a file")};
    std::ifstream stream(file, std::ios::binary);
    const std::uintmax_t size = std::filesystem::file_size(file, failure);
    if (!stream || failure) throw VocabularyDefect{Message::tr("the file cannot be read")};
    if (size > maxFileBytes) throw VocabularyDefect{Message::tr("the file is too large for a vocabulary")};
    std::string content(static_cast<std::size_t>(size), '\0');
    stream.read(content.data(), static_cast<std::streamsize>(content.size()));
    if (static_cast<std::size_t>(stream.gcount()) != content.size()) {
        throw VocabularyDefect{Message::tr("the file cannot be read to its end")};
    }
    return content;
}

}  // namespace

void checkVocabulary(std::string_view content) {
    PieceCheck pieces;
    WireReader model(content);
    while (const std::optional<WireField> field = model.next()) {
        if (field->field == 1) pieces.add(field->bytes);
        if (field->field != normalizerField && field->field != denormalizerField) continue;
        WireReader normalizer(field->bytes);
        while (const std::optional<WireField> inner = normalizer.next()) {
            if (inner->field == charsMapField) checkCharsMap(inner->bytes);
        }
    }
    pieces.finish();
}

std::string_view charsMapOf(std::string_view content) {
    std::string_view map;
    WireReader model(content);
    while (const std::optional<WireField> field = model.next()) {
        if (field->field != normalizerField) continue;
        WireReader normalizer(field->bytes);
        while (const std::optional<WireField> inner = normalizer.next()) {
            if (inner->field == charsMapField) map = inner->bytes;
        }
    }
    return map;
}

std::string readVocabularyFile(const std::filesystem::path& file) {
    try {
        std::string content = readBounded(file);
        checkDisguise(content);
        checkVocabulary(content);
        return content;
    } catch (const VocabularyDefect& defect) {
        throw FileError(file.string(), defect.problem, vocabularyRemedy());
    }
}

}  // namespace bild
