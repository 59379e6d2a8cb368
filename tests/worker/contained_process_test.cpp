// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/contained_process.h"

#include <filesystem>
#include <string>

#include "core/base/error.h"
#include "core/base/resources.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace fairlead;

namespace {

const ContainedLimits kShort{std::chrono::milliseconds(1500), std::uint64_t{300} << 20, std::uint64_t{8} << 20};

std::string run(ContainedProcess& process, const std::string& task, const std::string& parameters = {},
                const std::vector<ContainedFile>& files = {}) {
  std::string said;
  process.run(task, parameters, files, [&](std::uint8_t, std::string_view payload) { said += payload; });
  return said;
}

Error failureOf(const std::string& task, const std::string& parameters = {},
                const std::vector<ContainedFile>& files = {}) {
  ContainedProcess process(kShort, "fairlead-test-worker");
  try {
    const std::string said = run(process, task, parameters, files);
    FAIL(task << " came to its end and said: " << said);
  } catch (const Failure& failure) {
    CHECK_FALSE(process.isRunning());
    CHECK(failure.error().message.size() > 10);
    return failure.error();
  }
  return {};
}

}  // namespace

TEST_CASE("a contained program reads the files it is given and answers, several times over") {
  const test::TemporaryFolder folder;
  writeFileAtomically(folder / "báo cáo.txt", "Báo cáo: صباح الخير");
  ContainedProcess process({}, "fairlead-test-worker");
  for (int i = 0; i < 3; ++i) {
    CHECK(run(process, "echo", "{\"n\":1}", {{folder / "báo cáo.txt"}}) == "{\"n\":1}Báo cáo: صباح الخير");
  }
  CHECK(run(process, "echo", std::string(200'000, 'p')).size() == 200'000);
  CHECK(run(process, "threads") == "from a thread");
}

TEST_CASE("a task's own refusal arrives as it was thrown, and the next call works") {
  ContainedProcess process(kShort, "fairlead-test-worker");
  try {
    run(process, "fail");
    FAIL("no refusal");
  } catch (const Failure& failure) {
    CHECK(failure.error().code == ErrorCode::Unsupported);
    CHECK(failure.error().sentence() == "page 3: This is not for us.");
  }
  CHECK(run(process, "echo", "again") == "again");
}

TEST_CASE("a contained program can open no socket and start no program or process") {
  CHECK(failureOf("openSocket").code == ErrorCode::Refused);
  CHECK(failureOf("connect").code == ErrorCode::Refused);
  CHECK(failureOf("execute").code == ErrorCode::Refused);
  CHECK(failureOf("fork").code == ErrorCode::Refused);
}

TEST_CASE("a contained program can neither make, write nor remove a file") {
  const test::TemporaryFolder folder;
  writeFileAtomically(folder / "a.txt", "kept");
  CHECK(failureOf("writeFile", (folder / "new.txt").string()).code == ErrorCode::Refused);
  CHECK(failureOf("append", {}, {{folder / "a.txt"}}).code == ErrorCode::Refused);
  CHECK(failureOf("remove", {}, {{folder / "a.txt"}}).code == ErrorCode::Refused);
  CHECK(readFile(folder / "a.txt") == "kept");
  CHECK_FALSE(std::filesystem::exists(folder / "new.txt"));
}

TEST_CASE("a task without an end is stopped") {
  CHECK(failureOf("loop").code == ErrorCode::Limit);
  CHECK(failureOf("allocate").code == ErrorCode::Limit);
  CHECK(failureOf("flood").code == ErrorCode::Limit);
}

TEST_CASE("a crash, an early end and garbage are told as a damaged file") {
  CHECK(failureOf("crash").code == ErrorCode::Malformed);
  CHECK(failureOf("quit").code == ErrorCode::Malformed);
  CHECK(failureOf("garbage").code == ErrorCode::Malformed);
}

TEST_CASE("a stopped progress ends the contained program") {
  ContainedProcess process(kShort, "fairlead-test-worker");
  Progress progress;
  CHECK_THROWS_AS(process.run(
                      "flood", {}, {}, [&](std::uint8_t, std::string_view) { progress.stop(); }, progress),
                  Failure);
  CHECK_FALSE(process.isRunning());
}

TEST_CASE("what is absent or no file is named before anything starts") {
  const test::TemporaryFolder folder;
  CHECK(failureOf("echo", {}, {{folder / "absent.pdf"}}).code == ErrorCode::NotFound);
  CHECK(failureOf("echo", {}, {{folder.path()}}).code == ErrorCode::Unsupported);
}
