// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include <unicode/ucnv.h>

namespace bild {

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// One of ICU's converters between an encoding and UTF-16.
using Converter = std::unique_ptr<UConverter, CloseConverter>;

/// Throws InputError where ICU has none of that name.
[[nodiscard]] Converter openConverter(const std::string& encoding);

}  // namespace bild
