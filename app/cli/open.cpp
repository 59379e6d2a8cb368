// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/case_access.h"
#include "app/cli/commands.h"
#include "app/cli/secrets.h"
#include "core/geo/layer_rebuild.h"
#include "core/release/open_bundle.h"

namespace fairlead::cli {

namespace {

using namespace release;

struct OpenOptions {
  std::string file, into, key, keyPassphraseFile, passphraseFile, trust;
  bool isDryRun = false, mayBeUnsigned = false;
};

OpenRequest requestOf(const Context& context, const OpenOptions& options) {
  OpenRequest request;
  request.actor = actorOf(context);
  request.trusted = TrustStore::read(TrustStore::standardPath());
  request.trustFingerprint = options.trust;
  for (char& c : request.trustFingerprint)
    if (c == ' ') c = '-';
  request.mayBeUnsigned = options.mayBeUnsigned;
  request.isDryRun = options.isDryRun;
  if (!options.passphraseFile.empty()) request.unlock.passphrase = readPassphrase(options.passphraseFile);
  if (!options.key.empty()) {
    const auto passphrase = askPassphrase(options.keyPassphraseFile, "Passphrase of " + options.key + ": ");
    const KeyPair key = KeyPair::read(options.key, passphrase ? &*passphrase : nullptr);
    request.unlock.identities.push_back(key.identity().copy());
    request.own = key.publicKey();
  }
  return request;
}

Json summaryJson(const BundleSummary& summary) {
  Json withheld = Json::array();
  for (const auto& [reason, count] : summary.withheld) withheld.push_back({{"reason", reason}, {"count", count}});
  return {{"id", summary.id},
          {"signature", signatureName(summary.signature)},
          {"sender", summary.sender},
          {"organisation", summary.organisation},
          {"signer", summary.signer ? summary.signer->name : ""},
          {"fingerprint", summary.signer ? summary.signer->fingerprint() : ""},
          {"marking", summary.marking.text()},
          {"case", summary.caseTitle},
          {"sealed_at", summary.sealedAt},
          {"selection", summary.selection},
          {"profile", summary.profile},
          {"encrypted", summary.isEncrypted},
          {"statements", summary.statements},
          {"originals", summary.originals},
          {"items", summary.items},
          {"stubs", summary.stubs},
          {"withheld", withheld}};
}

std::string summaryText(const BundleSummary& summary) {
  std::string text = "From " + (summary.sender.empty() ? std::string("somebody") : summary.sender);
  if (!summary.organisation.empty()) text += ", " + summary.organisation;
  text += ", sealed " + summary.sealedAt + "\nSignature: " + std::string(signatureName(summary.signature));
  if (summary.signer) text += " (" + summary.signer->name + ", " + summary.signer->fingerprint() + ")";
  text += "\nMarking: " + (summary.marking.isNone() ? std::string("none") : summary.marking.text());
  text += "\nHolds " + std::to_string(summary.statements) + " statements and " + std::to_string(summary.originals) +
          " originals: " + summary.selection + "\n";
  if (!summary.isEncrypted) text += "It is not encrypted.\n";
  for (const auto& [reason, count] : summary.withheld)
    text += "Withheld " + std::to_string(count) + ": " + reason + "\n";
  return text;
}

int inspect(const Context& context, const OpenOptions& options) {
  refuseEndless(options.file);
  const Progress progress;
  const BundleSummary summary = inspectBundle(options.file, requestOf(context, options), progress).orThrow();
  return context.answer(summaryJson(summary), summaryText(summary));
}

/// A bundle brings a layer's original; its table is derived here.
void rebuildTables(const Context& context, store::Case& into, const Progress& progress) {
  ContainedProcess worker({std::chrono::minutes(10), std::uint64_t{4} << 30, std::uint64_t{16} << 30});
  const geo::RebuiltLayers rebuilt = geo::rebuildLayers(into, worker, progress).orThrow();
  for (const std::string& problem : rebuilt.problems) context.warn(problem);
}

int open(const Context& context, const OpenOptions& options) {
  refuseEndless(options.file);
  const auto into = openCase(options.into, options.isDryRun ? store::Access::Look : accessFor({options.file}));
  const OpenRequest request = requestOf(context, options);
  const Progress progress;
  const OpenReport report = openBundle(*into, options.file, request, progress).orThrow();
  if (!request.isDryRun && !request.trustFingerprint.empty() && report.summary.signer &&
      report.summary.signature == SignatureState::Unknown) {
    try {
      TrustStore store = request.trusted;
      store.trust(*report.summary.signer, context.author, now());
      store.write();
    } catch (const std::exception& failure) {
      context.warn(
          "The bundle was merged, but its signer could not be put among the trusted keys, so that the next "
          "bundle will ask again: " +
          std::string(failure.what()));
    }
  }
  for (const ItemId id : report.otherTexts) {
    const auto item = into->items().find(id);
    context.warn("The bundle holds another text of “" + (item ? item->caption : id.text()) +
                 "” than this case, whose own stays; compare the two with the sender.");
  }
  if (!request.isDryRun && !report.layers.empty()) rebuildTables(context, *into, progress);
  Json disagreements = Json::array();
  std::string text = summaryText(report.summary) + (request.isDryRun ? "Would bring " : "Brought ") +
                     std::to_string(report.newStatements) + " new statements and " +
                     std::to_string(report.newOriginals) + " new originals; " + std::to_string(report.alreadyHad) +
                     " statements were there.\n";
  for (const Disagreement& one : report.disagreements) {
    Json row{{"kind", one.isJudgement ? "judgement" : "value"},
             {"item", one.item.text()},
             {"property", one.property},
             {"ours", one.ours},
             {"theirs", one.theirs}};
    if (one.isJudgement) row["other"] = one.other.text();
    disagreements.push_back(row);
    const auto item = into->items().find(one.item);
    text += "Disagrees on “" + (item ? item->caption : one.item.text()) + "”: " + one.property + " is " + one.ours +
            " here, " + one.theirs + " there.\n";
  }
  if (report.takenBack > 0)
    text += (request.isDryRun ? "Would take back " : "Took back ") + std::to_string(report.takenBack) +
            " statements that were in force here; `undo` brings them back, `changes` lists them.\n";
  if (report.tombstones > 0)
    text += std::to_string(report.tombstones) +
            " things were erased at the sender's by law and do not come in any more: `journal` tells on whose word.\n";
  Json toErase = Json::array();
  for (const Uuid& id : report.toErase) toErase.push_back(ItemId(id).text());
  if (!report.toErase.empty())
    text += std::to_string(report.toErase.size()) + " things that were erased at the sender's are here and " +
            (request.isDryRun ? "would be" : "are") +
            " out of force; the bytes stay until you erase them too, with `erase`:\n";
  for (const Uuid& id : report.toErase) text += "  " + ItemId(id).text() + "\n";
  Json answer{{"to_erase", toErase},
              {"taken_back", report.takenBack},
              {"tombstones", report.tombstones},
              {"new_statements", report.newStatements},
              {"already_had", report.alreadyHad},
              {"new_originals", report.newOriginals},
              {"disagreements", disagreements}};
  answer["bundle"] = summaryJson(report.summary);
  return context.answer(answer, text);
}

void addUnlocking(CLI::App* made, OpenOptions& options) {
  made->add_option("--key", options.key, "Your key file");
  made->add_option("--key-passphrase-file", options.keyPassphraseFile, "The passphrase of your key");
  made->add_option("--passphrase-file", options.passphraseFile, "The passphrase that it was sealed to");
}

}  // namespace

void addInspect(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "inspect", "What a bundle is, without opening a case",
                           "fairlead-cli inspect lille.flbundle --key vu.key");
  auto options = std::make_shared<OpenOptions>();
  made->add_option("file", options->file, "The bundle")->required();
  addUnlocking(made, *options);
  made->callback([&context, options] { context.run = [&context, options] { return inspect(context, *options); }; });
}

void addOpen(CLI::App& root, Context& context) {
  CLI::App* made = command(root, context, "open", "Merge a bundle into a case, as one step that can be undone",
                           "fairlead-cli open lille.flbundle --into harbour.fairlead --key vu.key");
  auto options = std::make_shared<OpenOptions>();
  made->add_option("file", options->file, "The bundle")->required();
  made->add_option("--into", options->into, "The case")->required();
  addUnlocking(made, *options);
  made->add_flag("--dry-run", options->isDryRun, "Say what would come, and change nothing");
  made->add_flag("--accept-unsigned", options->mayBeUnsigned, "Open it though nobody you trust has signed it");
  made->add_option("--trust", options->trust, "The signer's ten words, compared by telephone; trusted from then on");
  made->callback([&context, options] { context.run = [&context, options] { return open(context, *options); }; });
}

}  // namespace fairlead::cli
