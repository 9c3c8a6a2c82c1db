// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>
#include <string>

#include "cli/interrupt.h"

namespace bild {

/// A subcommand of `bild`: adds itself and its options to the program's command line, and runs where it was chosen.
class Command {
public:
    virtual ~Command() = default;
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    [[nodiscard]] bool chosen() const { return m_app->parsed(); }
    /// Returns the exit status. Throws bild::Error.
    virtual int run(Interrupt& interrupt) = 0;

protected:
    Command(CLI::App& program, const char* name, const char* description)
        : m_app(program.add_subcommand(name, description)) {}
    [[nodiscard]] CLI::App& options() { return *m_app; }
    /// --format, for commands that answer with text or with one JSON document.
    static void addFormatTo(CLI::App& app, std::string& format) {
        app.add_option("--format", format, "text or json")
            ->type_name("FORMAT")
            ->check(CLI::IsMember({"text", "json"}))
            ->capture_default_str();
    }

private:
    CLI::App* m_app;  ///< owned by the program
};

}  // namespace bild
