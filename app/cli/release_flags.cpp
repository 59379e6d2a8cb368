// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/release_flags.h"

#include <CLI/CLI.hpp>

namespace fairlead::cli {

void ReleaseFlags::addTo(CLI::App& command) {
  command.add_option("--release", profile, "A release profile, by name or as a file");
  command.add_option("--acknowledge", acknowledged, "A condition that the recipient will keep: A1, S2, H3, C");
  command.add_option("--permission", permissions,
                     "PROVIDER=REFERENCE: who provided what bears H1 or H2 permits it, and under which reference; the "
                     "provider \"unstated\" stands for that of what tells none");
  command.add_option("--recipient", recipient,
                     "Whom it goes to, for the register of disclosures and for what names its recipients");
}

std::optional<release::ReleaseProfile> ReleaseFlags::readProfile() const {
  return profile.empty() ? std::nullopt : std::optional(release::ReleaseProfile::read(profile));
}

release::Acknowledgements ReleaseFlags::acknowledgements(const store::Case& opened) const {
  release::Acknowledgements made{{acknowledged.begin(), acknowledged.end()}, {}};
  for (const std::string& permission : permissions) made.permissions.insert(release::parsePermission(permission));
  if (!recipient.empty()) made.recipients.insert(recipient);
  release::Policy::requireKnown(opened, made);
  return made;
}

Json withheldJson(const std::map<std::string, std::int64_t>& withheld) {
  Json rows = Json::array();
  for (const auto& [reason, count] : withheld) rows.push_back({{"reason", reason}, {"count", count}});
  return rows;
}

std::string withheldText(const std::map<std::string, std::int64_t>& withheld) {
  std::string text;
  for (const auto& [reason, count] : withheld) text += "withheld " + std::to_string(count) + ": " + reason + "\n";
  return text;
}

}  // namespace fairlead::cli
