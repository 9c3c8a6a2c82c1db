// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace bild {

enum class BoundaryKind { Sentence, Line, Character };

/// ICU's boundaries of UTF-8 text, in bytes. Line boundaries are where a line may be wrapped; character boundaries keep
/// what people see as one character whole (letters with their accents, emoji of several code points).
class Boundaries {
public:
    Boundaries(BoundaryKind kind, const std::string& locale);
    ~Boundaries();
    Boundaries(const Boundaries&) = delete;
    Boundaries& operator=(const Boundaries&) = delete;

    /// The text must outlive its use here and be shorter than 2 GB.
    void setText(std::string_view text);
    /// The first boundary after `offset`, the end of the text included.
    [[nodiscard]] std::optional<std::size_t> after(std::size_t offset);
    /// The last boundary before `offset`, 0 included.
    [[nodiscard]] std::optional<std::size_t> before(std::size_t offset);

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

}  // namespace bild
