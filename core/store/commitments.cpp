// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commitments.h"

#include <algorithm>

#include "core/base/error.h"

namespace fairlead::store {

namespace {

std::string_view asText(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// Length before content, so that no two rows can be read as one another.
void field(std::string& out, std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  for (int shift = 0; shift < 32; shift += 8) out += static_cast<char>(size >> shift & 0xff);
  out += text;
}

void field(std::string& out, std::int64_t number) {
  for (int shift = 0; shift < 64; shift += 8)
    out += static_cast<char>(static_cast<std::uint64_t>(number) >> shift & 0xff);
}

template <typename... Fields>
std::string row(const Fields&... fields) {
  std::string out;
  (field(out, fields), ...);
  return out;
}

}  // namespace

std::string originContent(std::span<const std::uint8_t> itemId, std::string_view grading, std::string_view marking) {
  return row(asText(itemId), grading, marking);
}

Digest256 StatementHasher::content(std::span<const std::uint8_t> id, std::span<const std::uint8_t> subject,
                                   std::string_view property, std::string_view value, std::string_view extra,
                                   std::string_view origin) {
  return m_sha.add(row(asText(id), asText(subject), property, value, extra, origin)).finish();
}

Digest256 StatementHasher::leaf(const Digest256& content, std::int64_t salt, std::string_view author, std::int64_t at) {
  return m_sha.add(row(salt, asText(content), author, at)).finish();
}

Sha256& Roots::at(std::string_view table) {
  const auto found = std::find(kTables.begin(), kTables.end(), table);
  if (found == kTables.end()) throw Failure(ErrorCode::Internal, "No such table of commitments: " + std::string(table));
  return m_hashes[static_cast<std::size_t>(found - kTables.begin())];
}

void Roots::add(std::string_view table, std::string_view bytes) { at(table).addField(bytes); }
void Roots::add(std::string_view table, const Digest256& digest) { at(table).add(digest); }

Digest256 Roots::finish() {
  Sha256 all;
  for (Sha256& hash : m_hashes) all.add(hash.finish());
  return all.finish();
}

std::string changeBytes(std::span<const std::uint8_t> id, std::string_view author, std::int64_t at,
                        std::string_view action, std::string_view text, std::string_view reason) {
  return row(asText(id), author, at, action, text, reason);
}
std::string itemBytes(std::span<const std::uint8_t> id, std::string_view schema) { return row(asText(id), schema); }
std::string assertionBytes(std::string_view kind, Key target, Key batch) { return row(kind, target, batch); }
std::string retractionBytes(std::string_view kind, std::span<const std::uint8_t> target, Key batch,
                            std::string_view reason) {
  return row(kind, asText(target), batch, reason);
}
std::string originalBytes(std::span<const std::uint8_t> sha256, std::int64_t size, std::string_view name) {
  return row(asText(sha256), size, name);
}
std::string passageBytes(Key item, std::string_view text) { return row(item, text); }

namespace {

using Ranges = std::map<std::string, std::pair<Key, Key>, std::less<>>;

/// Steps through the rows of one table whose keys are in its range.
template <typename Visit>
void forRange(const Database& database, const Ranges& ranges, std::string_view table, std::string_view sql,
              Visit visit) {
  const auto range = ranges.find(table);
  if (range == ranges.end()) return;
  Query rows = database.query(sql);
  rows.bind(1, range->second.first).bind(2, range->second.second);
  while (rows.step()) visit(rows);
}

void addStatements(const Database& database, const Ranges& ranges, Roots& roots) {
  StatementHasher hasher;
  forRange(database, ranges, "statement",
           "SELECT s.id, i.id, p.name, coalesce(s.value, ''), t.id, coalesce(s.extra, ''), o.item, oi.id, o.grading, "
           "m.text, "
           "s.salt, a.name, o.at, s.flags FROM statement s LEFT JOIN item i ON i.key=s.item LEFT JOIN property p ON "
           "p.key=s.property "
           "LEFT JOIN item t ON t.key=s.target LEFT JOIN origin o ON o.key=s.origin LEFT JOIN item oi ON oi.key=o.item "
           "LEFT JOIN marking m ON m.key=o.marking LEFT JOIN author a ON a.key=o.author "
           "WHERE s.key BETWEEN ?1 AND ?2 ORDER BY s.key",
           [&](Query& r) {
             Uuid target;
             std::string value(r.text(3));
             if (const auto id = r.blob(4); id.size() == target.bytes.size()) {
               std::copy(id.begin(), id.end(), target.bytes.begin());
               value = target.text();
             }
             const auto content = hasher.content(r.blob(0), r.blob(1), r.text(2), value, r.text(5),
                                                 originContent(r.blob(7), r.text(8), r.text(9)));
             roots.add("statement", hasher.leaf(content, r.integer(10), r.text(11), r.integer(12)));
           });
}

}  // namespace

Digest256 rootOf(const Database& database, const Ranges& ranges) {
  Roots roots;
  forRange(database, ranges, "change",
           "SELECT id, author, at, action, text, reason FROM change WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
           [&](Query& r) {
             roots.add("change", changeBytes(r.blob(0), r.text(1), r.integer(2), r.text(3), r.text(4), r.text(5)));
           });
  forRange(database, ranges, "item",
           "SELECT i.id, s.name FROM item i LEFT JOIN schema_name s ON s.key=i.schema WHERE i.key BETWEEN ?1 AND ?2 "
           "ORDER BY i.key",
           [&](Query& r) { roots.add("item", itemBytes(r.blob(0), r.text(1))); });
  addStatements(database, ranges, roots);
  forRange(database, ranges, "assertion",
           "SELECT kind, target, batch FROM assertion WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
           [&](Query& r) { roots.add("assertion", assertionBytes(r.text(0), r.integer(1), r.integer(2))); });
  forRange(database, ranges, "retraction",
           "SELECT kind, target, batch, reason FROM retraction WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
           [&](Query& r) { roots.add("retraction", retractionBytes(r.text(0), r.blob(1), r.integer(2), r.text(3))); });
  forRange(database, ranges, "original",
           "SELECT sha256, size, name FROM original WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
           [&](Query& r) { roots.add("original", originalBytes(r.blob(0), r.integer(1), r.text(2))); });
  forRange(database, ranges, "passage", "SELECT item, text FROM passage WHERE key BETWEEN ?1 AND ?2 ORDER BY key",
           [&](Query& r) { roots.add("passage", passageBytes(r.integer(0), r.text(1))); });
  return roots.finish();
}

}  // namespace fairlead::store
