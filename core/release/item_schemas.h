// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_map>

#include "core/store/case.h"
#include "core/store/share_repository.h"

namespace fairlead::release {

/// The schema of every item of a case, in force or not, read once.
class ItemSchemas {
 public:
  explicit ItemSchemas(const store::Case& opened) {
    store::ShareRepository(opened.database())
        .forEachItem([&](store::Key item, ItemId, std::string_view schema, store::Key, bool) {
          m_of[item] = &opened.schemas().at(schema);
        });
  }
  /// Null for what is no item here.
  const Schema* of(store::Key item) const {
    const auto found = m_of.find(item);
    return found == m_of.end() ? nullptr : found->second;
  }
  const Property* propertyOf(const store::StoredStatement& statement) const {
    const Schema* schema = of(statement.subjectKey);
    return schema ? schema->property(statement.property) : nullptr;
  }

 private:
  std::unordered_map<store::Key, const Schema*> m_of;
};

}  // namespace fairlead::release
