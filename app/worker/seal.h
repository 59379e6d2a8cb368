// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace fairlead::worker {

/// From here on this process can read files, compute and answer; nothing else: no sockets, no programs, no processes,
/// no file opened for writing, made, renamed or removed, no core dump. `memory` bounds the address space (not under the
/// address sanitizer, which reserves terabytes). False where the kernel does not allow it.
bool seal(std::uint64_t memory);

/// The processor's seconds that the next task may use.
void allowSeconds(std::uint64_t seconds);

}  // namespace fairlead::worker
