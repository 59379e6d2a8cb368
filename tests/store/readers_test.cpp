// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One writer, many readers: none waits for another, and the last one out leaves one file.
#include <sys/stat.h>

#include <thread>

#include "core/base/resources.h"
#include "core/base/sha256.h"
#include "core/store/patience.h"
#include "tests/store/other_program.h"
#include "tests/support/case_fixture.h"
#include "tests/support/nobody_special.h"

using namespace fairlead;
using namespace fairlead::store;
using namespace fairlead::test;

namespace {

/// More than the page cache of 64 MB holds, so that SQLite must write before the transaction ends.
void bringMuch(Transaction& into) {
  std::string bytes(std::size_t{8} << 20, 'x');
  for (int i = 0; i < 10; ++i) {
    bytes.front() = static_cast<char>('a' + i);
    into.addOriginal(Sha256::of(bytes), bytes, "text/plain", "much.txt");
  }
  into.addItem(ItemId::random(), "Person");
}

struct Held : CaseFixture {
  Held() {
    person("Karim");
    opened.reset();
  }
};

}  // namespace

TEST_CASE("readers see the case as it was, at once, while more comes in than the page cache holds") {
  Held fixture;
  fixture.reopen(Access::WriteMuch);
  fixture.change([&](Transaction& t) {
    bringMuch(t);
    const OtherProgram reader(fixture.path, Access::Look, true);
    const auto looked = Case::open(fixture.path, Access::Look).orThrow();
    looked->database().execute("PRAGMA busy_timeout=0");
    CHECK(looked->counts()["entity"] == 1);
    SearchQuery query;
    query.text = "karim";
    CHECK(looked->search().search(query).total == 1);
  });
  CHECK(fixture.count("entity") == 2);
  fixture.opened.reset();
  CHECK(filesIn(fixture.folder) == 1);
}

TEST_CASE("a reader that holds on stops no long import, keeps what it saw, and the last one out leaves one file") {
  Held fixture;
  fixture.reopen(Access::WriteMuch);
  auto looked = Case::open(fixture.path, Access::Look).orThrow();
  OtherProgram other(fixture.path, Access::Look, true);
  {
    const Scope snapshot(looked->database(), Scope::Kind::Read);
    CHECK(looked->counts()["entity"] == 1);
    fixture.change(bringMuch);
    CHECK(fixture.count("entity") == 2);
    fixture.opened.reset();
    CHECK(looked->counts()["entity"] == 1);
  }
  CHECK(looked->counts()["entity"] == 2);
  const bool isOtherLast = GENERATE(false, true);
  if (!isOtherLast) other.letGo();
  looked.reset();
  other.letGo();
  CHECK(filesIn(fixture.folder) == 1);
  fixture.reopen(Access::Look);
  CHECK(fixture.count("entity") == 2);
  CHECK(fixture.verifies());
}

TEST_CASE("a command writes to a case whose log others still read") {
  Held fixture;
  {
    OtherProgram killed(fixture.path, Access::WriteMuch);
    OtherProgram reader(fixture.path, Access::Look, true);
    killed.kill();
    fixture.reopen(Access::Write);
    fixture.person("Müller");
    fixture.opened.reset();
  }
  CHECK(filesIn(fixture.folder) == 1);
  fixture.reopen(Access::Look);
  CHECK(fixture.count("entity") == 2);
}

TEST_CASE("who cannot write because somebody reads is told who, not that he has the case himself") {
  Held fixture;
  fixture.reopen(Access::Write);
  fixture.opened->database().execute("PRAGMA busy_timeout=0");
  const OtherProgram reader(fixture.path, Access::Look, true);
  const auto refused = fixture.opened->change(kAnalyst, Action::Alter, "A change",
                                              [](Transaction& t) { t.addItem(ItemId::random(), "Person"); });
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::Busy);
  CHECK(refused.error().message.find("is being read by test_store (process ") != std::string::npos);
}

TEST_CASE("a case that a killed writer left can be looked at where nothing may be written, and nothing is left there") {
  Held fixture;
  fixture.reopen(Access::WriteMuch);
  // As a copy without the log, after all of it had reached the file.
  fixture.opened->database().execute("PRAGMA wal_checkpoint(TRUNCATE)");
  const std::string bytes = readFile(fixture.path);
  fixture.opened.reset();
  const TemporaryFolder place;
  const std::filesystem::path copy = place / "a copy, 50 %?.fairlead";
  writeFileAtomically(copy, bytes);
  REQUIRE(::chmod(copy.c_str(), 0444) == 0);
  REQUIRE(::chmod(place.path().c_str(), 0555) == 0);
  {
    const NobodySpecial rights;
    const auto looked = Case::open(copy, Access::Look);
    REQUIRE(looked.has_value());
    CHECK((*looked)->counts()["entity"] == 1);
  }
  REQUIRE(::chmod(place.path().c_str(), 0755) == 0);
  CHECK(filesIn(place) == 1);
  CHECK(readFile(copy) == bytes);
}

TEST_CASE("an empty log that was left beside a case at rest goes with the next who opens it") {
  const Access access = GENERATE(Access::Look, Access::Write);
  Held fixture;
  const std::string bytes = readFile(fixture.path);
  const auto beside = [&](const char* end) { return std::filesystem::path(fixture.path.string() + end); };
  writeFileAtomically(beside("-wal"), "");
  writeFileAtomically(beside("-shm"), std::string(32'768, '\0'));
  Case::open(fixture.path, access).orThrow().reset();
  CHECK_FALSE(std::filesystem::exists(beside("-wal")));
  CHECK_FALSE(std::filesystem::exists(beside("-shm")));
  CHECK(readFile(fixture.path) == bytes);
  CHECK(Case::open(fixture.path, Access::Look).orThrow()->counts()["entity"] == 1);
}

namespace {
std::vector<std::string> told;
}

TEST_CASE("a change waits for a reader to let go, tells who it is, and is made") {
  Held fixture;
  fixture.reopen(Access::Write);
  Patience::set({std::chrono::seconds(20), [](const std::string& sentence) { told.push_back(sentence); }});
  told.clear();
  OtherProgram reader(fixture.path, Access::Look, true);
  std::thread patient([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(1'500));
    reader.letGo();
  });
  fixture.person("Müller");
  patient.join();
  CHECK(fixture.count("entity") == 2);
  REQUIRE(told.size() == 1);
  CHECK(told[0].find("is being read by test_store (process ") != std::string::npos);
  CHECK(told[0].find("waiting for up to 20 seconds") != std::string::npos);
  Patience::set({std::chrono::milliseconds(50), nullptr});
  OtherProgram other(fixture.path, Access::Look, true);
  const auto refused = fixture.opened->change(kAnalyst, Action::Alter, "A change",
                                              [](Transaction& t) { t.addItem(ItemId::random(), "Person"); });
  CHECK_FALSE(refused.has_value());
  Patience::set({});
}
