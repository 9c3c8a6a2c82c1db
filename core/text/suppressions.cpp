// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/suppressions.h"

#include <cstdint>

#include <unicode/unistr.h>
#include <unicode/ures.h>
#include <unicode/utypes.h>

namespace bild {

namespace {

std::u32string withoutSpaces(const icu::UnicodeString& word) {
    std::u32string characters;
    for (std::int32_t at = 0; at < word.length(); at = word.moveIndex32(at, 1)) {
        const UChar32 character = word.char32At(at);
        if (character != u' ') characters += static_cast<char32_t>(character);
    }
    return characters;
}

}  // namespace

std::unordered_set<std::u32string> suppressionsOf(const std::string& locale) {
    // ICU reads its own lists from this bundle, and has no function that gives them.
    constexpr const char* bundle = U_ICUDATA_NAME "-brkitr";
    std::unordered_set<std::u32string> words;
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUResourceBundlePointer root(ures_open(bundle, locale.c_str(), &status));
    const icu::LocalUResourceBundlePointer all(ures_getByKey(root.getAlias(), "exceptions", nullptr, &status));
    const icu::LocalUResourceBundlePointer list(ures_getByKey(all.getAlias(), "SentenceBreak", nullptr, &status));
    if (U_FAILURE(status)) return words;
    for (std::int32_t i = 0; i < ures_getSize(list.getAlias()); ++i) {
        const icu::UnicodeString word = icu::ures_getUnicodeStringByIndex(list.getAlias(), i, &status);
        if (U_FAILURE(status)) break;
        words.insert(withoutSpaces(word));
    }
    return words;
}

}  // namespace bild
