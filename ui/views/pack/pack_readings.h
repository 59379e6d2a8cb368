// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <map>
#include <memory>

#include "ui/pack/brief.h"
#include "ui/pack/frozen_exhibits.h"
#include "ui/pack/lint.h"
#include "ui/pack/pack_preview.h"
#include "ui/views/pack/pack_draft.h"

namespace fairlead::ui {

/// What is worked out beside the window of the pack that is being written: its pages, what a reader would trip over,
/// what became of its exhibits. Once the hand rests, and only while somebody looks; what is late is dropped.
class PackReadings : public QObject {
  Q_OBJECT

 public:
  PackReadings(PackDraft& draft, QObject* parent);
  void setLooked(bool isLooked);
  /// How long the hand has to rest before anything is read, in milliseconds.
  void setPause(int pause) { m_rest.setInterval(pause); }
  /// What is read, or was read last, is of an earlier plan: it is read anew once the hand rests.
  bool isDue() const { return m_isDue; }
  /// Of all but the plan.
  void setOptions(const BriefOptions& options);
  /// None while they are not known, or not of this plan.
  const std::map<std::size_t, ExhibitState>& states() const { return m_states; }
  const std::vector<LintFinding>& findings() const { return m_findings; }
  const std::shared_ptr<const PackPreview>& preview() const { return m_preview; }

 signals:
  /// The pages that are shown are no longer those of the plan.
  void outdated();
  /// None: the sentence says why.
  void previewRead(const QString& problem);
  void lintRead(const QString& problem);
  void statesRead();
  void chartsRead(const QStringList& charts);

 private:
  /// What was found is of other sections than the plan's now.
  void forget();
  void expect();
  void read();
  void readPages();
  void readLint();
  void readStates();

  PackDraft& m_draft;
  BriefOptions m_options;
  std::shared_ptr<const PackPreview> m_preview;
  std::vector<LintFinding> m_findings;
  std::map<std::size_t, ExhibitState> m_states;
  quint64 m_turn = 0;  // of the plan's sections: what is read of earlier ones is dropped
  QTimer m_rest;
  bool m_isLooked = false, m_isDue = false;
};

}  // namespace fairlead::ui
