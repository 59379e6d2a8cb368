// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <set>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "core/release/disclosure_register.h"

namespace fairlead::cli {

namespace {

struct EraseOptions {
  std::string path, id, authority;
};

Uuid erasableId(const store::Case& opened, const std::string& text) {
  if (const auto id = StatementId::parse(text); id && opened.statements().find(*id)) return id->uuid;
  // Erased in another copy: a bundle took it out of sight here, its bytes wait.
  if (const auto id = Uuid::parse(text); id && store::TombstoneRepository(opened.database()).find(*id)) return *id;
  return opened.items().at(text).id.uuid;
}

int runErase(const Context& context, const EraseOptions& options) {
  const auto opened = openCase(options.path, store::Access::Write);
  const Uuid id = erasableId(*opened, options.id);
  absorbConsultations(*opened);
  const auto report = opened->erase(actorOf(context), id, options.authority).orThrow();
  Json restsIn = Json::array();
  for (const ItemId& item : report.restsIn) restsIn.push_back(item.text());
  std::string text = "Erased " + std::to_string(report.items) + " items, " + std::to_string(report.statements) +
                     " statements and " + std::to_string(report.originals) + " originals for good.\n";
  if (!report.restsIn.empty())
    text += "These reports said it and are still here; erase them too if their texts may not stay:\n";
  for (const ItemId& item : report.restsIn) text += "  " + item.text() + "\n";
  if (report.isQuotedByErasure)
    text += "Authority or reason of an earlier erasure quotes what was erased; they stay as they were recorded.\n";
  Json heldBy = Json::array();
  std::set<std::string> holders;
  for (const auto& gone : release::DisclosureRegister(*opened).erasures())
    if (std::find(report.named.begin(), report.named.end(), gone.tombstone.id) != report.named.end())
      holders.insert(gone.recipients.begin(), gone.recipients.end());
  if (!holders.empty()) text += "These were given some of it and must be told:\n";
  for (const std::string& holder : holders) {
    heldBy.push_back(holder);
    text += "  " + holder + "\n";
  }
  return context.answer({{"erased", id.text()},
                         {"items", report.items},
                         {"statements", report.statements},
                         {"originals", report.originals},
                         {"rests_in", restsIn},
                         {"held_by", heldBy},
                         {"quoted_by_earlier_erasure", report.isQuotedByErasure}},
                        text);
}

}  // namespace

void addErase(CLI::App& root, Context& context) {
  CLI::App* made = command(
      root, context, "erase", "Erase an item or a statement by law, for good; a tombstone without content stays",
      "fairlead-cli erase harbour.fairlead 0192f3a4 --authority \"Order 17\" --reason \"unlawfully held\"");
  auto options = std::make_shared<EraseOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("id", options->id, "An item's or a statement's id")->required();
  made->add_option("--authority", options->authority, "Who ordered it")->required();
  made->callback([&context, options] { context.run = [&context, options] { return runErase(context, *options); }; });
}

}  // namespace fairlead::cli
