// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <vector>

namespace bild {

/// What a pass of one model costs by the number of rows fed, learned from the passes of a run. Rows are gathered in
/// classes half an octave wide; each keeps its latest passes and answers with their median, so that a pass which the
/// system interrupted does not count.
class PassCosts {
public:
    void record(std::size_t rows, double milliseconds);

    [[nodiscard]] bool empty() const { return m_classes.empty(); }

    /// Milliseconds of a pass: between two measured sizes on the line through them; below the smallest as much as that;
    /// above the largest along the last line, but never more than in proportion. 0 where nothing was measured.
    [[nodiscard]] double milliseconds(double rows) const;

    /// Milliseconds saved where two passes of `rows` / 2 are run as one: what a pass costs whatever it is fed.
    [[nodiscard]] double savedByMerging(double rows) const;

private:
    static constexpr std::size_t kKept = 7;
    struct Pass {
        double rows = 0.0;
        double milliseconds = 0.0;
    };
    struct Class {
        std::array<Pass, kKept> latest;
        std::size_t count = 0;
    };
    [[nodiscard]] static Pass medianOf(const Class& passes);
    void updatePoints();

    std::map<int, Class> m_classes;
    std::vector<Pass> m_points;  ///< one for each class, never falling
};

}  // namespace bild
