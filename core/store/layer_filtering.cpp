// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A layer's filter as the case keeps it.
#include <algorithm>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/store/case.h"
#include "core/store/force.h"
#include "core/store/layer_repository.h"
#include "core/store/own_word.h"

namespace fairlead::store {

/// The latest, on every laptop the same. What a release profile keeps back is still a filter: nothing that was hidden
/// comes into sight because the words that hide it do not go out.
std::string LayerRepository::filterText(Key layer) const {
  Query said = m_database.query(
      "SELECT s.value FROM statement s JOIN origin o ON o.key=s.origin WHERE s.item=?1 AND "
      "s.property=(SELECT key FROM property WHERE name='filter') AND " +
      statementInForce("s", "main.withdrawn") + " ORDER BY o.at DESC, s.id DESC LIMIT 1");
  return said.bind(1, layer).step() ? std::string(said.text(0)) : std::string();
}

std::optional<LayerFilter> LayerRepository::filterOf(const LayerRow& layer) const {
  if (layer.filter.empty()) return std::nullopt;
  try {
    return LayerFilter::parse(layer.filter, columns(layer.table));
  } catch (const Failure&) {
    return std::nullopt;
  }
}

std::int64_t LayerRepository::hiddenBy(const LayerFilter& filter, const std::string& table) const {
  Query count = m_database.query("SELECT count(*) - total(CASE WHEN " + filter.sql() + " THEN 1 ELSE 0 END) FROM " +
                                 sqlQuoted(table));
  filter.bind(count);
  count.step();
  return count.integer(0);
}

void setLayerFilter(const Case& opened, Transaction& transaction, ItemId layer, const std::string& filter) {
  const LayerRepository layers(opened.database());
  const auto all = layers.drawable("vector");
  const auto at = std::find_if(all.begin(), all.end(), [&](const LayerRow& one) { return one.id == layer; });
  if (at == all.end())
    throw Failure(ErrorCode::NotFound, "This layer is not in the case, or has no features that could be filtered.");
  const std::string_view wanted = ascii::trimmed(filter);
  if (!wanted.empty()) LayerFilter::parse(wanted, layers.columns(at->table));
  for (const StoredStatement& said : opened.statements().about(at->item))
    if (said.property == "filter") transaction.retract(said.id, "Filtered otherwise");
  // Its words may name what the layer's features tell.
  if (!wanted.empty()) transaction.say(layer, "filter", wanted, ownWord(opened, {layer}));
}

}  // namespace fairlead::store
