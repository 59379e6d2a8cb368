// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/provider_permissions.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/fold.h"

namespace fairlead::release {

namespace {

constexpr int kDeepest = 8;  // of a row of a table of a mail of a folder

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

std::pair<std::string, std::string> parsePermission(std::string_view text) {
  const auto equals = text.find('=');
  const std::string_view provider = trimmed(text.substr(0, equals));
  const std::string_view reference =
      equals == std::string_view::npos ? std::string_view() : trimmed(text.substr(equals + 1));
  if (provider.empty() || reference.empty())
    throw Failure(ErrorCode::Invalid,
                  "A permission names the provider and the reference under which it was given, PROVIDER=REFERENCE; "
                  "write both.",
                  std::string(text));
  return {std::string(provider), std::string(reference)};
}

ProviderPermissions::ProviderPermissions(const store::Case& opened, const Permissions& granted) : m_case(opened) {
  for (const auto& [provider, reference] : granted) m_granted.insert(fold(provider));
}

std::vector<ProviderPermissions::Provider> ProviderPermissions::providersOf(store::Key item, int depth) const {
  const store::StatementRepository statements = m_case.statements();
  std::vector<Provider> providers;
  for (const std::string& originator : statements.values(item, "originator"))
    providers.push_back({originator, {fold(originator)}});
  if (!providers.empty()) return providers;
  std::vector<store::Key> before;
  for (const store::StoredStatement& statement : statements.about(item)) {
    if (statement.target == 0) continue;
    if (statement.property == "originatesFrom") before.push_back(statement.target);
    if (statement.property != "source") continue;
    Provider& provider = providers.emplace_back();
    provider.name = m_case.items().caption(statement.target);
    for (const char* property : {"name", "organisation", "reference"})
      for (const std::string& name : statements.values(statement.target, property)) provider.names.insert(fold(name));
  }
  if (!providers.empty() || depth == kDeepest) return providers;
  for (const store::Key earlier : before)
    for (Provider& provider : providersOf(earlier, depth + 1)) providers.push_back(std::move(provider));
  return providers;
}

bool ProviderPermissions::cover(ItemId origin, bool isNoted) const {
  const std::set<std::string>& missing = missingFor(origin);
  if (isNoted) m_missing.insert(missing.begin(), missing.end());
  return missing.empty();
}

const std::set<std::string>& ProviderPermissions::missingFor(ItemId origin) const {
  const auto [at, isNew] = m_known.try_emplace(origin);
  if (!isNew) return at->second;
  const auto item = origin.isNil() ? std::nullopt : m_case.items().find(origin);
  std::vector<Provider> providers;
  if (item) providers = providersOf(item->key);
  if (providers.empty()) providers.push_back({std::string(kUnstatedProvider), {fold(kUnstatedProvider)}});
  for (const Provider& provider : providers) {
    const Names& names = provider.names;
    if (std::any_of(names.begin(), names.end(), [this](const std::string& name) { return m_granted.contains(name); }))
      continue;
    at->second.insert(provider.name);
  }
  return at->second;
}

}  // namespace fairlead::release
