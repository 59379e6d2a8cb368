// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/disclosure_register.h"

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/fold.h"
#include "core/store/alias_repository.h"
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
  disclosure.hasIds = json.value("ids", true);
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

namespace {

/// Whether the journalled words name this one: "PJ Lille; Kent Police (apple-pear-...)" name each by the name alone, by
/// the fingerprint, and both by the whole.
bool isNamed(const Disclosure& disclosure, const std::string& one) {
  const std::string wanted = fold(one);
  if (wanted.empty()) return false;
  if (std::find(disclosure.keys.begin(), disclosure.keys.end(), one) != disclosure.keys.end()) return true;
  const std::string all = fold(disclosure.recipient);
  if (all == wanted) return true;
  constexpr std::string_view kParting = "; ";
  for (std::size_t at = 0; at <= all.size();) {
    const std::size_t end = std::min(all.find(kParting, at), all.size());
    const std::string_view name = std::string_view(all).substr(at, end - at);
    const std::size_t open = name.rfind(" (");
    if (name == wanted || (open != name.npos && name.ends_with(")") &&
                           (name.substr(0, open) == wanted || name.substr(open + 2, name.size() - open - 3) == wanted)))
      return true;
    at = end + kParting.size();
  }
  return false;
}

constexpr unsigned kNotWritten = 16;  // under another id, of which an earlier version did not write which
constexpr unsigned kNoId = 17;

/// How one went; nothing if it did not.
std::optional<unsigned> wayOf(const Disclosure& disclosure, store::Key key) {
  if (!disclosure.held.has(key)) return std::nullopt;
  if (!disclosure.hasIds) return kNoId;
  for (const auto& [bits, keys] : disclosure.ways)
    if (keys.has(key)) return bits;
  return disclosure.underAlias.has(key) ? kNotWritten : 0;
}

/// Under which ids this disclosure told of what was erased; nothing if it did not.
std::optional<std::set<Uuid>> idsOf(const Disclosure& disclosure, const store::ErasedHolding& holding,
                                    const store::AliasRepository& aliases) {
  bool isTold = false;
  std::set<Uuid> ids;
  const auto add = [&](unsigned bits, unsigned ofItem) {
    isTold = true;
    if (bits == kNoId) return;
    std::optional<Uuid> alias;
    if (bits == kNotWritten) {
      for (const Uuid& one : aliases.allOf(holding.id)) ids.insert(one);
      ids.insert(holding.id);
      return;
    }
    if (holding.isStatement && bits != 0) alias = aliases.find(holding.id, store::StatementDifference::ofBits(bits));
    if (!holding.isStatement && (bits & ofItem) != 0) alias = aliases.find(holding.id);
    ids.insert(alias.value_or(holding.id));
  };
  const auto addAll = [&](const std::vector<std::pair<store::Key, store::Key>>& runs, unsigned ofItem) {
    for (const auto& [first, last] : runs)
      for (store::Key key = first; key <= last; ++key)
        if (const auto bits = wayOf(disclosure, key)) add(*bits, ofItem);
  };
  addAll(holding.about, store::StatementDifference{true, false, false, false}.bits());
  addAll(holding.pointing, store::StatementDifference{false, true, false, false}.bits());
  addAll(holding.from, store::StatementDifference{false, false, true, false}.bits());
  return isTold ? std::optional(ids) : std::nullopt;
}

}  // namespace

DisclosureRegister::DisclosureRegister(const store::Case& opened) : m_case(opened) {
  for (const store::JournalEntry& entry : opened.journal()) {
    if (entry.change.action == store::Action::Erase) noteErasure(entry.erased);
    // What an erasure of an earlier version kept nothing of.
    if (entry.isErased && entry.after.empty()) continue;
    if (entry.change.action != store::Action::Disclose) continue;
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
  noteTombstones();
}

void DisclosureRegister::noteHolding(const store::ErasedHolding& holding) {
  const store::AliasRepository aliases(m_case.database());
  for (Disclosure& disclosure : m_disclosures)
    if (const auto ids = idsOf(disclosure, holding, aliases))
      disclosure.erased[holding.id].insert(ids->begin(), ids->end());
}

/// The keys of what went are given out again.
void DisclosureRegister::noteErasure(const store::ErasureNote& note) {
  for (const store::ErasedHolding& holding : note.holdings) noteHolding(holding);
  for (Disclosure& disclosure : m_disclosures)
    for (const auto& [first, last] : note.statements)
      for (store::Key key = first; key <= last; ++key) {
        disclosure.held.remove(key);
        disclosure.underAlias.remove(key);
        for (auto& [bits, keys] : disclosure.ways) keys.remove(key);
      }
}

/// What another copy erased has its rows here until somebody erases it here too.
void DisclosureRegister::noteTombstones() {
  if (m_disclosures.empty()) return;
  store::TombstoneRepository(m_case.database()).forEach([&](const store::Tombstone& one) {
    noteHolding(store::holdingOf(m_case.database(), one.id, one.kind == store::Tombstone::Kind::Statement));
  });
}

EarlierReleases DisclosureRegister::earlier(const std::vector<std::string>& recipients) const {
  EarlierReleases found;
  for (const Disclosure& disclosure : m_disclosures) {
    if (std::none_of(recipients.begin(), recipients.end(),
                     [&](const std::string& one) { return isNamed(disclosure, one); }))
      continue;
    for (const auto& [id, ids] : disclosure.erased) found.erased[id].insert(ids.begin(), ids.end());
    for (const auto& [first, last] : disclosure.held.ranges())
      for (store::Key key = first; key <= last; ++key) {
        found.held.add(key);
        const unsigned bits = *wayOf(disclosure, key);
        if (bits == 0)
          found.underOwnId.add(key);
        else if (bits == kNotWritten)
          found.underAlias.add(key);
        else if (bits != kNoId)
          found.ways[bits].add(key);
      }
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

std::vector<ErasedDisclosure> DisclosureRegister::erasures() const {
  std::vector<ErasedDisclosure> found;
  store::TombstoneRepository(m_case.database()).forEach([&](const store::Tombstone& one) {
    std::set<std::string> recipients;
    for (const Disclosure& disclosure : m_disclosures)
      if (disclosure.erased.contains(one.id)) recipients.insert(disclosure.recipient);
    if (!recipients.empty()) found.push_back({one, {recipients.begin(), recipients.end()}});
  });
  return found;
}

}  // namespace fairlead::release
