// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/store/erasure.h"
#include "core/store/transaction_state.h"

namespace fairlead::store {

namespace {

std::string quotedName(std::string_view name) {
  std::string out = "\"";
  for (char c : name) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

}  // namespace

ErasureReport Transaction::erase(const Uuid& id, std::string_view authority) {
  State& s = *m_state;
  if (authority.empty() || s.record.reason.empty())
    throw Failure(ErrorCode::Invalid, "An erasure needs who ordered it and why; give --authority and --reason.");
  const auto keyOf = [&](const char* sql) {
    Query found = s.database.query(sql);
    return found.bindBlob(1, id.bytes).step() ? found.integer(0) : 0;
  };
  Erasure erasure(s.database, s.schemas);
  TombstoneRepository tombstones(s.database);
  Tombstone stone{Tombstone::Kind::Statement, id, {}, std::string(authority), s.record.reason, s.record.at};
  if (const Key item = keyOf("SELECT key FROM item WHERE id=?1")) {
    Query layer = s.database.query(
        "SELECT s.value FROM statement s JOIN property p ON p.key=s.property WHERE s.item=?1 AND p.name='tableName'");
    std::vector<std::string> tables;
    for (layer.bind(1, item); layer.step();) tables.emplace_back(layer.text(0));
    layer.reset();
    erasure.addItem(item);
    for (const std::string& table : tables) {
      s.database.execute("DROP TABLE IF EXISTS " + quotedName("rtree_" + table + "_geom") + "; DROP TABLE IF EXISTS " +
                         quotedName(table));
      s.touchesLayers = true;
    }
  } else if (const Key statement = keyOf("SELECT key FROM statement WHERE id=?1")) {
    erasure.addStatement(statement);
  } else {
    throw Failure(ErrorCode::NotFound, "There is no such item or statement to erase; check its id with `show`.",
                  id.text());
  }
  s.rerooted = erasure.run(authority, s.record.reason);
  const auto named = erasure.erasedItems();
  if (named.empty()) tombstones.add(stone);
  s.erasureNote = erasure.note().text();
  stone.kind = Tombstone::Kind::Item;
  for (const auto& [item, schema] : named) {
    stone.id = item.uuid;
    stone.schema = schema;
    tombstones.add(stone);
  }
  s.items.clear();
  s.needsForce = s.isSweeping = true;
  ErasureReport report = erasure.report();
  for (const ErasedHolding& one : erasure.note().holdings) report.named.push_back(one.id);
  return report;
}

void Transaction::bury(const Tombstone& tombstone) {
  TombstoneRepository(m_state->database).add(tombstone);
  if (m_state->erased.insert(tombstone.id).second) m_state->needsForce = m_state->isSweeping = true;
}

}  // namespace fairlead::store
