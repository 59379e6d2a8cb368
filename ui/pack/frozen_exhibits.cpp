// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/frozen_exhibits.h"

#include <algorithm>
#include <set>

#include "core/analysis/changes.h"
#include "core/base/sha256.h"
#include "ui/base/text.h"
#include "ui/pack/wording.h"

namespace fairlead::ui {

namespace {

/// What an exhibit rests on now, with the items that it shows.
struct Present {
  ExhibitState state;
  std::set<store::Key> items;
};

Present presentOf(const CaseView& view, const Json& section, const Progress& progress) {
  Present present;
  const auto query = exhibitQueryOf(view, section);
  Evidence evidence(view);
  const auto made = query ? Exhibits(view, evidence, progress).make(*query) : std::nullopt;
  if (!made) {
    present.state.isEmpty = true;
    return present;
  }
  present.state.digest = exhibitDigest(evidence, *made);
  present.state.statements = static_cast<std::int64_t>(made->statements.size());
  for (const store::Key key : made->statements) present.items.insert(evidence.statements().at(key).subjectKey);
  return present;
}

QString nameOf(const CaseView& view, store::Key key) {
  const auto item = view.opened().items().find(key);
  const Schema* schema = item ? view.opened().schemas().find(item->schema) : nullptr;
  if (schema && item->kind == ItemKind::Link) return translated(schema->label);
  return item ? isolated(toQt(item->caption)) : QString();
}

/// Of what an exhibit shows, in order of the changes' own.
std::vector<ExhibitChange> changesOf(const CaseView& view, const analysis::Changes& changes, const Present& present,
                                     std::int64_t before) {
  using Kind = ExhibitChange::Kind;
  std::vector<ExhibitChange> found;
  std::int64_t added = 0, taken = 0;
  for (const analysis::ChangedItem& item : changes.items) {
    if (!present.items.contains(item.item)) continue;
    added += item.added;
    taken += item.taken;
    const QString name = nameOf(view, item.item);
    if (item.isNew) found.push_back({Kind::New, item.added, name});
    if (!item.isNew && item.added > 0) found.push_back({Kind::More, item.added, name});
    if (item.taken > 0) found.push_back({Kind::TakenBack, item.taken, name});
  }
  // What is left is of things that came into view or went out of it, such as a person put on a chart.
  const std::int64_t rest = present.state.statements - before - added + taken;
  if (rest > 0) found.push_back({Kind::ShownToo, rest, {}});
  if (rest < 0) found.push_back({Kind::NoLongerShown, -rest, {}});
  return found;
}

}  // namespace

std::string exhibitDigest(const Evidence& evidence, const Exhibit& exhibit) {
  Sha256 hash;
  std::vector<std::string> ids;
  for (const store::Key key : exhibit.statements) ids.push_back(evidence.statements().at(key).id.text());
  std::sort(ids.begin(), ids.end());
  for (const std::string& id : ids) hash.addField(id);
  return hex(hash.finish());
}

std::optional<ExhibitQuery> exhibitQueryOf(const CaseView& view, const Json& section) {
  ExhibitQuery query = ExhibitQuery::of(section);
  if (!section.contains("around_most")) return query;
  const auto keys = view.prominent(section.value("around_most", "Person"), 1);
  if (keys.empty() || view.reach(keys.front()) == 0) return std::nullopt;
  query.around = keys.front();
  return query;
}

Json frozenAs(Json section, const ExhibitState& state) {
  section["digest"] = state.digest;
  section["statements"] = state.statements;
  section["frozen"] = isoText(now());
  return section;
}

Json frozen(const CaseView& view, Json section, const Progress& progress) {
  const Present present = presentOf(view, section, progress);
  if (present.state.isEmpty)
    throw Failure(ErrorCode::NotFound, "The case has nothing to show there, so that no exhibit was made of it.");
  return frozenAs(std::move(section), present.state);
}

std::map<std::size_t, ExhibitState> exhibitStates(const CaseView& view, const PackPlan& plan,
                                                  const Progress& progress) {
  std::map<std::size_t, ExhibitState> states;
  std::map<std::string, analysis::Changes> since;
  const Instant present = now();
  for (std::size_t i = 0; i < plan.count(); ++i) {
    const Json& section = plan.section(i);
    if (textIn(section, "part") != "exhibit") continue;
    progress.check();
    const auto made = attempt([&] { return presentOf(view, section, progress); });
    if (!made && made.error().code == ErrorCode::Cancelled) throw Failure(made.error().code, made.error().message);
    ExhibitState& state = states[i];
    if (made)
      state = made->state;
    else
      state.problem = toQt(made.error().sentence());
    const std::string digest = textIn(section, "digest"), at = textIn(section, "frozen");
    state.isFrozen = !digest.empty();
    state.isChanged = state.isFrozen && digest != state.digest;
    if (!state.isChanged || !made) continue;
    const auto moment = parseIso(at);
    if (!moment) continue;  // frozen by hand: that it changed is all that can be told
    if (!since.contains(at))
      since[at] = analysis::changesBetween(view.opened(), std::min(*moment, present), present).orThrow();
    state.changes = changesOf(view, since[at], *made, numberIn(section, "statements").value_or(0));
  }
  return states;
}

}  // namespace fairlead::ui
