// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/case_view.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "ui/base/text.h"
#include "ui/base/time_units.h"

namespace fairlead::ui {

namespace {

constexpr std::int64_t kItems = 100'000;  // of one kind

bool isEvent(const Schema* schema) { return schema && schema->kind == ItemKind::Event; }

}  // namespace

CaseView::CaseView(const store::Case& opened, const Progress& progress, Shows shows)
    : m_case(opened), m_shows(std::move(shows)), m_clusters(resolve::clusters(opened)) {
  opened.items().forEachTimed([&](const store::TimedRow& row) {
    const Schema* schema = opened.schemas().find(row.schema);
    if (!schema || (row.property != schema->time && row.property != "date" && row.property != "startDate")) return true;
    const auto [at, isNew] = m_times.try_emplace(row.item, TimeWindow{row.begin, row.end});
    if (!isNew) at->second = {std::min(at->second.from, row.begin), std::max(at->second.to, row.end)};
    return true;
  });
  readTies(progress);
  readHappenings(progress);
  m_reports = items(ItemKind::Report);
  const auto at = [&](const store::Item& report) {
    const auto time = m_times.find(report.key);
    return time == m_times.end() ? INT64_MAX : time->second.from;
  };
  std::stable_sort(m_reports.begin(), m_reports.end(),
                   [&](const store::Item& a, const store::Item& b) { return at(a) < at(b); });
}

void CaseView::forEachItem(const store::ItemRepository::Filter& filter,
                           const std::function<bool(store::Key, std::string_view)>& visit) const {
  m_case.items().forEachItem(
      filter, [&](store::Key key, std::string_view schema) { return !shows(key) || visit(key, schema); });
}

std::vector<store::Item> CaseView::items(ItemKind kind) const {
  std::vector<store::Item> all = m_case.items().list({{}, kind}, 0, kItems);
  std::erase_if(all, [&](const store::Item& item) { return !shows(item.key); });
  return all;
}

store::Key CaseView::of(store::Key entity) const {
  const auto found = m_clusters.of.find(entity);
  return found == m_clusters.of.end() ? entity : found->second;
}

void CaseView::readTies(const Progress& progress) {
  std::map<store::Key, std::set<store::Key>> others;
  m_case.items().forEachLink([&](const store::LinkRow& row) {
    progress.check();
    if (!shows(row.key)) return true;
    Tie tie{row.key, of(row.from), of(row.to), m_case.schemas().find(row.schema), {}};
    if (const auto time = m_times.find(row.key); time != m_times.end()) tie.time = time->second;
    if (tie.schema && tie.from != tie.to) {
      m_tiesOf[tie.from].push_back(m_ties.size());
      m_tiesOf[tie.to].push_back(m_ties.size());
      others[tie.from].insert(tie.to);
      others[tie.to].insert(tie.from);
      m_ties.push_back(std::move(tie));
    }
    return true;
  });
  for (const auto& [key, with] : others) m_reach[key] = with.size();
}

void CaseView::readHappenings(const Progress& progress) {
  forEachItem({{}, ItemKind::Event}, [&](store::Key key, std::string_view schema) {
    Happening made{key, m_case.schemas().find(schema), {}, {}, false};
    if (const auto time = m_times.find(key); time != m_times.end()) made.time = time->second;
    m_happenings.push_back(std::move(made));
    return true;
  });
  for (Happening& happening : m_happenings) {
    progress.check();
    std::set<store::Key> involved;
    const auto about = m_case.statements().about(happening.item);
    if (!about.empty() && !about.front().origin.item.isNil())
      if (const auto origin = m_case.items().find(about.front().origin.item))
        happening.isRow = origin->kind == ItemKind::Record;
    for (const auto& statement : about)
      if (statement.target != 0)
        if (const auto item = m_case.items().find(statement.target); item && item->kind == ItemKind::Entity)
          involved.insert(of(statement.target));
    happening.involved.assign(involved.begin(), involved.end());
  }
  std::stable_sort(m_happenings.begin(), m_happenings.end(), [](const Happening& a, const Happening& b) {
    return (a.time ? a.time->from : INT64_MAX) < (b.time ? b.time->from : INT64_MAX);
  });
  for (std::size_t i = 0; i < m_happenings.size(); ++i)
    for (store::Key key : m_happenings[i].involved) m_happeningsOf[key].push_back(i);
  addParticipations();
}

/// A participation is a link to an event: it tells of the event, not of a tie between two entities.
void CaseView::addParticipations() {
  std::unordered_map<store::Key, std::size_t> events;
  for (std::size_t i = 0; i < m_happenings.size(); ++i) events[m_happenings[i].item] = i;
  const auto add = [&](store::Key event, store::Key other) {
    const auto found = events.find(event);
    if (found == events.end()) return;
    m_happenings[found->second].involved.push_back(other);
    m_happeningsOf[other].push_back(found->second);
  };
  for (const Tie& tie : m_ties) {
    add(tie.to, tie.from);
    add(tie.from, tie.to);
  }
}

const Known& CaseView::known(store::Key entity) const {
  const store::Key key = of(entity);
  if (const auto found = m_known.find(key); found != m_known.end()) return found->second;
  Known made;
  made.key = key;
  made.members = m_clusters.with(key);
  if (made.members.empty()) made.members = {key};
  for (const store::Key member : made.members) {
    const auto item = m_case.items().find(member);
    if (!item) continue;
    if (!made.schema) made.schema = m_case.schemas().find(item->schema);
    const QString caption = toQt(item->caption);
    if (made.caption.isEmpty())
      made.caption = caption;
    else if (caption != made.caption && !made.otherNames.contains(caption))
      made.otherNames << caption;
    for (const std::string& category : m_case.statements().values(member, "subjectCategory"))
      if (made.category.empty() || category == "child" || category == "victim" || category == "witness")
        made.category = category;
  }
  return m_known.emplace(key, std::move(made)).first->second;
}

std::vector<store::Key> CaseView::prominent(const std::string& schema, std::size_t limit) const {
  std::vector<std::pair<std::size_t, store::Key>> ranked;
  std::set<store::Key> seen;
  forEachItem({schema, {}}, [&](store::Key key, std::string_view) {
    const store::Key cluster = of(key);
    if (!seen.insert(cluster).second) return true;
    const auto events = m_happeningsOf.find(cluster);
    ranked.emplace_back(reach(cluster) + (events == m_happeningsOf.end() ? 0 : events->second.size()), cluster);
    return true;
  });
  std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<store::Key> keys;
  for (const auto& [rank, key] : ranked)
    if (keys.size() < limit) keys.push_back(key);
  return keys;
}

std::vector<store::StoredStatement> CaseView::about(store::Key entity) const {
  std::vector<store::StoredStatement> all;
  for (const store::Key member : known(entity).members)
    for (auto& statement : m_case.statements().about(member)) all.push_back(std::move(statement));
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.property < b.property; });
  return all;
}

