// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/minisign.h"

#include <sodium.h>

#include "core/base/error.h"
#include "core/base/resources.h"
#include "tests/release/programs.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;
using namespace fairlead::release;
using fairlead::test::TemporaryFolder;

namespace {
constexpr const char* kMessage = "Юлия — محمد\n";

/// What minisign makes of a plain key when it is given a passphrase, with limits that a test can afford.
std::string protectedBy(std::string_view passphrase, const MinisignSecretKey& key) {
  const Secret plain = key.text();
  const std::string_view text = plain.text();
  const auto start = text.find('\n') + 1;
  std::string bytes = *parseBase64(text.substr(start, text.size() - start - 1), true);
  bytes.replace(2, 2, "Sc");
  bytes.replace(6, 32, std::string(32, 's'));
  const std::uint64_t operations = crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_MIN,
                      memory = crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_MIN;
  for (std::size_t i = 0; i < 8; ++i) {
    bytes[38 + i] = static_cast<char>(operations >> (8 * i));
    bytes[46 + i] = static_cast<char>(memory >> (8 * i));
  }
  std::string stream(104, '\0');
  REQUIRE(crypto_pwhash_scryptsalsa208sha256(
              reinterpret_cast<unsigned char*>(stream.data()), stream.size(), passphrase.data(), passphrase.size(),
              reinterpret_cast<const unsigned char*>(bytes.data()) + 6, operations, memory) == 0);
  for (std::size_t i = 0; i < stream.size(); ++i) bytes[54 + i] = static_cast<char>(bytes[54 + i] ^ stream[i]);
  return "untrusted comment: minisign encrypted secret key\n" + base64(bytesOf(bytes), true) + "\n";
}
}  // namespace

TEST_CASE("a signature holds for its message and its comment alone") {
  const MinisignSecretKey key = MinisignSecretKey::generate();
  const MinisignSignature signature = MinisignSignature::parse(key.sign(kMessage, "marking OFFICIAL").text());
  REQUIRE(signature.verifies(kMessage, key.publicKey()));
  REQUIRE_FALSE(signature.verifies("another", key.publicKey()));
  REQUIRE_FALSE(signature.verifies(kMessage, MinisignSecretKey::generate().publicKey()));
  MinisignSignature changed = signature;
  changed.trustedComment = "marking SECRET";
  REQUIRE_FALSE(changed.verifies(kMessage, key.publicKey()));
}

TEST_CASE("every flipped bit of a signature's base64 is refused") {
  const MinisignSecretKey key = MinisignSecretKey::generate();
  const std::string text = key.sign(kMessage, "a comment").text();
  const std::size_t start = text.find('\n') + 1;  // the first line is untrusted by name
  for (std::size_t byte = start; byte + 1 < text.size(); ++byte) {
    std::string damaged = text;
    damaged[byte] = static_cast<char>(damaged[byte] ^ 1);
    bool holds = false;
    try {
      holds = MinisignSignature::parse(damaged).verifies(kMessage, key.publicKey());
    } catch (const Failure&) {
    }
    REQUIRE_FALSE(holds);
  }
}

TEST_CASE("keys are read as they are written") {
  const MinisignSecretKey key = MinisignSecretKey::generate();
  const MinisignSecretKey again = MinisignSecretKey::parse(key.text().text());
  REQUIRE(again.publicKey() == key.publicKey());
  REQUIRE(MinisignPublicKey::parse(key.publicKey().text()) == key.publicKey());
  REQUIRE_FALSE(MinisignPublicKey::parse("RWQ"));
  REQUIRE_THROWS_AS(MinisignSecretKey::parse("untrusted comment: x\nAAAA\n"), Failure);
}

TEST_CASE("a protected secret key opens with its passphrase alone") {
  const MinisignSecretKey key = MinisignSecretKey::generate();
  const std::string file = protectedBy("mật khẩu", key);
  const Secret right{std::string_view("mật khẩu")}, wrong{std::string_view("mat khau")};
  REQUIRE(MinisignSecretKey::parse(file, &right).publicKey() == key.publicKey());
  REQUIRE_THROWS_AS(MinisignSecretKey::parse(file, &wrong), Failure);
  REQUIRE_THROWS_AS(MinisignSecretKey::parse(file), Failure);
}

TEST_CASE("a comment of two lines cannot be signed") {
  REQUIRE_THROWS_AS(MinisignSecretKey::generate().sign(kMessage, "one\ntwo"), Failure);
}

TEST_CASE("Debian's minisign verifies what we sign, and we verify what it signs") {
  if (!test::hasProgram("minisign")) {
    WARN("Skipped: the program minisign is not installed.");
    return;
  }
  const TemporaryFolder folder;
  const auto quoted = [&](const char* name) { return test::quoted(folder / name); };
  writeFileAtomically(folder / "message", kMessage);

  REQUIRE(test::runs("minisign -G -W -p " + quoted("their.pub") + " -s " + quoted("their.key")));
  const MinisignSecretKey theirs = MinisignSecretKey::parse(readFile(folder / "their.key"));
  REQUIRE(MinisignPublicKey::parse(readFile(folder / "their.pub")) == theirs.publicKey());
  for (const std::string form : {"", " -l"}) {  // -l: the older form without prehashing
    REQUIRE(test::runs("minisign -S" + form + " -s " + quoted("their.key") + " -m " + quoted("message") +
                       " -t 'reference 7' -x " + quoted("their.sig")));
    const MinisignSignature signature = MinisignSignature::parse(readFile(folder / "their.sig"));
    REQUIRE(signature.isPrehashed == form.empty());
    REQUIRE(signature.trustedComment == "reference 7");
    REQUIRE(signature.verifies(kMessage, theirs.publicKey()));
  }

  const MinisignSecretKey ours = MinisignSecretKey::generate();
  writeFileAtomically(folder / "our.sig", ours.sign(kMessage, "reference 8").text());
  REQUIRE(test::runs("minisign -V -P '" + ours.publicKey().text() + "' -m " + quoted("message") + " -x " +
                     quoted("our.sig")));
  writeFileAtomically(folder / "our.key", ours.text().text());
  REQUIRE(test::runs("minisign -S -W -s " + quoted("our.key") + " -m " + quoted("message") + " -x " +
                     quoted("second.sig")));
  REQUIRE(MinisignSignature::parse(readFile(folder / "second.sig")).verifies(kMessage, ours.publicKey()));
}
