// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <zlib.h>

#include <fstream>
#include <map>
#include <sstream>

#include "core/base/error.h"
#include "core/base/resources.h"
#include "core/base/sha256.h"
#include "core/release/age_file.h"
#include "tests/release/programs.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;
using namespace fairlead::release;
using fairlead::test::TemporaryFolder;

namespace {

std::string everything(ByteSource& source) {
  std::string text(source.size(), '\0');
  source.readAt(0, {reinterpret_cast<std::uint8_t*>(text.data()), text.size()});
  return text;
}

std::string opened(const std::string& file, const AgeUnlock& unlock) {
  AgeReader reader(std::make_unique<MemorySource>(file), unlock);
  return everything(reader);
}

AgeUnlock with(const AgeIdentity& identity) {
  AgeUnlock unlock;
  unlock.identities.push_back(identity.copy());
  return unlock;
}

AgeUnlock withPassphrase(std::string_view passphrase) {
  AgeUnlock unlock;
  unlock.passphrase = Secret(passphrase);
  return unlock;
}

std::string sealed(const std::string& plain, const std::vector<AgeRecipient>& recipients) {
  StringSink sink;
  AgeWriter writer(sink, recipients);
  writer.write(plain);
  writer.close();
  return sink.text;
}

std::string patterned(std::size_t size) {
  std::string text(size, '\0');
  for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>(i * 31 >> 3);
  return text;
}

ErrorCode codeOf(const std::function<void()>& work) {
  try {
    work();
  } catch (const Failure& failure) {
    return failure.error().code;
  }
  return ErrorCode::Internal;
}

struct Vector {
  std::map<std::string, std::vector<std::string>> head;
  std::string file;

  const std::string& value(const std::string& key) const { return head.at(key).front(); }
};

Vector readVector(const std::filesystem::path& path) {
  const std::string bytes = readFile(path);
  Vector vector;
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t end = bytes.find('\n', at);
    const std::string line = bytes.substr(at, end - at);
    at = end + 1;
    if (line.empty()) break;
    const auto colon = line.find(": ");
    vector.head[line.substr(0, colon)].push_back(line.substr(colon + 2));
  }
  vector.file = bytes.substr(at);
  if (!vector.head.count("compressed")) return vector;
  std::string inflated(40 << 20, '\0');
  uLongf length = inflated.size();
  REQUIRE(::uncompress(reinterpret_cast<Bytef*>(inflated.data()), &length,
                       reinterpret_cast<const Bytef*>(vector.file.data()), vector.file.size()) == Z_OK);
  vector.file = inflated.substr(0, length);
  return vector;
}

}  // namespace

TEST_CASE("what is sealed to a key opens with it, whatever its length") {
  const AgeIdentity identity = AgeIdentity::generate();
  for (const std::size_t size :
       {std::size_t{0}, std::size_t{1}, kAgeChunk - 1, kAgeChunk, kAgeChunk + 1, 3 * kAgeChunk})
    REQUIRE(opened(sealed(patterned(size), {identity.recipient()}), with(identity)) == patterned(size));
}

