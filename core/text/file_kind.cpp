// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/file_kind.h"

#include <algorithm>
#include <array>

namespace bild {
namespace {

using namespace std::string_view_literals;

ForeignKind pdf() {
    return {Message::tr("this is a PDF document, not plain text"),
            Message::tr("Save its text as a text file first (pdftotext does so), or copy it from the document.")};
}

ForeignKind document() {
    return {Message::tr("this is a document of an office program, not plain text"),
            Message::tr("Open it in that program and save it as plain text in UTF-8.")};
}

ForeignKind picture() {
    return {Message::tr("this is a picture, not a text"),
            Message::tr("Copy the text in it to a text file, or let a text recognition program read it.")};
}

ForeignKind recording() {
    return {Message::tr("this is a sound or a film, not a text"), Message::tr("Give a text file.")};
}

ForeignKind archive() {
    return {Message::tr("this is a packed archive, not a text"),
            Message::tr("Unpack it, and give the text file that is in it.")};
}

ForeignKind program() {
    return {Message::tr("this is a program, not a text"), Message::tr("Give a text file.")};
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// A zip archive names its members in the clear: those of office documents and books are always called the same.
ForeignKind zipKind(std::string_view bytes) {
    constexpr std::array members{"word/document.xml"sv, "xl/workbook.xml"sv, "ppt/presentation.xml"sv,
                                 "mimetypeapplication/vnd.oasis.opendocument."sv, "mimetypeapplication/epub+zip"sv};
    const bool known = std::ranges::any_of(
        members, [bytes](std::string_view member) { return bytes.find(member) != std::string_view::npos; });
    return known ? document() : archive();
}

/// The word that tells a RIFF or an ISO media file's kind stands a few bytes behind its beginning.
std::string_view wordAt(std::string_view bytes, std::size_t offset) {
    return bytes.size() >= offset + 4 ? bytes.substr(offset, 4) : std::string_view();
}

std::optional<ForeignKind> containerKind(std::string_view bytes) {
    if (bytes.starts_with("RIFF"sv) || bytes.starts_with("FORM"sv)) {
        const std::string_view word = wordAt(bytes, 8);
        if (word == "WEBP"sv) return picture();
        if (word == "WAVE"sv || word == "AVI "sv || word == "AIFF"sv) return recording();
    }
    if (wordAt(bytes, 4) == "ftyp"sv && bytes.front() == '\0') {
        const std::string_view brand = wordAt(bytes, 8);
        return brand.starts_with("hei"sv) || brand.starts_with("avi"sv) || brand == "mif1"sv ? picture() : recording();
    }
    return std::nullopt;
}

/// Signatures that a text could begin with as well get a closer look.
std::optional<ForeignKind> readableSignature(std::string_view bytes) {
    if (bytes.starts_with("%PDF-"sv) && bytes.size() > 5 && isDigit(bytes[5])) return pdf();
    if (bytes.starts_with("{\\rtf"sv)) return document();
    // A picture's width and height follow, of which hardly one has no zero byte in it.
    const bool gif = bytes.starts_with("GIF87a"sv) || bytes.starts_with("GIF89a"sv);
    if (gif && bytes.substr(6, 7).find('\0') != std::string_view::npos) return picture();
    if (bytes.starts_with("BZh"sv) && bytes.substr(4).starts_with("1AY&SY"sv)) return archive();
    if (bytes.starts_with("ID3"sv) && bytes.size() > 4 && static_cast<unsigned char>(bytes[3]) < 8) return recording();
    return std::nullopt;
}

}  // namespace

std::optional<ForeignKind> foreignKindOf(std::string_view bytes) {
    struct Signature {
        std::string_view bytes;
        ForeignKind (*kind)();
    };
    constexpr std::array signatures{Signature{"\x89PNG\r\n\x1a\n"sv, picture},
                                    Signature{"\xFF\xD8\xFF"sv, picture},
                                    Signature{"II*\0"sv, picture},
                                    Signature{"MM\0*"sv, picture},
                                    Signature{"\x1F\x8B"sv, archive},
                                    Signature{"\xFD"
                                              "7zXZ\0"sv,
                                              archive},
                                    Signature{"7z\xBC\xAF\x27\x1C"sv, archive},
                                    Signature{"\x28\xB5\x2F\xFD"sv, archive},
                                    Signature{"Rar!\x1A\x07"sv, archive},
                                    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, document},
                                    Signature{"\x7F"
                                              "ELF"sv,
                                              program},
                                    Signature{"OggS\0"sv, recording},
                                    Signature{"fLaC\0"sv, recording}};
    for (const Signature& signature : signatures) {
        if (bytes.starts_with(signature.bytes)) return signature.kind();
    }
    if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) return zipKind(bytes);
    if (const std::optional<ForeignKind> kind = containerKind(bytes)) return kind;
    return readableSignature(bytes);
}

ForeignKind noText() {
    return {Message::tr("this is no text: it holds zero bytes or other bytes that no text has"),
            Message::tr("Give a text file. If it is one, in an encoding that was not recognized, name that encoding.")};
}

}  // namespace bild
