// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chart/neighbours.h"

#include <QLocale>
#include <QObject>
#include <algorithm>
#include <unordered_set>

#include "core/analysis/paths.h"
#include "core/store/chart_repository.h"
#include "core/store/clusters.h"
#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

/// German nouns keep their capital.
QString inSentence(const std::string& label) {
  const QString word = translated(label);
  return QLocale().language() == QLocale::German ? word : word.toLower();
}

}  // namespace

std::vector<Neighbour> neighboursOf(const store::Case& opened, const std::string& chart,
                                    const std::vector<ItemKey>& items, const Progress& progress) {
  const store::Clusters clusters = store::clusters(opened);
  std::unordered_set<store::Key> asked, shown;
  for (const ItemKey item : items) asked.insert(clusters.keyOf(item));
  for (const store::ChartMember& member : store::ChartRepository(opened).at(chart).members)
    shown.insert(clusters.keyOf(member.key));
  std::unordered_map<store::Key, std::size_t> links;
  opened.items().forEachLink([&](const store::LinkRow& row) {
    progress.check();
    const store::Key from = clusters.keyOf(row.from), to = clusters.keyOf(row.to);
    if (asked.contains(from) && !shown.contains(to)) ++links[to];
    if (asked.contains(to) && !shown.contains(from)) ++links[from];
    return true;
  });
  std::vector<Neighbour> found;
  for (const auto& [key, count] : links) {
    const auto item = opened.items().find(key);
    if (!item || item->kind != ItemKind::Entity) continue;  // nothing else stands on a chart
    const Schema* schema = opened.schemas().find(item->schema);
    found.push_back({key, toQt(item->caption), translated(schema ? schema->label : item->schema), count});
  }
  std::sort(found.begin(), found.end(), [](const Neighbour& a, const Neighbour& b) {
    return a.links != b.links ? a.links > b.links : a.item < b.item;
  });
  return found;
}

Connection connectionOf(const store::Case& opened, ItemKey from, ItemKey to, const Progress& progress) {
  const analysis::Graph graph = analysis::Graph::read(opened, progress);
  analysis::PathQuery query;
  query.from = from;
  query.to = to;
  const auto answer = analysis::findPaths(graph, query, progress).orThrow();
  const auto named = [&](ItemKey item) { return toQt(opened.items().caption(item)); };
  if (answer.paths.empty())
    throw Failure(ErrorCode::NotFound, fromQt(tr("Nothing in the case connects %1 and %2 in %3 steps or fewer.")
                                                  .arg(named(from), named(to))
                                                  .arg(query.maxHops)));
  const analysis::Path& path = answer.paths.front();
  QStringList words;
  for (const store::Key key : path.items) {
    const auto item = opened.items().find(key);
    if (!item) continue;
    const Schema* schema = opened.schemas().find(item->schema);
    words << (item->kind == ItemKind::Link && schema ? inSentence(schema->label) : named(key));
  }
  const auto asShort = std::count_if(answer.paths.begin(), answer.paths.end(),
                                     [&](const analysis::Path& other) { return other.hops == path.hops; });
  Connection made{{path.items.begin(), path.items.end()}, {}};
  const QString way = words.join(QString::fromUtf8(" – "));
  made.sentence =
      path.hops == 1 ? tr("One step: %1").arg(way) : tr("%1 steps: %2").arg(QString::number(path.hops), way);
  if (asShort > 1) made.sentence += tr("; the first of %1 ways as short").arg(asShort);
  return made;
}

}  // namespace fairlead::ui
