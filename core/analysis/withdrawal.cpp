// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/withdrawal.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "core/analysis/graph.h"
#include "core/analysis/provenance.h"

namespace fairlead::analysis {

namespace {

bool isOrigin(ItemKind kind) {
  return kind == ItemKind::Source || kind == ItemKind::Report || kind == ItemKind::Record || kind == ItemKind::Layer;
}

store::Item originAt(const store::Case& opened, store::Key source) {
  const auto item = opened.items().find(source);
  if (!item || !isOrigin(item->kind))
    throw Failure(ErrorCode::Invalid, "Only a source, report, record or layer can be withdrawn; find it with `search`.",
                  item ? item->id.text() : std::to_string(source));
  return *item;
}

class Weighing {
 public:
  Weighing(const store::Case& opened, store::Key source, const Progress& progress)
      : m_opened(opened), m_progress(progress), m_fallen(Provenance(opened).restingOn(source)) {}

  Withdrawal run() {
    Withdrawal out;
    out.origins.assign(m_fallen.begin(), m_fallen.end());
    std::sort(out.origins.begin(), out.origins.end());
    for (const store::Key origin : out.origins) takeStatements(origin, out);
    findLostTies(out);
    countPieces(out);
    return out;
  }

 private:
  void takeStatements(store::Key origin, Withdrawal& out) {
    m_progress.check();
    for (const auto& statement : m_opened.statements().from(origin)) {
      const auto subject = m_opened.items().find(statement.subjectKey);
      if (!subject || isOrigin(subject->kind)) continue;
      out.statements.push_back(statement.id);
      m_statements.insert(statement.key);
      ++m_lost[statement.subjectKey];
    }
  }

  /// A link's end or an event's participant that no statement holds any more.
  void findLostTies(Withdrawal& out) {
    std::unordered_map<store::Key, std::set<std::pair<std::string, store::Key>>> before, after;
    m_opened.items().forEachPointer([&](const store::PointerRow& row) {
      if (!m_lost.contains(row.item)) return true;
      std::pair tie(std::string(row.property), row.target);
      if (!m_statements.contains(row.statement)) after[row.item].insert(tie);
      before[row.item].insert(std::move(tie));
      return true;
    });
    for (auto& [item, ties] : before)
      for (const auto& tie : ties)
        if (!after[item].contains(tie)) m_lostTies[item].insert(tie.second);
    for (const auto& [item, ignored] : m_lostTies)
      if (const auto found = m_opened.items().find(item);
          found && (found->kind == ItemKind::Link || found->kind == ItemKind::Event))
        out.links.push_back(item);
    std::sort(out.links.begin(), out.links.end());
  }

  bool isGone(store::Key item) const {
    const auto lost = m_lost.find(item);
    return lost != m_lost.end() && lost->second == static_cast<std::int64_t>(m_opened.statements().about(item).size());
  }

  void countPieces(Withdrawal& out) {
    const Graph graph = Graph::read(m_opened, m_progress);
    std::vector<bool> isGoneAt(graph.nodes().size());
    for (const auto& [item, ignored] : m_lost) {
      const auto node = graph.find(item);
      if (!node || !isGone(item)) continue;
      isGoneAt[*node] = true;
      if (!graph.nodes()[*node].isEvent) ++out.entities;
    }
    const auto isLinked = [&](NodeIndex node) { return !graph.at(node).empty(); };
    out.componentsBefore = components(graph, isLinked, [](const GraphEdge&) { return true; });
    const auto holds = [&](const GraphEdge& edge) {
      const auto lost = m_lostTies.find(edge.item);
      if (lost == m_lostTies.end()) return true;
      return std::none_of(lost->second.begin(), lost->second.end(), [&](store::Key end) {
        const auto node = graph.find(end);
        return node && (*node == edge.from || *node == edge.to);
      });
    };
    out.componentsAfter = components(
        graph, [&](NodeIndex node) { return isLinked(node) && !isGoneAt[node]; }, holds);
  }

  const store::Case& m_opened;
  const Progress& m_progress;
  std::unordered_set<store::Key> m_fallen;
  std::unordered_set<store::Key> m_statements;
  std::unordered_map<store::Key, std::int64_t> m_lost;  // statements, by what they are about
  std::unordered_map<store::Key, std::set<store::Key>> m_lostTies;
};

}  // namespace

Result<Withdrawal> weighWithdrawal(const store::Case& opened, store::Key source, const Progress& progress) noexcept {
  return attempt([&] {
    originAt(opened, source);
    return Weighing(opened, source, progress).run();
  });
}

Result<Withdrawal> withdraw(store::Case& opened, const store::Actor& actor, store::Key source,
                            const Progress& progress) noexcept {
  return attempt([&] {
    const store::Item item = originAt(opened, source);
    const Withdrawal falls = Weighing(opened, source, progress).run();
    opened
        .change(actor, store::Action::Alter,
                "Withdrew “" + item.caption + "”: " + std::to_string(falls.statements.size()) + " statements",
                [&](store::Transaction& transaction) {
                  transaction.say(item.id, "withdrawn", "yes");
                  for (const StatementId id : falls.statements) {
                    progress.check();
                    transaction.retract(id, "the source was withdrawn: " + item.caption);
                  }
                })
        .orThrow();
    return falls;
  });
}

Result<> restore(store::Case& opened, const store::Actor& actor, store::Key source) noexcept {
  return attempt([&] {
    const store::Item item = originAt(opened, source);
    // The change that said so holds the retractions too.
    std::set<TransactionId> changes;
    store::Query said = opened.database().query(
        "SELECT c.id FROM statement s JOIN batch b ON b.key=s.batch JOIN change c ON c.key=b.change WHERE s.item=?1 "
        "AND "
        "s.property=(SELECT key FROM property WHERE name='withdrawn') AND s.value='yes' AND c.in_force");
    said.bind(1, source);
    while (said.step()) {
      TransactionId id;
      const auto bytes = said.blob(0);
      std::copy_n(bytes.begin(), std::min(bytes.size(), id.uuid.bytes.size()), id.uuid.bytes.begin());
      changes.insert(id);
    }
    if (changes.empty())
      throw Failure(ErrorCode::NotFound, "This source is not withdrawn, so that there is nothing to restore.",
                    item.id.text());
    opened
        .change(actor, store::Action::Alter, "Restored “" + item.caption + "”",
                [&](store::Transaction& transaction) {
                  for (const TransactionId id : changes)
                    transaction.retractChange(id, "the source is believed again: " + item.caption);
                })
        .orThrow();
  });
}

}  // namespace fairlead::analysis
