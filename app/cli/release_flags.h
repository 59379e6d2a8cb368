// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/cli/context.h"
#include "core/release/policy.h"

namespace fairlead::cli {

/// The flags by which a person says for whom something leaves the case, and what was promised.
struct ReleaseFlags {
  std::string profile, recipient;
  std::vector<std::string> acknowledged, permissions;

  void addTo(CLI::App& command);
  /// None without --release. Throws Failure(NotFound or Malformed).
  std::optional<release::ReleaseProfile> readProfile() const;
  /// Throws Failure(Invalid) if a permission is not written as one, or nothing in the case bears a condition.
  release::Acknowledgements acknowledgements(const store::Case& opened) const;
};

/// What was withheld, by reason: for a program, and for a person a line each.
Json withheldJson(const std::map<std::string, std::int64_t>& withheld);
std::string withheldText(const std::map<std::string, std::int64_t>& withheld);

}  // namespace fairlead::cli
