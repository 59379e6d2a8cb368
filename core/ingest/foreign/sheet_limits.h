// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace fairlead::ingest::foreign {

inline constexpr std::uint64_t kMostSheetBytes = std::uint64_t{2} << 30;  // of one part, unpacked
inline constexpr std::size_t kMostColumns = 16'384;                       // as many as Excel has

}  // namespace fairlead::ingest::foreign
