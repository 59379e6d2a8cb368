// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>

#include "ui/views/chart/chart_view.h"
#include "ui/views/scenes/chart_layouts.h"

namespace fairlead::ui {

/// The link chart below a choice of the case's saved charts.
class ChartPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ChartPanel(ChartView* chart, QWidget* parent = nullptr);
  /// The saved charts by name, and the one on screen; an empty name is all that is linked.
  void offer(const QStringList& charts, const QString& shown, ChartBundling bundling, bool hasPictures);
  ChartBundling bundling() const { return static_cast<ChartBundling>(m_bundling->currentData().toInt()); }
  QString shown() const { return m_charts->currentData().toString(); }

 signals:
  void chartWanted(const QString& chart);
  /// For what is not a saved chart, and so keeps no places.
  void layoutWanted(fairlead::ui::ChartLayout layout);
  void bundlingWanted(fairlead::ui::ChartBundling bundling);
  void picturesWanted(bool hasPictures);

 private:
  QComboBox *m_charts, *m_bundling;
  QCheckBox* m_pictures;
};

}  // namespace fairlead::ui
