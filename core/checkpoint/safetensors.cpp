// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/safetensors.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "checkpoint/json_document.h"
#include "checkpoint/message_text.h"
#include "checkpoint/misplaced_content.h"
#include "checkpoint/tensor_size.h"
#include "error.h"

namespace bild {

namespace {

using nlohmann::json;

constexpr std::size_t kLengthBytes = 8;
constexpr std::uint64_t kMaxHeaderBytes = 100'000'000;  // the format's own limit

[[noreturn]] void fail(const std::filesystem::path& file, const Message& problem) {
    throw FileError(file.string(), problem, downloadAgain());
}

/// A tensor's place in the data, in bytes from its beginning.
struct Place {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    TensorView tensor;
};

std::string_view headerText(std::span<const std::byte> bytes, const std::filesystem::path& file) {
    if (bytes.size() < kLengthBytes) fail(file, Message::tr("is cut off: a safetensors file has at least 8 bytes"));
    std::uint64_t length = 0;
    std::memcpy(&length, bytes.data(), kLengthBytes);
    if (length > kMaxHeaderBytes) {
        fail(file, Message::tr("is not a safetensors file, or a damaged one: it says that its header is %1 bytes long")
                       .with(length));
    }
    if (length > bytes.size() - kLengthBytes) {
        fail(file, Message::tr("is cut off: its header should be %1 bytes long, and only %2 are there")
                       .with(length, bytes.size() - kLengthBytes));
    }
    return {reinterpret_cast<const char*>(bytes.data() + kLengthBytes), static_cast<std::size_t>(length)};
}

ElementType elementType(const std::string& name, const json& entry, const std::filesystem::path& file) {
    constexpr std::array<std::pair<std::string_view, ElementType>, 10> types = {{
        {"F64", ElementType::Float64},
        {"F32", ElementType::Float32},
        {"F16", ElementType::Float16},
        {"BF16", ElementType::BFloat16},
        {"I64", ElementType::Int64},
        {"I32", ElementType::Int32},
        {"I16", ElementType::Int16},
        {"I8", ElementType::Int8},
        {"U8", ElementType::UInt8},
        {"BOOL", ElementType::Bool},
    }};
    const auto found = entry.find("dtype");
    if (found == entry.end() || !found->is_string()) {
        fail(file, Message::tr("tensor %1 has no type").with(inQuotes(name)));
    }
    const auto& word = found->get_ref<const std::string&>();
    for (const auto& [typeName, type] : types) {
        if (word == typeName) return type;
    }
    throw FileError(file.string(),
                    Message::tr("tensor %1 has the unknown type %2").with(inQuotes(name), inQuotes(word)),
                    Message::tr("Get a version of the model in float32, float16 or bfloat16."));
}

/// A number that is whole, not negative and at most 2^63 - 1 as written.
std::optional<std::int64_t> wholeNumber(const json& value) {
    constexpr auto largest = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > largest) return std::nullopt;
    return value.get<std::int64_t>();
}

std::vector<std::int64_t> wholeNumbers(const std::string& name, const json& entry, const char* key,
                                       const std::filesystem::path& file) {
    const auto found = entry.find(key);
    if (found == entry.end() || !found->is_array() || found->size() > kMaxRank) {
        fail(file, Message::tr("tensor %1 has no usable %2").with(inQuotes(name), inQuotes(key)));
    }
    std::vector<std::int64_t> numbers;
    for (const json& value : *found) {
        const std::optional<std::int64_t> number = wholeNumber(value);
        if (!number) {
            fail(file, Message::tr("tensor %1 has %2 in its %3 where a whole number of at least 0 belongs")
                           .with(inQuotes(name), inQuotes(value.dump()), inQuotes(key)));
        }
        numbers.push_back(*number);
    }
    return numbers;
}

Place placeOf(const std::string& name, const json& entry, const std::filesystem::path& file) {
    if (!entry.is_object()) fail(file, Message::tr("tensor %1 has no description").with(inQuotes(name)));
    Place place;
    place.tensor.name = name;
    place.tensor.type = elementType(name, entry, file);
    place.tensor.shape = wholeNumbers(name, entry, "shape", file);
    const std::vector<std::int64_t> offsets = wholeNumbers(name, entry, "data_offsets", file);
    if (offsets.size() != 2) {
        fail(file, Message::tr("tensor %1 needs two numbers in its 'data_offsets'").with(inQuotes(name)));
    }
    if (offsets[1] < offsets[0]) fail(file, Message::tr("tensor %1 ends before it begins").with(inQuotes(name)));
    place.begin = static_cast<std::uint64_t>(offsets[0]);
    place.end = static_cast<std::uint64_t>(offsets[1]);
    const std::optional<std::uint64_t> needed = byteCount(place.tensor.shape, place.tensor.type);
    if (!needed) fail(file, Message::tr("tensor %1 has a shape that is too large for any memory").with(inQuotes(name)));
    if (*needed != place.end - place.begin) {
        fail(file, Message::tr("tensor %1 has %2 bytes, but its shape and type need %3")
                       .with(inQuotes(name), place.end - place.begin, *needed));
    }
    return place;
}

void checkMetadata(const json& metadata, const std::filesystem::path& file) {
    if (!metadata.is_object() ||
        !std::all_of(metadata.begin(), metadata.end(), [](const json& value) { return value.is_string(); })) {
        fail(file, Message::tr("its '__metadata__' is not an object of texts"));
    }
}

std::vector<Place> placesIn(const json& header, const std::filesystem::path& file) {
    std::vector<Place> places;
    for (const auto& [name, entry] : header.items()) {
        if (name == "__metadata__") {
            checkMetadata(entry, file);
        } else {
            places.push_back(placeOf(name, entry, file));
        }
    }
    std::sort(places.begin(), places.end(),
              [](const Place& a, const Place& b) { return std::tie(a.begin, a.end) < std::tie(b.begin, b.end); });
    return places;
}

/// The tensors must follow one another and fill the data exactly.
void checkCoverage(const std::vector<Place>& places, std::uint64_t dataBytes, const std::filesystem::path& file) {
    std::uint64_t reached = 0;
    for (const Place& place : places) {
        if (place.begin < reached) {
            fail(file, Message::tr("tensor %1 overlaps the one before it").with(inQuotes(place.tensor.name)));
        }
        if (place.begin > reached) {
            fail(file, Message::tr("there is a hole before tensor %1").with(inQuotes(place.tensor.name)));
        }
        if (place.end > dataBytes) {
            fail(file, Message::tr("is cut off: tensor %1 reaches to byte %2 of the data, and only %3 are there")
                           .with(inQuotes(place.tensor.name), place.end, dataBytes));
        }
        reached = place.end;
    }
    if (reached != dataBytes) {
        fail(file, Message::tr("%1 bytes that belong to no tensor follow the last one").with(dataBytes - reached));
    }
}

}  // namespace

std::vector<TensorView> readSafetensors(std::span<const std::byte> bytes, const std::filesystem::path& file) {
    refuseMisplacedContent({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, file);
    const std::string_view header = headerText(bytes, file);
    std::vector<Place> places = placesIn(parseJsonObject(header, file), file);
    const std::span<const std::byte> data = bytes.subspan(kLengthBytes + header.size());
    checkCoverage(places, data.size(), file);
    std::vector<TensorView> tensors;
    tensors.reserve(places.size());
    for (Place& place : places) {
        place.tensor.data = data.subspan(place.begin, place.end - place.begin);
        tensors.push_back(std::move(place.tensor));
    }
    return tensors;
}

}  // namespace bild
