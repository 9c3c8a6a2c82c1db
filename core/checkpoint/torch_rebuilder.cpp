// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/torch_rebuilder.h"

#include <array>
#include <string>

#include "checkpoint/message_text.h"
#include "checkpoint/tensor_size.h"
#include "error.h"

namespace bild {

namespace {

struct AllowedName {
    std::string_view module;
    std::string_view name;
    PickleValue meaning;
};

const std::array<AllowedName, 13>& allowedNames() {
    static const std::array<AllowedName, 13> names = {{
        {"collections", "OrderedDict", PickleFunction::OrderedDict},
        {"torch._utils", "_rebuild_tensor_v2", PickleFunction::RebuildTensor},
        {"torch._utils", "_rebuild_parameter", PickleFunction::RebuildParameter},
        {"torch", "DoubleStorage", PickleStorageType{ElementType::Float64}},
        {"torch", "FloatStorage", PickleStorageType{ElementType::Float32}},
        {"torch", "HalfStorage", PickleStorageType{ElementType::Float16}},
        {"torch", "BFloat16Storage", PickleStorageType{ElementType::BFloat16}},
        {"torch", "LongStorage", PickleStorageType{ElementType::Int64}},
        {"torch", "IntStorage", PickleStorageType{ElementType::Int32}},
        {"torch", "ShortStorage", PickleStorageType{ElementType::Int16}},
        {"torch", "CharStorage", PickleStorageType{ElementType::Int8}},
        {"torch", "ByteStorage", PickleStorageType{ElementType::UInt8}},
        {"torch", "BoolStorage", PickleStorageType{ElementType::Bool}},
    }};
    return names;
}

}  // namespace

void TorchRebuilder::fail(const Message& what) const {
    throw FileError(m_file.string(),
                    Message::tr("its pickle describes %1 in a way that PyTorch never writes").with(what),
                    convertToSafetensors());
}

template <typename T>
const T& TorchRebuilder::as(PickleRef ref, const Message& what) const {
    const T* const value = std::get_if<T>(&m_values[ref]);
    if (value == nullptr) fail(what);
    return *value;
}

PickleValue TorchRebuilder::named(std::string_view module, std::string_view name) const {
    for (const AllowedName& allowed : allowedNames()) {
        if (module == allowed.module && name == allowed.name) return allowed.meaning;
    }
    throw FileError(m_file.string(),
                    Message::tr("its pickle refers to %1, which a model's weights never need; nothing of it was run")
                        .with(inQuotes(std::string(module) + "." + std::string(name))),
                    Message::tr("Do not use this file unless you trust its source. %1").with(convertToSafetensors()));
}

PickleValue TorchRebuilder::call(PickleRef function, PickleRef arguments) const {
    const std::vector<PickleRef>& given = as<PickleTuple>(arguments, Message::tr("a call")).items;
    switch (as<PickleFunction>(function, Message::tr("a call"))) {
        case PickleFunction::OrderedDict:
            if (!given.empty()) fail(Message::tr("a dictionary"));
            return PickleDict{};
        case PickleFunction::RebuildTensor:
            return tensor(given);
        case PickleFunction::RebuildParameter:
            break;
    }
    if (given.size() != 3) fail(Message::tr("a parameter"));
    return as<PickleTensor>(given[0], Message::tr("a parameter"));
}

PickleValue TorchRebuilder::tensor(std::span<const PickleRef> arguments) const {
    // storage, offset, shape, strides, requires_grad, backward hooks, and in newer files metadata.
    constexpr std::size_t usual = 6;
    if (arguments.size() != usual && arguments.size() != usual + 1) fail(Message::tr("a tensor"));
    // Metadata can say that the numbers stand for their negatives; none of a T5 model's do.
    if (arguments.size() > usual && !std::holds_alternative<PickleNone>(m_values[arguments[usual]]) &&
        !as<PickleDict>(arguments[usual], Message::tr("a tensor")).items.empty()) {
        fail(Message::tr("a tensor"));
    }
    PickleTensor tensor;
    tensor.storage = as<PickleStorage>(arguments[0], Message::tr("a tensor"));
    tensor.offset = size(arguments[1]);
    tensor.shape = sizes(arguments[2]);
    tensor.strides = sizes(arguments[3]);
    if (tensor.shape.size() != tensor.strides.size()) fail(Message::tr("a tensor's strides"));
    return tensor;
}

std::vector<std::int64_t> TorchRebuilder::sizes(PickleRef tuple) const {
    const std::vector<PickleRef>& items = as<PickleTuple>(tuple, Message::tr("a tensor's shape")).items;
    if (items.size() > kMaxRank) fail(Message::tr("a tensor's shape"));
    std::vector<std::int64_t> numbers;
    numbers.reserve(items.size());
    for (const PickleRef item : items) numbers.push_back(size(item));
    return numbers;
}

std::int64_t TorchRebuilder::size(PickleRef number) const {
    const auto value = as<std::int64_t>(number, Message::tr("a tensor's size"));
    if (value < 0) fail(Message::tr("a tensor's size"));
    return value;
}

PickleStorage TorchRebuilder::storage(PickleRef identifier) const {
    const std::vector<PickleRef>& items = as<PickleTuple>(identifier, Message::tr("a storage")).items;
    if (items.size() != 5 || as<std::string_view>(items[0], Message::tr("a storage")) != "storage") {
        fail(Message::tr("a storage"));
    }
    return {as<PickleStorageType>(items[1], Message::tr("a storage's class")).element,
            as<std::string_view>(items[2], Message::tr("a storage's key")), size(items[4])};
}

}  // namespace bild
