// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPushButton>
#include <atomic>
#include <thread>

#include "tests/support/nobody_special.h"
#include "tests/ui/window_fixture.h"
#include "ui/base/pool_executor.h"
#include "ui/views/jobs/jobs_panel.h"

using namespace fairlead;
using namespace fairlead::ui;
using namespace fairlead::test;

namespace {

bool ended(JobRunner& jobs) {
  return QTest::qWaitFor([&] { return !jobs.isBusy(); }, 10'000);
}

}  // namespace

TEST_CASE("a job that fails leaves its sentence, and can be tried again") {
  JobRunner jobs;
  QObject asker;
  int tries = 0, done = 0;
  QString sentence;
  jobs.start<int>(
      "Work", JobLane::Long, &asker,
      [&tries](const Progress&) {
        if (tries++ == 0) throw Failure(ErrorCode::Io, "The disk is gone; plug it in again.");
        return 7;
      },
      [&done](int result) { done = result; },
      [&](const Error& error) { sentence = QString::fromStdString(error.message); });
  REQUIRE(ended(jobs));
  CHECK(jobs.jobs().front().stage == JobState::Stage::Failed);
  CHECK(sentence.startsWith("The disk is gone"));
  jobs.repeat(jobs.jobs().front().id);
  REQUIRE(ended(jobs));
  CHECK(done == 7);
  CHECK(jobs.jobs().front().stage == JobState::Stage::Done);
}

TEST_CASE("a job can be stopped from the panel, and is not told as a failure") {
  JobRunner jobs;
  JobsPanel panel(jobs);
  panel.show();
  QObject asker;
  bool isTold = false;
  QObject::connect(&jobs, &JobRunner::failed, &asker, [&] { isTold = true; });
  std::atomic<bool> isUnderWay{false};
  jobs.start<int>(
      "Endless", JobLane::Long, &asker,
      [&isUnderWay](const Progress& progress) -> int {
        isUnderWay = true;
        for (;;) {
          progress.check();
          std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
      },
      [](int) {});
  REQUIRE(QTest::qWaitFor([&] { return isUnderWay.load(); }, 5'000));
  QTest::qWait(20);
  for (auto* button : panel.findChildren<QPushButton*>())
    if (button->isVisible()) QTest::mouseClick(button, Qt::LeftButton);
  REQUIRE(ended(jobs));
  CHECK(jobs.jobs().front().stage == JobState::Stage::Cancelled);
  CHECK_FALSE(isTold);
}

TEST_CASE("writers wait for one another, and a result whose asker has gone is dropped") {
  JobRunner jobs;
  auto asker = std::make_unique<QObject>();
  std::atomic<int> atOnce{0}, most{0};
  int done = 0;
  for (int i = 0; i < 4; ++i)
    jobs.start<int>(
        "Write", JobLane::Writer, asker.get(),
        [&](const Progress&) {
          most = std::max(most.load(), ++atOnce);
          std::this_thread::sleep_for(std::chrono::milliseconds(5));
          return --atOnce;
        },
        [&done](int) { ++done; });
  asker.reset();
  REQUIRE(ended(jobs));
  CHECK(most == 1);
  CHECK(done == 0);
}

TEST_CASE("the executor does all of the work once and hands on the first failure") {
  PoolExecutor executor;
  std::atomic<int> sum{0};
  executor.run(100, [&](std::size_t number) { sum += static_cast<int>(number); });
  CHECK(sum == 4950);
  CHECK_THROWS_AS(executor.run(10,
                               [](std::size_t number) {
                                 if (number == 3) throw Failure(ErrorCode::Io, "Broken.");
                               }),
                  Failure);
}

TEST_CASE("a case that cannot be written is shown plainly as such, and offers no changes") {
  CaseFixture fixture;
  fixture.opened.reset();
  std::filesystem::permissions(fixture.path, std::filesystem::perms(0444));
  MainWindow window;
  window.show();
  {
    const NobodySpecial rights;
    REQUIRE(window.openCase(QString::fromStdString(fixture.path.string())));
  }
  CHECK(window.findChild<QLabel*>("readOnly")->isVisible());
  CHECK_FALSE(window.commands().trigger("edit.entity"));
}
