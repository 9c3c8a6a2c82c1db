// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "checkpoint/checkpoint.h"
#include "checkpoint/model_config.h"
#include "model/weights.h"

namespace bild {

/// A model folder, open and ready to be loaded.
struct LoadedWeights {
    explicit LoadedWeights(const QString& folder)
        : config(readModelConfig(folder.toStdString())),
          checkpoint(Checkpoint::open(folder.toStdString())),
          weights(checkpoint, folder.toStdString(), {}) {}

    ModelConfig config;
    Checkpoint checkpoint;
    Weights weights;
};

}  // namespace bild
