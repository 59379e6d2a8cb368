// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/store/case.h"

namespace fairlead::release {

/// Permissions by provider: whose, and the reference under which it was given.
using Permissions = std::map<std::string, std::string>;

/// Stands for the provider of what tells none.
inline constexpr std::string_view kUnstatedProvider = "unstated";

/// Reads PROVIDER=REFERENCE. Throws Failure(Invalid) if either is missing.
std::pair<std::string, std::string> parsePermission(std::string_view text);

/// Whether those who provided something have permitted what its Europol code forbids. The provider of a report, record
/// or layer is its originator; else its source, by name, organisation or reference; else that of what it originates
/// from. Borrows the case.
class ProviderPermissions {
 public:
  ProviderPermissions(const store::Case& opened, const Permissions& granted);

  /// All providers of what this report, record or layer says; of several each must have permitted. Noted: who did not
  /// is among the missing from then on.
  bool cover(ItemId origin, bool isNoted = true) const;
  /// Whose permission was missing, as they are called in the case, for the sender's eyes alone.
  const std::set<std::string>& missing() const { return m_missing; }

 private:
  using Names = std::set<std::string>;  // folded
  struct Provider {
    std::string name;
    Names names;  // with its organisation and reference
  };
  const std::set<std::string>& missingFor(ItemId origin) const;
  std::vector<Provider> providersOf(store::Key item, int depth = 0) const;

  const store::Case& m_case;
  Names m_granted;
  mutable std::unordered_map<ItemId, std::set<std::string>> m_known;
  mutable std::set<std::string> m_missing;
};

}  // namespace fairlead::release
