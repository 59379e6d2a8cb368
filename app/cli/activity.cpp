// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/activity.h"

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "core/analysis/balances.h"

namespace fairlead::cli {

namespace {

struct ActivityOptions {
  std::string path, what = "pairs", schema = "Call", of, zone = "UTC";
  std::size_t limit = 0;
};

Json itemOf(const store::Case& opened, store::Key key, std::string& caption) {
  const auto item = opened.items().find(key);
  if (!item) return nullptr;
  caption = item->caption;
  return itemJson(*item);
}

Json timeOf(std::int64_t at) { return at == 0 ? Json(nullptr) : Json(isoText(Instant(std::chrono::milliseconds(at)))); }

int pairs(const Context& context, const ActivityOptions& options, const store::Case& opened,
          const analysis::Graph& graph) {
  auto found = analysis::pairActivity(opened, graph, options.schema);
  const std::size_t total = found.size();
  if (options.limit > 0 && found.size() > options.limit) found.resize(options.limit);
  Json list = Json::array();
  std::string text;
  for (const auto& pair : found) {
    std::string from, to;
    Json one{{"from", itemOf(opened, pair.from, from)}, {"to", itemOf(opened, pair.to, to)}, {"count", pair.count}};
    one["first"] = timeOf(pair.first);
    one["last"] = timeOf(pair.last);
    list.push_back(std::move(one));
    char number[32];
    std::snprintf(number, sizeof number, "%8zu  ", pair.count);
    text += number + from + " > " + to + "\n";
  }
  return context.answer({{"schema", options.schema}, {"pairs", list}, {"total", total}}, text);
}

int hours(const Context& context, const ActivityOptions& options, const store::Case& opened,
          const analysis::Graph& graph) {
  const store::Key entity = options.of.empty() ? 0 : opened.items().at(options.of).key;
  const auto pattern = analysis::patternOfLife(graph, entity, options.zone);
  static constexpr std::array kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
  Json counts = Json::array();
  std::string text = "    ";
  char cell[16];
  for (int hour = 0; hour < 24; ++hour) std::snprintf(cell, sizeof cell, "%5d", hour), text += cell;
  text += "\n";
  for (std::size_t day = 0; day < kDays.size(); ++day) {
    counts.push_back(pattern.counts[day]);
    text += kDays[day] + std::string(" ");
    for (const std::size_t count : pattern.counts[day]) std::snprintf(cell, sizeof cell, "%5zu", count), text += cell;
    text += "\n";
  }
  if (pattern.withoutHour > 0) text += std::to_string(pattern.withoutHour) + " without an hour\n";
  return context.answer({{"zone", options.zone}, {"counts", counts}, {"without_hour", pattern.withoutHour}}, text);
}

int money(const Context& context, const store::Case& opened, const analysis::Graph& graph) {
  const auto found = analysis::balances(opened, graph);
  Json list = Json::array();
  std::string text;
  for (const auto& row : found.rows) {
    std::string caption;
    Json one = itemOf(opened, row.item, caption);
    one["currency"] = row.currency;
    one["in"] = row.in.text();
    one["out"] = row.out.text();
    one["net"] = row.net().text();
    one["payments"] = row.payments;
    list.push_back(std::move(one));
    text += caption + ": in " + row.in.text() + ", out " + row.out.text() + ", net " + row.net().text() + " " +
            row.currency + "\n";
  }
  if (found.unread > 0) text += std::to_string(found.unread) + " payments have no one amount that can be read\n";
  return context.answer({{"balances", list}, {"unread", found.unread}}, text);
}

int runActivity(const Context& context, const ActivityOptions& options) {
  const auto opened = openCase(options.path, store::Access::Look);
  const auto graph = analysis::Graph::read(*opened);
  if (options.what == "hours") return hours(context, options, *opened, graph);
  if (options.what == "balances") return money(context, *opened, graph);
  return pairs(context, options, *opened, graph);
}

}  // namespace

void addActivity(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "activity", "Who is in touch with whom how often, when, and with what money",
                           "fairlead-cli activity harbour.fairlead --show hours --of 0190f5a2 --zone Europe/Paris");
  auto options = std::make_shared<ActivityOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("--show", options->what,
                   "pairs (default): how often one has to do with another; hours: by day of the week and hour; "
                   "balances: money in and out")
      ->check(CLI::IsMember({"pairs", "hours", "balances"}));
  made->add_option("--schema", options->schema, "For pairs: the kind of link (default: Call)");
  made->add_option("--of", options->of, "For hours: of this entity alone");
  made->add_option("--zone", options->zone, "For hours: the clock to read, such as Europe/Paris (default: UTC)");
  made->add_option("--limit", options->limit, "For pairs: the most pairs (default: all)");
  made->callback([&context, options] { context.run = [&context, options] { return runActivity(context, *options); }; });
}

}  // namespace fairlead::cli
