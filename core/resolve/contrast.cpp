// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/contrast.h"

#include <algorithm>

#include "core/resolve/comparison.h"
#include "core/resolve/record.h"

namespace fairlead::resolve {

namespace {

/// Only what may contrast; the values as they are written go with it.
struct Sides {
  ResolveRecord record;
  std::string gender, birthDate;
};

Sides sidesOf(const store::Case& opened, const store::Item& item) {
  Sides sides;
  const Schema& schema = opened.schemas().at(item.schema);
  for (const auto& [property, written] :
       {std::pair<const char*, std::string*>{"gender", &sides.gender}, {"birthDate", &sides.birthDate}})
    if (const Property* const known = schema.property(property))
      for (const std::string& value : opened.statements().values(item.key, property)) {
        addValue(sides.record, *known, value);
        *written += (written->empty() ? "" : ", ") + value;
      }
  complete(sides.record);
  return sides;
}

}  // namespace

std::vector<Contrast> contrasts(const store::Case& opened, store::Key a, store::Key b) {
  const auto one = opened.items().find(a), other = opened.items().find(b);
  std::vector<Contrast> found;
  if (!one || !other) return found;
  const Schema &x = opened.schemas().at(one->schema), &y = opened.schemas().at(other->schema);
  if (!x.isA(y.name) && !y.isA(x.name)) {
    found.push_back({"kind", x.label, y.label});
    return found;
  }
  const Sides left = sidesOf(opened, *one), right = sidesOf(opened, *other);
  const Pattern pattern = compare(left.record, right.record);
  if (pattern[static_cast<std::size_t>(Feature::Gender)] == 0) found.push_back({"sex", left.gender, right.gender});
  if (pattern[static_cast<std::size_t>(Feature::Date)] == 0)
    found.push_back({"birth date", left.birthDate, right.birthDate});
  return found;
}

}  // namespace fairlead::resolve
