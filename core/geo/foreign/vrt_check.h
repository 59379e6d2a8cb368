// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace fairlead::geo::foreign {

/// A virtual dataset names other files, and could name any: only elements known to be harmless are let through, and
/// only sources that are plain files in the folder of the VRT itself. Throws Failure(Refused or Malformed) that names
/// what is not. Anything but a VRT passes.
void requireLocalVrt(const std::string& path);

}  // namespace fairlead::geo::foreign
