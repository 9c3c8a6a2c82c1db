// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace bild {

enum class WriteOver { Write, Keep, Cancel };

/// Asks whether a run may write over so many segments in which people typed, or which they confirmed. Where they can be
/// kept, the rest is run all the same. Returns when that is answered.
[[nodiscard]] WriteOver askToWriteOver(QWidget& window, int segments, bool canKeep);

}  // namespace bild
