// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/change.h"

namespace fairlead::store {

using JournalSalt = std::array<std::uint8_t, 16>;

/// What the chain holds of one entry, so that its words can be erased and the chain still be checked.
Digest256 journalCommitment(const JournalSalt& salt, std::string_view entry);
Digest256 journalHash(std::span<const std::uint8_t> previous, std::int64_t seq, const Digest256& commitment);

/// Adds the entry (JSON, docs/case-file.md) at the end of the chain.
void appendToJournal(Database& database, Key change, std::string_view entry);

/// Tables of Roots, and the first and last key of the rows in each that an entry speaks for.
using JournalRanges = std::map<std::string, std::pair<Key, Key>, std::less<>>;
/// As the entry itself says; nothing if its words were erased or make no sense.
JournalRanges rangesOfEntry(const Database& database, std::int64_t seq);
/// Of the entries that an erasure left with fewer rows or without words: what is left, by their number.
std::map<std::int64_t, JournalRanges> rangesAfterErasures(const Database& database);

/// What an entry commits to now: an erasure later on may have left it with fewer rows or without words.
struct JournalCommitment {
  std::int64_t seq = 0;
  JournalRanges rows;
  std::string root, words;
  bool hasWords = true, isErasure = false;
};
/// In order. Throws Failure(Corrupt) for one that makes no sense.
std::vector<JournalCommitment> readCommitments(const Database& database);

/// Entries in order, of the time window. Throws Failure(Corrupt) for an entry that is no JSON.
std::vector<JournalEntry> readJournal(const Database& database, std::optional<Instant> from, std::optional<Instant> to);

/// Sentences about every break: a hash, a commitment, a number that is missing, a row of another table that is not what
/// the entry committed to.
std::vector<std::string> verifyJournal(const Database& database, std::int64_t& entries);

}  // namespace fairlead::store
