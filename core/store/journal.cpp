// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/store/commitments.h"

namespace fairlead::store {

namespace {

using Json = nlohmann::json;

template <std::size_t Size>
std::optional<std::array<std::uint8_t, Size>> fixed(std::span<const std::uint8_t> bytes) {
  if (bytes.size() != Size) return std::nullopt;
  std::array<std::uint8_t, Size> out{};
  std::copy(bytes.begin(), bytes.end(), out.begin());
  return out;
}

std::string textOf(const Json& entry, const char* name) {
  const auto found = entry.find(name);
  return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// What another table holds for this entry, against the root that the entry gives.
std::optional<std::string> rowsProblem(const Database& database, const Json& entry) {
  std::map<std::string, std::pair<Key, Key>, std::less<>> ranges;
  const auto rows = entry.find("rows");
  if (rows == entry.end() || !rows->is_object()) return "does not say which rows it wrote";
  for (const auto& [table, range] : rows->items()) {
    if (!range.is_array() || range.size() != 2 || !range[0].is_number_integer() || !range[1].is_number_integer())
      return "names rows that make no sense";
    ranges.emplace(table, std::pair(range[0].get<Key>(), range[1].get<Key>()));
  }
  if (hex(rootOf(database, ranges)) != textOf(entry, "root"))
    return "committed to rows that are not what the case holds now: a report, a statement or another item was altered";
  return std::nullopt;
}

}  // namespace

Digest256 journalCommitment(const JournalSalt& salt, std::string_view entry) {
  return Sha256().add(salt).add(entry).finish();
}

Digest256 journalHash(std::span<const std::uint8_t> previous, std::int64_t seq, const Digest256& commitment) {
  return Sha256().add(previous).addField(std::to_string(seq)).add(commitment).finish();
}

void appendToJournal(Database& database, Key change, std::string_view entry) {
  Digest256 previous{};
  std::int64_t seq = 1;
  if (Query last = database.query("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1"); last.step()) {
    seq = last.integer(0) + 1;
    const auto hash = fixed<32>(last.blob(1));
    if (!hash) throw Failure(ErrorCode::Corrupt, "The journal's last entry is damaged; run `verify` and use a backup.");
    previous = *hash;
  }
  const JournalSalt salt = Uuid::random().bytes;
  const Digest256 commitment = journalCommitment(salt, entry);
  const Digest256 hash = journalHash(previous, seq, commitment);
  Query insert = database.query(
      "INSERT INTO journal(seq, change, prev, hash, commitment, salt, entry) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
  insert.bind(1, seq).bind(2, change).bindBlob(3, previous).bindBlob(4, hash).bindBlob(5, commitment).bindBlob(6, salt);
  insert.bind(7, entry).run();
}

std::vector<JournalEntry> readJournal(const Database& database, std::optional<Instant> from,
                                      std::optional<Instant> to) {
  std::vector<JournalEntry> entries;
  Query rows = database.query("SELECT seq, hash, entry FROM journal ORDER BY seq");
  while (rows.step()) {
    JournalEntry entry;
    entry.seq = rows.integer(0);
    if (const auto hash = fixed<32>(rows.blob(1))) entry.hash = *hash;
    entry.isErased = rows.isNull(2);
    if (!entry.isErased) {
      const Json json = Json::parse(rows.text(2), nullptr, false);
      if (!json.is_object())
        throw Failure(ErrorCode::Corrupt, "A journal entry is damaged; run `verify` and use a backup.",
                      "entry " + std::to_string(entry.seq));
      ChangeRecord& change = entry.change;
      if (const auto id = TransactionId::parse(textOf(json, "change"))) change.id = *id;
      change.author = textOf(json, "author");
      change.role = textOf(json, "role");
      change.organisation = textOf(json, "organisation");
      change.at = parseIso(textOf(json, "at")).value_or(Instant{});
      change.zone = textOf(json, "zone");
      change.action = parseAction(textOf(json, "operation")).value_or(Action::Alter);
      change.text = textOf(json, "text");
      change.reason = textOf(json, "reason");
      entry.before = textOf(json, "before");
      entry.after = textOf(json, "after");
      entry.recipient = textOf(json, "recipient");
      entry.profile = textOf(json, "profile");
      if ((from && change.at < *from) || (to && change.at >= *to)) continue;
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<std::string> verifyJournal(const Database& database, std::int64_t& entries) {
  std::vector<std::string> problems;
  Digest256 previous{};
  std::int64_t expected = 1;
  Query rows = database.query("SELECT seq, prev, hash, commitment, salt, entry FROM journal ORDER BY seq");
  for (entries = 0; rows.step(); ++entries) {
    const std::int64_t seq = rows.integer(0);
    const std::string name = "Journal entry " + std::to_string(seq);
    if (seq != expected)
      problems.push_back(name + " follows a gap: entries from " + std::to_string(expected) + " are missing.");
    expected = seq + 1;
    const auto prev = fixed<32>(rows.blob(1)), hash = fixed<32>(rows.blob(2)), commitment = fixed<32>(rows.blob(3));
    if (!prev || !hash || !commitment || *prev != previous || journalHash(*prev, seq, *commitment) != *hash)
      problems.push_back(name + " breaks the chain: it, or the one before it, was altered.");
    if (hash) previous = *hash;
    if (rows.isNull(5)) continue;  // erased by law: the commitment stands for it
    const auto salt = fixed<16>(rows.blob(4));
    if (!salt || !commitment || journalCommitment(*salt, rows.text(5)) != *commitment) {
      problems.push_back(name + " was altered: its words are not those that were committed to.");
      continue;
    }
    const Json json = Json::parse(rows.text(5), nullptr, false);
    if (const auto problem = json.is_object() ? rowsProblem(database, json) : std::optional<std::string>("is no JSON"))
      problems.push_back(name + " " + *problem + ".");
  }
  return problems;
}

}  // namespace fairlead::store
