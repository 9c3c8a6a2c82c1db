// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "cli/command.h"

namespace bild {

class Output;

/// `bild models list`: the pairs that can be named. `bild models check`: whether two models make a pair, and if not
/// why. Neither reads the weights.
class ModelsCommand final : public Command {
public:
    explicit ModelsCommand(CLI::App& program);
    int run(Interrupt& interrupt) override;

private:
    [[nodiscard]] int list(Output& output) const;
    [[nodiscard]] int check(Output& output) const;

    CLI::App* m_list;
    CLI::App* m_check;
    std::string m_pair;
    std::string m_small;
    std::string m_large;
    std::string m_format = "text";
};

}  // namespace bild
