// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/trust_store.h"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/resources.h"

namespace fairlead::release {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kFingerprintWords = 10;

std::string hyphened(std::string_view words) {
  std::string text;
  for (const char c : words) {
    if (c != ' ' && c != '\t')
      text += ascii::lower(c);
    else if (!text.empty() && text.back() != '-')
      text += '-';
  }
  while (text.ends_with('-')) text.pop_back();
  return text;
}

}  // namespace

std::filesystem::path TrustStore::standardPath() {
  const auto folder = [] {
    if (const char* settings = std::getenv("FAIRLEAD_SETTINGS"); settings && *settings)
      return std::filesystem::path(settings);
    if (const char* config = std::getenv("XDG_CONFIG_HOME"); config && *config)
      return std::filesystem::path(config) / "fairlead";
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home && *home ? home : ".") / ".config" / "fairlead";
  };
  return folder() / "trusted-keys.json";
}

TrustStore TrustStore::read(const std::filesystem::path& path) {
  startSodium();
  TrustStore store;
  store.m_path = path;
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) return store;
  try {
    const Json whole = Json::parse(readFile(path));
    for (const Json& row : whole.at("keys")) {
      const auto key = PublicKey::parse(row.at("key").get<std::string>());
      const auto at = parseIso(row.at("vouched_at").get<std::string>());
      if (!key || !at) throw Failure(ErrorCode::Corrupt, "");
      TrustedKey trusted{*key, row.at("vouched_by"), *at, row.value("revoked_by", ""), row.value("revoked_why", ""),
                         {}};
      if (row.contains("revoked_at")) trusted.revokedAt = parseIso(row["revoked_at"].get<std::string>()).value_or(*at);
      store.m_keys.push_back(std::move(trusted));
    }
  } catch (const std::exception&) {
    throw Failure(ErrorCode::Corrupt, "The list of trusted keys is damaged; take your copy of it, or move it away.",
                  path.string());
  }
  return store;
}

const TrustedKey* TrustStore::find(const MinisignPublicKey& signer) const {
  const auto found =
      std::find_if(m_keys.begin(), m_keys.end(), [&](const TrustedKey& one) { return one.key.signer == signer; });
  return found == m_keys.end() ? nullptr : &*found;
}

/// By fingerprint or key before name: a name is what its owner chose, and may be somebody else's fingerprint.
const TrustedKey* TrustStore::find(std::string_view words) const {
  const auto findBy = [&](const auto& isIt) {
    const auto found = std::find_if(m_keys.begin(), m_keys.end(), isIt);
    return found == m_keys.end() ? nullptr : &*found;
  };
  const std::string fingerprint = hyphened(words);
  if (const auto* key = findBy([&](const TrustedKey& one) {
        return one.key.fingerprint() == fingerprint || one.key.recipient.text() == words;
      }))
    return key;
  if (std::count(fingerprint.begin(), fingerprint.end(), '-') == kFingerprintWords - 1) return nullptr;
  const auto isNamed = [&](const TrustedKey& one) { return one.key.name == words; };
  if (std::count_if(m_keys.begin(), m_keys.end(), isNamed) > 1)
    throw Failure(ErrorCode::Invalid, "Several trusted keys bear this name; say which by its ten words.",
                  std::string(words));
  return findBy(isNamed);
}

const TrustedKey* TrustStore::findFingerprint(std::string_view fingerprint) const {
  const TrustedKey* key = find(fingerprint);
  return key && key->key.fingerprint() == hyphened(fingerprint) ? key : nullptr;
}

void TrustStore::trust(const PublicKey& key, std::string_view by, Instant at) {
  if (const TrustedKey* known = findFingerprint(key.fingerprint())) {
    if (known->isRevoked())
      throw Failure(ErrorCode::Refused, "This key was revoked; ask its owner for a new one.", key.fingerprint());
    return;
  }
  m_keys.push_back({key, std::string(by), at, {}, {}, {}});
}

void TrustStore::revoke(std::string_view fingerprint, std::string_view by, std::string_view why, Instant at) {
  const TrustedKey* known = find(fingerprint);
  if (!known)
    throw Failure(ErrorCode::NotFound,
                  "There is no such key among those that you trust, so that there is nothing to revoke; `key list` "
                  "shows them.",
                  std::string(fingerprint));
  TrustedKey& key = m_keys[static_cast<std::size_t>(known - m_keys.data())];
  if (key.isRevoked()) return;
  key.revokedAt = at;
  key.revokedBy = by;
  key.revokedWhy = why;
}

void TrustStore::write() const {
  Json rows = Json::array();
  for (const TrustedKey& one : m_keys) {
    Json row{{"key", one.key.text()},
             {"fingerprint", one.key.fingerprint()},
             {"vouched_by", one.vouchedBy},
             {"vouched_at", isoText(one.vouchedAt)}};
    if (one.revokedAt) {
      row["revoked_at"] = isoText(*one.revokedAt);
      row["revoked_by"] = one.revokedBy;
      row["revoked_why"] = one.revokedWhy;
    }
    rows.push_back(std::move(row));
  }
  if (m_path.has_parent_path()) std::filesystem::create_directories(m_path.parent_path());
  writeFileAtomically(m_path, Json{{"keys", rows}}.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace fairlead::release
