// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/commands.h"
#include "app/cli/statements.h"
#include "core/model/place.h"

namespace fairlead::cli {

namespace {

struct AnnotateOptions {
  std::string path, target, text, geometry;
  MarkingFlags marking;
};

int runAnnotate(const Context& context, const AnnotateOptions& options) {
  const auto opened = openCase(options.path, store::Access::Write);
  const store::Item target = opened->items().at(options.target);
  std::string geometry;
  if (!options.geometry.empty()) {
    const auto place = parsePlace(options.geometry);
    if (!place)
      throw Failure(ErrorCode::Invalid,
                    "The geometry must be WKT in WGS 84, longitude first, such as POINT(2.12 51.0).", options.geometry);
    geometry = place->text();
  }
  const ItemId id = ItemId::random();
  const Origin origin = options.marking.origin(*opened, {target.id});
  opened
      ->change(actorOf(context), store::Action::Alter, "Annotated “" + target.caption + "”",
               [&](store::Transaction& transaction) {
                 transaction.addItem(id, "Annotation");
                 transaction.say(id, "target", target.id.text(), origin);
                 transaction.say(id, "text", options.text, origin);
                 if (!geometry.empty()) transaction.say(id, "geometry", geometry, origin);
               })
      .orThrow();
  return context.answer({{"id", id.text()}}, id.text() + "\n");
}

}  // namespace

void addAnnotate(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "annotate", "A note on anything",
                           "fairlead-cli annotate harbour.fairlead 0192f3a4 --text \"Compare with IR 31\"");
  auto options = std::make_shared<AnnotateOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("id", options->target, "What the note is on")->required();
  made->add_option("--text", options->text, "The note")->required();
  made->add_option("--geometry", options->geometry, "Where, as WKT");
  options->marking.addTo(*made);
  made->callback([&context, options] { context.run = [&context, options] { return runAnnotate(context, *options); }; });
}

}  // namespace fairlead::cli
