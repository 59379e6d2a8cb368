// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/scenes/chart_rules.h"

#include <QLocale>
#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "core/base/fold.h"
#include "core/geo/measure.h"
#include "core/model/place.h"
#include "core/model/time_value.h"
#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

constexpr std::array<std::string_view, 8> kTests{"is",    "contains", "known", "unknown",
                                                 "links", "before",   "after", "within"};
/// Of a rule with several conditions: no test of an earlier version, which passes it over instead of marking too many.
constexpr const char* kAll = "all";
constexpr std::array<std::string_view, 3> kTones{"quiet", "strong", "alert"};
constexpr int kMostLetters = 3;

template <typename Enum, std::size_t kCount>
std::optional<Enum> enumOf(const std::array<std::string_view, kCount>& names, const std::string& name) {
  const auto at = std::find(names.begin(), names.end(), name);
  return at == names.end() ? std::nullopt : std::optional(static_cast<Enum>(at - names.begin()));
}

std::optional<std::size_t> countOf(const RuleCondition& condition) {
  std::size_t number = 0;
  const char* const end = condition.value.data() + condition.value.size();
  const auto read = std::from_chars(condition.value.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end && number > 0 ? std::optional(number) : std::nullopt;
}

/// The point and the distance round it.
std::optional<std::pair<Position, double>> areaOf(const RuleCondition& condition) {
  const auto place = parsePlace(condition.value);
  if (!place || !place->point || !place->wkt.empty() || place->uncertaintyMetres <= 0) return std::nullopt;
  return std::pair(*place->point, place->uncertaintyMetres);
}

/// Asks one condition of many nodes.
class ConditionAsker {
 public:
  ConditionAsker(const store::Case& opened, const RuleCondition& condition)
      : m_opened(opened),
        m_condition(condition),
        m_wanted(fold(condition.value)),
        m_least(countOf(condition).value_or(0)),
        m_time(parseTimeValue(condition.value)),
        m_area(areaOf(condition)) {}

  /// `names`: what was judged the same as the item. `links`: of the node, on the chart.
  bool holds(ItemKey item, const std::vector<store::Key>& names, std::size_t links) const {
    using Test = RuleCondition::Test;
    const Test test = m_condition.test;
    if (test == Test::Unknown && m_opened.items().stub(item)) return false;  // somebody may know it
    if (test == Test::LinksAtLeast) return links >= m_least;
    bool isKnown = false;
    for (const store::Key key : names)
      for (const std::string& value : m_opened.statements().values(key, m_condition.property)) {
        isKnown = true;
        if (isRight(value)) return true;
      }
    return test == Test::Known ? isKnown : test == Test::Unknown && !isKnown;
  }

 private:
  bool isRight(const std::string& value) const {
    using Test = RuleCondition::Test;
    switch (m_condition.test) {
      case Test::Is:
        return fold(value) == m_wanted;
      case Test::Contains:
        return fold(value).find(m_wanted) != std::string::npos;
      case Test::Before:
      case Test::After: {
        const auto time = parseTimeValue(value);
        if (!time || !m_time) return false;
        return m_condition.test == Test::Before ? time->to <= m_time->from : time->from >= m_time->to;
      }
      case Test::Within: {
        const auto place = parsePlace(value);
        if (!place || !place->point || !place->wkt.empty() || !m_area) return false;
        return geo::distanceMetres(*place->point, m_area->first) + place->uncertaintyMetres <= m_area->second;
      }
      default:
        return false;
    }
  }

  const store::Case& m_opened;
  const RuleCondition& m_condition;
  const std::string m_wanted;
  const std::size_t m_least;
  const std::optional<TimeValue> m_time;
  const std::optional<std::pair<Position, double>> m_area;
};

/// Asks one rule of many nodes.
class RuleAsker {
 public:
  RuleAsker(const store::Case& opened, const store::Clusters& clusters, const ChartRule& rule)
      : m_opened(opened), m_clusters(clusters), m_rule(rule) {
    for (const RuleCondition& condition : rule.conditions) m_conditions.emplace_back(opened, condition);
  }

  /// `links`: of the node, on the chart.
  bool holds(const ChartNode& node, std::size_t links) const {
    const auto items = node.isGroup() ? node.members : std::vector<ItemKey>{node.item};
    return std::any_of(items.begin(), items.end(), [&](ItemKey item) { return holds(item, links); });
  }

 private:
  bool holds(ItemKey item, std::size_t links) const {
    const auto names = m_clusters.with(item);
    const auto isRight = [&](store::Key key) {
      const auto found = m_opened.items().find(key);
      const Schema* schema = found ? m_opened.schemas().find(found->schema) : nullptr;
      return schema && (m_rule.schema.empty() || schema->isA(m_rule.schema));
    };
    if (std::none_of(names.begin(), names.end(), isRight)) return false;
    return std::all_of(m_conditions.begin(), m_conditions.end(),
                       [&](const ConditionAsker& one) { return one.holds(item, names, links); });
  }

  const store::Case& m_opened;
  const store::Clusters& m_clusters;
  const ChartRule& m_rule;
  std::vector<ConditionAsker> m_conditions;
};

nlohmann::json jsonOf(const RuleCondition& condition) {
  nlohmann::json json{{"property", condition.property},
                      {"test", kTests[static_cast<std::size_t>(condition.test)]},
                      {"value", condition.value}};
  if (!condition.said.empty()) json["said"] = condition.said;
  return json;
}

std::string wordOf(const nlohmann::json& json, const char* name) {
  const auto at = json.find(name);
  return at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
}

std::optional<RuleCondition> conditionOf(const nlohmann::json& json) {
  const auto test = json.is_object() ? enumOf<RuleCondition::Test>(kTests, wordOf(json, "test")) : std::nullopt;
  if (!test) return std::nullopt;
  return RuleCondition{wordOf(json, "property"), *test, wordOf(json, "value"), wordOf(json, "said")};
}

}  // namespace

