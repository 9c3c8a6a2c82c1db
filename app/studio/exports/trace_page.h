// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "decoding/trace.h"

namespace bild {

/// A whole HTML page that shows a run: source and output beside each other, each token marked with who wrote it, with
/// its card on hover or focus, the counts, and by what it was made. Needs no network and runs no script.
[[nodiscard]] QString tracePage(const Trace& trace);

}  // namespace bild
