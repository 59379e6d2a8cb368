// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace fairlead::ui {

/// Who waits for whom: quick reads for the views, long reads beside them, and writers one after the other.
enum class JobLane { Quick, Long, Writer };

/// One long work as the jobs panel shows it.
struct JobState {
  enum class Stage { Waiting, Running, Done, Failed, Cancelled };
  quint64 id = 0;
  QString title;
  Stage stage = Stage::Waiting;
  std::shared_ptr<Progress> progress;
  QString sentence;             // of a failure: what happened and what to do; of a success: what came of it
  std::function<void()> again;  // the way on after a failure
  bool isEnded() const { return stage != Stage::Waiting && stage != Stage::Running; }
};

/// Runs long work beside the window. The result comes back on the window's thread, unless whoever asked has gone or a
/// later job of the same name was started meanwhile. Work opens its own connection to the case.
class JobRunner : public QObject {
  Q_OBJECT

 public:
  using Failed = std::function<void(const Error&)>;

  explicit JobRunner(QObject* parent = nullptr);
  /// Stops what runs and waits for it.
  ~JobRunner() override;

  /// A view's reading: not shown, and dropped when a later one of its name is started.
  template <typename T>
  void run(const QString& name, QObject* asker, std::function<T(const Progress&)> work, std::function<void(T)> done) {
    const auto progress = begin(name);
    const quint64 turn = m_turn;
    carry<T>(
        JobLane::Quick, progress, std::move(work), {}, [this, name, turn] { return finish(name, turn); },
        [asker = QPointer<QObject>(asker), done = std::move(done)](T result) {
          if (asker) done(std::move(result));
        },
        [this, name](const Error& error) {
          if (error.code != ErrorCode::Cancelled) emit failed(name, QString::fromStdString(error.sentence()));
        });
  }

  /// Work that a person asked for and may watch and cancel. `done` may tell what came of it by conclude(). A failure
  /// stays in the list with its sentence, and goes to `refused` too if there is one.
  template <typename T>
  quint64 start(const QString& title, JobLane lane, QObject* asker, std::function<T(const Progress&)> work,
                std::function<void(T)> done, Failed refused = {}) {
    const quint64 id = list(title);
    JobState& job = *find(id);
    job.again = [this, title, lane, asker = QPointer<QObject>(asker), work, done, refused] {
      if (asker) start<T>(title, lane, asker, work, done, refused);
    };
    carry<T>(
        lane, job.progress, std::move(work), [this, id] { enter(id); }, [] { return true; },
        [this, id, asker = QPointer<QObject>(asker), done = std::move(done)](T result) {
          leave(id, nullptr);
          if (asker) done(std::move(result));
        },
        [this, id, title, asker = QPointer<QObject>(asker), refused = std::move(refused)](const Error& error) {
          leave(id, &error);
          if (error.code == ErrorCode::Cancelled) return;
          if (asker && refused) refused(error);
          emit failed(title, QString::fromStdString(error.sentence()));
        });
    return id;
  }

  /// What came of the job that just ended, in a sentence.
  void conclude(quint64 id, const QString& sentence);
  void cancel(quint64 id);
  void repeat(quint64 id);
  void dismiss(quint64 id);
  /// The latest first; ended ones stay until dismissed, at most kKept.
  const std::vector<JobState>& jobs() const { return m_jobs; }
  bool isBusy() const { return m_pending > 0; }

 signals:
  void changed();
  void failed(const QString& name, const QString& sentence);

 private:
  struct Running {
    quint64 turn = 0;
    std::shared_ptr<Progress> progress;
  };
  static constexpr std::size_t kKept = 50;

  /// `isWanted` is asked on the window's thread once the work has ended.
  template <typename T>
  void carry(JobLane lane, const std::shared_ptr<Progress>& progress, std::function<T(const Progress&)> work,
             std::function<void()> begun, std::function<bool()> isWanted, std::function<void(T)> done, Failed refused) {
    ++m_pending;
    pool(lane).start([this, progress, work = std::move(work), begun, isWanted = std::move(isWanted),
                      done = std::move(done), refused = std::move(refused)] {
      if (begun) QMetaObject::invokeMethod(this, begun, Qt::QueuedConnection);
      auto result = std::make_shared<Result<T>>(attempt([&] {
        progress->check();
        return work(*progress);
      }));
      QMetaObject::invokeMethod(
          this,
          [this, result, isWanted, done, refused] {
            --m_pending;
            if (isWanted()) {
              if (!*result)
                refused(result->error());
              else
                done(std::move(**result));
            }
            emit changed();
          },
          Qt::QueuedConnection);
    });
  }
  QThreadPool& pool(JobLane lane);
  std::shared_ptr<Progress> begin(const QString& name);
  /// False for a job that a later one of its name has overtaken.
  bool finish(const QString& name, quint64 turn);
  quint64 list(const QString& title);
  JobState* find(quint64 id);
  void enter(quint64 id);
  void leave(quint64 id, const Error* error);

  QThreadPool m_quick, m_long, m_writer;
  QHash<QString, Running> m_running;
  std::vector<JobState> m_jobs;
  quint64 m_turn = 0, m_last = 0;
  int m_pending = 0;
};

}  // namespace fairlead::ui
