// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>
#include <set>
#include <vector>

#include "ui/shell/case_desk.h"
#include "ui/views/pack/pack_edits.h"

namespace fairlead::ui {

/// The pack that is being written, beside the list of all that the case has. What is done to it goes into the case by
/// the one door: at once, or once a hand that types rests. What others do to it, and what is undone, comes back.
class PackDraft : public QObject {
  Q_OBJECT

 public:
  PackDraft(CaseDesk& desk, QObject* parent);

  CaseDesk& desk() { return m_desk; }
  const std::vector<StoredPack>& packs() const { return m_packs; }
  bool isOpen() const { return m_open.has_value(); }
  bool mayWrite() const { return isOpen() && m_desk.mayWrite() && m_problem.isEmpty(); }
  ItemId id() const { return m_open.value_or(ItemId()); }
  const PackPlan& plan() const { return m_plan; }
  QString title() const;
  /// Why the plan cannot be used, in a sentence, and its text as it stands; empty if it can.
  const QString& problem() const { return m_problem; }
  const std::string& raw() const { return m_raw; }
  bool isOfNewerVersion() const { return m_isNewer; }
  /// Another version that is in force beside the one shown, since copies of the case were merged.
  const std::optional<PackVersion>& other() const { return m_other; }

  void open(ItemId pack);
  /// Of a plan as it is; it is opened.
  void create(const PackPlan& plan);
  void duplicate();
  void retract();
  void partOther();
  /// In place of a plan that cannot be used. Throws Failure if this cannot be used either.
  void replaceRaw(const std::string& text);

  enum class Keep { Now, WhenRested };
  /// `what` tells the journal.
  void edit(const QString& what, const std::function<void(PackPlan&)>& change, Keep keep = Keep::Now);
  /// Writes what waits for the hand to rest; true while something is on its way into the case.
  bool keep();

 signals:
  void packsChanged();
  /// Another pack, or the same as others left it: show all of it anew.
  void opened();
  /// By this hand. `isTyped`: only words, which are on the screen already.
  void edited(bool isTyped);
  /// All that was on its way has come to its end: into the case, or the last of it was refused and waits again.
  void kept(bool isInCase);

 private:
  void read();
  void take(std::vector<StoredPack> packs);
  void show(const StoredPack& pack);
  void clear();
  /// Counts a write that begins; what comes back is called once it has ended.
  std::function<void(bool isInCase)> begin(std::function<void()> refused = {});

  CaseDesk& m_desk;
  std::vector<StoredPack> m_packs;
  std::optional<ItemId> m_open;
  std::optional<ItemId> m_wanted;  // to be opened once it is read; until then the one before is written in
  PackPlan m_plan;
  QString m_problem;
  std::string m_raw;
  bool m_isNewer = false;
  std::optional<PackVersion> m_other;
  StatementId m_head;  // of the plan as it was last read or written
  QString m_what;      // what waits to be written
  bool m_isWaiting = false;
  int m_writing = 0;
  QTimer m_rest;
};

}  // namespace fairlead::ui
