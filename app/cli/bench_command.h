// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "cli/command.h"
#include "cli/decoding_options.h"
#include "cli/encoding_option.h"
#include "cli/model_options.h"

namespace bild {

/// `bild bench`: how long a pass of each model takes beside what reading its weights takes, and how fast the three
/// strategies write a text. Works on a pair without a tokenizer too.
class BenchCommand final : public Command {
public:
    explicit BenchCommand(CLI::App& program);
    int run(Interrupt& interrupt) override;

private:
    ModelOptions m_models;
    DecodingOptions m_decoding;
    EncodingOption m_encoding;
    std::string m_input;
    std::string m_format = "text";
    int m_repeats = 5;
};

}  // namespace bild
