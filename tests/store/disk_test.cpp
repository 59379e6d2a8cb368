// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/failing_disk.h"
#include "tests/support/case_fixture.h"
#include "tests/support/catch.h"

using namespace fairlead;
using namespace fairlead::store;
using namespace fairlead::test;

namespace {

/// Before the first case is opened.
const bool kInstalled = (FailingDisk::install(), true);

Result<TransactionId> bringReports(Case& into) {
  return into.change(kAnalyst, Action::Collect, "Imported reports", [](Transaction& transaction) {
    for (int i = 0; i < 60; ++i) {
      const ItemId report = ItemId::random();
      const std::string text =
          "Report " + std::to_string(i) + ": " + std::string(3'000, static_cast<char>('a' + i % 26));
      transaction.addItem(report, "Report");
      transaction.addOriginal(Sha256::of(text), text, "text/plain", "r.txt");
      transaction.addPassage(report, text);
      transaction.say(report, "title", "Báo cáo " + std::to_string(i));
    }
  });
}

/// Fails at the first write, then later and later until nothing fails any more; each time the case must be as before.
int failAtEveryWrite(DiskFault fault, Access access, ErrorCode expected) {
  REQUIRE(kInstalled);
  int failures = 0;
  for (int writes = 0;; writes = writes < 10 ? writes + 1 : writes + writes / 6) {
    CaseFixture fixture;
    fixture.person("Karim");
    const std::string before = fixture.digest();
    fixture.reopen(access);
    FailingDisk::failAfter(writes, fault);
    const auto done = bringReports(*fixture.opened);
    const bool hasFailed = FailingDisk::hasFailed();
    if (access == Access::WriteWal && done) fixture.opened.reset();  // what was committed may not reach its place now
    FailingDisk::heal();
    INFO("write " << writes);
    if (!done) {
      CHECK(done.error().code == expected);
      CHECK(fixture.opened->digest() == fixture.opened->digest());
      CHECK(fixture.digest() == before);
    }
    fixture.opened.reset();
    fixture.reopen(Access::Write);
    CHECK(fixture.verifies());
    CHECK((fixture.digest() == before) == !done);
    CHECK(bringReports(*fixture.opened).has_value());  // and the case can be worked with
    if (!hasFailed) return failures;
    ++failures;
  }
}

}  // namespace

TEST_CASE("a full disk gives a sentence and the case is whole") {
  const auto access = GENERATE(Access::Write, Access::WriteWal);
  CHECK(failAtEveryWrite(DiskFault::Full, access, ErrorCode::DiskFull) > 3);
}

TEST_CASE("a disk that stops writing at any instant leaves the case as it was") {
  const auto access = GENERATE(Access::Write, Access::WriteWal);
  CHECK(failAtEveryWrite(DiskFault::Broken, access, ErrorCode::Io) > 3);
}

TEST_CASE("a case that cannot be made for want of room leaves no file") {
  TemporaryFolder folder;
  for (int writes : {0, 1, 5}) {
    FailingDisk::failAfter(writes, DiskFault::Full);
    const auto made = Case::create(folder / "new.fairlead", {"New", {}, {}, {}}, kAnalyst);
    FailingDisk::heal();
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().code == ErrorCode::DiskFull);
    CHECK(std::filesystem::is_empty(folder.path()));
  }
}
