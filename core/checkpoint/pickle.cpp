// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkpoint/pickle.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "checkpoint/message_text.h"
#include "error.h"

namespace bild {

namespace {

constexpr std::size_t kMaxValues = 500'000;  // a T5 of 24 layers has 20 000
constexpr std::size_t kMaxStack = 100'000;   // Python's pickler keeps below some 2000
constexpr std::size_t kMaxMarks = 64;

/// The instructions of the pickle format that saved state dicts use.
enum Opcode : unsigned char {
    Mark = '(',
    Stop = '.',
    BinInt = 'J',
    BinInt1 = 'K',
    BinInt2 = 'M',
    None = 'N',
    BinPersistentId = 'Q',
    Reduce = 'R',
    BinUnicode = 'X',
    Append = 'a',
    Build = 'b',
    Global = 'c',
    Appends = 'e',
    BinGet = 'h',
    LongBinGet = 'j',
    BinPut = 'q',
    LongBinPut = 'r',
    SetItem = 's',
    Tuple = 't',
    SetItems = 'u',
    EmptyDict = '}',
    EmptyList = ']',
    EmptyTuple = ')',
    BinFloat = 'G',
    Protocol = 0x80,
    Tuple1 = 0x85,
    Tuple2 = 0x86,
    Tuple3 = 0x87,
    NewTrue = 0x88,
    NewFalse = 0x89,
    Long1 = 0x8a,
    ShortBinUnicode = 0x8c,
    BinUnicode8 = 0x8d,
    StackGlobal = 0x93,
    Memoize = 0x94,
    Frame = 0x95,
};

}  // namespace

void PickleMachine::fail(const Message& problem) const {
    throw FileError(m_file.string(), Message::tr("its pickle %1").with(problem),
                    Message::tr("The file is damaged or was made to do harm. %1").with(convertToSafetensors()));
}

PickleRef PickleMachine::run() {
    if (number(1) != Protocol) fail(Message::tr("does not begin as one"));
    const std::uint64_t protocol = number(1);
    if (protocol < 2 || protocol > 5) fail(Message::tr("is of the unknown protocol %1").with(protocol));
    while (!m_stopped) {
        const auto opcode = static_cast<unsigned char>(number(1));
        const bool known = pushConstant(opcode) || pushText(opcode) || buildTuple(opcode) || buildCollection(opcode) ||
                           useMemo(opcode) || useRebuilder(opcode) || steer(opcode);
        if (!known) fail(Message::tr("uses instruction %1, which a model's weights never need").with(opcode));
    }
    if (m_position != m_bytes.size()) fail(Message::tr("goes on after its end"));
    if (m_stack.size() != 1 || !m_marks.empty()) fail(Message::tr("leaves more than one value"));
    return m_stack.front();
}

bool PickleMachine::pushConstant(unsigned char opcode) {
    switch (opcode) {
        case None:
            push(PickleNone{});
            return true;
        case NewTrue:
        case NewFalse:
            push(opcode == NewTrue);
            return true;
        case BinInt:
            push(signedNumber(4));
            return true;
        case BinInt1:
            push(static_cast<std::int64_t>(number(1)));
            return true;
        case BinInt2:
            push(static_cast<std::int64_t>(number(2)));
            return true;
        case Long1:
            push(signedNumber(number(1)));
            return true;
        case BinFloat: {
            std::uint64_t bits = 0;
            for (const std::byte byte : take(8)) bits = bits << 8U | std::to_integer<std::uint64_t>(byte);
            push(std::bit_cast<double>(bits));
            return true;
        }
        default:
            return false;
    }
}

bool PickleMachine::pushText(unsigned char opcode) {
    switch (opcode) {
        case ShortBinUnicode:
            push(text(number(1)));
            return true;
        case BinUnicode:
            push(text(number(4)));
            return true;
        case BinUnicode8:
            push(text(number(8)));
            return true;
        default:
            return false;
    }
}

bool PickleMachine::buildTuple(unsigned char opcode) {
    switch (opcode) {
        case EmptyTuple:
            push(PickleTuple{});
            return true;
        case Tuple1:
        case Tuple2:
        case Tuple3:
            push(PickleTuple{popItems(std::size_t{1} + opcode - Tuple1)});
            return true;
        case Tuple:
            push(PickleTuple{popToMark()});
            return true;
        default:
            return false;
    }
}

bool PickleMachine::buildCollection(unsigned char opcode) {
    switch (opcode) {
        case EmptyList:
            push(PickleList{});
            return true;
        case EmptyDict:
            push(PickleDict{});
            return true;
        case Append:
            appendItems(popItems(1));
            return true;
        case Appends:
            appendItems(popToMark());
            return true;
        case SetItem:
            setItems(popItems(2));
            return true;
        case SetItems:
            setItems(popToMark());
            return true;
        default:
            return false;
    }
}

bool PickleMachine::useMemo(unsigned char opcode) {
    switch (opcode) {
        case BinPut:
            memoize(number(1));
            return true;
        case LongBinPut:
            memoize(number(4));
            return true;
        case Memoize:
            memoize(m_memo.size());
            return true;
        case BinGet:
            recall(number(1));
            return true;
        case LongBinGet:
            recall(number(4));
            return true;
        default:
            return false;
    }
}

bool PickleMachine::useRebuilder(unsigned char opcode) {
    switch (opcode) {
        case Global: {
            const std::string_view module = line();
            push(m_rebuilder.named(module, line()));
            return true;
        }
        case StackGlobal: {
            const std::string_view name = popText();
            push(m_rebuilder.named(popText(), name));
            return true;
        }
        case Reduce: {
            const PickleRef arguments = pop();
            push(m_rebuilder.call(pop(), arguments));
            return true;
        }
        case BinPersistentId:
            push(m_rebuilder.storage(pop()));
            return true;
        case Build:
            // The state of a dictionary holds the versions of the modules that the tensors came from; nobody needs it.
            pop();
            if (!std::holds_alternative<PickleDict>(m_values[top()])) {
                fail(Message::tr("gives a state to what has none"));
            }
            return true;
        default:
            return false;
    }
}

bool PickleMachine::steer(unsigned char opcode) {
    switch (opcode) {
        case Mark:
            if (m_marks.size() >= kMaxMarks) fail(Message::tr("is nested too deep"));
            m_marks.push_back(m_stack.size());
            return true;
        case Frame:
            take(8);  // the length of what follows, which only serves readers that read in pieces
            return true;
        case Stop:
            m_stopped = true;
            return true;
        default:
            return false;
    }
}

std::span<const std::byte> PickleMachine::take(std::uint64_t count) {
    if (count > m_bytes.size() - m_position) fail(Message::tr("is cut off"));
    const std::span<const std::byte> taken = m_bytes.subspan(m_position, count);
    m_position += count;
    return taken;
}

std::uint64_t PickleMachine::number(std::size_t bytes) {
    std::uint64_t value = 0;
    const std::span<const std::byte> taken = take(bytes);
    for (std::size_t i = bytes; i-- > 0;) value = value << 8U | std::to_integer<std::uint64_t>(taken[i]);
    return value;
}

std::int64_t PickleMachine::signedNumber(std::size_t bytes) {
    constexpr std::size_t widest = 8;
    if (bytes > widest) fail(Message::tr("holds a number beyond all range"));
    if (bytes == 0) return 0;
    // Moved to the top and back, so that the sign bit fills what the number does not.
    const auto unused = static_cast<unsigned>(8 * (widest - bytes));
    return static_cast<std::int64_t>(number(bytes) << unused) >> unused;
}

std::string_view PickleMachine::text(std::uint64_t length) {
    const std::span<const std::byte> taken = take(length);
    return {reinterpret_cast<const char*>(taken.data()), taken.size()};
}

std::string_view PickleMachine::line() {
    const std::span<const std::byte> rest = m_bytes.subspan(m_position);
    const auto end = std::find(rest.begin(), rest.end(), std::byte{'\n'});
    if (end == rest.end()) fail(Message::tr("is cut off"));
    const std::string_view taken = text(static_cast<std::uint64_t>(end - rest.begin()));
    ++m_position;
    return taken;
}

void PickleMachine::push(PickleValue value) {
    if (m_values.size() >= kMaxValues) fail(Message::tr("holds more values than any model"));
    m_values.push_back(std::move(value));
    pushRef(static_cast<PickleRef>(m_values.size() - 1));
}

void PickleMachine::pushRef(PickleRef ref) {
    if (m_stack.size() >= kMaxStack) fail(Message::tr("stacks up more values than any model"));
    m_stack.push_back(ref);
}

PickleRef PickleMachine::top() const {
    const std::size_t floor = m_marks.empty() ? 0 : m_marks.back();
    if (m_stack.size() <= floor) fail(Message::tr("takes more values than it has"));
    return m_stack.back();
}

PickleRef PickleMachine::pop() {
    const PickleRef ref = top();
    m_stack.pop_back();
    return ref;
}

std::string_view PickleMachine::popText() {
    const auto* const value = std::get_if<std::string_view>(&m_values[pop()]);
    if (value == nullptr) fail(Message::tr("names something by what is no text"));
    return *value;
}

std::vector<PickleRef> PickleMachine::popItems(std::size_t count) {
    std::vector<PickleRef> items;
    for (std::size_t i = 0; i < count; ++i) items.push_back(pop());
    std::reverse(items.begin(), items.end());
    return items;
}

std::vector<PickleRef> PickleMachine::popToMark() {
    if (m_marks.empty()) fail(Message::tr("ends a group that it did not begin"));
    const auto first = m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back());
    std::vector<PickleRef> items(first, m_stack.end());
    m_stack.erase(first, m_stack.end());
    m_marks.pop_back();
    return items;
}

void PickleMachine::appendItems(const std::vector<PickleRef>& items) {
    auto* const list = std::get_if<PickleList>(&m_values[top()]);
    if (list == nullptr) fail(Message::tr("appends to what is no list"));
    list->items.insert(list->items.end(), items.begin(), items.end());
}

void PickleMachine::setItems(const std::vector<PickleRef>& items) {
    auto* const dict = std::get_if<PickleDict>(&m_values[top()]);
    if (dict == nullptr || items.size() % 2 != 0) fail(Message::tr("sets items of what is no dictionary"));
    for (std::size_t i = 0; i < items.size(); i += 2) dict->items.emplace_back(items[i], items[i + 1]);
}

void PickleMachine::memoize(std::uint64_t slot) {
    if (m_memo.size() >= kMaxValues) fail(Message::tr("remembers more values than any model"));
    m_memo[slot] = top();
}

void PickleMachine::recall(std::uint64_t slot) {
    const auto found = m_memo.find(slot);
    if (found == m_memo.end()) fail(Message::tr("recalls a value that it did not store"));
    pushRef(found->second);
}

}  // namespace bild
