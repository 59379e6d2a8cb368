// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/cli/commands.h"
#include "app/cli/context.h"
#include "app/cli/secrets.h"
#include "core/release/trust_store.h"

namespace fairlead::cli {

namespace {

using namespace release;

struct KeyOptions {
  std::string path, passphraseFile, name, fingerprint;
};

Json keyJson(const PublicKey& key) {
  return {{"public", key.text()}, {"fingerprint", key.fingerprint()}, {"name", key.name}};
}

std::string keyText(const PublicKey& key) { return key.text() + "\nfingerprint: " + key.fingerprint() + "\n"; }

int make(const Context& context, const KeyOptions& options) {
  const KeyPair key = KeyPair::generate(options.name.empty() ? context.author : options.name);
  const auto passphrase = askPassphrase(options.passphraseFile, "Passphrase for the new key: ", true);
  if (!passphrase)
    context.warn(
        "The key is not protected by a passphrase; give one with --key-passphrase-file, or keep the file safe.");
  key.write(options.path, passphrase ? &*passphrase : nullptr);
  Json answer = keyJson(key.publicKey());
  answer["file"] = options.path;
  answer["public_file"] = options.path + ".pub";
  return context.answer(answer, keyText(key.publicKey()));
}

int show(const Context& context, const KeyOptions& options) {
  const PublicKey key = readPublicKey(options.path);
  const TrustStore store = TrustStore::read(TrustStore::standardPath());
  Json answer = keyJson(key);
  const TrustedKey* known = store.find(key.fingerprint());
  answer["trusted"] = known && !known->isRevoked();
  if (known) {
    answer["vouched_by"] = known->vouchedBy;
    answer["vouched_at"] = isoText(known->vouchedAt);
    if (known->revokedAt) answer["revoked_at"] = isoText(*known->revokedAt);
  }
  return context.answer(answer, keyText(key));
}

int trust(const Context& context, const KeyOptions& options) {
  const PublicKey key = readPublicKey(options.path);
  if (!key.signer)
    throw Failure(ErrorCode::Invalid, "This key can be sealed to but signs nothing; ask for the .pub file.",
                  options.path);
  TrustStore store = TrustStore::read(TrustStore::standardPath());
  store.trust(key, context.author, now());
  store.write();
  return context.answer(keyJson(key), "Trusted: " + keyText(key));
}

int revoke(const Context& context, const KeyOptions& options) {
  TrustStore store = TrustStore::read(TrustStore::standardPath());
  store.revoke(options.fingerprint, context.author, context.reason, now());
  store.write();
  const PublicKey key = store.find(options.fingerprint)->key;
  return context.answer(keyJson(key), "Revoked: " + keyText(key));
}

int list(const Context& context, const KeyOptions&) {
  Json keys = Json::array();
  std::string text;
  const TrustStore store = TrustStore::read(TrustStore::standardPath());
  for (const TrustedKey& one : store.keys()) {
    Json row = keyJson(one.key);
    row["vouched_by"] = one.vouchedBy;
    row["vouched_at"] = isoText(one.vouchedAt);
    if (one.revokedAt) row["revoked_at"] = isoText(*one.revokedAt);
    keys.push_back(row);
    text += one.key.fingerprint() + (one.isRevoked() ? "  revoked  " : "  ") + one.key.name + "\n";
  }
  return context.answer({{"keys", keys}}, text);
}

}  // namespace

void addKey(CLI::App& root, Context& context) {
  CLI::App* key = root.add_subcommand("key", "Your key pair for bundles, and whose keys you trust");
  key->require_subcommand(1);
  key->footer("Example:\n  fairlead-cli key new vu.key --key-passphrase-file passphrase.txt");
  auto options = std::make_shared<KeyOptions>();
  const auto add = [&](const char* name, const char* what, const char* example,
                       int (*work)(const Context&, const KeyOptions&)) {
    CLI::App* made = command(*key, context, name, what, example);
    made->callback(
        [&context, options, work] { context.run = [&context, options, work] { return work(context, *options); }; });
    return made;
  };
  CLI::App* made = add("new", "Make a key pair; its public half is written beside it as PATH.pub",
                       "fairlead-cli key new vu.key --key-passphrase-file passphrase.txt", make);
  made->add_option("path", options->path, "The file to make")->required();
  made->add_option("--key-passphrase-file", options->passphraseFile, "A file whose first line is the passphrase");
  made->add_option("--name", options->name, "Whose key it is (default: --author)");
  add("show", "Show the public half and its fingerprint", "fairlead-cli key show vu.key", show)
      ->add_option("path", options->path, "A key file, a .pub file, or a public key")
      ->required();
  add("trust", "Trust a key whose words you have compared by telephone", "fairlead-cli key trust partner.pub", trust)
      ->add_option("file", options->path, "The .pub file")
      ->required();
  add("revoke", "Never again open what this key signed",
      "fairlead-cli key revoke amber-walnut-... --reason 'laptop lost'", revoke)
      ->add_option("fingerprint", options->fingerprint, "The ten words, or the name")
      ->required();
  add("list", "Whose keys you trust, who vouched and when", "fairlead-cli key list", list);
}

}  // namespace fairlead::cli
