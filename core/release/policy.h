// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "core/release/release_profile.h"
#include "core/release/selection.h"

namespace fairlead::release {

/// What the releasing officer confirms, beyond the profile.
struct Acknowledgements {
  std::set<std::string> conditions;    // "A3", "S1", or the words of a condition
  bool hasProviderPermission = false;  // for Europol's H1 and H2
};

/// Judges statement by statement what a recipient may have, and says why not (tradecraft 1.8). Built for one case.
class Policy {
 public:
  Policy(const store::Case& opened, ReleaseProfile profile, Acknowledgements acknowledged);

  /// Why it may not go, in a few words; empty if it may.
  std::string withheldBecause(const store::SharedStatement& statement) const;
  const ReleaseProfile& profile() const { return m_profile; }
  Selection::Rules rules() const;

 private:
  std::string byMarking(const Marking& marking) const;
  std::string byConditions(const Marking& marking) const;
  std::string byNations(const Marking& marking) const;
  std::string bySource(const store::SharedStatement& statement) const;
  std::string byPerson(const store::SharedStatement& statement) const;

  ReleaseProfile m_profile;
  Acknowledgements m_acknowledged;
  const SchemaSet& m_schemas;
  std::unordered_map<store::Key, const Schema*> m_schemaOf;
  struct Person {
    Protection protection = Protection::Named;
    std::string_view role;
  };
  std::unordered_map<store::Key, Person> m_protected;
};

}  // namespace fairlead::release
