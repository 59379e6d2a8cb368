// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/scenes/chart_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "core/base/fold.h"
#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

constexpr std::array<std::string_view, 5> kTests{"is", "contains", "known", "unknown", "links"};
constexpr std::array<std::string_view, 3> kTones{"quiet", "strong", "alert"};
constexpr int kMostLetters = 3;

template <typename Enum, std::size_t kCount>
std::optional<Enum> enumOf(const std::array<std::string_view, kCount>& names, const std::string& name) {
  const auto at = std::find(names.begin(), names.end(), name);
  return at == names.end() ? std::nullopt : std::optional(static_cast<Enum>(at - names.begin()));
}

std::optional<std::size_t> numberOfRule(const ChartRule& rule) {
  std::size_t number = 0;
  const char* const end = rule.value.data() + rule.value.size();
  const auto read = std::from_chars(rule.value.data(), end, number);
  return read.ec == std::errc{} && read.ptr == end && number > 0 ? std::optional(number) : std::nullopt;
}

/// Asks one rule of many nodes.
class RuleAsker {
 public:
  RuleAsker(const store::Case& opened, const store::Clusters& clusters, const ChartRule& rule)
      : m_opened(opened),
        m_clusters(clusters),
        m_rule(rule),
        m_wanted(fold(rule.value)),
        m_least(numberOfRule(rule).value_or(0)) {}

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
    if (m_rule.test == ChartRule::Test::Unknown && m_opened.items().stub(item)) return false;  // somebody may know it
    if (m_rule.test == ChartRule::Test::LinksAtLeast) return links >= m_least;
    bool isKnown = false;
    for (const store::Key key : names)
      for (const std::string& value : m_opened.statements().values(key, m_rule.property)) {
        isKnown = true;
        const std::string folded = fold(value);
        if (m_rule.test == ChartRule::Test::Is && folded == m_wanted) return true;
        if (m_rule.test == ChartRule::Test::Contains && folded.find(m_wanted) != std::string::npos) return true;
      }
    return m_rule.test == ChartRule::Test::Known ? isKnown : m_rule.test == ChartRule::Test::Unknown && !isKnown;
  }
  const store::Case& m_opened;
  const store::Clusters& m_clusters;
  const ChartRule& m_rule;
  const std::string m_wanted;
  const std::size_t m_least;
};

}  // namespace

std::string ChartRule::text() const {
  return nlohmann::json{{"schema", schema},
                        {"property", property},
                        {"test", kTests[static_cast<std::size_t>(test)]},
                        {"value", value},
                        {"letters", fromQt(badge.letters)},
                        {"tone", kTones[static_cast<std::size_t>(badge.tone)]}}
      .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::optional<ChartRule> ChartRule::parse(std::string_view text) {
  const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  const auto word = [&](const char* name) {
    const auto at = json.find(name);
    return at != json.end() && at->is_string() ? at->get<std::string>() : std::string();
  };
  const auto test = enumOf<Test>(kTests, word("test"));
  const auto tone = enumOf<ChartBadge::Tone>(kTones, word("tone"));
  if (!test || !tone) return std::nullopt;
  ChartRule rule{word("schema"), word("property"), *test, word("value"), {toQt(word("letters")), *tone}};
  return rule.problem().isEmpty() ? std::optional(rule) : std::nullopt;
}

QString ChartRule::problem() const {
  if (badge.letters.trimmed().isEmpty() || badge.letters.size() > kMostLetters)
    return tr("A badge has one to three letters.");
  if (test == Test::LinksAtLeast) return numberOfRule(*this) ? QString() : tr("Say how many links, such as 5.");
  if (property.empty()) return tr("Choose what is to be looked at.");
  if ((test == Test::Is || test == Test::Contains) && value.find_first_not_of(" \t") == std::string::npos)
    return tr("Say what it is to be compared with.");
  return {};
}

const Property* ChartRule::looksAt() const {
  const SchemaSet& schemas = SchemaSet::standard();
  if (const Schema* const of = schema.empty() ? nullptr : schemas.find(schema)) return of->property(property);
  for (const auto& [name, one] : schemas.all())
    if (const Property* const known = one.property(property)) return known;
  return nullptr;
}

QString ChartRule::words() const {
  const Schema* const of = schema.empty() ? nullptr : SchemaSet::standard().find(schema);
  const Property* const known = looksAt();
  const QString who = of ? translated(of->label) + ": " : QString();
  const QString what = translated(known ? known->label : property);
  switch (test) {
    case Test::Is:
      return who + tr("%1 is %2").arg(what, toQt(value));
    case Test::Contains:
      return who + tr("%1 contains %2").arg(what, toQt(value));
    case Test::Known:
      return who + tr("%1 is known").arg(what);
    case Test::Unknown:
      return who + tr("%1 is not known").arg(what);
    default:
      return who + tr("%1 links or more on this chart").arg(toQt(value));
  }
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
    if (isForOthers && saved.rule.test == ChartRule::Test::Unknown) continue;
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
