// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stdexcept>
#include <string>

namespace bild {

/// Every failure that core reports. The message is one readable sentence or two: it names the file or the
/// value at fault and says what to do. Thrown by core, caught once at a thread's or the process's boundary.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// A file that cannot be read, or whose content is not what it claims to be.
class FileError : public Error {
public:
    FileError(const std::string& file, const std::string& problem, const std::string& remedy)
        : Error(file + ": " + problem + ". " + remedy) {}
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

/// A device or number format that this machine or this LibTorch does not offer.
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
