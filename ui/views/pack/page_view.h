// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <memory>

#include "ui/base/job_runner.h"
#include "ui/base/theme.h"
#include "ui/pack/pack_preview.h"
#include "ui/paint/view_state.h"

namespace fairlead::ui {

/// The pages of a pack as they will print, one at a time; each is painted beside the window. Page Up and Page Down
/// turn; a click on a number, or on the line that bears it, asks for its evidence.
class PageView : public QWidget {
  Q_OBJECT

 public:
  explicit PageView(JobRunner& jobs, QWidget* parent = nullptr);
  /// The page that is open stays open, as far as there is one. None: nothing to show, which the sentence explains.
  void show(std::shared_ptr<const PackPreview> preview, const QString& sentence = {});
  /// What is shown is being made anew.
  void setOutdated(bool isOutdated);
  void turnTo(int page, double y = 0);
  int page() const { return m_page; }
  const PackPreview* preview() const { return m_preview.get(); }
  /// None until it is painted.
  const QImage& image() const { return m_shown.image; }
  /// Where a point of the page (twentieths of a point) is on the picture.
  QPoint onScreen(const QPointF& point) const;
  QWidget* sheet() const { return m_sheet; }

 signals:
  void painted(int page);
  void notesWanted(const std::vector<int>& notes);
  void entityWanted(fairlead::ui::ItemKey entity);
  /// A place without a note was clicked twice: of this section.
  void sectionWanted(int section);

 protected:
  void resizeEvent(QResizeEvent*) override;
  void keyPressEvent(QKeyEvent*) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void paintPage();
  void updateBar();
  double scale() const;
  QPointF onPage(const QPoint& point) const;
  void click(const QPoint& point);
  /// What a click there leads to; empty for nothing.
  QString targetAt(const QPointF& point) const;

  JobRunner& m_jobs;
  std::shared_ptr<const PackPreview> m_preview;
  PreviewPage m_shown;
  int m_page = 0, m_shownPage = -1;
  double m_shownScale = 1, m_wantedY = -1;
  bool m_isToldWhy = false;  // a sentence stands where the page would
  QToolButton *m_back, *m_forward;
  QSpinBox* m_number;
  QLabel *m_count, *m_sheet, *m_note;
  QComboBox* m_zoom;
  QScrollArea* m_scroll;
};

}  // namespace fairlead::ui
