// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <thread>

#include "core/base/resources.h"
#include "core/release/zip_reader.h"
#include "core/release/zip_writer.h"
#include "tests/release/forged_zip.h"
#include "tests/release/programs.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;
using namespace fairlead::release;
using fairlead::test::forgedZip;
using fairlead::test::TemporaryFolder;
using fairlead::test::zipEntryOf;

namespace {

class TwoThreads final : public Executor {
 public:
  std::size_t width() const override { return 2; }
  void run(std::size_t count, const std::function<void(std::size_t)>& work) override {
    std::thread odd([&] {
      for (std::size_t i = 1; i < count; i += 2) work(i);
    });
    for (std::size_t i = 0; i < count; i += 2) work(i);
    odd.join();
  }
};

using Files = std::map<std::string, std::string>;

std::string zipped(const Files& files, Executor& executor,
                   ZipWriter::Packing packing = ZipWriter::Packing::WhereItHelps) {
  StringSink sink;
  ZipWriter writer(sink, executor, packing);
  for (const auto& [name, content] : files) writer.add(name, content);
  writer.close();
  return sink.text;
}

std::string zipped(const Files& files, ZipWriter::Packing packing = ZipWriter::Packing::WhereItHelps) {
  InlineExecutor executor;
  return zipped(files, executor, packing);
}

Files unzipped(const std::string& archive, ZipReader::Form form = ZipReader::Form::AnyProgram) {
  MemorySource source(archive);
  const ZipReader reader(source, form);
  Files files;
  for (const ZipEntry& entry : reader.entries()) files[entry.name] = reader.readAll(entry, 1 << 30);
  return files;
}

std::string noise(std::size_t size) {
  std::string text(size, '\0');
  std::uint64_t state = 88172645463325252ULL;
  for (char& c : text) {
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    c = static_cast<char>(state);
  }
  return text;
}

Files someFiles() {
  Files files{{"bagit.txt", "BagIt-Version: 1.0\n"}, {"data/empty", ""}, {"data/Ánh – محمد.txt", "Юлия"}};
  for (int i = 0; i < 200'000; ++i) files["data/long.txt"] += "row " + std::to_string(i) + "\n";
  files["data/noise.jpg"] = noise(700'000);
  files["data/scan within text.odt"] = files["data/long.txt"] + noise(1'700'000) + files["data/long.txt"];
  return files;
}

}  // namespace

TEST_CASE("an archive gives back what was put in") {
  REQUIRE(unzipped(zipped(someFiles())) == someFiles());
  REQUIRE(unzipped(zipped({})) == Files{});
  REQUIRE(unzipped(zipped(someFiles(), ZipWriter::Packing::Never), ZipReader::Form::Canonical) == someFiles());
}

TEST_CASE("the same files give the same archive, with one thread or two") {
  TwoThreads threads;
  REQUIRE(zipped(someFiles()) == zipped(someFiles(), threads));
}

TEST_CASE("what is packed already is stored, what is not is packed") {
  const std::string archive = zipped(someFiles());
  MemorySource source(archive);
  const ZipReader reader(source);
  REQUIRE_FALSE(reader.find("data/noise.jpg")->isDeflated);
  REQUIRE(reader.find("data/long.txt")->isDeflated);
  REQUIRE(archive.size() < 4'000'000);  // of 9.3 million bytes, 2.4 million of them noise
}

TEST_CASE("names that climb out, are absolute, odd or out of order are not written") {
  InlineExecutor executor;
  for (const char* name : {"../x", "a/../x", "/x", "a//x", "C:x", "a\\x", "./x", "x\n", ""}) {
    StringSink sink;
    ZipWriter writer(sink, executor);
    REQUIRE_THROWS_AS(writer.begin(name), Failure);
  }
  StringSink sink;
  ZipWriter writer(sink, executor);
  writer.add("b", "");
  REQUIRE_THROWS_AS(writer.begin("a"), Failure);
  REQUIRE_THROWS_AS(writer.begin("b"), Failure);
}

TEST_CASE("an archive that lies is refused") {
  const std::string content = "content";
  REQUIRE(unzipped(forgedZip({{zipEntryOf("a", content), content}})).at("a") == content);
  for (const char* name : {"../x", "/etc/passwd", "a/../../x", "a\\..\\x", "", "x\xff"})
    REQUIRE_THROWS_AS(unzipped(forgedZip({{zipEntryOf(name, content), content}})), Failure);
  REQUIRE_THROWS_AS(unzipped(forgedZip({{zipEntryOf("a", content), content}, {zipEntryOf("A", content), content}})),
                    Failure);
  ZipEntry liar = zipEntryOf("a", content);
  SECTION("larger than told") { liar.size = liar.packedSize = 3; }
  SECTION("smaller than told") { liar.size = liar.packedSize = 30; }
  SECTION("unpacked size apart from the stored one") { liar.size = 1 << 20; }
  SECTION("another checksum") { liar.crc ^= 1; }
  REQUIRE_THROWS_AS(unzipped(forgedZip({{liar, content}})), Failure);
}

TEST_CASE("bytes before, between or behind entries are refused") {
  const std::string archive = zipped({{"a", "content"}});
  REQUIRE_THROWS_AS(unzipped("#!/bin/sh\n" + archive), Failure);
  REQUIRE_THROWS_AS(unzipped(archive + "x"), Failure);
  for (std::size_t size = 0; size < archive.size(); ++size)
    REQUIRE_THROWS_AS(unzipped(archive.substr(0, size)), Failure);
}

TEST_CASE("a bomb is refused before it is unpacked") {
  const std::string archive = zipped({{"zeros", std::string(50 << 20, '\0')}});
  MemorySource source(archive);
  ZipReader::Limits limits;
  limits.expandable = 10 << 20;
  REQUIRE_THROWS_AS(ZipReader(source, ZipReader::Form::AnyProgram, limits), Failure);
  limits = {};
  limits.total = 40 << 20;
  REQUIRE_THROWS_AS(ZipReader(source, ZipReader::Form::AnyProgram, limits), Failure);
}

TEST_CASE("every flipped bit of a canonical archive is seen") {
  const std::string archive = zipped({{"a", "content"}, {"b/c", "more"}}, ZipWriter::Packing::Never);
  const Files files = unzipped(archive, ZipReader::Form::Canonical);
  for (std::size_t byte = 0; byte < archive.size(); ++byte)
    for (int bit = 0; bit < 8; ++bit) {
      std::string damaged = archive;
      damaged[byte] = static_cast<char>(damaged[byte] ^ 1 << bit);
      bool isSame = false;
      try {
        isSame = unzipped(damaged, ZipReader::Form::Canonical) == files;
      } catch (const Failure&) {
      }
      INFO("byte " << byte << " bit " << bit);
      REQUIRE_FALSE(isSame);
    }
}

TEST_CASE("unzip opens what we write, and we open what zip writes") {
  if (!test::hasProgram("zip") || !test::hasProgram("unzip")) {
    WARN("Skipped: the programs zip and unzip are not installed.");
    return;
  }
  const TemporaryFolder folder;
  InlineExecutor executor;
  StringSink sink;
  ZipWriter writer(sink, executor);
  writer.add("a.txt", "alpha");
  writer.begin("b/unknown size.txt");
  writer.write(std::string(100'000, 'b'));
  writer.end();
  writer.close();
  writeFileAtomically(folder / "ours.zip", sink.text);
  REQUIRE(test::runs("unzip -tq " + test::quoted(folder / "ours.zip")));
  REQUIRE(test::runs("unzip -q " + test::quoted(folder / "ours.zip") + " -d " + test::quoted(folder / "out")));
  REQUIRE(readFile(folder.path() / "out" / "b" / "unknown size.txt") == std::string(100'000, 'b'));
  for (const std::string flags : {"-qr", "-qr1X", "-qr0D"}) {
    REQUIRE(test::runs("cd " + test::quoted(folder / "out") + " && rm -f ../their.zip && zip " + flags +
                       " ../their.zip ."));
    const Files files = unzipped(readFile(folder / "their.zip"));
    REQUIRE(files.size() == 2);
    REQUIRE(files.at("b/unknown size.txt") == std::string(100'000, 'b'));
  }
  std::filesystem::create_symlink("/etc/passwd", folder.path() / "out" / "link");
  REQUIRE(test::runs("cd " + test::quoted(folder / "out") + " && rm -f ../their.zip && zip -qry ../their.zip ."));
  REQUIRE_THROWS_AS(unzipped(readFile(folder / "their.zip")), Failure);
}

TEST_CASE("hostile archives of the public collection are refused or read whole") {
  const auto folder = test::testData("archives");
  if (!folder) {
    WARN("Skipped: FAIRLEAD_TEST_DATA names no folder with hostile archives.");
    return;
  }
  int refused = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    const std::string name = entry.path().filename().string();
    INFO(name);
    bool isRead = false;
    try {
      unzipped(readFile(entry.path()));
      isRead = true;
    } catch (const Failure& failure) {
      REQUIRE_FALSE(failure.error().message.empty());
      ++refused;
    }
    if (name.starts_with("incons") || name.starts_with("encrypt") || name.starts_with("gap") ||
        name.starts_with("junk"))
      REQUIRE_FALSE(isRead);
  }
  REQUIRE(refused >= 12);
}
