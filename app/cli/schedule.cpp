// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/schedule.h"

#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/offscreen.h"
#include "ui/pack/brief.h"

namespace fairlead::cli {

namespace {

struct ScheduleOptions {
  std::string path, out, kind, item;
  ui::BriefOptions brief;
};

int runSchedule(const Context& context, ScheduleOptions& options) {
  const auto kind = ui::parseScheduleKind(options.kind);
  if (!kind)
    throw Failure(ErrorCode::Invalid, "The kind is one of mg6c, mg6d, chronology, item-history.", options.kind);
  if (*kind == ui::ScheduleKind::ItemHistory && options.item.empty())
    throw Failure(ErrorCode::Invalid, "Say whose history is wanted, with --item and its id.");
  ui::requirePackEnding(options.out);
  refuseReplacing(options.out, {options.path});
  const bool isNumbered = *kind == ui::ScheduleKind::Mg6c || *kind == ui::ScheduleKind::Mg6d;
  const auto opened = openCase(options.path, isNumbered ? store::Access::Write : store::Access::Look);
  const Offscreen screen;
  const int numbered = isNumbered ? ui::numberUnused(*opened, actorOf(context), *kind) : 0;
  const Progress progress;
  ui::Document document = ui::scheduleOf(*opened, *kind, options.item, progress);
  const std::size_t items = document.blocks.empty() ? 0 : document.blocks.back().table.rows.size();
  options.brief.author = context.author;
  if (isNumbered)
    for (const ui::UnusedMaterial& one : ui::undecidedMaterial(*opened))
      context.warn("“" + one.item.caption + "” (" + one.item.id.text() +
                   ") is on no schedule: it bears handling C, H1 or H2 or a high classification, "
                   "and nobody has said whether it is sensitive; state its sensitivity (or none).");
  if (*kind == ui::ScheduleKind::Chronology)
    context.warn(
        "Nothing is withheld from this chronology; for somebody else write `brief --template "
        "prosecution-chronology --release PROFILE`.");
  const auto summary = ui::writeDocument(*opened, std::move(document), options.out, options.brief, progress);
  return context.answer({{"file", options.out},
                         {"pages", summary.pages},
                         {"marking", summary.marking},
                         {"items", items},
                         {"numbered", numbered}},
                        options.out + ": " + std::to_string(items) + " items, " + summary.marking + "\n");
}

}  // namespace

void addSchedule(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "schedule", "Disclosure schedules, a chronology for court, or the history of an item",
              "fairlead-cli schedule harbour.fairlead -o mg6c.pdf --kind mg6c");
  auto options = std::make_shared<ScheduleOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("-o,--output", options->out, "The file to write: .pdf, .odt or .html")->required();
  made->add_option("--kind", options->kind, "mg6c, mg6d, chronology or item-history")->required();
  made->add_option("--item", options->item, "For item-history: the item's id");
  made->add_option("--date", options->brief.date, "Day on the cover (default: today)");
  made->callback([&context, options] { context.run = [&context, options] { return runSchedule(context, *options); }; });
}

}  // namespace fairlead::cli
