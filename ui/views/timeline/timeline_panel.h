// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include "ui/views/timeline/play_head.h"
#include "ui/views/timeline/timeline_view.h"

namespace fairlead::ui {

/// The timeline with what it is asked for above it: its lanes, the clock, and a play head that steps or plays the time
/// filter, which all views follow.
class TimelinePanel : public QWidget {
  Q_OBJECT

 public:
  TimelinePanel(TimelineView* view, Selection& selection, QWidget* parent = nullptr);
  TimelineLanes lanes() const { return static_cast<TimelineLanes>(m_lanes->currentData().toInt()); }
  void step(PlayHead::Way way);
  void setPlaying(bool isPlaying);
  bool isPlaying() const { return m_clock.isActive(); }
  void setTone(Tone tone);
  /// Tells of the scene that is now shown: the zone in which most of its times were read, and lanes left out.
  void tellOf(const TimelineScene& scene);

 signals:
  /// Of the entities given, if any; else of the busiest.
  void lanesWanted(fairlead::ui::TimelineLanes by, const std::vector<fairlead::ui::ItemKey>& only);

 private:
  void assemble();
  void showIcons();
  void offerZone(const std::string& reported);
  PlayHead head() const;

  TimelineView* m_view;
  Selection& m_selection;
  QComboBox *m_lanes, *m_zone, *m_step;
  QCheckBox* m_before;
  QLabel* m_leftOut;
  QToolButton *m_back, *m_play, *m_forward;
  QTimer m_clock;
  const Theme* m_theme = &Theme::of(Tone::Light);
};

}  // namespace fairlead::ui
