// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <map>

#include "ui/base/theme.h"
#include "ui/pack/pack_plan.h"

namespace fairlead::ui {

/// What stands beside a section in the outline.
struct SectionSign {
  int warnings = 0;
  bool isChanged = false;  // an exhibit of which the case says otherwise now
  bool isGone = false;     // an exhibit that cannot be shown
};

/// A pack's cover and sections in their order. Dragged, or moved with Alt and the arrows; Delete removes; an exhibit
/// dropped from the shelf comes in where it is dropped.
class PackOutline : public QListWidget {
  Q_OBJECT

 public:
  explicit PackOutline(QWidget* parent = nullptr);
  /// -1 is the cover.
  void show(const PackPlan& plan, int chosen);
  void setSigns(const std::map<int, SectionSign>& signs);
  void setTheme(const Theme& theme);
  void setChangeable(bool isChangeable) { m_isChangeable = isChangeable; }
  int chosen() const { return currentRow() - 1; }
  void choose(int section) { setCurrentRow(section + 1); }

 signals:
  void chosenChanged(int section);
  /// So that it stands at `to` afterwards.
  void moveWanted(int from, int to);
  void removeWanted(int section);
  /// A section as JSON, before the one that is there now.
  void dropWanted(const QByteArray& section, int at);

 protected:
  QStringList mimeTypes() const override { return {kMime}; }
  QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;
  void keyPressEvent(QKeyEvent*) override;
  void dragEnterEvent(QDragEnterEvent*) override;
  void dragMoveEvent(QDragMoveEvent*) override;
  void dropEvent(QDropEvent*) override;
  void startDrag(Qt::DropActions actions) override;

 private:
  static constexpr const char* kMime = "application/x-fairlead-section";

  /// The section that is dragged within this outline; -1: it is no such drag.
  int draggedBy(const QMimeData& dragged) const;
  /// The section before which something dropped there comes in.
  int sectionAt(const QPoint& point) const;
  bool takes(const QDropEvent& event) const;

  bool m_isChangeable = true, m_isShowing = false;
};

}  // namespace fairlead::ui
