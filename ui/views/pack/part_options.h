// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QWidget>

#include "ui/pack/pack_plan.h"

namespace fairlead::ui {

/// What a computed part can be told: how much at most, of which kinds, a page for each.
class PartOptions : public QWidget {
  Q_OBJECT

 public:
  explicit PartOptions(QWidget* parent = nullptr);
  /// False if this part has none.
  bool show(const Json& section);

 signals:
  void changed(const QByteArray& section);

 private:
  void change();

  Json m_section;
  QSpinBox* m_most;
  QLineEdit* m_kinds;
  QCheckBox *m_rows, *m_pageEach, *m_citedOnly;
  bool m_isShowing = false;
};

}  // namespace fairlead::ui
