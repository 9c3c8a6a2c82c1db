// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/base64.h"

#include <openssl/evp.h>

#include <cstddef>
#include <limits>

namespace bild {

std::optional<std::string> bytesOfBase64(std::string_view text) {
    if (text.size() % 4 != 0 || text.size() > std::numeric_limits<int>::max()) return std::nullopt;
    if (text.empty()) return std::string();
    std::string bytes(text.size() / 4 * 3, '\0');
    const int written =
        EVP_DecodeBlock(reinterpret_cast<unsigned char*>(bytes.data()),
                        reinterpret_cast<const unsigned char*>(text.data()), static_cast<int>(text.size()));
    if (written < 0 || static_cast<std::size_t>(written) != bytes.size()) return std::nullopt;
    const std::size_t padding = text.size() - 1 - text.find_last_not_of('=');
    if (padding > 2) return std::nullopt;
    bytes.resize(bytes.size() - padding);
    return bytes;
}

}  // namespace bild
