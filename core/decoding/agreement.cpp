// SPDX-License-Identifier: GPL-3.0-or-later
#include "decoding/agreement.h"

#include <algorithm>

namespace bild {

double Agreement::share() const {
    return compared == 0 ? 0.0 : static_cast<double>(same) / static_cast<double>(compared);
}

Agreement agreementOf(std::span<const SegmentResult> written, std::span<const SegmentResult> large) {
    Agreement agreement;
    for (std::size_t i = 0; i < std::min(written.size(), large.size()); ++i) {
        if (written[i].source.copied) continue;
        ++agreement.compared;
        agreement.same += written[i].text == large[i].text ? 1 : 0;
    }
    return agreement;
}

}  // namespace bild
