// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "message.h"

/// Words that the readers' error messages share.
namespace bild {

/// `text` between single quotes, fit for one line of an error message whatever a hostile file put in it: bytes that are
/// not printable ASCII become '?', and a text beyond 80 bytes is cut and ends in "...".
[[nodiscard]] std::string inQuotes(std::string_view text);

[[nodiscard]] inline Message downloadAgain() {
    return Message::tr("Download the file again, or copy it anew from where the model was published.");
}
[[nodiscard]] inline Message convertToSafetensors() {
    return Message::tr(
        "Get the model's safetensors version, or convert it to safetensors with the program that made it "
        "(in transformers: save_pretrained with safe_serialization=True).");
}

}  // namespace bild
