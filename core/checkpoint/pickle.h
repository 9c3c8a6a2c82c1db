// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "checkpoint/pickle_value.h"
#include "checkpoint/torch_rebuilder.h"
#include "message.h"

namespace bild {

/// Reads a pickle (protocols 2 to 5) of PyTorch tensors and executes nothing. It knows the instructions that occur in a
/// saved state dict and the names that TorchRebuilder allows; everything else is refused by name. Stack, memo, open
/// marks and values are bounded.
class PickleMachine {
public:
    /// Both must outlive the machine. `file` stands in the messages.
    PickleMachine(std::span<const std::byte> bytes, const std::filesystem::path& file)
        : m_bytes(bytes), m_file(file), m_rebuilder(m_values, file) {}
    PickleMachine(const PickleMachine&) = delete;
    PickleMachine& operator=(const PickleMachine&) = delete;

    /// Runs to the end and returns the one value that it leaves. Throws FileError. To be called once.
    [[nodiscard]] PickleRef run();

    [[nodiscard]] const PickleValue& value(PickleRef ref) const { return m_values[ref]; }

private:
    // Each of these carries out the instruction and returns true, or does not know it and returns false.
    bool pushConstant(unsigned char opcode);
    bool pushText(unsigned char opcode);
    bool buildTuple(unsigned char opcode);
    bool buildCollection(unsigned char opcode);
    bool useMemo(unsigned char opcode);
    bool useRebuilder(unsigned char opcode);
    bool steer(unsigned char opcode);

    std::span<const std::byte> take(std::uint64_t count);
    std::uint64_t number(std::size_t bytes);
    std::int64_t signedNumber(std::size_t bytes);
    std::string_view text(std::uint64_t length);
    std::string_view line();

    void push(PickleValue value);
    void pushRef(PickleRef ref);
    PickleRef pop();
    std::string_view popText();
    std::vector<PickleRef> popItems(std::size_t count);
    std::vector<PickleRef> popToMark();
    [[nodiscard]] PickleRef top() const;
    void appendItems(const std::vector<PickleRef>& items);
    void setItems(const std::vector<PickleRef>& items);
    void memoize(std::uint64_t slot);
    void recall(std::uint64_t slot);
    [[noreturn]] void fail(const Message& problem) const;

    std::span<const std::byte> m_bytes;
    const std::filesystem::path& m_file;
    std::size_t m_position = 0;
    PickleValues m_values;
    std::vector<PickleRef> m_stack;
    std::vector<std::size_t> m_marks;  ///< heights of the stack, none decreasing
    std::unordered_map<std::uint64_t, PickleRef> m_memo;
    bool m_stopped = false;
    TorchRebuilder m_rebuilder;
};

}  // namespace bild
