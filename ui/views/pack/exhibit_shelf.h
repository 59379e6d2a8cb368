// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <functional>
#include <vector>

#include "ui/pack/exhibit_query.h"

namespace fairlead::ui {

/// What the views show now, as exhibits of it would be asked for; the shell knows the views, and tells.
struct ShownNow {
  QString text;  // "Chart: The core network"
  ExhibitQuery query;
};
using AskShown = std::function<std::vector<ShownNow>()>;

/// What can become an exhibit: what the views show, and the saved charts. Dragged to a place of the outline, or added
/// behind what is chosen there by a double click or Enter.
class ExhibitShelf : public QListWidget {
  Q_OBJECT

 public:
  static constexpr const char* kMime = "application/x-fairlead-exhibit";

  explicit ExhibitShelf(QWidget* parent = nullptr);
  void offer(const AskShown& shown, const QStringList& charts);

 signals:
  void addWanted(const fairlead::ui::ExhibitQuery& query);

 protected:
  QStringList mimeTypes() const override { return {kMime}; }
  QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;

 private:
  AskShown m_ask;
  ExhibitQuery queryOf(int row) const;
};

}  // namespace fairlead::ui
