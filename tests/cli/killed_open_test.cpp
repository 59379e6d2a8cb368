// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/release/seal.h"
#include "tests/cli/killed.h"

using namespace fairlead;
using namespace fairlead::test;

namespace {

constexpr int kPeople = 4'000;

/// A colleague's bundle of many statements and an original, sealed to a passphrase.
void sealBundle(const std::filesystem::path& file, const std::string& passphrase) {
  CaseFixture sender;
  sender.change([](store::Transaction& t) {
    for (int i = 0; i < kPeople; ++i) {
      const ItemId id = ItemId::random();
      t.addItem(id, "Person");
      t.say(id, "name", (i % 3 ? "Müller " : "محمد ") + std::to_string(i));
      t.say(id, "notes", "Seen at berth " + std::to_string(i % 17));
    }
    const std::string log(300'000, 'x');
    t.addOriginal(Sha256::of(log), log, "text/plain", "log.txt");
  });
  release::SealRequest request;
  request.wanted.isAll = true;
  request.wantedText = "all";
  request.passphrase.emplace(passphrase);
  request.workFactor = 10;
  request.actor = kAnalyst;
  InlineExecutor executor;
  release::seal(*sender.opened, file, request, executor, Progress()).orThrow();
}

}  // namespace

TEST_CASE("opening a bundle that is killed at any instant leaves the case as before or after") {
  CaseFixture fixture;
  fixture.person("Karim");
  const std::filesystem::path bundle = fixture.folder / "from a colleague.flbundle",
                              passphrase = fixture.folder / "passphrase", target = fixture.folder / "killed.fairlead";
  sealBundle(bundle, "quay lantern");
  writeFileAtomically(passphrase, "quay lantern\n");
  const std::vector<std::string> open{
      "open", bundle.string(), "--into", target.string(), "--passphrase-file", passphrase.string(), "--quiet"};
  const auto seen = killAtRandomInstants(fixture, target, open,
                                         [](const store::Case& opened) { return opened.counts()["entity"] - 1; });
  CHECK(seen.contains(0));
}
