// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything of LibTorch that the model files use, precompiled once: a Torch include costs ten seconds or more.
#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
