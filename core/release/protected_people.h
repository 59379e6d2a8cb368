// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/release/item_schemas.h"
#include "core/release/release_profile.h"
#include "core/store/case.h"
#include "core/store/share_repository.h"

namespace fairlead::release {

/// Victims, witnesses and children whom a profile protects, what they hold, and what ties them to others: each under
/// every name that was judged the same.
class ProtectedPeople {
 public:
  struct Person {
    Protection protection = Protection::Named;
    std::string_view role;
  };

  ProtectedPeople(const store::Case& opened, const ReleaseProfile& profile, const ItemSchemas& schemas);

  /// Them, and what tells who they are as well as a name does.
  const std::unordered_map<store::Key, Person>& all() const { return m_people; }
  bool has(store::Key item) const { return m_people.contains(item); }
  /// Why a statement about them, or about what ties them to others, may not go; empty if it may.
  std::string whyNot(const store::SharedStatement& statement, const ItemSchemas& schemas) const;

 private:
  /// A statement that points from one item to another.
  struct Pointer {
    store::Key subject = 0, target = 0;
    bool isChart = false;  // the chart that something is drawn on
  };
  using Pointers = std::vector<Pointer>;

  void findThem(const store::Case& opened, const ReleaseProfile& profile);
  void findWhatTheyHold(const store::Case& opened, const Pointers& pointers, const ItemSchemas& schemas);
  void findWhatSpeaksOfThem(const Pointers& pointers, const ItemSchemas& schemas);

  std::unordered_map<store::Key, Person> m_people;
  std::unordered_map<store::Key, Person> m_tied;  // what speaks of them or ties them to others
};

}  // namespace fairlead::release
