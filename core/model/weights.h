// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ATen/ATen.h>

#include <functional>
#include <initializer_list>
#include <string>

#include "checkpoint/checkpoint.h"

namespace bild {

/// The tensors of a checkpoint by name, each checked against the shape that the model's config asks for, and to hold
/// finite numbers only. Gives float32 copies on the CPU, one at a time, so that a model is built without holding its
/// file in memory.
class Weights {
public:
    Weights(const Checkpoint& checkpoint, std::string folder, std::function<void()> taken)
        : m_checkpoint(checkpoint), m_folder(std::move(folder)), m_taken(std::move(taken)) {}

    /// Throws FileError naming the tensor that is missing, misshapen or not finite.
    [[nodiscard]] at::Tensor take(const std::string& name, std::initializer_list<std::int64_t> shape) const;
    /// The stored numbers themselves, checked for name, shape and being floating-point numbers only.
    [[nodiscard]] const TensorView& view(const std::string& name, at::IntArrayRef shape) const;
    /// Says that view() of this name was read to its end; the pages of the file leave the process's memory.
    void release(const std::string& name) const;
    [[nodiscard]] bool has(const std::string& name) const { return m_checkpoint.find(name) != nullptr; }
    /// True where both exist and hold the same bytes.
    [[nodiscard]] bool identical(const std::string& a, const std::string& b) const;
    [[nodiscard]] const std::string& folder() const { return m_folder; }

private:
    const Checkpoint& m_checkpoint;
    std::string m_folder;
    std::function<void()> m_taken;
};

}  // namespace bild
