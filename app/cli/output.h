// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cli/descriptor.h"
#include "cli/interrupt.h"
#include "cli/output_target.h"
#include "cli/partial_file.h"

namespace bild {

/// Where a command writes. Opened at once, so that a place that cannot be written is known before the work. Throws
/// FileError, and Interrupted where a stop is requested while it has to wait.
class Output {
public:
    Output(const OutputTarget& target, Interrupt& interrupt, PartialFile::Older older = PartialFile::Older::PutAside);
    /// Standard output.
    explicit Output(Interrupt& interrupt) : Output(OutputTarget::of({}), interrupt) {}

    /// Writes all of it at once.
    void write(std::string_view text);
    /// All is written: a file takes its target's place.
    void commit();

    /// Null where the output is no file that is renamed when it is complete.
    [[nodiscard]] PartialFile* partial() { return m_partial.get(); }
    [[nodiscard]] const std::string& name() const { return m_target.name; }

private:
    OutputTarget m_target;
    Interrupt& m_interrupt;
    std::unique_ptr<PartialFile> m_partial;
    Descriptor m_opened;
    int m_descriptor = -1;
};

}  // namespace bild
