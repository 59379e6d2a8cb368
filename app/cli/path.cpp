// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <charconv>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "core/analysis/paths.h"

namespace fairlead::cli {

namespace {

struct PathOptions {
  std::string path, a, b, maxGap, minGrading;
  int maxHops = 6;
  std::size_t limit = 10;
  bool isInTimeOrder = false;
};

/// "36h", "2d", "90m", "45s", "1w", or ISO 8601 ("P2D", "PT36H"), in ms.
std::int64_t durationOption(const std::string& text) {
  constexpr std::int64_t kSecond = 1'000, kMinute = 60 * kSecond, kHour = 60 * kMinute, kDay = 24 * kHour;
  std::int64_t sum = 0;
  bool isTime = false, isRead = false;
  std::string_view rest = text;
  if (rest.starts_with('P')) rest.remove_prefix(1);
  while (!rest.empty()) {
    if (rest.front() == 'T') isTime = true, rest.remove_prefix(1);
    std::int64_t number = -1;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    const auto digits = static_cast<std::size_t>(end - rest.data());
    if (error != std::errc{} || number < 0 || number > 1'000'000 || digits >= rest.size()) break;
    const char unit = rest[digits];
    std::int64_t factor = 0;
    if (unit == 'w' || unit == 'W') factor = 7 * kDay;
    if (unit == 'd' || unit == 'D') factor = kDay;
    if (unit == 'h' || unit == 'H') factor = kHour;
    if (unit == 'm' || (unit == 'M' && isTime)) factor = kMinute;
    if (unit == 's' || unit == 'S') factor = kSecond;
    if (factor == 0) break;
    sum += number * factor;
    rest.remove_prefix(digits + 1);
    isRead = true;
  }
  if (!isRead || !rest.empty())
    throw Failure(ErrorCode::Invalid, "Write a span of time as 90m, 36h, 2d or 1w, or as in ISO 8601, such as PT36H.",
                  "--max-gap " + text);
  return sum;
}

analysis::PathQuery queryOf(const store::Case& opened, const PathOptions& options) {
  analysis::PathQuery query;
  query.from = opened.items().at(options.a).key;
  query.to = opened.items().at(options.b).key;
  query.maxHops = options.maxHops;
  query.limit = options.limit;
  query.isInTimeOrder = options.isInTimeOrder;
  if (!options.maxGap.empty()) {
    query.maxGap = durationOption(options.maxGap);
    query.isInTimeOrder = true;  // a gap is between a step and the next in time
  }
  if (!options.minGrading.empty()) {
    const auto parsed = parseGrading(options.minGrading, opened.properties().scheme);
    if (!parsed)
      throw Failure(ErrorCode::Invalid,
                    "This is no grading of the case's scheme; write another scheme as SCHEME:LETTERS, such as 4x4:B2.",
                    "--min-grading " + options.minGrading);
    query.minGrading = parsed->grading;
  }
  return query;
}

Json instantJson(const std::optional<std::int64_t>& at) {
  return at ? Json(isoText(Instant(std::chrono::milliseconds(*at)))) : Json(nullptr);
}

Json pathJson(const store::Case& opened, const analysis::Path& path, bool isInTimeOrder, std::string& text) {
  Json items = Json::array();
  for (std::size_t i = 0; i < path.items.size(); ++i) {
    const auto item = opened.items().find(path.items[i]);
    items.push_back(item ? item->id.text() : std::string());
    if (item) text += (i == 0 ? "  " : " - ") + item->caption;
  }
  Json json{{"items", items}, {"from", instantJson(path.begin)}, {"to", instantJson(path.end)}, {"hops", path.hops}};
  text += "  (" + std::to_string(path.hops) + (path.hops == 1 ? " hop" : " hops");
  if (isInTimeOrder) {
    json["certain"] = path.isCertain;
    json["undated"] = path.undated;
    text += path.isCertain ? ", certainly in this order" : ", possibly in this order";
    if (path.undated > 0) text += ", " + std::to_string(path.undated) + " undated";
  }
  text += ")\n";
  return json;
}

int runPath(const Context& context, const PathOptions& options) {
  const auto opened = openCase(options.path, store::Access::Look);
  const analysis::PathQuery query = queryOf(*opened, options);
  consulted(context, *opened, "path", options.a + " to " + options.b, {});
  const auto graph = analysis::Graph::read(*opened);
  const auto found = analysis::findPaths(graph, query, unwatched()).orThrow();
  Json paths = Json::array();
  std::string text;
  for (const auto& path : found.paths) paths.push_back(pathJson(*opened, path, query.isInTimeOrder, text));
  if (found.paths.empty()) text = "No path of " + std::to_string(options.maxHops) + " hops or fewer.\n";
  Json document{{"paths", paths}, {"complete", found.isComplete}};
  if (query.minGrading) {
    document["ungraded"] = found.ungraded;
    document["other_scheme"] = found.otherScheme;
    if (found.ungraded + found.otherScheme > 0)
      context.warn("Left out: " + std::to_string(found.ungraded) + " ties without a grading and " +
                   std::to_string(found.otherScheme) + " graded in another scheme, since gradings are not converted.");
  }
  return context.answer(document, text);
}

}  // namespace

void addPath(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "path", "How two things are connected, by the fewest hops first",
                           "fairlead-cli path harbour.fairlead 0192f3a4 0192f3b7 --in-time-order --max-gap 2d");
  auto options = std::make_shared<PathOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("a", options->a, "From this entity")->required();
  made->add_option("b", options->b, "To this entity")->required();
  made->add_option("--max-hops", options->maxHops, "The most links in a row (default 6)")->check(CLI::Range(1, 20));
  made->add_option("--limit", options->limit, "The most paths (default 10)")->check(CLI::Range(1, 1000));
  made->add_flag("--in-time-order", options->isInTimeOrder, "Each step not before the step before it");
  made->add_option("--max-gap", options->maxGap, "The longest time between a step and the next: 90m, 36h, 2d");
  made->add_option("--min-grading", options->minGrading,
                   "Only what is graded so or better, in this scheme: 2B, or 4x4:B2");
  made->callback([&context, options] { context.run = [&context, options] { return runPath(context, *options); }; });
}

}  // namespace fairlead::cli
