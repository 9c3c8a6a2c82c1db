// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "cli/command.h"
#include "cli/model_options.h"

namespace bild {

/// `bild info`: what would be loaded, where it would run, and why not elsewhere.
class InfoCommand final : public Command {
public:
    explicit InfoCommand(CLI::App& program);
    int run(Interrupt& interrupt) override;

private:
    ModelOptions m_models;
    std::string m_format = "text";
};

}  // namespace bild
