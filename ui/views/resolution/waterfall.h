// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "core/resolve/resolver.h"
#include "ui/base/theme.h"

namespace fairlead::ui {

/// Why two may be one, as steps: what speaks for it goes to the right, what speaks against it to the left.
class Waterfall : public QWidget {
  Q_OBJECT

 public:
  explicit Waterfall(QWidget* parent = nullptr);
  void setTheme(const Theme& theme);
  void show(const resolve::Candidate& candidate);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent*) override;

 private:
  const Theme* m_theme = &Theme::of(Tone::Light);
  resolve::Candidate m_candidate;
};

}  // namespace fairlead::ui
