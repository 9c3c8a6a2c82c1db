// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/App.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine.h"

namespace bild {

/// Which models, where and how: --pair, --small, --large, --device, --dtype, --threads, --quiet. Filled in while the
/// command line is parsed, so it must not move after `addTo`.
class ModelOptions {
public:
    /// Without --pair, the pair that comes with the program for the task is taken, and one made for another task is
    /// refused. A command without a task takes every pair, and translates without --pair.
    explicit ModelOptions(std::optional<Task> task = std::nullopt) : m_task(task) {}
    ModelOptions(const ModelOptions&) = delete;
    ModelOptions& operator=(const ModelOptions&) = delete;

    void addTo(CLI::App& app);

    [[nodiscard]] bool quiet() const { return m_quiet; }
    /// Several formats may be given with commas where a command takes more than one.
    [[nodiscard]] const std::string& dtype() const { return m_dtype; }
    /// The folders that the pair's files lie in.
    [[nodiscard]] std::vector<std::filesystem::path> readFolders() const;
    /// Finds the pair and loads it, with a progress bar where somebody watches.
    [[nodiscard]] Engine load() const { return load(m_dtype); }
    [[nodiscard]] Engine load(const std::string& dtype) const;

private:
    [[nodiscard]] PairFolders folders() const;

    std::optional<Task> m_task;
    std::string m_pair;
    std::string m_small;
    std::string m_large;
    std::string m_device = "auto";
    std::string m_dtype = "auto";
    int m_threads = 0;
    bool m_noPackedCopy = false;
    bool m_quiet = false;
};

}  // namespace bild
