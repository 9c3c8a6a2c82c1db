// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/blob_checksums.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <array>
#include <atomic>
#include <memory>

#include "error.h"
#include "hexadecimal.h"
#include "model/packed_file.h"

namespace bild {
namespace {

using Digest = std::array<unsigned char, 16>;
using Context = std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)>;

bool digest(EVP_MAC_CTX* context, std::span<const std::byte> bytes, Digest& result) {
    std::string cipher = "AES-128-GCM";
    Digest key{};
    std::array<unsigned char, 12> nonce{};
    const std::array parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, cipher.data(), 0),
        OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_IV, nonce.data(), nonce.size()),
        OSSL_PARAM_construct_end(),
    };
    std::size_t length = 0;
    return EVP_MAC_init(context, key.data(), key.size(), parameters.data()) == 1 &&
           EVP_MAC_update(context, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()) == 1 &&
           EVP_MAC_final(context, result.data(), &length, result.size()) == 1 && length == result.size();
}

}  // namespace

std::vector<std::string> checksumsOf(std::span<const PackedBlob> blobs, kernels::ThreadTeam& team) {
    const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> algorithm(EVP_MAC_fetch(nullptr, "GMAC", nullptr),
                                                                      &EVP_MAC_free);
    std::vector<Context> contexts;
    for (int i = 0; algorithm && i < team.size(); ++i) {
        contexts.emplace_back(EVP_MAC_CTX_new(algorithm.get()), &EVP_MAC_CTX_free);
        if (!contexts.back()) break;
    }
    if (contexts.size() != static_cast<std::size_t>(team.size()))
        throw Error(Message::tr("OpenSSL offers no GMAC here."));
    std::vector<Digest> digests(blobs.size());
    std::atomic<std::size_t> next{0};
    std::atomic<bool> failed{false};
    team.run([&](kernels::ThreadTeam::Member& member) {
        EVP_MAC_CTX* const context = contexts[static_cast<std::size_t>(member.index())].get();
        for (std::size_t i = next++; i < blobs.size(); i = next++) {
            if (!digest(context, blobs[i].bytes, digests[i])) failed = true;
        }
    });
    if (failed) throw Error(Message::tr("OpenSSL's GMAC failed."));
    std::vector<std::string> checksums;
    for (const Digest& each : digests) checksums.push_back(hexadecimal(each));
    return checksums;
}

}  // namespace bild
