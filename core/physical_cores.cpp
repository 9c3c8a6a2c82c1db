// SPDX-License-Identifier: GPL-3.0-or-later
#include "physical_cores.h"

#include <sched.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace bild {
namespace {

/// The logical processors of this one's core, as text; the processor itself where that is not known.
std::string coreOf(const std::filesystem::path& description, int processor) {
    const std::string number = std::to_string(processor);
    std::ifstream file(description / ("cpu" + number) / "topology" / "thread_siblings_list");
    std::string siblings;
    std::getline(file, siblings);
    return siblings.empty() ? number : siblings;
}

std::vector<int> allowedProcessors() {
    std::vector<int> processors;
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof(allowed), &allowed) != 0) return processors;
    for (int processor = 0; processor < CPU_SETSIZE; ++processor) {
        if (CPU_ISSET(static_cast<unsigned>(processor), &allowed)) processors.push_back(processor);
    }
    return processors;
}

}  // namespace

int physicalCores(const std::filesystem::path& description, std::span<const int> processors) {
    std::set<std::string> cores;
    for (const int processor : processors) cores.insert(coreOf(description, processor));
    return std::max(1, static_cast<int>(cores.size()));
}

int physicalCores() {
    const std::vector<int> processors = allowedProcessors();
    // More processors than the set has room for.
    if (processors.empty()) return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return physicalCores("/sys/devices/system/cpu", processors);
}

}  // namespace bild
