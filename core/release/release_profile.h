// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "core/model/marking.h"

namespace fairlead::release {

enum class Purpose { Intelligence, Court, Public };
std::string_view purposeName(Purpose purpose);

/// How people who must be protected appear in what leaves.
enum class Protection { Named, Pseudonymous, Withheld };

/// For whom something is released and what they may have; data from resources/release/ or a file of the user's.
struct ReleaseProfile {
  std::string name, label;
  std::string organisation;       // the recipient's
  std::set<std::string> nations;  // of the people who will see it: "UK", "FR"
  Purpose purpose = Purpose::Intelligence;
  Classification highest = Classification::Official;
  Tlp highestTlp = Tlp::Amber;
  bool mayHaveConditions = false;  // 3x5x2 handling C, once its conditions are acknowledged
  bool mayHaveUnmarked = false;    // statements that bear no marking at all
  bool namesSources = false;
  bool hasAssessments = true;  // else only facts go
  bool hasStubs = true;
  Protection victims = Protection::Pseudonymous, witnesses = Protection::Withheld, children = Protection::Withheld;

  /// A name in resources/release/, or a path. Throws Failure(NotFound or Malformed).
  static ReleaseProfile read(const std::string& nameOrPath);
};

}  // namespace fairlead::release
