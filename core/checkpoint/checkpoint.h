// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace bild {

enum class ElementType { Float64, Float32, Float16, BFloat16, Int64, Int32, Int16, Int8, UInt8, Bool };

[[nodiscard]] std::size_t bytesOf(ElementType type);

/// A tensor inside an open checkpoint: row-major, contiguous, little-endian. `data` may be misaligned for its type
/// (copy it out) and lives as long as the Checkpoint.
struct TensorView {
    std::string name;
    ElementType type = ElementType::Float32;
    std::vector<std::int64_t> shape;  ///< every size at least 0; the product is checked not to overflow
    std::span<const std::byte> data;  ///< exactly product(shape) * bytesOf(type) bytes
};

/// The weights of a Hugging Face model folder, in the files that WeightFiles finds. What wrappers put before all names
/// ("module.", "_orig_mod.") is dropped. Files are mapped, not read. Every byte of them is treated as hostile.
/// Immutable once open; any thread may read it.
class Checkpoint {
public:
    /// Throws FileError.
    static Checkpoint open(const std::filesystem::path& folder);
    ~Checkpoint();
    Checkpoint(Checkpoint&&) noexcept;
    Checkpoint& operator=(Checkpoint&&) noexcept;

    /// Null where there is none of that name.
    [[nodiscard]] const TensorView* find(const std::string& name) const;
    /// Sorted by name.
    [[nodiscard]] std::span<const TensorView> tensors() const;
    /// A tensor of this checkpoint was taken over and will not be read again soon: what the process holds of a mapped
    /// file for it is given back. It stays readable.
    void release(const TensorView& tensor) const;
    /// The weight files, sorted by name.
    [[nodiscard]] const std::vector<std::filesystem::path>& files() const;

private:
    struct Contents;
    explicit Checkpoint(std::unique_ptr<Contents> contents);
    std::unique_ptr<Contents> m_contents;
};

}  // namespace bild
