// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "checkpoint/checkpoint.h"

namespace bild {

/// A value is named by its number in the machine that built it. Values never hold each other, so that a pickle which
/// nests them or ties them in a knot costs no recursion and no leak.
using PickleRef = std::uint32_t;

struct PickleNone {};
struct PickleTuple {
    std::vector<PickleRef> items;
};
struct PickleList {
    std::vector<PickleRef> items;
};
struct PickleDict {
    std::vector<std::pair<PickleRef, PickleRef>> items;  ///< key and value, in the order they were set
};

/// The only functions that a pickle may name. None of them is imported or run: each stands for what TorchRebuilder
/// does.
enum class PickleFunction { OrderedDict, RebuildTensor, RebuildParameter };

/// A storage class of PyTorch, known by the type of its elements.
struct PickleStorageType {
    ElementType element = ElementType::Float32;
};

/// An entry of the archive that holds `elements` elements one after another.
struct PickleStorage {
    ElementType type = ElementType::Float32;
    std::string_view key;
    std::int64_t elements = 0;
};

/// A view of a storage as the pickle describes it: no number below zero, but not yet checked against the storage.
/// Offset and strides are in elements.
struct PickleTensor {
    PickleStorage storage;
    std::int64_t offset = 0;
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides;
};

/// Texts point into the pickle's bytes.
using PickleValue = std::variant<PickleNone, bool, std::int64_t, double, std::string_view, PickleTuple, PickleList,
                                 PickleDict, PickleFunction, PickleStorageType, PickleStorage, PickleTensor>;
using PickleValues = std::vector<PickleValue>;

}  // namespace bild
