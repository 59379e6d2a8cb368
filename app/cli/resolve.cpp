// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <fstream>
#include <map>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/thread_executor.h"
#include "core/base/resources.h"
#include "core/resolve/resolver.h"
#include "core/store/own_word.h"

namespace fairlead::cli {

namespace {

struct ResolveOptions {
  std::string path, pairs;
  double acceptAbove = 2;  // above every score: nothing is merged unless asked
  resolve::ResolveOptions resolve;
};

std::string field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

/// One step that can be undone: a judgement for each pair, best first, but none that would make one of two whom a
/// person has told apart.
struct Taken {
  std::int64_t accepted = 0;
  Json refused = Json::array();
};
Taken accept(store::Case& opened, const Context& context, const ResolveOptions& options,
             const resolve::Resolution& found) {
  std::vector<const resolve::Candidate*> chosen;
  store::ClusterGuard guard(opened);
  Taken taken;
  for (const auto& candidate : found.candidates) {
    if (candidate.score < options.acceptAbove) continue;
    if (guard.join(candidate.a, candidate.b))
      chosen.push_back(&candidate);
    else
      taken.refused.push_back(
          {opened.items().find(candidate.a).value().id.text(), opened.items().find(candidate.b).value().id.text()});
  }
  if (!taken.refused.empty())
    context.warn(
        std::to_string(taken.refused.size()) +
        (taken.refused.size() == 1 ? " pair was not accepted, since it" : " pairs were not accepted, since they") +
        " would make one of entities that were judged different; judge by hand.");
  if (chosen.empty()) return taken;
  opened
      .change(actorOf(context), store::Action::Combine,
              "Judged " + std::to_string(chosen.size()) + " pairs the same, by a score of " +
                  std::to_string(options.acceptAbove) + " and more",
              [&](store::Transaction& transaction) {
                for (const auto* candidate : chosen) {
                  const ItemId id = ItemId::random();
                  transaction.addItem(id, "Judgement");
                  const ItemId left = opened.items().find(candidate->a).value().id,
                               right = opened.items().find(candidate->b).value().id;
                  const Origin origin = store::ownWord(opened, {left, right});
                  transaction.say(id, "left", left.text(), origin);
                  transaction.say(id, "right", right.text(), origin);
                  transaction.say(id, "decision", "same", origin);
                  transaction.say(id, "score", std::to_string(candidate->score), origin);
                }
              })
      .orThrow();
  taken.accepted = static_cast<std::int64_t>(chosen.size());
  return taken;
}

int runResolve(const Context& context, const ResolveOptions& options) {
  const bool willWrite = options.acceptAbove <= 1;
  const auto opened = openCase(options.path, willWrite ? store::Access::Write : store::Access::Look);
  consulted(context, *opened, "resolve", options.resolve.schema, {});
  ThreadExecutor executor;
  const auto found = resolve::findDoubles(*opened, options.resolve, executor, Progress()).orThrow();
  Json candidates = Json::array();
  std::string text, pairs = "id_a,id_b,score\n";
  for (const auto& candidate : found.candidates) {
    const auto a = opened->items().find(candidate.a).value(), b = opened->items().find(candidate.b).value();
    Json why = Json::array();
    text += std::to_string(candidate.score).substr(0, 5) + "  " + a.caption + "  |  " + b.caption + "\n";
    for (const auto& reason : candidate.why) {
      why.push_back({{"property", reason.property}, {"a", reason.a}, {"b", reason.b}, {"weight", reason.weight}});
      text += "       " + std::to_string(reason.weight).substr(0, 5) + "  " + reason.property;
      if (!reason.a.empty() || !reason.b.empty()) text += ": " + reason.a + " | " + reason.b;
      text += "\n";
    }
    candidates.push_back({{"a", a.id.text()}, {"b", b.id.text()}, {"score", candidate.score}, {"why", why}});
    if (options.pairs.empty()) continue;
    const auto key = [&](const store::Item& item) {
      const std::string record = opened->statements().value(item.key, "recordId");
      return field(record.empty() ? item.id.text() : record);
    };
    pairs += key(a) + "," + key(b) + "," + std::to_string(candidate.score) + "\n";
  }
  if (!options.pairs.empty()) writeFileAtomically(options.pairs, pairs);
  const Taken taken = willWrite ? accept(*opened, context, options, found) : Taken{};
  warnOfContradictions(context, *opened);
  return context.answer({{"compared", found.compared},
                         {"candidates", candidates},
                         {"accepted", taken.accepted},
                         {"refused", taken.refused}},
                        text, taken.refused.empty() ? kDone : kPartly);
}

}  // namespace

void addResolve(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "resolve", "Score likely doubles, with the reasons; nothing is merged unless asked",
              "fairlead-cli resolve harbour.fairlead --schema Person --min-score 0.7");
  auto options = std::make_shared<ResolveOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("--schema", options->resolve.schema, "What to compare (default: Person)");
  made->add_option("--min-score", options->resolve.minScore, "The least probability to show, 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
  made->add_option("--accept-above", options->acceptAbove,
                   "Judge the same all pairs of this score and more, as one step")
      ->check(CLI::Range(0.0, 1.0));
  made->add_option("--pairs", options->pairs, "A CSV file to write the pairs to");
  made->callback([&context, options] { context.run = [&context, options] { return runResolve(context, *options); }; });
}

}  // namespace fairlead::cli
