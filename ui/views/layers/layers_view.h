// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSlider>
#include <QTreeWidget>
#include <map>
#include <memory>
#include <string>

#include "ui/paint/map_scene.h"
#include "ui/shell/case_desk.h"

namespace fairlead::ui {

/// The map's layers, the topmost first: order by dragging, visibility, opacity and colour; or a colour for each value
/// of an attribute, whose values can be left out one by one. A filter says which of a layer's features are shown, and
/// is kept in the case.
class LayersView : public QWidget {
  Q_OBJECT

 public:
  explicit LayersView(CaseDesk& desk, QWidget* parent = nullptr);
  void show(std::shared_ptr<const MapScene> scene);

 signals:
  /// Each layer's name to the attribute that its features are to be coloured by.
  void colouringWanted(const std::map<std::string, std::string>& by);

 private:
  void assemble();
  QTreeWidgetItem* itemOf(const MapScene& scene, std::size_t layer, const LayerStyle& style);
  void offerAttributes();
  void tell();
  void chooseColour();
  void applyFilter();
  void tellFilter();

  CaseDesk& m_desk;
  QTreeWidget* m_layers;
  QSlider* m_opacity;
  QComboBox* m_attribute;
  QLineEdit* m_filter;
  QLabel* m_told;  // what the filter hides, or why it was refused
  bool m_isFilling = false;
};

}  // namespace fairlead::ui
