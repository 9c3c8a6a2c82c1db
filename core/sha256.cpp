// SPDX-License-Identifier: GPL-3.0-or-later
#include "sha256.h"

#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <memory>

#include "error.h"
#include "hexadecimal.h"

namespace bild {

namespace {

class Sha256 {
public:
    Sha256() : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free) {
        if (!m_context || EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1)
            throw Error(Message::tr("OpenSSL offers no SHA-256 here."));
    }
    void add(const char* bytes, std::size_t count) { EVP_DigestUpdate(m_context.get(), bytes, count); }
    [[nodiscard]] std::string finish() {
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        unsigned int size = 0;
        EVP_DigestFinal_ex(m_context.get(), digest.data(), &size);
        return hexadecimal({digest.data(), size});
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
};

}  // namespace

std::string sha256OfFiles(const std::vector<std::filesystem::path>& files) {
    Sha256 sha;
    std::vector<char> buffer(1 << 20);
    for (const std::filesystem::path& path : files) {
        std::ifstream file(path, std::ios::binary);
        if (!file)
            throw FileError(path.string(), Message::tr("it cannot be opened"),
                            Message::tr("Check that it is still there and readable"));
        while (file.read(buffer.data(), static_cast<std::streamsize>(buffer.size())) || file.gcount() > 0) {
            sha.add(buffer.data(), static_cast<std::size_t>(file.gcount()));
        }
    }
    return sha.finish();
}

std::string sha256OfText(std::string_view text) {
    Sha256 sha;
    sha.add(text.data(), text.size());
    return sha.finish();
}

}  // namespace bild
