// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <functional>
#include <memory>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace fairlead::ui {

/// Runs long work beside the window. The result comes back on the window's thread, unless whoever asked has gone or a
/// later job of the same name was started meanwhile. Work opens its own connection to the case.
class JobRunner : public QObject {
  Q_OBJECT

 public:
  explicit JobRunner(QObject* parent = nullptr) : QObject(parent) { m_pool.setMaxThreadCount(2); }
  /// Stops what runs and waits for it.
  ~JobRunner() override;

  template <typename T>
  void run(const QString& name, QObject* asker, std::function<T(const Progress&)> work, std::function<void(T)> done) {
    const auto progress = begin(name);
    const quint64 turn = m_turn;
    m_pool.start(
        [this, name, turn, progress, asker = QPointer<QObject>(asker), work = std::move(work), done = std::move(done)] {
          auto result = std::make_shared<Result<T>>(attempt([&] { return work(*progress); }));
          QMetaObject::invokeMethod(
              this,
              [this, name, turn, asker, result, done] {
                if (!finish(name, turn) || !asker) return;
                if (*result)
                  done(std::move(**result));
                else if (result->error().code != ErrorCode::Cancelled)
                  emit failed(name, QString::fromStdString(result->error().sentence()));
              },
              Qt::QueuedConnection);
        });
  }
  bool isBusy() const { return !m_running.isEmpty(); }

 signals:
  void changed();
  void failed(const QString& name, const QString& sentence);

 private:
  struct Running {
    quint64 turn = 0;
    std::shared_ptr<Progress> progress;
  };
  std::shared_ptr<Progress> begin(const QString& name);
  /// False for a job that a later one of its name has overtaken.
  bool finish(const QString& name, quint64 turn);

  QThreadPool m_pool;
  QHash<QString, Running> m_running;
  quint64 m_turn = 0;
};

}  // namespace fairlead::ui
