// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/unfinished_run.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <optional>
#include <utility>

#include "cli/descriptor.h"
#include "cli/descriptor_io.h"
#include "cli/usage_error.h"
#include "decoding/trace_statistics.h"
#include "error.h"

namespace bild {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

constexpr std::size_t largestRecord = std::size_t{16} << 20U;
constexpr const char* remedy = "Run without --resume to begin from the beginning.";

fs::path recordOf(const fs::path& partial) {
    return partial.string() + ".settings";
}

/// Nothing where the line is not a whole answer: the last one of a run that was killed, or of a summary.
std::optional<SegmentResult> answerIn(const std::string& line, const std::string& file) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("stats") || !json.contains("output_ids")) return std::nullopt;
    SegmentResult answer;
    if (const auto output = json.find("output"); output != json.end() && output->is_string()) {
        answer.text = output->get<std::string>();
    }
    const TraceCursor cursor(json, file);
    answer.statistics = readStatistics(cursor.at("stats"));
    return answer;
}

}  // namespace

UnfinishedRun::UnfinishedRun(PartialFile& file, Json settings)
    : m_file(file), m_settings(std::move(settings)), m_recordPath(recordOf(file.path())) {
    if (!file.isEmpty()) return;
    std::error_code none;
    const fs::path aside = file.path().string() + "~";
    if (fs::exists(aside, none)) {
        fs::rename(m_recordPath, recordOf(aside), none);
    } else {
        fs::remove(m_recordPath, none);
    }
}

UnfinishedRun::~UnfinishedRun() {
    // Without answers its file is removed.
    if (m_recorded && m_file.isEmpty()) done();
}

void UnfinishedRun::requireSameSettings() const {
    const Descriptor record(::open(m_recordPath.c_str(), O_RDONLY | O_CLOEXEC));
    const Json before = record.isOpen()
                            ? Json::parse(readToEnd(record.number(), m_recordPath.string(), largestRecord), nullptr, false)
                            : Json();
    if (!before.is_object()) {
        throw FileError(m_recordPath.string(),
                        Message::verbatim("it should say what " + m_file.path().string() + " was made with, but does not"),
                        Message::verbatim(remedy));
    }
    for (const Json& settings : {m_settings, before}) {
        for (const auto& [name, value] : settings.items()) {
            if (before.contains(name) && m_settings.contains(name) && before[name] == m_settings[name]) continue;
            throw UsageError(Message::verbatim("--resume: " + m_file.path().string() + " was made with another " + name +
                                               ". Give the same text, models and options as then, or run without "
                                               "--resume to begin from the beginning."));
        }
    }
}

std::vector<SegmentResult> UnfinishedRun::goOn() {
    std::vector<SegmentResult> answers;
    if (m_file.isEmpty()) return answers;
    requireSameSettings();
    m_recorded = true;
    std::ifstream lines(m_file.path(), std::ios::binary);
    std::size_t whole = 0;
    for (std::string line; std::getline(lines, line) && !lines.eof();) {
        std::optional<SegmentResult> answer = answerIn(line, m_file.path().string());
        if (!answer) break;
        answers.push_back(std::move(*answer));
        whole += line.size() + 1;
    }
    m_file.truncate(whole);
    return answers;
}

void UnfinishedRun::record() {
    if (std::exchange(m_recorded, true)) return;
    std::ofstream record(m_recordPath, std::ios::binary | std::ios::trunc);
    record << m_settings.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
    record.close();
    if (!record) {
        const int code = errno;
        throw FileError(m_recordPath.string(), Message::verbatim("writing failed (" + reasonOf(code) + ")"),
                        Message::verbatim(remedyForWriting(code)));
    }
}

void UnfinishedRun::done() {
    std::error_code none;
    fs::remove(m_recordPath, none);
}

}  // namespace bild
