// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "error.h"

namespace bild {

/// A command line that asks for something impossible: exit status 2 rather than 1.
class UsageError : public Error {
public:
    using Error::Error;
};

}  // namespace bild
