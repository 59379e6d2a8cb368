// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>
#include <sstream>

#include "core/base/error.h"
#include "core/base/resources.h"
#include "core/release/trust_store.h"
#include "tests/release/programs.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;
using namespace fairlead::release;
using fairlead::test::TemporaryFolder;

TEST_CASE("a key file opens with its passphrase alone, and nothing in it can be read") {
  const TemporaryFolder folder;
  const KeyPair key = KeyPair::generate("Đặng Thị Ánh, Юлия");
  const Secret right{std::string_view("đường mòn")}, wrong{std::string_view("duong mon")};
  key.write(folder / "me.key", &right, 8);
  REQUIRE(KeyPair::read(folder / "me.key", &right).publicKey().text() == key.publicKey().text());
  REQUIRE_THROWS_AS(KeyPair::read(folder / "me.key", &wrong), Failure);
  REQUIRE_THROWS_AS(KeyPair::read(folder / "me.key", nullptr), Failure);
  REQUIRE(readFile(folder / "me.key").find("AGE-SECRET") == std::string::npos);
  REQUIRE_THROWS_AS(key.write(folder / "me.key", &right, 8), Failure);
  REQUIRE((std::filesystem::status(folder / "me.key").permissions() & std::filesystem::perms::others_all) ==
          std::filesystem::perms::none);
}

TEST_CASE("the public half is read from beside the secret one, and from its own text") {
  const TemporaryFolder folder;
  const KeyPair key = KeyPair::generate("محمد");
  key.write(folder / "me.key", nullptr);
  REQUIRE(KeyPair::read(folder / "me.key", nullptr).name() == "محمد");
  for (const std::string& from :
       {(folder / "me.key").string(), (folder / "me.key.pub").string(), key.publicKey().text()})
    REQUIRE(readPublicKey(from).fingerprint() == key.publicKey().fingerprint());
  REQUIRE_THROWS_AS(readPublicKey((folder / "none").string()), Failure);
  REQUIRE_THROWS_AS(readPublicKey("age1damaged"), Failure);
  REQUIRE_FALSE(readPublicKey(key.publicKey().recipient.text()).signer);
}

TEST_CASE("a fingerprint is ten words that no slip of the ear makes into one another") {
  const KeyPair one = KeyPair::generate("a"), two = KeyPair::generate("a");
  REQUIRE(one.publicKey().fingerprint() != two.publicKey().fingerprint());
  std::istringstream lines(readFile(resource("release/words.txt")));
  std::set<std::string> words;
  for (std::string word; std::getline(lines, word);) words.insert(word);
  REQUIRE(words.size() == 512);
  std::string fingerprint = one.publicKey().fingerprint();
  std::istringstream parts(fingerprint);
  int count = 0;
  for (std::string word; std::getline(parts, word, '-'); ++count) REQUIRE(words.contains(word));
  REQUIRE(count == 10);
}

TEST_CASE("trust is kept with who vouched, and a revoked key stays revoked") {
  const TemporaryFolder folder;
  const PublicKey key = KeyPair::generate("Officer Vũ").publicKey();
  TrustStore store = TrustStore::read(folder / "trusted.json");
  REQUIRE(store.keys().empty());
  store.trust(key, "Юлия", *parseIso("2026-01-02T03:04:05Z"));
  store.write();
  store = TrustStore::read(folder / "trusted.json");
  REQUIRE(store.find(*key.signer)->vouchedBy == "Юлия");
  std::string spoken = key.fingerprint();
  for (char& c : spoken)
    if (c == '-') c = ' ';
  REQUIRE(store.find(spoken) != nullptr);
  REQUIRE(store.find("Officer Vũ") != nullptr);
  store.revoke(spoken, "Юлия", "laptop lost", *parseIso("2026-02-02T03:04:05Z"));
  store.write();
  store = TrustStore::read(folder / "trusted.json");
  REQUIRE(store.find(*key.signer)->isRevoked());
  REQUIRE_THROWS_AS(store.trust(key, "Юлия", now()), Failure);
  REQUIRE_THROWS_AS(store.revoke("none-such", "Юлия", "", now()), Failure);
  writeFileAtomically(folder / "trusted.json", "{\"keys\": 7}");
  REQUIRE_THROWS_AS(TrustStore::read(folder / "trusted.json"), Failure);
}

TEST_CASE("age reads the identity of a key file, minisign its signing key") {
  if (!test::hasProgram("age") || !test::hasProgram("minisign")) {
    WARN("Skipped: the programs age and minisign are not installed.");
    return;
  }
  const TemporaryFolder folder;
  const KeyPair key = KeyPair::generate("Ánh");
  key.write(folder / "me.key", nullptr);
  writeFileAtomically(folder / "plain", "Bonjour");
  REQUIRE(test::runs("age -r " + key.publicKey().recipient.text() + " -o " + test::quoted(folder / "sealed") + " " +
                     test::quoted(folder / "plain")));
  REQUIRE(test::runs("grep -a AGE-SECRET " + test::quoted(folder / "me.key") + " > " +
                     test::quoted(folder / "identity") + " && age -d -i " + test::quoted(folder / "identity") + " " +
                     test::quoted(folder / "sealed")));
}

TEST_CASE("a key that bears another's fingerprint as its name is not taken for it, nor one of two that share a name") {
  const TemporaryFolder folder;
  TrustStore store = TrustStore::read(folder / "keys.json");
  const PublicKey real = KeyPair::generate("Officer Vu").publicKey();
  const PublicKey false_ = KeyPair::generate(real.fingerprint()).publicKey();
  store.trust(false_, "nobody", fairlead::now());
  CHECK(store.find(real.fingerprint()) == nullptr);
  store.trust(real, "A. Analyst", fairlead::now());
  REQUIRE(store.find(real.fingerprint()));
  CHECK(store.find(real.fingerprint())->key.recipient.text() == real.recipient.text());
  CHECK(store.find("Officer Vu"));
  store.trust(KeyPair::generate("Officer Vu").publicKey(), "A. Analyst", fairlead::now());
  CHECK_THROWS_AS(store.find("Officer Vu"), Failure);
}
