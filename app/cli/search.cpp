// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "core/base/ascii.h"
#include "core/base/fold.h"

namespace fairlead::cli {

namespace {

struct SearchOptions {
  std::string path, query, kind, source, from, to;
  std::int64_t limit = 50;
};

/// The store marks hits with private-use characters; people and scripts get **these**.
std::string marked(std::string_view snippet) {
  std::string out;
  for (std::size_t at = 0; at < snippet.size();) {
    const std::string_view three = snippet.substr(at, 3);
    if (three == "\xEE\x80\x80" || three == "\xEE\x80\x81") {
      out += "**";
      at += 3;
    } else {
      out += snippet[at++];
    }
  }
  return out;
}

std::string schemaOption(const std::string& typed) {
  for (const auto& [name, schema] : SchemaSet::standard().all())
    if (ascii::lowered(name) == ascii::lowered(typed)) return name;
  throw Failure(
      ErrorCode::Invalid,
      "The kind must be entity, link, event, report, record, source or annotation, or a kind of these such as "
      "Vessel.",
      "--kind " + typed);
}

/// By its name, in any case, or its id.
store::Key sourceOption(const store::Case& opened, const std::string& typed) {
  for (const store::Item& source : opened.items().list({{}, ItemKind::Source}, 0, 100'000))
    if (fold(source.caption) == fold(typed) || source.id.text() == typed) return source.key;
  throw Failure(ErrorCode::NotFound, "The case has no source of this name; `list CASE --kind source` names them.",
                "--source " + typed);
}

int runSearch(const Context& context, const SearchOptions& options) {
  store::SearchQuery query;
  const std::size_t begin = options.query.find_first_not_of(' ');  // see withoutLeadingHyphens
  query.text = begin == std::string::npos ? std::string() : options.query.substr(begin);
  if (!options.kind.empty()) {
    query.kind = parseItemKind(ascii::lowered(options.kind));
    if (!query.kind) query.schema = schemaOption(options.kind);
  }
  query.from = instantOption(options.from, "--from");
  query.to = instantOption(options.to, "--to");
  query.limit = options.limit;
  const auto opened = openCase(options.path, store::Access::Look);
  if (!options.source.empty()) query.source = sourceOption(*opened, options.source);
  const auto answer = opened->search().search(query);
  std::vector<ItemId> shown;
  for (const auto& hit : answer.hits) shown.push_back(hit.item.id);
  consulted(context, *opened, "search", query.text, std::move(shown));
  Json hits = Json::array();
  std::string text = (answer.isTotalExact ? "" : "At least ") + std::to_string(answer.total) +
                     (answer.total == 1 ? " hit\n" : " hits\n");
  for (const auto& hit : answer.hits) {
    const std::string snippet = marked(hit.snippet);
    hits.push_back({{"kind", itemKindName(hit.item.kind)},
                    {"id", hit.item.id.text()},
                    {"schema", hit.item.schema},
                    {"title", hit.item.caption},
                    {"snippet", snippet},
                    {"score", hit.score}});
    text += "\n" + hit.item.id.text().substr(0, 13) + "  " + hit.item.schema + "  " + hit.item.caption + "\n    " +
            snippet + "\n";
  }
  return context.answer({{"hits", hits}, {"total", answer.total}, {"total_is_exact", answer.isTotalExact}}, text);
}

}  // namespace

void addSearch(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "search", "Full text over reports, entities and records, across scripts",
                           "fairlead-cli search harbour.fairlead '\"night crossing\" OR Müller -ferry'");
  auto options = std::make_shared<SearchOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("query", options->query, "Words, \"phrases\", prefix*, AND, OR, NOT or -word")
      ->required()
      ->allow_extra_args(false);
  made->add_option("--kind", options->kind,
                   "Only entity, link, event, report, record, source or annotation, or a kind of these such as Vessel");
  made->add_option("--source", options->source, "Only what this source supplied, by name");
  made->add_option("--from", options->from, "Only items with a time at or after this");
  made->add_option("--to", options->to, "Only items with a time before this");
  made->add_option("--limit", options->limit, "How many hits to show")->check(CLI::Range(0, 100'000));
  made->callback([&context, options] { context.run = [&context, options] { return runSearch(context, *options); }; });
}

}  // namespace fairlead::cli