std::vector<const Tie*> CaseView::tiesOf(store::Key entity) const {
  std::vector<const Tie*> ties;
  if (const auto found = m_tiesOf.find(of(entity)); found != m_tiesOf.end())
    for (const std::size_t i : found->second)
      if (!isEvent(known(m_ties[i].from == of(entity) ? m_ties[i].to : m_ties[i].from).schema))
        ties.push_back(&m_ties[i]);
  return ties;
}

std::vector<const Happening*> CaseView::happeningsOf(store::Key entity) const {
  std::set<std::size_t> indexes;
  if (const auto found = m_happeningsOf.find(of(entity)); found != m_happeningsOf.end())
    indexes.insert(found->second.begin(), found->second.end());
  std::vector<const Happening*> events;
  for (const std::size_t i : indexes) events.push_back(&m_happenings[i]);
  return events;
}

std::vector<Occasion> CaseView::occasionsOf(const std::vector<const Happening*>& happenings) {
  std::vector<Occasion> occasions;
  std::map<std::tuple<const Schema*, std::vector<store::Key>, std::int64_t>, std::size_t> rows;
  for (const Happening* happening : happenings) {
    if (happening->isRow && happening->time) {
      const auto [at, isNew] =
          rows.try_emplace({happening->schema, happening->involved, happening->time->from / kDay}, occasions.size());
      if (!isNew) {
        Occasion& same = occasions[at->second];
        same.parts.push_back(happening);
        same.time->to = std::max(same.time->to, happening->time->to);
        continue;
      }
    }
    occasions.push_back({{happening}, happening->time});
  }
  return occasions;
}

std::vector<Occasion> CaseView::occasions() const {
  std::vector<const Happening*> all;
  for (const Happening& happening : m_happenings) all.push_back(&happening);
  return occasionsOf(all);
}

std::size_t CaseView::reach(store::Key entity) const {
  const auto found = m_reach.find(of(entity));
  return found == m_reach.end() ? 0 : found->second;
}

}  // namespace fairlead::ui
