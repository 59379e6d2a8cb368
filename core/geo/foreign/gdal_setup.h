// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace fairlead::geo::foreign {

// Drivers that read files and nothing else; nothing that speaks to a server or a database, or runs a script. VRT is
// opened only after requireLocalVrt.
extern const char* const kVectorDrivers[];
extern const char* const kRasterDrivers[];

/// Registers the allowed drivers and takes away all others, so that no driver can reach one by way of another; turns
/// off networks, external references and side files.
void prepareGdal();
/// The same for a program that does several tasks.
void prepareGdalOnce();

/// UTF-8 as it is; anything else is taken for Windows-1252, which decodes every byte. `isForeign` is set then.
std::string textOf(const char* text, bool* isForeign = nullptr);

/// What GDAL said last, in brackets behind a sentence; empty if it said nothing.
std::string lastWords();

}  // namespace fairlead::geo::foreign
