// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/disclosure_register.h"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/fold.h"
#include "core/store/share_repository.h"

namespace fairlead::release {

namespace {

using PlainJson = nlohmann::json;

/// What seal() noted beside the journal's own fields.
void readNote(const std::string& note, Disclosure& disclosure) {
  const PlainJson json = PlainJson::parse(note, nullptr, false);
  if (!json.is_object()) return;
  disclosure.bundle = json.value("bundle", "");
  disclosure.sha256 = json.value("sha256", "");
  disclosure.marking = json.value("marking", "");
  disclosure.statements = json.value("statements", std::int64_t{0});
  disclosure.originals = json.value("originals", std::int64_t{0});
  disclosure.permissions = json.value("permissions", Permissions());
  disclosure.withheld = json.value("withheld", std::map<std::string, std::int64_t>());
  for (const auto& [first, last] : json.value("statement_keys", std::vector<std::pair<store::Key, store::Key>>()))
    for (store::Key key = first; key <= last; ++key) disclosure.held.add(key);
  for (const auto& [first, last] : json.value("alias_keys", std::vector<std::pair<store::Key, store::Key>>()))
    for (store::Key key = first; key <= last; ++key) disclosure.underAlias.add(key);
  for (const auto& [bits, ranges] :
       json.value("alias_ways", std::map<std::string, std::vector<std::pair<store::Key, store::Key>>>()))
    for (const auto& [first, last] : ranges)
      for (store::Key key = first; key <= last; ++key)
        disclosure.ways[static_cast<unsigned>(std::strtoul(bits.c_str(), nullptr, 10))].add(key);
  disclosure.keys = json.value("keys", std::vector<std::string>());
}

/// The SHA-256 of a file that was journalled as going and then could not be put in its place; empty for other entries.
std::string undeliveredIn(const std::string& note) {
  const PlainJson json = PlainJson::parse(note, nullptr, false);
  return json.is_object() ? json.value("undelivered", "") : std::string();
}

}  // namespace

void journalUndelivered(store::Case& opened, const store::Actor& actor, const std::filesystem::path& path,
                        const Digest256& sha256) {
  opened
      .change(actor, store::Action::Disclose,
              "“" + path.filename().string() + "” did not go after all: it could not be put in its place",
              [&](store::Transaction& transaction) {
                transaction.note("", PlainJson{{"undelivered", hex(sha256)}}.dump());
              })
      .orThrow();
}

bool isRecipient(const Disclosure& disclosure, std::string_view words) {
  return fold(disclosure.recipient).find(fold(words)) != std::string::npos;
}

DisclosureRegister::DisclosureRegister(const store::Case& opened) : m_case(opened) {
  for (const store::JournalEntry& entry : opened.journal()) {
    if (entry.isErased || entry.change.action != store::Action::Disclose) continue;
    Disclosure disclosure;
    disclosure.entry = entry.seq;
    disclosure.at = entry.change.at;
    disclosure.author = entry.change.author;
    disclosure.recipient = entry.recipient;
    disclosure.profile = entry.profile;
    disclosure.reason = entry.change.reason;
    disclosure.text = entry.change.text;
    // The last of these bytes: the same pack written twice has the same, and the first may have gone.
    if (const std::string sha256 = undeliveredIn(entry.after); !sha256.empty()) {
      const auto last = std::find_if(m_disclosures.rbegin(), m_disclosures.rend(),
                                     [&](const Disclosure& one) { return one.sha256 == sha256; });
      if (last != m_disclosures.rend()) m_disclosures.erase(std::next(last).base());
      continue;
    }
    readNote(entry.after, disclosure);
    m_disclosures.push_back(std::move(disclosure));
  }
}

EarlierReleases DisclosureRegister::earlier(const std::vector<std::string>& recipients) const {
  EarlierReleases found;
  for (const Disclosure& disclosure : m_disclosures) {
    const bool isTheirs = std::any_of(recipients.begin(), recipients.end(), [&](const std::string& one) {
      return !one.empty() && (isRecipient(disclosure, one) ||
                              std::find(disclosure.keys.begin(), disclosure.keys.end(), one) != disclosure.keys.end());
    });
    if (!isTheirs) continue;
    if (!found.since || disclosure.at < *found.since) found.since = disclosure.at;
    const auto isToldHow = [&](store::Key key) {
      return std::any_of(disclosure.ways.begin(), disclosure.ways.end(),
                         [&](const auto& way) { return way.second.has(key); });
    };
    for (const auto& [first, last] : disclosure.held.ranges())
      for (store::Key key = first; key <= last; ++key) {
        found.held.add(key);
        if (!disclosure.underAlias.has(key))
          found.underOwnId.add(key);
        else if (!isToldHow(key))
          found.underAlias.add(key);
      }
    for (const auto& [bits, keys] : disclosure.ways)
      for (const auto& [first, last] : keys.ranges())
        for (store::Key key = first; key <= last; ++key) found.ways[bits].add(key);
  }
  return found;
}

KeySet DisclosureRegister::heldBy(std::string_view recipient) const {
  KeySet held;
  for (const Disclosure& disclosure : m_disclosures) {
    if (!isRecipient(disclosure, recipient)) continue;
    for (const auto& [first, last] : disclosure.held.ranges())
      for (store::Key key = first; key <= last; ++key) held.add(key);
  }
  return held;
}

std::vector<Correction> DisclosureRegister::corrections() const {
  std::vector<Correction> found;
  store::ShareRepository(m_case.database()).forEachStatement([&](const store::SharedStatement& statement) {
    if (statement.isInForce) return;
    std::set<std::string> recipients;
    for (const Disclosure& disclosure : m_disclosures)
      if (disclosure.held.has(statement.key)) recipients.insert(disclosure.recipient);
    if (!recipients.empty()) found.push_back({statement, {recipients.begin(), recipients.end()}});
  });
  return found;
}

}  // namespace fairlead::release
