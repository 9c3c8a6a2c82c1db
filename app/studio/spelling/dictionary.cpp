// SPDX-License-Identifier: GPL-3.0-or-later
#include "spelling/dictionary.h"

#include <QFile>
#include <hunspell.hxx>

#include "error.h"
#include "text/decoded_text.h"
#include "text/encoded_text.h"

namespace bild {
namespace {

/// The encoding by the name that ICU has for it: dictionaries call one "ISO8859-1" or "microsoft-cp1251".
std::string encodingOf(const Hunspell& hunspell) {
    std::string name = hunspell.get_dict_encoding();
    constexpr std::string_view vendor = "microsoft-";
    if (name.starts_with(vendor)) name.erase(0, vendor.size());
    try {
        return encodingNamed(name);
    } catch (const InputError&) {
        return "ISO-8859-1";
    }
}

}  // namespace

Dictionary::Dictionary(const DictionaryFiles& files)
    : m_hunspell(std::make_unique<Hunspell>(QFile::encodeName(files.affixes).constData(),
                                            QFile::encodeName(files.words).constData())),
      m_encoding(encodingOf(*m_hunspell)) {}

Dictionary::~Dictionary() = default;

/// Empty where the encoding lacks a letter of it.
std::string Dictionary::encoded(const QString& word) const {
    if (m_encoding == "UTF-8") return word.toStdString();
    EncodedText text = encodeText(word.toStdString(), {m_encoding, false, LineEnd::None});
    return text.replaced > 0 ? std::string() : std::move(text.bytes);
}

bool Dictionary::knows(const QString& word) {
    const std::string bytes = encoded(word);
    // Abbreviations ("Dr.") are words with their full stop alone.
    return bytes.empty() || m_hunspell->spell(bytes) || m_hunspell->spell(bytes + '.');
}

QStringList Dictionary::suggestions(const QString& word) {
    QStringList found;
    const std::string bytes = encoded(word);
    if (bytes.empty()) return found;
    for (const std::string& suggestion : m_hunspell->suggest(bytes)) {
        found << QString::fromStdString(decodeText(suggestion, "dictionary", m_encoding).text);
    }
    return found;
}

void Dictionary::add(const QString& word) {
    const std::string bytes = encoded(word);
    if (!bytes.empty()) m_hunspell->add(bytes);
}

}  // namespace bild
