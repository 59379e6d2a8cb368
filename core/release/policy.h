// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/release/item_schemas.h"
#include "core/release/protected_people.h"
#include "core/release/provider_permissions.h"
#include "core/release/release_profile.h"
#include "core/release/selection.h"
#include "core/release/withheld_words.h"

namespace fairlead::release {

/// What the releasing officer confirms, beyond the profile.
struct Acknowledgements {
  std::set<std::string> conditions;  // "A3", "S1", or the words of a condition
  Permissions permissions;           // by provider, for Europol's H1 and H2
  // Everybody to whom it goes, for what is RECIPIENTS ONLY; none: the profile's organisation.
  std::set<std::string> recipients = {};
};

/// Judges statement by statement what a recipient may have, and says why not (tradecraft 1.8). Built for one case as it
/// stands; `at` decides on embargoes. Who is protected is so under every name that was judged the same, with the
/// phones, accounts and documents held, and where other texts speak of them.
class Policy {
 public:
  /// Throws Failure(Invalid) for a condition that is neither a code nor in the words of any marking here: a misspelt
  /// one would be kept by nobody.
  static void requireKnown(const store::Case& opened, const Acknowledgements& acknowledged);

  Policy(const store::Case& opened, ReleaseProfile profile, Acknowledgements acknowledged, Instant at = now());

  /// Why it may not go, in a few words; empty if it may.
  std::string withheldBecause(const store::SharedStatement& statement) const;
  /// The same of what nobody asked for: what it lacks is not told as missing.
  bool mayGo(const store::SharedStatement& statement) const;
  const ReleaseProfile& profile() const { return m_profile; }
  Selection::Rules rules() const;
  /// Whose permission was missing in what was judged so far.
  const std::set<std::string>& missingPermissions() const { return m_permissions.missing(); }
  /// Conditions that nobody acknowledged, in their own words, in what was judged so far.
  const std::set<std::string>& missingConditions() const { return m_missingConditions; }
  /// What the released part bears: the prefix UK is mandatory on whatever goes to others than UK nationals.
  Marking releasedMarking(Marking joined) const;

 private:
  void collectWords(const store::Case& opened);
  void collectSourceWords(const store::Case& opened);

  std::string byMarking(const Marking& marking) const;
  std::string byAudience(const Marking& marking) const;
  bool goesOnlyTo(std::string_view named) const;
  std::string byEmbargo(const Marking& marking) const;
  std::string byProvider(const store::SharedStatement& statement, const Marking& marking) const;
  std::string byConditions(const Marking& marking, const std::optional<Grading>& grading) const;
  std::string byNations(const Marking& marking) const;
  bool bearsFileName(const store::SharedStatement& statement) const;
  std::string bySource(const store::SharedStatement& statement) const;
  std::string byWords(const store::SharedStatement& statement) const;

  ReleaseProfile m_profile;
  Acknowledgements m_acknowledged;
  ProviderPermissions m_permissions;
  std::string m_today, m_minute;  // of `at`, as embargoes are written
  ItemSchemas m_schemas;
  ProtectedPeople m_people;
  std::unordered_set<std::string> m_fileNames;  // and their stems, of what came in by a file
  std::set<std::string> m_commonParts;          // of names, that people who need no protection bear
  WithheldWords m_words;
  store::BorneMarkings m_borne;
  Classification m_ofCase = Classification::None;
  mutable std::set<std::string> m_missingConditions;
  mutable bool m_isNoting = true;
};

}  // namespace fairlead::release
