// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <exception>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "cli/bench_command.h"
#include "cli/generate_command.h"
#include "cli/info_command.h"
#include "cli/interrupt.h"
#include "cli/lack_of_memory.h"
#include "cli/models_command.h"
#include "cli/output.h"
#include "cli/standard_streams.h"
#include "cli/sweep_command.h"
#include "cli/text_command.h"
#include "cli/usage_error.h"
#include "process_start.h"

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

/// What the parser has to say: help on demand, or what is wrong with the command line.
int answer(const CLI::App& program, const CLI::ParseError& error, bild::Interrupt& interrupt) {
    std::ostringstream out;
    const int status = program.exit(error, out, std::cerr);
    if (!out.view().empty()) bild::Output(interrupt).write(out.view());
    return status == 0 ? 0 : wrongUsage;
}

int run(int argc, char** argv, bild::Interrupt& interrupt) {
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
        return answer(program, error, interrupt);
    }
}

}  // namespace

int main(int argc, char** argv) {
    bild::returnToWorkingFolder();
    bild::replaceMissingStreams();
    // A reader that has gone and a file that may not grow are errors with a message, not the end of the process.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    try {
        bild::Interrupt interrupt;
        return run(argc, argv, interrupt);
    } catch (const bild::Interrupted&) {
        return complain("Interrupted.", bild::Interrupt::exitStatus);
    } catch (const bild::UsageError& error) {
        return complain(error.what(), wrongUsage);
    } catch (const std::exception& error) {
        return complain(bild::isLackOfMemory(error) ? bild::lackOfMemory() : error.what(), failed);
    }
}