TEST_CASE("a sealed file can be read from anywhere") {
  const AgeIdentity identity = AgeIdentity::generate();
  const std::string plain = patterned(200'000), file = sealed(plain, {identity.recipient()});
  AgeReader reader(std::make_unique<MemorySource>(file), with(identity));
  std::string piece(70'000, '\0');
  for (const std::size_t at : {std::size_t{130'000}, std::size_t{0}, kAgeChunk - 1, kAgeChunk}) {
    reader.readAt(at, {reinterpret_cast<std::uint8_t*>(piece.data()), piece.size()});
    REQUIRE(piece == plain.substr(at, piece.size()));
  }
  REQUIRE(codeOf([&] {
            reader.readAt(130'001, {reinterpret_cast<std::uint8_t*>(piece.data()), piece.size()});
          }) == ErrorCode::Malformed);
}

TEST_CASE("one file is sealed to several people") {
  const AgeIdentity first = AgeIdentity::generate(), second = AgeIdentity::generate(), third = AgeIdentity::generate();
  const std::string file = sealed("Nguyễn Văn Ánh, محمد, Юлия", {first.recipient(), second.recipient()});
  REQUIRE(opened(file, with(second)) == "Nguyễn Văn Ánh, محمد, Юлия");
  REQUIRE(codeOf([&] { opened(file, with(third)); }) == ErrorCode::Refused);
}

TEST_CASE("a passphrase opens what it sealed, and no other does") {
  StringSink sink;
  AgeWriter writer(sink, Secret(std::string_view("đúng ngựa pin ghim")), 8);
  writer.write("secret");
  writer.close();
  REQUIRE(opened(sink.text, withPassphrase("đúng ngựa pin ghim")) == "secret");
  REQUIRE(codeOf([&] { opened(sink.text, withPassphrase("dung ngua pin ghim")); }) == ErrorCode::Refused);
  REQUIRE(codeOf([&] { opened(sink.text, {}); }) == ErrorCode::Refused);
}

TEST_CASE("every flipped bit and every cut of an age file is refused") {
  const AgeIdentity identity = AgeIdentity::generate();
  const std::string file = sealed("twelve words are said over the telephone", {identity.recipient()});
  const AgeUnlock unlock = with(identity);
  for (std::size_t byte = 0; byte < file.size(); ++byte)
    for (int bit = 0; bit < 8; ++bit) {
      std::string damaged = file;
      damaged[byte] = static_cast<char>(damaged[byte] ^ 1 << bit);
      REQUIRE_THROWS_AS(opened(damaged, unlock), Failure);
    }
  for (std::size_t size = 0; size < file.size(); ++size)
    REQUIRE_THROWS_AS(opened(file.substr(0, size), unlock), Failure);
}

TEST_CASE("base64 is read in its one canonical form") {
  REQUIRE(parseBase64("+/+/", false) == "\xfb\xff\xbf");
  for (const char* wrong : {"\xab/+/", "+\xaf+/", "+/+", "+/+/=", " +/+/", "+/\n+/"})
    REQUIRE_FALSE(parseBase64(wrong, false));
}

TEST_CASE("keys are read as they are written, and damaged ones are refused") {
  const AgeIdentity identity = AgeIdentity::generate();
  const std::string recipient = identity.recipient().text(), secret(identity.text().text());
  REQUIRE(recipient.starts_with("age1"));
  REQUIRE(secret.starts_with("AGE-SECRET-KEY-1"));
  REQUIRE(AgeRecipient::parse(recipient) == identity.recipient());
  REQUIRE(AgeIdentity::parse(secret)->recipient() == identity.recipient());
  for (std::size_t i = 0; i < recipient.size(); ++i) {
    std::string damaged = recipient;
    damaged[i] = damaged[i] == 'q' ? 'p' : 'q';
    if (damaged != recipient) REQUIRE_FALSE(AgeRecipient::parse(damaged));
  }
}

TEST_CASE("a passphrase that asks for gigabytes of memory is refused before any is taken") {
  const std::string file =
      "age-encryption.org/v1\n-> scrypt rF0/NwblUHHTpgQgRpe5CQ 30\ngUjEymFKMVXQEKdMMHL24oYexjE3TIC0O0zGSqJ2aUY\n"
      "--- IOXiQYStkoT1mvZW2tFOqZdhRVvj58egABx/sWfZQbc\n" +
      std::string(40, 'x');
  REQUIRE(codeOf([&] { opened(file, withPassphrase("password")); }) == ErrorCode::Limit);
}

TEST_CASE("the published vectors of age come out as they say") {
  const auto folder = test::testData("age");
  if (!folder) {
    WARN("Skipped: FAIRLEAD_TEST_DATA names no folder with age's vectors.");
    return;
  }
  int tried = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    const Vector vector = readVector(entry.path());
    INFO(entry.path().filename().string() << ": " << vector.value("expect"));
    AgeUnlock unlock;
    if (vector.head.count("identity"))
      for (const std::string& text : vector.head.at("identity"))
        if (auto identity = AgeIdentity::parse(text)) unlock.identities.push_back(std::move(*identity));
    if (vector.head.count("passphrase")) unlock.passphrase = Secret(std::string_view(vector.value("passphrase")));
    // A hybrid stanza needs ML-KEM: it is passed over, so such a file opens only if another recipient fits.
    const bool needsHybrid = entry.path().filename().string().find("hybrid") != std::string::npos;
    const std::string expected = vector.value("expect");
    std::string plain;
    ErrorCode code = ErrorCode::Internal;
    bool isOpened = false;
    try {
      plain = opened(vector.file, unlock);
      isOpened = true;
    } catch (const Failure& failure) {
      code = failure.error().code;
    }
    ++tried;
    if (needsHybrid) {
      if (isOpened) REQUIRE(hex(Sha256::of(plain)) == vector.value("payload"));
      REQUIRE((isOpened || code == ErrorCode::Refused || code == ErrorCode::Malformed));
    } else if (expected == "success") {
      REQUIRE(isOpened);
      REQUIRE(hex(Sha256::of(plain)) == vector.value("payload"));
    } else if (expected == "no match") {
      REQUIRE(code == ErrorCode::Refused);
    } else {
      REQUIRE_FALSE(isOpened);
      REQUIRE((code == ErrorCode::Malformed || code == ErrorCode::Limit || code == ErrorCode::Unsupported));
    }
  }
  REQUIRE(tried >= 100);
}

TEST_CASE("Debian's age opens what we seal, and we open what it seals") {
  if (!test::hasProgram("age") || !test::hasProgram("age-keygen")) {
    WARN("Skipped: the programs age and age-keygen are not installed.");
    return;
  }
  const TemporaryFolder folder;
  REQUIRE(test::runs("age-keygen -o " + test::quoted(folder / "key")));
  std::istringstream lines(readFile(folder / "key"));
  std::optional<AgeIdentity> identity;
  for (std::string line; std::getline(lines, line);)
    if (auto read = AgeIdentity::parse(line)) identity = std::move(read);
  REQUIRE(identity);
  const std::string plain = patterned(150'000);
  writeFileAtomically(folder / "ours.age", sealed(plain, {identity->recipient()}));
  REQUIRE(test::runs("age -d -i " + test::quoted(folder / "key") + " -o " + test::quoted(folder / "plain") + " " +
                     test::quoted(folder / "ours.age")));
  REQUIRE(readFile(folder / "plain") == plain);
  for (const std::string flags : {"", "-a "}) {
    REQUIRE(test::runs("age " + flags + "-r " + identity->recipient().text() + " -o " +
                       test::quoted(folder / "theirs.age") + " " + test::quoted(folder / "plain")));
    REQUIRE(opened(readFile(folder / "theirs.age"), with(*identity)) == plain);
  }
}
