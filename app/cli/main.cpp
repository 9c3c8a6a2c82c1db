// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <exception>
#include <iostream>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "cli/bench_command.h"
#include "cli/generate_command.h"
#include "cli/info_command.h"
#include "cli/interrupt.h"
#include "cli/models_command.h"
#include "cli/sweep_command.h"
#include "cli/text_command.h"
#include "cli/usage_error.h"

namespace {

constexpr int failed = 1;
constexpr int wrongUsage = 2;

using Commands = std::vector<std::unique_ptr<bild::Command>>;

int runChosen(const Commands& commands, bild::Interrupt& interrupt) {
    for (const auto& command : commands) {
        if (command->chosen()) return command->run(interrupt);
    }
    throw bild::UsageError(bild::Message::verbatim("Name a command. \"bild --help\" lists them."));
}

int complain(const std::string& message, int status) {
    // LibTorch's messages go on with a stack trace.
    std::cerr << "bild: " << message.substr(0, message.find("\nException raised from")) << "\n";
    return status;
}

}  // namespace

int main(int argc, char** argv) {
    bild::Interrupt interrupt;
    CLI::App program{"Translates and summarizes with a large model and a small one together (Big Little Decoder)",
                     "bild"};
    program.set_version_flag("--version", BILD_VERSION);
    program.require_subcommand(0, 1);
    Commands commands;
    commands.push_back(std::make_unique<bild::TextCommand>(program, bild::Task::Translate));
    commands.push_back(std::make_unique<bild::TextCommand>(program, bild::Task::Summarize));
    commands.push_back(std::make_unique<bild::GenerateCommand>(program));
    commands.push_back(std::make_unique<bild::BenchCommand>(program));
    commands.push_back(std::make_unique<bild::SweepCommand>(program));
    commands.push_back(std::make_unique<bild::InfoCommand>(program));
    commands.push_back(std::make_unique<bild::ModelsCommand>(program));
    try {
        program.parse(argc, argv);
        return runChosen(commands, interrupt);
    } catch (const CLI::ParseError& error) {
        return program.exit(error) == 0 ? 0 : wrongUsage;
    } catch (const bild::UsageError& error) {
        return complain(error.what(), wrongUsage);
    } catch (const std::bad_alloc&) {
        return complain("There is not enough memory for this. Try --dtype int8, or a smaller pair.", failed);
    } catch (const std::exception& error) {
        return complain(error.what(), failed);
    }
}
