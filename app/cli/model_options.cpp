// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/model_options.h"

#include <CLI/Option.hpp>
#include <CLI/Validators.hpp>
#include <map>

#include "cli/lack_of_memory.h"
#include "cli/progress_bar.h"
#include "cli/usage_error.h"
#include "packed_folder.h"
#include "pair_locator.h"

namespace bild {
namespace {

template <typename Choice>
Choice choose(const std::map<std::string, Choice>& choices, const std::string& word, const char* option) {
    const auto found = choices.find(word);
    if (found != choices.end()) return found->second;
    std::string list;
    for (const auto& [name, choice] : choices) list += (list.empty() ? "" : ", ") + name;
    throw UsageError(Message::verbatim(std::string(option) + " knows no \"" + word + "\". It takes: " + list + "."));
}

DeviceChoice deviceChoice(const std::string& word) {
    return choose<DeviceChoice>(
        {{"auto", DeviceChoice::Auto}, {"cpu", DeviceChoice::Cpu}, {"cuda", DeviceChoice::Cuda}}, word, "--device");
}

DtypeChoice dtypeChoice(const std::string& word) {
    return choose<DtypeChoice>({{"auto", DtypeChoice::Auto},
                                {"float32", DtypeChoice::Float32},
                                {"bfloat16", DtypeChoice::BFloat16},
                                {"float16", DtypeChoice::Float16},
                                {"int8", DtypeChoice::Int8}},
                               word, "--dtype");
}

}  // namespace

void ModelOptions::addTo(CLI::App& app) {
    CLI::Option* pair = app.add_option("--pair", m_pair,
                                       "Name of a pair, or a folder that holds small/ and large/ (default: the pair "
                                       "that came with the program for the task)")
                            ->type_name("NAME|DIR");
    CLI::Option* small = app.add_option("--small", m_small, "Folder of the small model")->type_name("DIR");
    CLI::Option* large = app.add_option("--large", m_large, "Folder of the large model")->type_name("DIR");
    small->needs(large)->excludes(pair);
    large->needs(small)->excludes(pair);
    app.add_option("--device", m_device, "auto, cpu or cuda")->type_name("DEVICE")->capture_default_str();
    app.add_option("--dtype", m_dtype, "Format of the weights: auto, float32, bfloat16, float16 or int8")
        ->type_name("DTYPE")
        ->capture_default_str();
    app.add_option("--threads", m_threads,
                   "Threads to compute with, 1 to " + std::to_string(kMostThreads) +
                       " (default: one for each core of the processor, however many it shows)")
        ->type_name("N")
        ->check(CLI::Range(1, kMostThreads));
    app.add_flag("--no-packed-copy", m_noPackedCopy,
                 "Neither use nor keep the packed copies of large models in the user's cache folder");
    app.add_flag("--quiet", m_quiet, "Print the result alone: no progress, no summary, no notes");
}

PairFolders ModelOptions::folders() const {
    if (!m_small.empty()) return {m_small, m_large};
    const PairLocator locator = PairLocator::standard();
    if (!m_task && !m_pair.empty()) return locator.locate(m_pair);
    return locator.locateFor(m_task.value_or(Task::Translate), m_pair);
}

std::vector<std::filesystem::path> ModelOptions::readFolders() const {
    const PairFolders found = folders();
    std::vector<std::filesystem::path> all{found.small, found.large};
    if (!found.pair.empty()) all.push_back(found.pair);
    return all;
}

Engine ModelOptions::load(const std::string& dtype) const {
    const LoadOptions options{deviceChoice(m_device), dtypeChoice(dtype), m_threads,
                              m_noPackedCopy ? std::filesystem::path() : packedFolder()};
    ProgressBar bar(!m_quiet);
    try {
        return Engine::load(folders(), options, [&bar](double fraction) { bar.show("loading", fraction); });
    } catch (const std::exception& failure) {
        if (!isLackOfMemory(failure)) throw;
        const bool smallest = options.dtype == DtypeChoice::Int8 || options.dtype == DtypeChoice::Auto;
        throw Error(Message::verbatim(lackOfMemory(smallest ? "" : ", or --dtype int8")));
    }
}

}  // namespace bild
