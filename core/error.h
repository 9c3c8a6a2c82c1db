// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "message.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace bild {

/// Every failure that core reports. The message is one readable sentence or two: it names the file or the
/// value at fault and says what to do; what() gives it in English, and message() in any language. Thrown by core,
/// caught once at a thread's or the process's boundary.
class Error : public std::runtime_error {
public:
    explicit Error(Message message)
        : std::runtime_error(message.english()), m_message(std::make_shared<const Message>(std::move(message))) {}

    [[nodiscard]] const Message& message() const noexcept { return *m_message; }

private:
    std::shared_ptr<const Message> m_message;  // shared: copying an exception must not throw
};

/// A file that cannot be read, or whose content is not what it claims to be.
class FileError : public Error {
public:
    FileError(const std::string& file, const Message& problem, const Message& remedy)
        : Error(Message::tr("%1: %2. %3").with(file, problem, remedy)) {}
};

/// A number or a text that the user gave and that cannot be used.
class InputError : public Error {
public:
    using Error::Error;
};

/// Two models that cannot work together, or a model that cannot do the task.
class PairError : public Error {
public:
    using Error::Error;
};

/// A device, a number format or threads that this machine or this LibTorch does not offer.
class DeviceError : public Error {
public:
    using Error::Error;
};

/// Weights or logits that turned out to be NaN or infinite.
class NumericError : public Error {
public:
    using Error::Error;
};

}  // namespace bild
