// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/origin_option.h"
#include "core/resolve/contrast.h"
#include "core/store/clusters.h"

namespace fairlead::cli {

namespace {

struct JudgeOptions {
  std::string path, a, b, decision;
  MarkingFlags marking;
};

/// What is said of those whom the judgement makes one and cannot be of one, as warnings and as JSON. Of each pair in
/// the cluster, up to a number that a person can look at.
Json warnOfContrasts(const Context& context, const store::Case& opened, const store::Item& judged) {
  constexpr std::size_t kMostLookedAt = 20;
  auto members = store::clusters(opened).with(judged.key);
  if (members.size() > kMostLookedAt) members.resize(kMostLookedAt);
  Json list = Json::array();
  for (std::size_t i = 0; i < members.size(); ++i)
    for (std::size_t j = i + 1; j < members.size(); ++j)
      for (const resolve::Contrast& contrast : resolve::contrasts(opened, members[i], members[j])) {
        const auto one = opened.items().find(members[i]), other = opened.items().find(members[j]);
        list.push_back({{"property", contrast.property},
                        {"a", {{"id", one->id.text()}, {"value", contrast.a}}},
                        {"b", {{"id", other->id.text()}, {"value", contrast.b}}}});
        context.warn("“" + one->caption + "” and “" + other->caption + "” are one now, but their " + contrast.property +
                     " differs (" + contrast.a + ", " + contrast.b + "); `undo` takes the judgement back.");
      }
  return list;
}

int runJudge(const Context& context, const JudgeOptions& options) {
  const auto opened = openCase(options.path, store::Access::Write);
  const store::Item a = opened->items().at(options.a), b = opened->items().at(options.b);
  if (a.key == b.key)
    throw Failure(ErrorCode::Invalid, "An item cannot be judged against itself; give two.", a.id.text());
  for (const store::Item* item : {&a, &b})
    if (item->kind != ItemKind::Entity || !opened->items().isInForce(item->key))
      throw Failure(ErrorCode::Invalid, "Only entities that are in force can be judged; `list` shows them.",
                    item->id.text());
  const ItemId judgement = ItemId::random();
  const Origin origin = options.marking.origin(*opened, {a.id, b.id});
  opened
      ->change(actorOf(context), store::Action::Combine,
               "Judged “" + a.caption + "” and “" + b.caption + "”: " + options.decision,
               [&](store::Transaction& transaction) {
                 transaction.addItem(judgement, "Judgement");
                 transaction.say(judgement, "left", a.id.text(), origin);
                 transaction.say(judgement, "right", b.id.text(), origin);
                 transaction.say(judgement, "decision", options.decision, origin);
               })
      .orThrow();
  const Json contradictions = warnOfContradictions(context, *opened);
  const Json contrasts = options.decision == "same" ? warnOfContrasts(context, *opened, a) : Json::array();
  return context.answer({{"id", judgement.text()}, {"contradictions", contradictions}, {"contrasts", contrasts}},
                        "Judged “" + a.caption + "” and “" + b.caption + "”: " + options.decision + ".\n");
}

}  // namespace

void addJudge(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "judge", "Say whether two entities are the same",
                           "fairlead-cli judge harbour.fairlead 0192f3a4 0192f3b7 same");
  auto options = std::make_shared<JudgeOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("a", options->a, "One entity's id")->required();
  made->add_option("b", options->b, "The other's")->required();
  made->add_option("decision", options->decision, "same, different or unsure")
      ->required()
      ->check(CLI::IsMember({"same", "different", "unsure"}));
  options->marking.addTo(*made);
  made->callback([&context, options] { context.run = [&context, options] { return runJudge(context, *options); }; });
}

}  // namespace fairlead::cli
