// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include <fcntl.h>

#include <cerrno>

#include "cli/descriptor_io.h"
#include "cli/standard_streams.h"
#include "error.h"

namespace bild {

Output::Output(const OutputTarget& target, Interrupt& interrupt, PartialFile::Older older)
    : m_target(target), m_interrupt(interrupt), m_descriptor(target.descriptor) {
    switch (target.kind) {
        case OutputTarget::Kind::File:
            m_partial = std::make_unique<PartialFile>(target, older, interrupt);
            return;
        case OutputTarget::Kind::Device:
            // A named pipe waits here for its reader.
            m_opened = Descriptor(::open(target.path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC | O_NOCTTY));
            m_descriptor = m_opened.number();
            break;
        case OutputTarget::Kind::Stream:
            if (wasMissing(m_descriptor)) m_descriptor = -1;
            errno = EBADF;
            break;
    }
    const bool writable = m_descriptor >= 0 && (::fcntl(m_descriptor, F_GETFL) & O_ACCMODE) != O_RDONLY;
    if (writable) return;
    const int code = m_descriptor < 0 ? errno : EBADF;
    throw FileError(target.name, Message::verbatim("it cannot be written (" + reasonOf(code) + ")"),
                    Message::verbatim(remedyForWriting(code)));
}

void Output::write(std::string_view text) {
    if (m_partial) {
        m_partial->append(text);
    } else {
        writeAll(m_descriptor, text, m_target.name, m_interrupt);
    }
}

void Output::commit() {
    if (m_partial) m_partial->commit();
}

}  // namespace bild
