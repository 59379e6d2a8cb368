// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSlider>
#include <QTreeWidget>
#include <memory>

#include "ui/paint/map_scene.h"
#include "ui/shell/case_desk.h"

namespace fairlead::ui {

/// The map's layers, the topmost first: order by dragging, visibility, opacity and colour.
class LayersView : public QWidget {
  Q_OBJECT

 public:
  explicit LayersView(CaseDesk& desk, QWidget* parent = nullptr);
  void show(std::shared_ptr<const MapScene> scene);

 private:
  void tell();
  void chooseColour();

  CaseDesk& m_desk;
  QTreeWidget* m_layers;
  QSlider* m_opacity;
  bool m_isFilling = false;
};

}  // namespace fairlead::ui
