// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "core/extract/acceptance.h"
#include "core/extract/case_mentions.h"

namespace fairlead::cli {

namespace {

struct MentionsOptions {
  std::string path, report;
  bool acceptAll = false, withDismissed = false;
};

Json mentionJson(const extract::ReportMention& found) {
  const auto& mention = found.mention;
  Json json{{"id", found.id.text()},
            {"report", found.report.text()},
            {"type", std::string(extract::mentionTypeName(mention.type))},
            {"text", mention.text},
            {"value", mention.value},
            {"start", mention.begin},
            {"end", mention.end},
            {"valid", mention.valid ? Json(*mention.valid) : Json(nullptr)},
            {"accepted", found.isAccepted}};
  if (!mention.alternative.empty()) json["alternative"] = mention.alternative;
  if (!mention.note.empty()) json["note"] = mention.note;
  if (mention.place) json["place"] = mention.place->text();
  if (!found.decision.empty()) json["decision"] = found.decision;
  if (!found.entity.isNil()) json["entity"] = found.entity.text();
  return json;
}

std::string line(const extract::ReportMention& found) {
  const auto& mention = found.mention;
  std::string out = found.id.text().substr(0, 8) + "  " + (found.isAccepted ? "*" : " ") + " " +
                    std::string(extract::mentionTypeName(mention.type));
  out.resize(std::max<std::size_t>(out.size(), 26), ' ');
  out += extract::storedWords(mention);
  if (mention.value != extract::storedWords(mention)) out += "  =  " + mention.value;
  if (!mention.alternative.empty()) out += ", perhaps " + mention.alternative;
  if (mention.valid && !*mention.valid) out += "  (check digit or form is wrong)";
  return out + "\n";
}

std::vector<store::Item> reportsOf(const store::Case& opened, const MentionsOptions& options) {
  if (!options.report.empty()) return {opened.items().at(options.report)};
  return opened.items().list({{}, ItemKind::Report}, 0, INT64_MAX);
}

int runMentions(const Context& context, const MentionsOptions& options) {
  const auto opened = openCase(options.path, options.acceptAll ? store::Access::Write : store::Access::Look);
  consulted(context, *opened, "mentions", options.report, {});
  Json list = Json::array(), left = Json::array();
  std::string text;
  {
    const extract::CaseMentions mentions(*opened);
    std::vector<extract::ReportMention> found;
    for (const auto& report : reportsOf(*opened, options)) {
      if (!opened->reports().text(report.key) && options.report.empty()) continue;
      for (auto& mention : mentions.of(report)) found.push_back(std::move(mention));
    }
    std::erase_if(found, [&](const auto& mention) {
      return mention.decision == "dismissed" && !mention.isAccepted && !options.withDismissed;
    });
    if (options.acceptAll) {
      const auto accepted =
          extract::acceptMentions(*opened, actorOf(context), found, std::nullopt, extract::Looked::Unseen).orThrow();
      for (const auto& id : accepted.left) left.push_back(id.text());
      // What is told is how it stands now.
      const extract::CaseMentions now(*opened);
      found.clear();
      for (const auto& report : reportsOf(*opened, options)) {
        if (!opened->reports().text(report.key)) continue;
        for (auto& mention : now.of(report)) found.push_back(std::move(mention));
      }
    }
    for (const auto& mention : found) {
      list.push_back(mentionJson(mention));
      text += line(mention);
    }
  }
  Json json{{"mentions", std::move(list)}};
  if (options.acceptAll) json["not_accepted"] = std::move(left);
  return context.answer(json, text);
}

struct AcceptOptions {
  std::string path, as, link;
  std::vector<std::string> ids;
  bool isDismissal = false;
};

/// Two mentions of a sentence, and what they have to do with one another, in one step.
int runLink(const Context& context, store::Case& opened, const std::vector<extract::ReportMention>& chosen,
            const std::string& type) {
  if (chosen.size() != 2)
    throw Failure(ErrorCode::Invalid, "A link has two ends; name two mentions with --link.",
                  std::to_string(chosen.size()) + " named");
  const auto linked = extract::linkMentions(opened, actorOf(context), chosen[0], chosen[1], type).orThrow();
  Json entities = Json::array();
  for (const ItemId& id : linked.entities) entities.push_back(id.text());
  return context.answer({{"entities", entities}, {"id", linked.link.text()}}, linked.link.text() + "\n");
}

int runAccept(const Context& context, const AcceptOptions& options) {
  const auto opened = openCase(options.path, store::Access::Write);
  const extract::CaseMentions mentions(*opened);
  std::vector<extract::ReportMention> chosen;
  for (const std::string& id : options.ids) chosen.push_back(mentions.at(id));
  if (options.isDismissal) {
    extract::dismissMentions(*opened, actorOf(context), chosen).orThrow();
    return context.answer({{"dismissed", chosen.size()}}, std::to_string(chosen.size()) + " dismissed.\n");
  }
  if (!options.link.empty()) return runLink(context, *opened, chosen, options.link);
  std::optional<ItemId> as;
  if (!options.as.empty()) as = opened->items().at(options.as).id;
  const auto accepted = extract::acceptMentions(*opened, actorOf(context), chosen, as).orThrow();
  Json entities = Json::array(), left = Json::array();
  std::string text;
  for (const ItemId& id : accepted.entities) {
    entities.push_back(id.text());
    const auto item = opened->items().find(id);
    text += id.text().substr(0, 8) + "  " + (item ? item->schema + "  " + item->caption : "") + "\n";
  }
  for (const auto& id : accepted.left) {
    left.push_back(id.text());
    context.warn(id.text() +
                 ": nothing can be made of a time alone; accept it with --as ID, about an event or a link.");
  }
  Json json{{"entities", entities}};
  Json apart = Json::array();
  for (const auto& one : accepted.apart) {
    const auto known = opened->items().find(one.known);
    apart.push_back({{"known", one.known.text()}, {"made", one.made.text()}, {"why", one.why}});
    context.warn("“" + (known ? known->caption : one.known.text()) + "” (" + one.known.text().substr(0, 8) +
                 ") has this name and " + one.why + ", so that a new person was made; if they are one, `judge` " +
                 one.known.text() + " " + one.made.text() + " same.");
  }
  if (!apart.empty()) json["namesakes"] = apart;
  if (!left.empty()) json["not_accepted"] = left;
  if (accepted.entities.empty() && !left.empty())
    throw Failure(ErrorCode::Invalid,
                  "Nothing can be made of a time alone; accept it with --as ID, about an event or a link.",
                  accepted.left.front().text());
  return context.answer(json, text, left.empty() ? kDone : kPartly);
}

}  // namespace

void addMentions(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "mentions", "What names something in the reports' texts: suggestions until accepted",
              "fairlead-cli mentions harbour.fairlead --report 0192f3a4 --json");
  auto options = std::make_shared<MentionsOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("--report", options->report, "Only in this report");
  made->add_flag("--accept-all", options->acceptAll, "Accept all that is shown, as one step that can be undone");
  made->add_flag("--dismissed", options->withDismissed, "Also those whose wording was dismissed");
  made->callback([&context, options] { context.run = [&context, options] { return runMentions(context, *options); }; });
}

void addAccept(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "accept", "Mentions to statements: a new entity, or more about the one they stand for",
              "fairlead-cli accept harbour.fairlead 5f0c22d1 9ab31c77");
  auto options = std::make_shared<AcceptOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("mentions", options->ids, "Mentions, by their ids")->required();
  auto* as = made->add_option("--as", options->as, "They are about this item");
  made->add_option("--link", options->link, "Link the two mentions named, from the first to the second, by this schema")
      ->excludes(as);
  made->callback([&context, options] { context.run = [&context, options] { return runAccept(context, *options); }; });
}

void addDismiss(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "dismiss", "These wordings name nothing of the kind: they are no longer suggested",
              "fairlead-cli dismiss harbour.fairlead 5f0c22d1");
  auto options = std::make_shared<AcceptOptions>();
  options->isDismissal = true;
  made->add_option("case", options->path, "The case")->required();
  made->add_option("mentions", options->ids, "Mentions, by their ids")->required();
  made->callback([&context, options] { context.run = [&context, options] { return runAccept(context, *options); }; });
}

}  // namespace fairlead::cli
