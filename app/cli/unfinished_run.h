// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/partial_file.h"
#include "decoding/generation.h"

namespace bild {

/// The answers of a run in lines of JSON, in a file that is not finished, and beside it what they were made with: so that
/// a later run can go on from them. Refers to the file, which must outlive it.
class UnfinishedRun {
public:
    /// `settings`: whatever decides the answers, as an object. Puts the record of an older run that is not gone on from
    /// aside, as its file was.
    UnfinishedRun(PartialFile& file, nlohmann::json settings);
    ~UnfinishedRun();
    UnfinishedRun(const UnfinishedRun&) = delete;
    UnfinishedRun& operator=(const UnfinishedRun&) = delete;

    /// The answers that an earlier run left, which it must have made with the same settings. Cuts off what is not whole.
    /// Throws UsageError naming what is not the same, FileError where that cannot be told.
    [[nodiscard]] std::vector<SegmentResult> goOn();
    /// To be called before the first answer is written.
    void record();
    /// The answers are complete and have left their file.
    void done();

private:
    void requireSameSettings() const;

    PartialFile& m_file;
    nlohmann::json m_settings;
    std::filesystem::path m_recordPath;
    bool m_recorded = false;
};

}  // namespace bild
