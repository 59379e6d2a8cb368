// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/seal.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/release_flags.h"
#include "app/cli/secrets.h"
#include "app/cli/thread_executor.h"
#include "core/release/trust_store.h"

namespace fairlead::cli {

namespace {

struct SealOptions {
  std::string path, file, query, chart, passphraseFile, signKey, keyPassphraseFile;
  std::vector<std::string> items, to;
  bool isAll = false;
  ReleaseFlags release;
};

void want(release::SealRequest& request, store::Key key) { request.wanted.items.push_back(key); }

/// What was asked for, as keys and in words.
void select(const store::Case& opened, const SealOptions& options, release::SealRequest& request) {
  const store::ItemRepository items = opened.items();
  if (options.isAll) {
    if (!options.items.empty() || !options.query.empty() || !options.chart.empty())
      throw Failure(ErrorCode::Invalid, "All of the case is asked for, and a part of it; leave out --all or the rest.",
                    options.path);
    request.wanted.isAll = true;
    request.wantedText = "all of the case";
    return;
  }
  std::string words;
  for (const std::string& id : options.items) {
    const store::Item item = items.at(id);
    want(request, item.key);
    words.append(words.empty() ? "" : ", ").append("“" + item.caption + "”");
  }
  if (!options.query.empty()) {
    store::SearchQuery query;
    query.text = options.query;
    query.limit = 100'000;
    for (const store::SearchHit& hit : opened.search().search(query).hits) want(request, hit.item.key);
    words.append(words.empty() ? "" : ", ").append("what is found for “" + options.query + "”");
  }
  if (!options.chart.empty()) {
    bool isFound = false;
    store::ItemRepository::Filter filter;
    filter.kind = ItemKind::Chart;
    items.forEachItem(filter, [&](store::Key key, std::string_view) {
      if (opened.statements().value(key, "name") != options.chart) return true;
      isFound = true;
      want(request, key);
      for (const store::StoredStatement& statement : opened.statements().about(key))
        if (statement.target != 0) want(request, statement.target);
      return true;
    });
    if (!isFound) throw Failure(ErrorCode::NotFound, "There is no chart of this name in the case.", options.chart);
    words.append(words.empty() ? "" : ", ").append("the chart “" + options.chart + "”");
  }
  if (words.empty())
    throw Failure(ErrorCode::Invalid, "Say what is to go: --all, --item, --query or --chart.", options.path);
  if (request.wanted.items.empty())
    throw Failure(ErrorCode::NotFound, "Nothing in the case fits what was asked for; nothing was sealed.", words);
  request.wantedText = words;
}

void chooseRecipients(const SealOptions& options, release::SealRequest& request) {
  const release::TrustStore store = release::TrustStore::read(release::TrustStore::standardPath());
  for (const std::string& to : options.to) {
    if (const release::TrustedKey* known = store.find(to)) {
      if (known->isRevoked())
        throw Failure(ErrorCode::Refused, "This key was revoked; ask its owner for a new one.", to);
      request.recipients.push_back(known->key);
    } else {
      request.recipients.push_back(release::readPublicKey(to));
      const auto* same = store.find(request.recipients.back().fingerprint());
      if (same && same->isRevoked())
        throw Failure(ErrorCode::Refused, "This key was revoked; ask its owner for a new one.", to);
    }
  }
  if (!options.passphraseFile.empty()) request.passphrase = release::readPassphrase(options.passphraseFile);
}

std::string missingText(const release::SealReport& report) {
  std::string text;
  for (const std::string& provider : report.missingPermissions) text += "ask the permission of: " + provider + "\n";
  for (const std::string& condition : report.missingConditions) text += "not acknowledged: " + condition + "\n";
  return text;
}

int runSeal(const Context& context, const SealOptions& options) {
  refuseReplacing(options.file, {options.path, options.signKey});
  const auto opened = openCase(options.path, store::Access::Write);
  release::SealRequest request;
  request.actor = actorOf(context);
  request.actor.recipient = options.release.recipient;
  select(*opened, options, request);
  chooseRecipients(options, request);
  request.profile = options.release.readProfile();
  request.acknowledged = options.release.acknowledgements(*opened);
  std::optional<release::KeyPair> key;
  if (!options.signKey.empty()) {
    const auto passphrase = askPassphrase(options.keyPassphraseFile, "Passphrase of " + options.signKey + ": ");
    key = release::KeyPair::read(options.signKey, passphrase ? &*passphrase : nullptr);
    request.signer = &*key;
  }
  ThreadExecutor threads;
  const Progress progress;
  const auto report = release::seal(*opened, options.file, request, threads, progress).orThrow();
  if (request.recipients.empty() && !request.passphrase)
    context.warn("This bundle is not encrypted: anybody who finds it can read it. Its marking, " +
                 report.marking.text() + ", allows that.");
  const std::string text = "Sealed " + std::to_string(report.statements) + " statements and " +
                           std::to_string(report.originals) + " originals into " + options.file + "\n" +
                           withheldText(report.withheld) + missingText(report);
  return context.answer({{"file", options.file},
                         {"statements", report.statements},
                         {"originals", report.originals},
                         {"stubs", report.stubs},
                         {"withheld", withheldJson(report.withheld)},
                         {"missing_permissions", report.missingPermissions},
                         {"missing_conditions", report.missingConditions},
                         {"marking", report.marking.text()},
                         {"sha256", hex(report.sha256)}},
                        text);
}

}  // namespace

void addSeal(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "seal", "Make a bundle of the case or a part of it, for somebody else's case",
                           "fairlead-cli seal harbour.fairlead -o lille.flbundle --all --to lille.pub --sign vu.key "
                           "--release partner-force");
  auto options = std::make_shared<SealOptions>();
  made->add_option("case", options->path, "The case")->required();
  made->add_option("-o,--output", options->file, "The bundle to write")->required();
  made->add_flag("--all", options->isAll, "All of the case");
  made->add_option("--item", options->items, "An item's id, with what belongs to it");
  made->add_option("--query", options->query, "What a search finds");
  made->add_option("--chart", options->chart, "A chart with what it shows");
  made->add_option("--to", options->to, "Whom to seal to: a .pub file, a public key, or a trusted key's name or words");
  made->add_option("--passphrase-file", options->passphraseFile, "Seal to the passphrase in this file's first line");
  made->add_option("--sign", options->signKey, "Your key file");
  made->add_option("--key-passphrase-file", options->keyPassphraseFile, "The passphrase of your key");
  options->release.addTo(*made);
  made->callback([&context, options] { context.run = [&context, options] { return runSeal(context, *options); }; });
}

}  // namespace fairlead::cli
