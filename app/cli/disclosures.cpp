// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/release_flags.h"
#include "core/base/fold.h"
#include "core/release/disclosure_register.h"

namespace fairlead::cli {

namespace {

struct DisclosuresOptions {
  std::string path, to;
};

Json disclosureJson(const release::Disclosure& disclosure) {
  return {{"entry", disclosure.entry},
          {"at", isoText(disclosure.at)},
          {"author", disclosure.author},
          {"to", disclosure.recipient},
          {"profile", disclosure.profile},
          {"reason", disclosure.reason},
          {"text", disclosure.text},
          {"bundle", disclosure.bundle},
          {"sha256", disclosure.sha256},
          {"marking", disclosure.marking},
          {"statements", disclosure.statements},
          {"originals", disclosure.originals},
          {"withheld", withheldJson(disclosure.withheld)},
          {"permissions", disclosure.permissions}};
}

int runDisclosures(const Context& context, const DisclosuresOptions& options) {
  const auto opened = openCase(options.path, store::Access::Look);
  const release::DisclosureRegister book(*opened);
  Json disclosures = Json::array(), corrections = Json::array();
  std::string text;
  for (const release::Disclosure& disclosure : book.disclosures()) {
    if (!release::isRecipient(disclosure, options.to)) continue;
    disclosures.push_back(disclosureJson(disclosure));
    text += isoText(disclosure.at) + "  " + disclosure.recipient + "  ";
    if (disclosure.statements > 0) text += std::to_string(disclosure.statements) + " statements, ";
    text += (disclosure.marking.empty() ? "unmarked" : disclosure.marking) + "\n    " + disclosure.text + "\n";
    for (const auto& [provider, reference] : disclosure.permissions)
      text += "    permitted by " + provider + ", " + reference + "\n";
  }
  const release::KeySet held = book.heldBy(options.to);
  for (const release::Correction& correction : book.corrections()) {
    Json to = Json::array();
    for (const std::string& recipient : correction.recipients) to.push_back(recipient);
    if (!held.has(correction.statement.key)) continue;
    const std::string caption = opened->items().caption(correction.statement.subjectKey);
    corrections.push_back({{"statement", correction.statement.id.text()},
                           {"item", correction.statement.subject.text()},
                           {"caption", caption},
                           {"property", correction.statement.property},
                           {"value", correction.statement.value},
                           {"to", to}});
    text += "Taken back since: " + caption + ", " + correction.statement.property + "\n";
    for (const std::string& recipient : correction.recipients) text += "    tell " + recipient + "\n";
  }
  Json erased = Json::array();
  for (const release::ErasedDisclosure& gone : book.erasures()) {
    const auto isTheirs = [&](const std::string& one) { return fold(one).find(fold(options.to)) != std::string::npos; };
    if (std::none_of(gone.recipients.begin(), gone.recipients.end(), isTheirs)) continue;
    const bool isItem = gone.tombstone.kind == store::Tombstone::Kind::Item;
    erased.push_back({{isItem ? "item" : "statement", gone.tombstone.id.text()},
                      {"schema", gone.tombstone.schema},
                      {"at", isoText(gone.tombstone.at)},
                      {"authority", gone.tombstone.authority},
                      {"to", gone.recipients}});
    text += "Erased by law since: " + (isItem ? gone.tombstone.schema : "a statement") + " " +
            gone.tombstone.id.text() + ", ordered by " + gone.tombstone.authority + "\n";
    for (const std::string& recipient : gone.recipients) text += "    tell " + recipient + "\n";
  }
  if (text.empty())
    text = options.to.empty() ? "Nothing has left this case.\n"
                              : "Nothing has left this case for anybody whose name holds “" + options.to + "”.\n";
  return context.answer({{"disclosures", disclosures},
                         {"statements_held", held.count()},
                         {"corrections", corrections},
                         {"erased", erased}},
                        text);
}

}  // namespace

void addDisclosures(CLI::App& root, Context& context) {
  CLI::App* made =
      command(root, context, "disclosures", "What left the case, to whom, and who must be told of corrections",
              "fairlead-cli disclosures harbour.fairlead --to Lille");
  auto options = std::make_shared<DisclosuresOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("--to", options->to, "Only what went to recipients whose name holds these words");
  made->callback(
      [&context, options] { context.run = [&context, options] { return runDisclosures(context, *options); }; });
}

}  // namespace fairlead::cli
