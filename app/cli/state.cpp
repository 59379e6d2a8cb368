// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/commands.h"
#include "app/cli/statements.h"
#include "core/geo/thumbnail.h"
#include "core/ingest/picture_import.h"

namespace fairlead::cli {

namespace {

struct StateOptions {
  std::string path, schema, id, picture;
  StatementFlags flags;
};

int runState(const Context& context, const StateOptions& options) {
  const auto opened = openCase(options.path, store::Access::Write);
  const bool isNew = options.id.empty();
  ItemId subject = ItemId::random();
  std::string schemaName = options.schema;
  if (!isNew) {
    const store::Item item = opened->items().at(options.id);
    subject = item.id;
    if (schemaName.empty()) schemaName = item.schema;
  }
  if (schemaName.empty()) throw Failure(ErrorCode::Invalid, "Say what it is with --schema, or which item with --id.");
  const Schema& schema = opened->schemas().at(schemaName);
  if (options.flags.set.empty() && (isNew || options.picture.empty()))
    throw Failure(ErrorCode::Invalid, "Say something with --set PROPERTY=VALUE.");
  std::optional<ingest::PreparedPicture> picture;
  if (!options.picture.empty()) {
    ContainedProcess process(geo::thumbnailLimits());
    picture = ingest::preparePicture(options.picture, process);
  }
  const auto values = valuesOf(*opened, schema, options.flags.set);
  const Statement draft = draftOf(*opened, options.flags);
  Json ids = Json::array();
  opened
      ->change(actorOf(context), store::Action::Alter,
               (isNew ? "Added a " : "Said more of a ") + schema.name + ": " +
                   (values.empty() ? "picture" : values.front().second),
               [&](store::Transaction& transaction) {
                 if (isNew) transaction.addItem(subject, schema.name);
                 for (const auto& [property, value] : values)
                   ids.push_back(say(transaction, draft, subject, property, value).text());
                 if (picture) ids.push_back(ingest::addPicture(*opened, transaction, subject, *picture, draft).text());
               })
      .orThrow();
  return context.answer({{"id", subject.text()}, {"statements", ids}}, subject.text() + "\n");
}

}  // namespace

void addState(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "state", "Say something: a new entity, or more about one",
                           "fairlead-cli state harbour.fairlead --schema Person --set name=\"Karim Aziz\" --grading 2B "
                           "--origin 0192f3a4:120-130");
  auto options = std::make_shared<StateOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("--schema", options->schema, "What a new item is: Person, Vessel, Phone...");
  made->add_option("--id", options->id, "The item to say more about");
  made->add_option("--picture", options->picture, "A file with its picture: PNG, JPEG, WebP, GIF, BMP or TIFF");
  options->flags.addTo(*made);
  made->callback([&context, options] { context.run = [&context, options] { return runState(context, *options); }; });
}

}  // namespace fairlead::cli
