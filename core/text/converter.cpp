// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/converter.h"

#include <array>

#include "error.h"
#include "text/decoded_text.h"

namespace bild {

Converter openConverter(const std::string& encoding) {
    UErrorCode status = U_ZERO_ERROR;
    // A name with a zero byte in it would be cut there, and an empty one means the system's encoding.
    const bool named = !encoding.empty() && encoding.find('\0') == std::string::npos;
    Converter converter(named ? ucnv_open(encoding.c_str(), &status) : nullptr);
    if (!converter || U_FAILURE(status)) {
        throw InputError(Message::tr("There is no encoding named \"%1\". Some that there are: UTF-8, UTF-16LE, "
                                     "windows-1252, ISO-8859-15, windows-1251, GB18030, Shift_JIS.")
                             .with(encoding));
    }
    return converter;
}

std::string encodingNamed(const std::string& name) {
    const Converter converter = openConverter(name);
    for (const char* standard : std::array{"MIME", "IANA"}) {
        UErrorCode status = U_ZERO_ERROR;
        const char* known = ucnv_getStandardName(name.c_str(), standard, &status);
        if (U_SUCCESS(status) && known != nullptr) return known;
    }
    return name;
}

}  // namespace bild
