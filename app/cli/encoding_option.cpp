// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/encoding_option.h"

#include <CLI/Option.hpp>
#include <iostream>
#include <utility>

#include "cli/text_files.h"
#include "error.h"
#include "text/decoded_text.h"

namespace bild {
namespace {

std::string noteOn(const DecodedText& decoded, const std::string& name, bool named) {
    const std::string& encoding = decoded.format.encoding;
    std::string note;
    if (!named && encoding != "UTF-8") {
        note += "Note: " + name + " was read as " + encoding + "; --encoding NAME reads it as another.\n";
    }
    if (decoded.replacedBytes == 0) return note;
    const char* const words = decoded.replacedBytes == 1 ? " byte that is no " : " bytes that are no ";
    return note + "Note: " + name + " holds " + std::to_string(decoded.replacedBytes) + words + encoding +
           "; U+FFFD stands in their place.\n";
}

}  // namespace

void EncodingOption::addTo(CLI::App& app) {
    app.add_option("--encoding", m_encoding,
                   "Encoding of the text that is read, such as UTF-8, UTF-16LE, windows-1252 (default: what its bytes "
                   "show; a note says so where it is not UTF-8)")
        ->type_name("NAME")
        ->check([](const std::string& name) {
            try {
                static_cast<void>(encodingNamed(name));
            } catch (const InputError& error) {
                return std::string(error.what());
            }
            return std::string();
        });
}

std::string EncodingOption::read(const std::string& name, bool quiet) const {
    const std::string encoding = m_encoding.empty() ? std::string() : encodingNamed(m_encoding);
    DecodedText decoded = decodeText(readInput(name), inputName(name), encoding);
    if (!quiet) std::cerr << noteOn(decoded, inputName(name), !encoding.empty());
    return std::move(decoded.text);
}

}  // namespace bild
