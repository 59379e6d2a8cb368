// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QWidget>
#include <optional>

#include "ui/base/theme.h"
#include "ui/pack/frozen_exhibits.h"

namespace fairlead::ui {

/// What an exhibit shows, and what the case has done to it since it was frozen.
class ExhibitEditor : public QWidget {
  Q_OBJECT

 public:
  explicit ExhibitEditor(QWidget* parent = nullptr);
  void setTheme(const Theme& theme) { m_theme = &theme; }
  void offerCharts(const QStringList& charts);
  void show(const Json& section);
  /// None: not known yet.
  void tell(const std::optional<ExhibitState>& state);
  void setReadOnly(bool isReadOnly);

 signals:
  /// The section with another query; what it was frozen as is gone with it.
  void queryChanged(const QByteArray& section);
  void refreshWanted();
  /// What the view of this kind shows now takes its place.
  void takeWanted(const QString& kind);

 private:
  void change();
  void describe(const Json& section);

  const Theme* m_theme = &Theme::of(Tone::Light);
  Json m_section;
  QFormLayout* m_form;
  QComboBox *m_kind, *m_chart, *m_schema;
  QLineEdit *m_from, *m_to;
  QLabel *m_frame, *m_state;
  QPushButton *m_refresh, *m_take;
  bool m_isReadOnly = false;
  std::optional<ExhibitState> m_known;
};

}  // namespace fairlead::ui
