// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "cli/command.h"
#include "cli/decoding_options.h"
#include "cli/model_options.h"

namespace bild {

/// `bild generate --ids`: token ids in, token ids out, a line of JSON each; needs no tokenizer.
class GenerateCommand final : public Command {
public:
    explicit GenerateCommand(CLI::App& program);
    int run(Interrupt& interrupt) override;

private:
    ModelOptions m_models;
    DecodingOptions m_decoding;
    std::string m_ids;
    std::string m_output;
    std::string m_format = "jsonl";
    bool m_resume = false;
};

}  // namespace bild
