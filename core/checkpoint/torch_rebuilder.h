// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <span>
#include <string_view>
#include <vector>

#include "checkpoint/pickle_value.h"
#include "message.h"

namespace bild {

/// The names and calls that a pickle of PyTorch tensors may use, and what each builds. Nothing is executed.
/// Every function throws FileError for what it does not allow.
class TorchRebuilder {
public:
    /// Both must outlive it. `file` stands in the messages.
    TorchRebuilder(const PickleValues& values, const std::filesystem::path& file) : m_values(values), m_file(file) {}

    /// What the name `module`.`name` stands for.
    [[nodiscard]] PickleValue named(std::string_view module, std::string_view name) const;

    /// What calling `function` with a tuple of arguments gives.
    [[nodiscard]] PickleValue call(PickleRef function, PickleRef arguments) const;

    /// The storage that a persistent id ('storage', class, key, device, elements) stands for.
    [[nodiscard]] PickleStorage storage(PickleRef identifier) const;

private:
    [[nodiscard]] PickleValue tensor(std::span<const PickleRef> arguments) const;
    [[nodiscard]] std::vector<std::int64_t> sizes(PickleRef tuple) const;
    [[nodiscard]] std::int64_t size(PickleRef number) const;
    [[noreturn]] void fail(const Message& what) const;

    template <typename T>
    const T& as(PickleRef ref, const Message& what) const;

    const PickleValues& m_values;
    const std::filesystem::path& m_file;
};

}  // namespace bild
