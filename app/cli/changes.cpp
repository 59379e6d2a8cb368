// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "core/analysis/changes.h"

namespace fairlead::cli {

namespace {

struct ChangesOptions {
  std::string path, since, until;
};

/// "2 reports, 1 link and 3 entities"; "nothing" for none.
std::string listed(const std::vector<std::string>& parts) {
  if (parts.empty()) return "nothing";
  std::string text = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) text += (i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return text;
}

/// The changes as a paragraph for a person who was away.
std::string paragraph(const analysis::Changes& changes, const std::string& since, const std::string& until) {
  std::vector<std::string> came;
  for (const auto& [kind, one, many] :
       {std::tuple("report", "report", "reports"), std::tuple("entity", "entity", "entities"),
        std::tuple("link", "link", "links"), std::tuple("event", "event", "events"),
        std::tuple("judgement", "judgement", "judgements"), std::tuple("annotation", "note", "notes"),
        std::tuple("record", "record", "records"), std::tuple("source", "source", "sources"),
        std::tuple("layer", "layer", "layers"), std::tuple("chart", "chart", "charts")})
    if (const auto found = changes.counts.find(kind); found != changes.counts.end() && found->second > 0)
      came.push_back(counted(static_cast<std::uint64_t>(found->second), one, many));
  const auto known = std::count_if(changes.items.begin(), changes.items.end(),
                                   [](const analysis::ChangedItem& item) { return !item.isNew; });
  std::string text = "From " + since + " to " + until + ": " + listed(came) + " came in";
  if (known > 0)
    text +=
        "; of " + counted(static_cast<std::uint64_t>(known), "known item", "known items") + " something else is said";
  text += ". " + counted(static_cast<std::uint64_t>(changes.added), "statement", "statements") + " were added and " +
          counted(static_cast<std::uint64_t>(changes.taken), "statement", "statements") + " taken back.";
  for (const std::string& bundle : changes.merged) text += " " + bundle + ".";
  return text;
}

int runChanges(const Context& context, const ChangesOptions& options) {
  const auto opened = openCase(options.path, store::Access::Look);
  const Instant since = *instantOption(options.since, "--since"),
                until = instantOption(options.until, "--until").value_or(now());
  const auto changes = analysis::changesBetween(*opened, since, until).orThrow();
  Json items = Json::array();
  std::vector<ItemId> shown;
  std::string list;
  constexpr std::size_t kMost = 100;  // for a person; a program gets all
  for (const analysis::ChangedItem& changed : changes.items) {
    const auto item = opened->items().find(changed.item);
    if (!item) continue;
    Json json = itemJson(*item);
    json["new"] = changed.isNew;
    json["added"] = changed.added;
    json["taken"] = changed.taken;
    items.push_back(std::move(json));
    shown.push_back(item->id);
    if (items.size() > kMost) continue;
    list += item->id.text().substr(0, 13) + "  " + item->schema + "  " + item->caption + "  " +
            (changed.isNew ? "new" : "+" + std::to_string(changed.added) + " -" + std::to_string(changed.taken)) + "\n";
  }
  if (items.size() > kMost) list += "and " + std::to_string(items.size() - kMost) + " more; --json has all\n";
  consulted(context, *opened, "changes", options.since, std::move(shown));
  const std::string said = paragraph(changes, isoText(since), isoText(until));
  return context.answer({{"since", isoText(since)},
                         {"until", isoText(until)},
                         {"text", said},
                         {"added", changes.added},
                         {"taken", changes.taken},
                         {"items", std::move(items)},
                         {"bundles", changes.merged}},
                        said + "\n" + (list.empty() ? "" : "\n" + list));
}

}  // namespace

void addChanges(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "changes", "What changed in the case since a moment, as a paragraph and a list",
              "fairlead-cli changes harbour.fairlead --since 2022-09-03T08:00Z");
  auto options = std::make_shared<ChangesOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("--since", options->since, "What arrived after this")->required();
  made->add_option("--until", options->until, "and no later than this (default: now)");
  made->callback([&context, options] { context.run = [&context, options] { return runChanges(context, *options); }; });
}

}  // namespace fairlead::cli