std::string ChartRule::text() const {
  nlohmann::json json = conditions.size() == 1 ? jsonOf(conditions.front()) : nlohmann::json{{"test", kAll}};
  if (conditions.size() != 1)
    for (const RuleCondition& condition : conditions) json["conditions"].push_back(jsonOf(condition));
  json["schema"] = schema;
  json["letters"] = fromQt(badge.letters);
  json["tone"] = kTones[static_cast<std::size_t>(badge.tone)];
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<ChartRule> ChartRule::parse(std::string_view text) {
  const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const auto tone = enumOf<ChartBadge::Tone>(kTones, wordOf(json, "tone"));
  if (!tone) return std::nullopt;
  ChartRule rule{wordOf(json, "schema"), {}, {toQt(wordOf(json, "letters")), *tone}};
  const bool isAll = wordOf(json, "test") == kAll;
  const auto listed = json.find("conditions");
  if (isAll && (listed == json.end() || !listed->is_array())) return std::nullopt;
  for (const nlohmann::json& one : isAll ? *listed : nlohmann::json::array({json})) {
    auto condition = conditionOf(one);
    if (!condition || rule.conditions.size() == kMostConditions) return std::nullopt;
    rule.conditions.push_back(std::move(*condition));
  }
  return rule.problem().isEmpty() ? std::optional(rule) : std::nullopt;
}

QString RuleCondition::problem() const {
  switch (test) {
    case Test::LinksAtLeast:
      return countOf(*this) ? QString() : tr("Say how many links, such as 5.");
    case Test::Before:
    case Test::After:
      if (!property.empty() && !parseTimeValue(value)) return tr("Say a time, such as 2022-09-03 or 1990.");
      break;
    case Test::Within:
      if (!property.empty() && !areaOf(*this))
        return tr("Say a place or coordinates, and how many kilometres round it.");
      break;
    default:
      break;
  }
  if (property.empty()) return tr("Choose what is to be looked at.");
  if ((test == Test::Is || test == Test::Contains) && value.find_first_not_of(" \t") == std::string::npos)
    return tr("Say what it is to be compared with.");
  return {};
}

QString ChartRule::problem() const {
  if (badge.letters.trimmed().isEmpty() || badge.letters.size() > kMostLetters)
    return tr("A badge has one to three letters.");
  if (conditions.empty()) return tr("Choose what is to be looked at.");
  for (const RuleCondition& condition : conditions)
    if (const QString wrong = condition.problem(); !wrong.isEmpty()) return wrong;
  return {};
}

const Property* RuleCondition::looksAt(const std::string& schema) const {
  const SchemaSet& schemas = SchemaSet::standard();
  if (const Schema* const of = schema.empty() ? nullptr : schemas.find(schema)) return of->property(property);
  for (const auto& [name, one] : schemas.all())
    if (const Property* const known = one.property(property)) return known;
  return nullptr;
}

QString RuleCondition::words(const std::string& schema) const {
  const Property* const known = looksAt(schema);
  const QString what = translated(known ? known->label : property);
  switch (test) {
    case Test::Is:
      return tr("%1 is %2").arg(what, toQt(value));
    case Test::Contains:
      return tr("%1 contains %2").arg(what, toQt(value));
    case Test::Known:
      return tr("%1 is known").arg(what);
    case Test::Unknown:
      return tr("%1 is not known").arg(what);
    case Test::Before:
      return tr("%1 before %2").arg(what, toQt(value));
    case Test::After:
      return tr("%1 after %2").arg(what, toQt(value));
    case Test::Within: {
      const auto area = areaOf(*this);
      const QString kilometres = QLocale().toString(area ? area->second / 1000 : 0, 'g', 6);
      return tr("%1 within %2 km of %3").arg(what, kilometres, toQt(said.empty() ? value : said));
    }
    default:
      return tr("%1 links or more on this chart").arg(toQt(value));
  }
}

QString ChartRule::words() const {
  const Schema* const of = schema.empty() ? nullptr : SchemaSet::standard().find(schema);
  QStringList all;
  for (const RuleCondition& condition : conditions) all << condition.words(schema);
  return (of ? translated(of->label) + ": " : QString()) + all.join(tr(", and "));
}

std::vector<SavedRule> rulesOf(const store::Case& opened, store::Key chart) {
  std::vector<store::StoredStatement> said = opened.statements().about(chart);
  std::erase_if(said, [](const store::StoredStatement& one) { return one.property != "rule"; });
  std::stable_sort(said.begin(), said.end(), [](const auto& a, const auto& b) {
    return std::tie(a.origin.at, a.id) < std::tie(b.origin.at, b.id);
  });
  std::vector<SavedRule> rules;
  for (const store::StoredStatement& one : said)
    if (auto rule = ChartRule::parse(one.value)) rules.push_back({one.id, std::move(*rule)});
  return rules;
}

void applyRules(const store::Case& opened, const store::Clusters& clusters, const std::vector<SavedRule>& rules,
                bool isForOthers, ChartScene& scene) {
  if (rules.empty()) return;
  std::vector<std::size_t> links(scene.nodes.size());
  for (const ChartLink& link : scene.links) links[link.from] += link.items.size(), links[link.to] += link.items.size();
  for (const SavedRule& saved : rules) {
    // To whom something is kept back, it would say that nobody knows it.
    const auto isUnknown = [](const RuleCondition& one) { return one.test == RuleCondition::Test::Unknown; };
    if (isForOthers && std::any_of(saved.rule.conditions.begin(), saved.rule.conditions.end(), isUnknown)) continue;
    const RuleAsker asker(opened, clusters, saved.rule);
    const auto badge = static_cast<std::uint32_t>(scene.badges.size());
    for (std::size_t i = 0; i < scene.nodes.size(); ++i)
      if (asker.holds(scene.nodes[i], links[i])) scene.nodes[i].badges.push_back(badge);
    scene.badges.push_back({saved.rule.badge, saved.rule.words()});
  }
}

void countBadges(ChartScene& scene) {
  for (const ChartNode& node : scene.nodes)
    for (const std::uint32_t badge : node.badges) ++scene.badges[badge].count;
}

}  // namespace fairlead::ui
