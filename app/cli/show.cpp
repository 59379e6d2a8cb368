// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "core/analysis/provenance.h"
#include "core/store/clusters.h"

namespace fairlead::cli {

namespace {

int runShow(const Context& context, const std::string& path, const std::string& id) {
  const auto opened = openCase(path, store::Access::Look);
  const store::Item item = opened->items().at(id);
  if (const auto stone = store::TombstoneRepository(opened->database()).find(item.id.uuid))
    throw Failure(ErrorCode::NotFound,
                  "This was erased in another copy by order of " + stone->authority +
                      " and waits here for its erasure; erase it too with `erase`.",
                  item.id.text());
  consulted(context, *opened, "show", {}, {item.id});
  const auto statements = opened->statements().about(item.key, store::StatementRepository::Include::All);
  const analysis::Provenance provenance(*opened);
  const auto corroborated = analysis::corroboration(*opened, provenance, item.key);
  Json list = Json::array(), links = Json::array();
  std::string text = item.schema + "  " + item.caption + "\n" + item.id.text() + "\n\n";
  for (const auto& statement : statements) {
    Json json = statementJson(*opened, statement);
    const auto support = corroborated.find(statement.key);
    json["corroboration"] = support == corroborated.end() ? 0 : support->second;
    list.push_back(std::move(json));
    const std::string state = statement.isRetracted ? " (retracted)" : statement.isInForce ? "" : " (undone)";
    text +=
        "  " + statement.property + ": " + statement.value + state + "\n      " + originText(*opened, statement) + "\n";
  }
  for (const auto& link : opened->items().pointingAt(item.key)) {
    if (link.kind != ItemKind::Link && link.kind != ItemKind::Event) continue;
    Json json = itemJson(link);
    if (link.kind == ItemKind::Link) json["corroboration"] = analysis::linkCorroboration(*opened, provenance, link.key);
    links.push_back(std::move(json));
    text += "  " + link.schema + "  " + link.caption + "  " + link.id.text().substr(0, 13) + "\n";
  }
  Json document = itemJson(item);
  document["kind"] = itemKindName(item.kind);
  Json cluster = Json::array();
  for (const store::Key member : store::clusters(*opened).with(item.key))
    if (const auto found = opened->items().find(member)) {
      cluster.push_back(found->id.text());
      if (member != item.key) text += "  judged the same: " + found->caption + "  " + found->id.text() + "\n";
    }
  document["cluster"] = cluster;
  document["contradictions"] = warnOfContradictions(context, *opened, item.key);
  document["statements"] = list;
  document["links"] = links;
  if (const auto passage = opened->reports().text(item.key)) {
    document["text"] = *passage;
    text += "\n" + *passage + "\n";
  }
  return context.answer(document, text);
}

}  // namespace

void addShow(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "show", "One item with its statements, gradings and origins",
                           "fairlead-cli show harbour.fairlead 0192f3a4");
  auto path = std::make_shared<std::string>();
  auto id = std::make_shared<std::string>();
  made->add_option("case", *path, "The case")->required();
  made->add_option("id", *id, "The item's id, or its first 8 or more characters")->required();
  made->callback([&context, path, id] { context.run = [&context, path, id] { return runShow(context, *path, *id); }; });
}

}  // namespace fairlead::cli
