// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bild {

/// Opens /dev/null in the place of each standard stream that the program was started without (as under cron, or with
/// `>&-`), so that no file gets its number and is taken for it. Call it before anything is opened.
void replaceMissingStreams();

/// Whether the program was started without standard stream 0, 1 or 2.
[[nodiscard]] bool wasMissing(int stream);

}  // namespace bild
