// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace bild {

/// Goes back to the working folder that the program was started in. Before the libraries' constructors run, this file's
/// own code has left it where it is deleted, in which MKL, a part of LibTorch, would end the process. It also lets a lack
/// of memory that nobody can catch end with a message and status 1.
void returnToWorkingFolder();

}  // namespace bild
