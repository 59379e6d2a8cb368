// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QWidget>
#include <optional>

#include "core/model/grading.h"

namespace fairlead::ui {

/// Source evaluation and information assessment of one scheme, each with its meaning, or not graded.
class GradingField : public QWidget {
  Q_OBJECT

 public:
  explicit GradingField(GradingScheme scheme, QWidget* parent = nullptr);
  /// A grading of another scheme is kept as it is until a letter is chosen; never converted.
  void setGrading(const std::optional<Grading>& grading);
  std::optional<Grading> grading() const;
  bool isWhole() const;

 private:
  void fill();

  GradingScheme m_scheme;
  QComboBox *m_source, *m_information;
};

}  // namespace fairlead::ui
