// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/store/commitments.h"
#include "core/store/journal_coverage.h"
#include "core/store/tombstone_repository.h"

namespace fairlead::store {

namespace {

using PlainJson = nlohmann::json;

template <std::size_t Size>
std::optional<std::array<std::uint8_t, Size>> fixed(std::span<const std::uint8_t> bytes) {
  if (bytes.size() != Size) return std::nullopt;
  std::array<std::uint8_t, Size> out{};
  std::copy(bytes.begin(), bytes.end(), out.begin());
  return out;
}

std::string textOf(const PlainJson& entry, const char* name) {
  const auto found = entry.find(name);
  return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

using Ranges = JournalRanges;

std::optional<Ranges> rangesOf(const PlainJson& rows) {
  if (!rows.is_object()) return std::nullopt;
  Ranges ranges;
  for (const auto& [table, range] : rows.items()) {
    const bool isKnown = std::find(Roots::kTables.begin(), Roots::kTables.end(), table) != Roots::kTables.end();
    if (!isKnown || !range.is_array() || range.size() != 2 || !range[0].is_number_integer() ||
        !range[1].is_number_integer())
      return std::nullopt;
    ranges.emplace(table, std::pair(range[0].get<Key>(), range[1].get<Key>()));
  }
  return ranges;
}

/// What the erasures that came later say of an entry.
struct Rerooted {
  std::int64_t by = 0;
  std::string was, root;
  Ranges rows;
  bool hasWords = true;
};

/// By the entry's number, in order. Entries whose words were altered are for verifyJournal to tell.
std::map<std::int64_t, std::vector<Rerooted>> readRerooted(const Database& database) {
  std::map<std::int64_t, std::vector<Rerooted>> all;
  Query rows = database.query("SELECT seq, entry FROM journal WHERE entry LIKE '%\"rerooted\"%' ORDER BY seq");
  while (rows.step()) {
    const PlainJson entry = PlainJson::parse(rows.text(1), nullptr, false);
    const auto list = entry.is_object() && textOf(entry, "operation") == "erase" ? entry.find("rerooted") : entry.end();
    if (list == entry.end() || !list->is_array()) continue;
    for (const PlainJson& said : *list) {
      const auto seq = said.find("seq");
      const auto ranges = said.contains("rows") ? rangesOf(said["rows"]) : std::nullopt;
      if (seq == said.end() || !seq->is_number_integer() || !ranges) continue;
      all[seq->get<std::int64_t>()].push_back(
          {rows.integer(0), textOf(said, "was"), textOf(said, "root"), *ranges, said.value("words", true)});
    }
  }
  return all;
}

/// What another table holds for this entry, against the root that the entry gives, or the erasures since. ranges:
/// which rows it stands for now.
std::optional<std::string> rowsProblem(const Database& database, const PlainJson* entry,
                                       const std::vector<Rerooted>* rerooted, Ranges& ranges) {
  std::string root;
  if (entry) {
    const auto rows = entry->find("rows");
    const auto read = rows == entry->end() ? std::nullopt : rangesOf(*rows);
    if (!read) return "does not say which rows it wrote";
    ranges = *read;
    root = textOf(*entry, "root");
  }
  if (rerooted) {
    for (const Rerooted& said : *rerooted) {
      if (!root.empty() && said.was != root)
        return "does not fit the erasure in entry " + std::to_string(said.by) + " that left it with fewer rows";
      root = said.root;
      ranges = said.rows;
    }
  }
  if (hex(rootOf(database, ranges)) != root)
    return "committed to rows that are not what the case holds now: a report, a statement or another item was altered";
  return std::nullopt;
}

std::optional<std::string> tombstonesProblem(const Database& database, const PlainJson& entry) {
  const auto stones = entry.find("tombstones");
  if (stones == entry.end()) return std::nullopt;
  const std::string told = stones->is_object() ? textOf(*stones, "hash") : std::string();
  if (told.empty() ||
      told != TombstoneRepository(database).digest(stones->value("first", Key{}), stones->value("last", Key{})))
    return "left tombstones that are no longer what they were";
  return std::nullopt;
}

/// What an entry says, against the tables. words: none if they were erased by law.
std::vector<std::string> entryProblems(const Database& database, const PlainJson* words,
                                       const std::vector<Rerooted>* rerooted, Key change, JournalCoverage& coverage) {
  Ranges ranges;
  std::vector<std::string> problems;
  if (auto problem = rowsProblem(database, words, rerooted, ranges)) problems.push_back(std::move(*problem));
  for (std::string& problem : coverage.add(change, ranges, words)) problems.push_back(std::move(problem));
  if (!words) return problems;
  if (auto problem = tombstonesProblem(database, *words)) problems.push_back(std::move(*problem));
  return problems;
}

/// For an entry without words: who, when and what kind of thing, as everybody knows it.
ChangeRecord changeOf(const Database& database, Key key) {
  ChangeRecord change;
  Query row = database.query("SELECT id, author, role, organisation, at, zone, action, text FROM change WHERE key=?1");
  if (!row.bind(1, key).step()) return change;
  if (const auto id = fixed<16>(row.blob(0))) change.id.uuid.bytes = *id;
  change.author = row.text(1);
  change.role = row.text(2);
  change.organisation = row.text(3);
  change.at = Instant(std::chrono::milliseconds(row.integer(4)));
  change.zone = row.text(5);
  change.action = parseAction(row.text(6)).value_or(Action::Alter);
  change.text = row.text(7);
  return change;
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

JournalRanges rangesOfEntry(const Database& database, std::int64_t seq) {
  Query row = database.query("SELECT entry FROM journal WHERE seq=?1");
  if (!row.bind(1, seq).step() || row.isNull(0)) return {};
  const PlainJson entry = PlainJson::parse(row.text(0), nullptr, false);
  if (!entry.is_object() || !entry.contains("rows")) return {};
  return rangesOf(entry["rows"]).value_or(JournalRanges());
}

std::map<std::int64_t, JournalRanges> rangesAfterErasures(const Database& database) {
  std::map<std::int64_t, JournalRanges> left;
  for (const auto& [seq, said] : readRerooted(database)) left.emplace(seq, said.back().rows);
  return left;
}

std::vector<JournalCommitment> readCommitments(const Database& database) {
  const auto rerooted = readRerooted(database);
  std::vector<JournalCommitment> out;
  Query rows = database.query("SELECT seq, entry FROM journal ORDER BY seq");
  while (rows.step()) {
    JournalCommitment read;
    read.seq = rows.integer(0);
    read.hasWords = !rows.isNull(1);
    if (read.hasWords) {
      const PlainJson entry = PlainJson::parse(rows.text(1), nullptr, false);
      const auto ranges = entry.is_object() && entry.contains("rows") ? rangesOf(entry["rows"]) : std::nullopt;
      if (!ranges)
        throw Failure(ErrorCode::Corrupt, "A journal entry is damaged; run `verify` and use a backup.",
                      "entry " + std::to_string(read.seq));
      read.rows = *ranges;
      read.root = textOf(entry, "root");
      read.isErasure = textOf(entry, "operation") == "erase";
      for (const char* name : {"text", "reason", "before", "after", "recipient"})
        read.words += textOf(entry, name) + "\n";
    }
    if (const auto later = rerooted.find(read.seq); later != rerooted.end()) {
      read.rows = later->second.back().rows;
      read.root = later->second.back().root;
    }
    out.push_back(std::move(read));
  }
  return out;
}

namespace {

/// What erasures kept of entries that lost their words to them, by their number.
std::map<std::int64_t, ErasureNote::Kept> readKept(const Database& database) {
  std::map<std::int64_t, ErasureNote::Kept> all;
  Query rows = database.query("SELECT entry FROM journal WHERE entry LIKE '%\"erased\"%' ORDER BY seq");
  while (rows.step()) {
    const PlainJson entry = PlainJson::parse(rows.text(0), nullptr, false);
    if (!entry.is_object() || textOf(entry, "operation") != "erase" || !entry.contains("erased")) continue;
    for (ErasureNote::Kept& kept : ErasureNote::read(entry["erased"].dump()).kept) all[kept.seq] = std::move(kept);
  }
  return all;
}

}  // namespace

std::vector<JournalEntry> readJournal(const Database& database, std::optional<Instant> from,
                                      std::optional<Instant> to) {
  std::vector<JournalEntry> entries;
  const std::map<std::int64_t, ErasureNote::Kept> kept = readKept(database);
  Query rows = database.query("SELECT seq, hash, entry, change FROM journal ORDER BY seq");
  while (rows.step()) {
    JournalEntry entry;
    entry.seq = rows.integer(0);
    if (const auto hash = fixed<32>(rows.blob(1))) entry.hash = *hash;
    entry.isErased = rows.isNull(2);
    if (entry.isErased) {
      entry.change = changeOf(database, rows.integer(3));
      if (const auto known = kept.find(entry.seq); known != kept.end()) {
        entry.recipient = known->second.recipient;
        entry.profile = known->second.profile;
        entry.after = known->second.after;
      }
    }
    if (!entry.isErased) {
      const PlainJson json = PlainJson::parse(rows.text(2), nullptr, false);
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
      if (const auto erased = json.find("erased"); erased != json.end())
        entry.erased = ErasureNote::read(erased->dump());
      entry.recipient = textOf(json, "recipient");
      entry.profile = textOf(json, "profile");
    }
    if ((from && entry.change.at < *from) || (to && entry.change.at >= *to)) continue;
    entries.push_back(std::move(entry));
  }
  return entries;
}

std::vector<std::string> verifyJournal(const Database& database, std::int64_t& entries) {
  const auto allRerooted = readRerooted(database);
  JournalCoverage coverage(database);
  std::vector<std::string> problems;
  Digest256 previous{};
  std::int64_t expected = 1;
  Query rows = database.query("SELECT seq, prev, hash, commitment, salt, entry, change FROM journal ORDER BY seq");
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
    const auto later = allRerooted.find(seq);
    const std::vector<Rerooted>* rerooted = later == allRerooted.end() ? nullptr : &later->second;
    PlainJson words;
    if (rows.isNull(5)) {
      // Erased by law: the commitment stands for its words, and a later entry for its rows.
      if (!rerooted || rerooted->back().hasWords) {
        problems.push_back(name + " lost its words, and no erasure says so.");
        continue;
      }
    } else {
      const auto salt = fixed<16>(rows.blob(4));
      if (!salt || !commitment || journalCommitment(*salt, rows.text(5)) != *commitment) {
        problems.push_back(name + " was altered: its words are not those that were committed to.");
        continue;
      }
      words = PlainJson::parse(rows.text(5), nullptr, false);
      if (!words.is_object()) {
        problems.push_back(name + " is no JSON.");
        continue;
      }
    }
    for (const std::string& problem :
         entryProblems(database, rows.isNull(5) ? nullptr : &words, rerooted, rows.integer(6), coverage))
      problems.push_back(name + " " + problem + ".");
  }
  for (std::string& problem : coverage.missing()) problems.push_back(std::move(problem));
  return problems;
}

}  // namespace fairlead::store
