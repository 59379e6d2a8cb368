// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fairlead::store {

// One value of a layer's row as it goes into the table's hash: a letter for its type, then the value.

inline void putHashed(std::string& out, char type, std::string_view bytes) {
  out += type;
  const auto size = static_cast<std::uint64_t>(bytes.size());
  out.append(reinterpret_cast<const char*>(&size), sizeof size);
  out += bytes;
}
inline void putHashed(std::string& out, char type, std::int64_t value) {
  out += type;
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}
inline void putHashed(std::string& out, char type, double value) {
  out += type;
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace fairlead::store
