// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/progress.h"
#include "core/release/policy.h"
#include "core/store/case.h"
#include "core/store/layer_repository.h"

namespace fairlead::exchange {

/// Who says so, how good it is, and what may be done with it: one for all statements that share it.
struct OutOrigin {
  ItemId item;  // nil: the author's own word
  std::optional<Grading> grading;
  Marking marking;
  std::string markingText;
  std::string author;  // empty where the profile does not name sources
  Instant at{};
};

struct OutValue {
  StatementId id;
  std::string_view property;
  PropertyType type = PropertyType::Text;
  std::string value;  // canonical; an item's id where it points to one
  std::size_t origin = 0;
  std::string locator, language;
  Assessment assessment = Assessment::Fact;
};

struct OutItem {
  store::Key key = 0;
  ItemId id;
  const Schema* schema = nullptr;
  std::string caption;  // by what goes, so that it names nothing that is withheld
  std::vector<OutValue> values;
  bool isStub = false;  // all that was said of it is withheld

  const OutValue* first(std::string_view property) const;
  std::vector<const OutValue*> all(std::string_view property) const;
};

/// What leaves a case for another program: the statements in force, less what the release policy withholds. Items by
/// id, values by property and id, so that the same case always gives the same bytes.
class Outgoing {
 public:
  struct Terms {
    std::optional<release::ReleaseProfile> profile;  // none: all that is in force
    release::Acknowledgements acknowledged;
  };
  /// Throws Failure. Borrows the case. Under a profile only within a transaction, which keeps the ids that stand for
  /// those of withheld things.
  Outgoing(const store::Case& opened, const Terms& terms, const Progress& progress);

  const std::vector<OutItem>& items() const { return m_items; }
  const std::vector<OutOrigin>& origins() const { return m_origins; }
  const OutOrigin& originOf(const OutValue& value) const { return m_origins[value.origin]; }
  const OutItem* find(ItemId id) const;
  /// Layers whose features go.
  const std::vector<store::LayerRow>& layers() const { return m_layers; }
  const store::Case& source() const { return m_case; }
  const std::map<std::string, std::int64_t>& withheld() const { return m_withheld; }
  /// What goes, for the register of disclosures.
  const release::KeySet& statements() const { return m_statements; }
  /// Of these, what went under another id, by StatementDifference.
  const std::map<unsigned, release::KeySet>& statementWays() const { return m_statementWays; }
  /// The join of all that goes.
  const Marking& marking() const { return m_marking; }
  /// "IR000031", or the origin's id where its name is withheld; empty for an author who is not named.
  std::string originText(const OutOrigin& origin) const;
  /// Joins of all values of an item.
  Marking markingOf(const OutItem& item) const;
  std::string gradingsOf(const OutItem& item) const;  // "3x5x2:2B; 4x4:A1"
  std::string originsOf(const OutItem& item) const;
  /// Entities judged the same stand for one another: the least id of each one's cluster, by the judgements that go.
  ItemId clusterOf(ItemId id) const;

 private:
  void takeAll(const Progress& progress);
  void takeReleased(const Terms& terms, const Progress& progress);
  OutItem& itemOf(store::Key key, ItemId id, std::string_view schema);
  void take(const store::StoredStatement& statement, std::string_view subjectSchema);
  std::size_t originOf(const store::StoredStatement& statement);
  ItemId told(ItemId id) const;
  const Marking& orLeast(const Marking& marking) const;
  void finish();
  void joinClusters();

  const store::Case& m_case;
  store::BorneMarkings m_borne;
  Marking m_least;  // of what bears none: the case's own, unless it is released
  // While a release is taken.
  std::function<Marking(const Marking&)> m_toldMarking;
  std::function<bool(const store::StoredStatement&)> m_hidesLocator;
  bool m_namesSources = true;
  std::vector<OutItem> m_items;
  std::vector<OutOrigin> m_origins;
  std::vector<store::LayerRow> m_layers;
  std::map<std::string, std::int64_t> m_withheld;
  Marking m_marking;
  release::KeySet m_statements;
  std::map<unsigned, release::KeySet> m_statementWays;
  std::unordered_map<ItemId, ItemId> m_aliases;  // of what would be known by its own id
  std::set<std::string, std::less<>> m_words;
  std::unordered_map<store::Key, std::size_t> m_originIndex, m_itemIndex;
  std::unordered_map<store::Key, std::string> m_schemaOf;
  std::unordered_map<ItemId, std::size_t> m_byId;
  std::unordered_map<ItemId, ItemId> m_clusters;
};

}  // namespace fairlead::exchange
