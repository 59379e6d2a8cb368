// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "core/store/case.h"
#include "ui/base/job_runner.h"
#include "ui/shell/profile.h"
#include "ui/shell/selection.h"

namespace fairlead::ui {

/// What the window tells of the open case at any time.
struct CaseStatus {
  store::CaseProperties properties;
  Marking marking;
  std::string undo, redo;  // what each would act on; empty if nothing
  std::map<std::string, std::int64_t> counts;
};

/// What all views share of the open case: where it is, the selection, the jobs, and the one door for changes. Reading
/// and writing happen in jobs, each through a connection of its own. GUI thread.
class CaseDesk : public QObject {
  Q_OBJECT

 public:
  explicit CaseDesk(QObject* parent = nullptr);
  ~CaseDesk() override;

  Selection& selection() { return m_selection; }
  JobRunner& jobs() { return m_jobs; }
  const Profile& profile() const { return m_profile; }
  void setProfile(const Profile& profile);

  /// For writing, or to look at only if somebody else writes. The reason goes with all that is looked at and done.
  Result<> open(const std::string& path, const QString& reason = {});
  void close();
  bool isOpen() const { return m_keeper != nullptr; }
  bool mayWrite() const { return m_keeper && !m_isReadOnly; }
  const std::string& path() const { return m_path; }
  /// Why the case was opened to be looked at only; empty if it was not.
  const QString& readOnlyReason() const { return m_readOnlyReason; }
  const CaseStatus& status() const { return m_status; }

  /// For a view: the latest reading of a name wins.
  template <typename T>
  void read(const QString& name, QObject* asker, std::function<T(const store::Case&, const Progress&)> work,
            std::function<void(T)> done) {
    m_jobs.run<T>(
        name, asker,
        [path = m_path, work = std::move(work)](const Progress& progress) { return look<T>(path, work, progress); },
        std::move(done));
  }
  /// A reading that a person asked for: in the jobs panel, with progress and cancel.
  template <typename T>
  quint64 readLong(const QString& title, QObject* asker, std::function<T(const store::Case&, const Progress&)> work,
                   std::function<void(T)> done, JobRunner::Failed refused = {}) {
    return m_jobs.start<T>(
        title, JobLane::Long, asker,
        [path = m_path, work = std::move(work)](const Progress& progress) { return look<T>(path, work, progress); },
        std::move(done), std::move(refused));
  }

  /// One undoable change; `done` comes once it is in the case. Failures go to `refused` and the jobs panel.
  using Edit = std::function<void(store::Case&, store::Transaction&)>;
  void change(store::Action action, const QString& text, Edit edit, std::function<void()> done = {},
              JobRunner::Failed refused = {});
  /// Long work that makes its own changes: an import, a merge.
  template <typename T>
  quint64 write(const QString& title, std::function<T(store::Case&, const store::Actor&, const Progress&)> work,
                std::function<void(T)> done, JobRunner::Failed refused = {}, const QString& reason = {}) {
    return m_jobs.start<T>(
        title, JobLane::Writer, this,
        [path = m_path, actor = m_profile.actor(reason.isEmpty() ? m_reason : reason),
         work = std::move(work)](const Progress& progress) {
          const auto opened = store::Case::open(path, store::Access::WriteWal).orThrow();
          T result = work(*opened, actor, progress);
          absorbConsultations(*opened, actor);
          return result;
        },
        [this, done = std::move(done)](T result) {
          done(std::move(result));
          afterChange();
        },
        std::move(refused));
  }
  /// For the log of who looked at what; goes into the case with the next change.
  void consulted(const std::string& what, const QString& query, const std::vector<ItemKey>& shown);
  void undo() { step(&store::Case::undo, tr("Undo")); }
  void redo() { step(&store::Case::redo, tr("Redo")); }

 signals:
  void caseOpened();
  /// It is open still: what waits to be written can be.
  void caseClosing();
  void caseClosed();
  /// Something in the case is different; read again.
  void caseChanged();
  void statusChanged();
  /// A sentence for the foot of the window.
  void said(const QString& sentence);

 private:
  using Step = Result<std::string> (store::Case::*)(const store::Actor&) noexcept;
  template <typename T>
  static T look(const std::string& path, const std::function<T(const store::Case&, const Progress&)>& work,
                const Progress& progress) {
    const auto opened = store::Case::open(path, store::Access::Look).orThrow();
    const store::Scope snapshot(opened->database(), store::Scope::Kind::Read);
    return work(*opened, progress);
  }
  static void absorbConsultations(store::Case& opened, const store::Actor& actor);
  void step(Step way, const QString& title);
  void afterChange();
  void readStatus();

  Selection m_selection;
  Profile m_profile = Profile::read();
  std::unique_ptr<store::Case> m_keeper;  // keeps the case ours, and its log in place, while it is open
  std::string m_path;
  QString m_reason;
  quint64 m_consultations = 0;
  bool m_isReadOnly = false;
  QString m_readOnlyReason;
  CaseStatus m_status;
  JobRunner m_jobs;  // last, so that jobs end before what they report to goes
};

}  // namespace fairlead::ui
