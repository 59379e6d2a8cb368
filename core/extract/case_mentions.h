// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/extract/extractor.h"
#include "core/store/case.h"
#include "core/store/clusters.h"

namespace fairlead::extract {

using MentionId = Id<struct MentionTag>;

/// A mention of one report of a case, with what has been decided about it.
struct ReportMention {
  MentionId id;
  ItemId report;
  Mention mention;
  bool isAccepted = false;  // a statement about an entity rests on this very span
  bool isCovered = false;   // another reading: a name or number was taken from words that overlap these
  std::string decision;     // on this wording and type: "accepted", "dismissed", or empty
  ItemId entity;            // what it stands for, as far as known: accepted, decided, or the one thing of that name
  std::vector<ItemId> bearers = {};  // where several things have that name and nothing was decided
};

/// Mentions of a case's reports, found when asked for: from the text, the names that the case holds now, and the word
/// lists. Nothing is written. Reads the case's names when made; make it anew after a change. One connection, one
/// thread.
class CaseMentions {
 public:
  explicit CaseMentions(const store::Case& from);

  /// Throws Failure(NotFound) for an item that has no text.
  std::vector<ReportMention> of(const store::Item& report) const;
  /// By a mention's id or a prefix of 8 or more characters. Throws Failure(NotFound, Conflict, or Invalid).
  ReportMention at(std::string_view idOrPrefix) const;
  std::size_t names() const { return m_names.size(); }

  /// From report, span and type; its last eight bytes are the report's, so that it leads back there.
  static MentionId idOf(ItemId report, const Mention& mention);
  /// The item that holds the decision on a wording; the same in every copy of the case.
  static ItemId decisionId(MentionType type, std::string_view wording);
  ReportContext contextOf(const store::Item& report, std::string_view text) const;

 private:
  struct Decision {
    std::string decision;
    ItemId entity;
  };
  void readNames();
  void readZone(const store::Item& report, ReportContext& context) const;
  void readDecisions();
  void judge(ReportMention& found) const;

  const store::Case& m_case;
  KnownNames m_names;
  std::vector<store::Key> m_entities;  // by the names' numbers
  std::map<ItemId, Decision> m_decisions;
  store::Clusters m_clusters;
  Extractor m_extractor;
};

/// Schema and property under which a type of mention is stated; empty schema: only about an existing item.
struct StatedAs {
  std::string_view schema, property;
};
StatedAs statedAs(const Mention& mention);

}  // namespace fairlead::extract
