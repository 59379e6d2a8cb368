// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/case_desk.h"
#include "ui/views/form/form.h"
#include "ui/views/map/map_pen.h"

namespace fairlead::ui {

/// An annotation on the ground or on the timeline as it is to be kept.
struct Mark {
  MapTool tool = MapTool::Text;  // Select: it has no place, only a time
  std::vector<Position> points;
  std::vector<double> radii;  // metres
  std::string text, when;     // when as a TimeValue is written; empty: none

  /// As the schema's Annotation keeps it; throws Failure(Invalid) if there is nothing in it.
  ItemId add(store::Case& opened, store::Transaction& transaction) const;
};

/// Asks for the words of a drawing or a moment, for its rings, and for when it holds.
class MarkDialog : public FormDialog {
  Q_OBJECT

 public:
  MarkDialog(CaseDesk& desk, Mark mark, QWidget* parent);

 protected:
  void commit() override;

 private:
  CaseDesk& m_desk;
  Mark m_mark;
  QLineEdit *m_text, *m_radii = nullptr, *m_when;
};

}  // namespace fairlead::ui
