// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "checkpoint/model_config.h"
#include "message.h"
#include "model/weights.h"

namespace bild {

/// Compares the tensors of a checkpoint with those that its configuration asks for, by name, shape and kind of number;
/// none is read. Says what is odd and does no harm: tensors that have no part, a head that is missing though the
/// configuration speaks of one. Throws FileError as loading the model would.
[[nodiscard]] std::vector<Message> checkTensors(const Checkpoint& checkpoint, const ModelConfig& config,
                                                const std::string& folder);

}  // namespace bild
