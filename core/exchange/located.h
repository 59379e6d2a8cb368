// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/exchange/geometry.h"
#include "core/exchange/outgoing.h"

namespace fairlead::exchange {

/// One statement that says where something is, or was.
struct Located {
  const OutItem* item = nullptr;
  const OutValue* value = nullptr;  // says where
  std::string_view through;         // the property that leads to the place, where it is another item's
  Geometry geometry;
  double uncertaintyMetres = 0;  // 0: not stated
};

/// Every located item, once for each statement that places it: two reports that differ make two places. An event or
/// entity without a place of its own stands where its place or address is.
std::vector<Located> locatedItems(const Outgoing& out);

/// When, in the words of its statement, and as [begin, end) in ISO 8601; all empty for what is undated.
struct WhenText {
  std::string text, begin, end;
};
WhenText whenOf(const OutItem& item);

/// What a feature or a node says of its item beside its place: property and value, several values joined by "; ",
/// in the order of the schema's names.
std::vector<std::pair<std::string, std::string>> attributesOf(const Outgoing& out, const OutItem& item);

}  // namespace fairlead::exchange
