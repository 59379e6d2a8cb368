// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "core/base/sha256.h"
#include "core/base/uuid.h"
#include "core/store/database.h"

namespace fairlead::store {

/// The shareable part of an origin row as bytes, for hashing: item id, grading, marking.
std::string originContent(std::span<const std::uint8_t> itemId, std::string_view grading, std::string_view marking);

/// What a statement says, as a hash that is the same in every copy of it: neither author nor time is in it, since two
/// laptops that import the same file make the same statements (decision 1).
class StatementHasher {
 public:
  Digest256 content(std::span<const std::uint8_t> id, std::span<const std::uint8_t> subject, std::string_view property,
                    std::string_view value, std::string_view extra, std::string_view origin);
  /// Salted, with who recorded it and when: what the journal commits to.
  Digest256 leaf(const Digest256& content, std::int64_t salt, std::string_view author, std::int64_t at);

 private:
  Sha256 m_sha;
};

/// Rows that one transaction wrote, table by table: their first and last keys and a hash over them in order of key.
class Roots {
 public:
  /// Tables that only grow, in the order in which they are hashed.
  static constexpr std::array<std::string_view, 7> kTables{"change",     "item",     "statement", "assertion",
                                                           "retraction", "original", "passage"};
  void add(std::string_view table, std::string_view row);
  void add(std::string_view table, const Digest256& row);
  Digest256 finish();

 private:
  Sha256& at(std::string_view table);
  std::array<Sha256, kTables.size()> m_hashes;
};

/// The same rows read back from the file: for verification. ranges: table to [first, last].
Digest256 rootOf(const Database& database, const std::map<std::string, std::pair<Key, Key>, std::less<>>& ranges);

// One row each as bytes, for Roots.
std::string changeBytes(std::span<const std::uint8_t> id, std::string_view author, std::int64_t at,
                        std::string_view action, std::string_view text, std::string_view reason);
std::string itemBytes(std::span<const std::uint8_t> id, std::string_view schema);
std::string assertionBytes(std::string_view kind, Key target, Key batch);
std::string retractionBytes(std::string_view kind, std::span<const std::uint8_t> target, Key batch,
                            std::string_view reason);
std::string originalBytes(std::span<const std::uint8_t> sha256, std::int64_t size, std::string_view name);
std::string passageBytes(Key item, std::string_view text);

}  // namespace fairlead::store
