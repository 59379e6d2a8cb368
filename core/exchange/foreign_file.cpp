// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/foreign_file.h"

#include <algorithm>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/model/value.h"

namespace fairlead::exchange {

bool ForeignItem::has(std::string_view property) const {
  return std::any_of(values.begin(), values.end(),
                     [&](const ForeignValue& value) { return value.property == property; });
}

void ForeignFile::say(ForeignItem& item, std::string_view property, std::string_view text, ForeignValue with) {
  if (text.empty()) return;
  const Property* known = item.schema->property(property);
  const std::string what = item.schema->name + "." + std::string(property);
  if (!known) return leave(what);
  std::string typed(text);
  // Countries are small letters in some formats.
  if (known->type == PropertyType::Country && typed.size() == 2)
    for (char& c : typed) c = ascii::upper(c);
  try {
    with.property = known->name;
    with.value = canonicalValue(*known, typed);
  } catch (const Failure&) {
    return leave(what + " (value not understood)");
  }
  if (known->type == PropertyType::Item && !ItemId::parse(with.value)) return leave(what);
  item.values.push_back(std::move(with));
}

}  // namespace fairlead::exchange
