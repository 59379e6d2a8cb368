// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_wire.h"

#include <cstring>

#include "core/base/error.h"

namespace fairlead::ingest {

namespace {

template <typename T>
void put(std::string& out, T value) {
  char bytes[sizeof value];
  std::memcpy(bytes, &value, sizeof value);  // both ends run on the same machine
  out.append(bytes, sizeof value);
}

template <typename T>
T take(std::string_view& from) {
  T value;
  if (from.size() < sizeof value) throw Failure(ErrorCode::Malformed, "The answer about a table is cut short.");
  std::memcpy(&value, from.data(), sizeof value);
  from.remove_prefix(sizeof value);
  return value;
}

}  // namespace

void packRow(std::string& out, const TableRow& row) {
  put(out, row.number);
  put(out, static_cast<std::uint32_t>(row.cells.size()));
  for (const std::string& cell : row.cells) {
    put(out, static_cast<std::uint32_t>(cell.size()));
    out += cell;
  }
}

bool unpackRows(std::string_view payload, const OnTableRow& onRow) {
  TableRow row;
  while (!payload.empty()) {
    row.number = take<std::uint64_t>(payload);
    const auto count = take<std::uint32_t>(payload);
    if (count > payload.size() / sizeof(std::uint32_t))
      throw Failure(ErrorCode::Malformed, "The answer about a table is cut short.");
    row.cells.resize(count);
    for (std::string& cell : row.cells) {
      const auto length = take<std::uint32_t>(payload);
      if (length > payload.size()) throw Failure(ErrorCode::Malformed, "The answer about a table is cut short.");
      cell.assign(payload.substr(0, length));
      payload.remove_prefix(length);
    }
    if (!onRow(row)) return false;
  }
  return true;
}

}  // namespace fairlead::ingest
