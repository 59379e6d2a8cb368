// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/commands.h"
#include "app/cli/statements.h"
#include "core/model/value.h"

namespace fairlead::cli {

namespace {

struct LinkOptions {
  std::string path, a, b, type, from, to, strength;
  bool isEvent = false;
  StatementFlags flags;
};

using Values = std::vector<std::pair<std::string, std::string>>;

/// Start and end as the schema's own properties.
void addTimes(const LinkOptions& options, const Schema& schema, Values& values) {
  const auto add = [&](const char* name, const std::string& typed) {
    if (typed.empty()) return;
    const Property* property = schema.property(name);
    if (!property) throw Failure(ErrorCode::Invalid, "A " + schema.name + " has no " + name + ".", typed);
    values.emplace_back(name, canonicalValue(*property, typed));
  };
  add("startDate", options.from);
  add("endDate", options.to);
  if (!options.strength.empty()) add("strength", options.strength);
}

int runLink(const Context& context, const LinkOptions& options) {
  const auto opened = openCase(options.path, store::Access::Write);
  const Schema& schema = opened->schemas().at(options.type);
  const ItemKind wanted = options.isEvent ? ItemKind::Event : ItemKind::Link;
  if (schema.kind != wanted)
    throw Failure(
        ErrorCode::Invalid,
        options.isEvent ? "This is no event; leave --event out." : "This is no link; add --event if it is an event.",
        options.type);
  const store::Item a = opened->items().at(options.a), b = opened->items().at(options.b);
  Values values;
  values.emplace_back(options.isEvent ? "involved" : schema.from, a.id.text());
  values.emplace_back(options.isEvent ? "involved" : schema.to, b.id.text());
  addTimes(options, schema, values);
  for (auto& value : valuesOf(*opened, schema, options.flags.set)) values.push_back(std::move(value));
  const Statement draft = draftOf(*opened, options.flags);
  const ItemId id = ItemId::random();
  opened
      ->change(actorOf(context), store::Action::Alter, schema.name + ": “" + a.caption + "” and “" + b.caption + "”",
               [&](store::Transaction& transaction) {
                 transaction.addItem(id, schema.name);
                 for (const auto& [property, value] : values) say(transaction, draft, id, property, value);
               })
      .orThrow();
  return context.answer({{"id", id.text()}}, id.text() + "\n");
}

}  // namespace

void addLink(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "link", "Relate two entities, or record an event of theirs",
              "fairlead-cli link harbour.fairlead 0192f3a4 0192f3b7 --type Holding --from 2022-08-01 --grading 2B");
  auto options = std::make_shared<LinkOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("a", options->a, "From this item")->required();
  made->add_option("b", options->b, "To this item")->required();
  made->add_option("--type", options->type, "The schema: Associate, Holding, Payment, Meeting...")->required();
  made->add_flag("--event", options->isEvent, "It is an event that both took part in");
  made->add_option("--from", options->from, "When it began");
  made->add_option("--to", options->to, "When it ended");
  made->add_option("--strength", options->strength, "confirmed, unconfirmed or tentative");
  options->flags.addTo(*made);
  made->callback([&context, options] { context.run = [&context, options] { return runLink(context, *options); }; });
}

}  // namespace fairlead::cli
