// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/case_desk.h"

#include "core/store/consultation_log.h"
#include "ui/base/text.h"

namespace fairlead::ui {

CaseDesk::CaseDesk(QObject* parent) : QObject(parent) {}

CaseDesk::~CaseDesk() = default;

void CaseDesk::setProfile(const Profile& profile) {
  m_profile = profile;
  profile.write();
  emit statusChanged();
}

Result<> CaseDesk::open(const std::string& path, const QString& why) {
  auto opened = store::Case::open(path, store::Access::WriteWal);
  QString reason;
  if (!opened && (opened.error().code == ErrorCode::ReadOnly || opened.error().code == ErrorCode::Busy)) {
    reason = toQt(opened.error().message);
    opened = store::Case::open(path, store::Access::Look);
  }
  if (!opened) return opened.error();
  auto status = attempt([&] {
    CaseStatus read;
    read.properties = (*opened)->properties();
    read.marking = (*opened)->marking();
    return read;
  });
  if (!status) return status.error();
  // Where it has to be told why, nothing is shown that could not be logged.
  const bool mustLog = status->properties.reasonPolicy == store::ReasonPolicy::Required;
  if (mustLog) {
    const auto logged = attempt([&] {
      store::ConsultationLog(store::ConsultationLog::userFolder())
          .add(**opened, m_profile.actor(why), {"window", {}, {}});
    });
    if (!logged) return logged.error();
  }
  close();
  m_keeper = std::move(*opened);
  m_path = path;
  m_reason = why;
  m_isReadOnly = !reason.isEmpty();
  m_readOnlyReason = reason;
  m_status = std::move(*status);
  emit caseOpened();
  emit caseChanged();
  readStatus();
  if (!mustLog) consulted("window", {}, {});
  return {};
}

void CaseDesk::close() {
  if (!m_keeper) return;
  emit caseClosing();
  m_keeper.reset();
  m_path.clear();
  m_reason.clear();
  m_status = {};
  m_isReadOnly = false;
  m_selection.reset();
  emit caseClosed();
}

void CaseDesk::consulted(const std::string& what, const QString& query, const std::vector<ItemKey>& shown) {
  m_jobs.run<bool>(
      QString("consultation %1").arg(++m_consultations), this,  // each counts; none overtakes another
      [path = m_path, actor = m_profile.actor(m_reason), what, query = fromQt(query), shown](const Progress&) {
        const auto opened = store::Case::open(path, store::Access::Look).orThrow();
        store::Consultation consultation{what, query, {}};
        for (const ItemKey key : shown)
          if (const auto item = opened->items().find(key)) consultation.shown.push_back(item->id);
        store::ConsultationLog(store::ConsultationLog::userFolder()).add(*opened, actor, consultation);
        return true;
      },
      [](bool) {});
}

void CaseDesk::absorbConsultations(store::Case& opened, const store::Actor& actor) {
  try {
    store::ConsultationLog(store::ConsultationLog::userFolder()).absorb(opened, actor);
  } catch (const Failure&) {
    // The change itself is written; what was looked at stays in the log and goes in behind the next one.
  }
}

void CaseDesk::change(store::Action action, const QString& text, Edit edit, std::function<void()> done,
                      JobRunner::Failed refused) {
  auto id = std::make_shared<quint64>(0);
  *id = write<bool>(
      text,
      [action, text = fromQt(text), edit = std::move(edit)](store::Case& opened, const store::Actor& actor,
                                                            const Progress&) {
        opened.change(actor, action, text, [&](store::Transaction& transaction) { edit(opened, transaction); })
            .orThrow();
        return true;
      },
      [this, id, done = std::move(done)](bool) {
        m_jobs.dismiss(*id);  // the journal tells of it
        if (done) done();
      },
      std::move(refused));
}

void CaseDesk::step(Step way, const QString& title) {
  if (!mayWrite()) return;
  auto id = std::make_shared<quint64>(0);
  *id = write<QString>(
      title,
      [way](store::Case& opened, const store::Actor& actor, const Progress&) {
        return toQt((opened.*way)(actor).orThrow());
      },
      [this, id](const QString& sentence) {
        m_jobs.dismiss(*id);
        emit said(sentence);
      });
}

void CaseDesk::afterChange() {
  if (!isOpen()) return;
  emit caseChanged();
  readStatus();
}

void CaseDesk::readStatus() {
  read<CaseStatus>(
      "status", this,
      [](const store::Case& opened, const Progress&) {
        return CaseStatus{opened.properties(), opened.marking(), opened.undoText(), opened.redoText(), opened.counts()};
      },
      [this](CaseStatus status) {
        m_status = std::move(status);
        emit statusChanged();
      });
}

}  // namespace fairlead::ui
