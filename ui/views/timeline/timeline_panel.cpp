// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/timeline/timeline_panel.h"

#include <QHBoxLayout>
#include <QTimeZone>
#include <QVBoxLayout>

#include "ui/base/text.h"
#include "ui/base/time_units.h"
#include "ui/paint/icons.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

namespace {

constexpr int kBeat = 700;  // ms that one step is shown while playing

}  // namespace

TimelinePanel::TimelinePanel(TimelineView* view, Selection& selection, QWidget* parent)
    : QWidget(parent), m_view(view), m_selection(selection) {
  assemble();
  m_clock.setInterval(kBeat);
  connect(&m_clock, &QTimer::timeout, this, [this] { step(PlayHead::Way::Forward); });
  connect(m_lanes, &QComboBox::currentIndexChanged, this, [this] {
    std::vector<ItemKey> only;
    const auto& selected = m_selection.state().selected;
    // Of what is selected, if a person chose several; one alone would be a line by itself.
    if (selected.size() > 1 && lanes() == TimelineLanes::Entity) only.assign(selected.begin(), selected.end());
    emit lanesWanted(lanes(), only);
  });
  connect(m_zone, &QComboBox::currentIndexChanged, this,
          [this] { m_selection.tellBy(fromQt(m_zone->currentData().toString())); });
  connect(m_back, &QToolButton::clicked, this, [this] { step(PlayHead::Way::Back); });
  connect(m_forward, &QToolButton::clicked, this, [this] { step(PlayHead::Way::Forward); });
  connect(m_play, &QToolButton::clicked, this, [this] { setPlaying(!isPlaying()); });
}

void TimelinePanel::assemble() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* row = new QHBoxLayout;
  row->setSpacing(size::kGap);
  row->setContentsMargins(size::kGap, size::kGap / 2, size::kGap, size::kGap / 2);
  m_lanes = labelledCombo(row, tr("&Lanes"), this);
  m_lanes->setObjectName("lanes");
  m_lanes->addItem(tr("Kinds"), static_cast<int>(TimelineLanes::Kind));
  m_lanes->addItem(tr("Who and what"), static_cast<int>(TimelineLanes::Entity));
  m_lanes->addItem(tr("Sources"), static_cast<int>(TimelineLanes::Source));
  m_lanes->addItem(tr("Places"), static_cast<int>(TimelineLanes::Place));
  m_lanes->setToolTip(tr("Who and what: select several first to see only their lines."));
  m_zone = labelledCombo(row, tr("Cloc&k"), this);
  m_zone->setObjectName("zone");
  m_zone->addItem("UTC", "UTC");
  const QString own = QString::fromLatin1(QTimeZone::systemTimeZoneId());
  if (own != "UTC" && !own.isEmpty()) m_zone->addItem(tr("Local (%1)").arg(own), own);
  m_step = labelledCombo(row, tr("&Step"), this);
  m_step->setObjectName("step");
  m_step->addItem(tr("1 hour"), qint64{kHour});
  m_step->addItem(tr("6 hours"), qint64{6 * kHour});
  m_step->addItem(tr("1 day"), qint64{24 * kHour});
  m_step->addItem(tr("1 week"), qint64{7 * 24 * kHour});
  m_step->setCurrentIndex(2);
  const auto button = [&](const QString& name, const QString& told) {
    auto* made = new QToolButton(this);
    made->setObjectName(name);
    made->setToolTip(told);
    made->setAccessibleName(told);
    made->setAutoRaise(true);
    row->addWidget(made);
    return made;
  };
  m_back = button("back", tr("One step back"));
  m_play = button("play", tr("Play"));
  m_forward = button("forward", tr("One step on"));
  m_before = new QCheckBox(tr("&Keep what came before"), this);
  m_before->setObjectName("before");
  row->addWidget(m_before);
  m_leftOut = quietLabel({}, this);
  m_leftOut->setWordWrap(false);
  m_leftOut->setObjectName("leftOut");
  row->addWidget(m_leftOut);
  row->addStretch(1);
  column->addLayout(row);
  column->addWidget(m_view, 1);
}

PlayHead TimelinePanel::head() const { return {m_step->currentData().toLongLong(), m_before->isChecked()}; }

void TimelinePanel::step(PlayHead::Way way) {
  const auto next = head().after(m_view->scene().extent(), m_selection.state().time, way);
  if (!next) return setPlaying(false);
  m_selection.filterTime(next);
  m_view->reveal(*next);
}

void TimelinePanel::setPlaying(bool isPlaying) {
  if (isPlaying == m_clock.isActive()) return;
  if (isPlaying) {
    // At the end, or with nothing filtered, it begins anew.
    if (!head().after(m_view->scene().extent(), m_selection.state().time, PlayHead::Way::Forward))
      m_selection.filterTime({});
    m_clock.start();
    step(PlayHead::Way::Forward);
  } else {
    m_clock.stop();
  }
  showIcons();
  m_play->setToolTip(m_clock.isActive() ? tr("Stop") : tr("Play"));
  m_play->setAccessibleName(m_play->toolTip());
}

void TimelinePanel::tellOf(const TimelineScene& scene) {
  offerZone(scene.reportedZone);
  m_leftOut->setText(
      scene.lanesLeftOut == 0
          ? QString()
          : tr("%1 less busy lanes are not shown").arg(numberText(static_cast<qint64>(scene.lanesLeftOut))));
}

void TimelinePanel::offerZone(const std::string& reported) {
  const QString chosen = m_zone->currentText(), text = tr("As reported (%1)").arg(toQt(reported));
  const QSignalBlocker quiet(m_zone);
  while (m_zone->count() > 0 && m_zone->itemData(m_zone->count() - 1, Qt::UserRole + 1).toBool())
    m_zone->removeItem(m_zone->count() - 1);
  if (reported != "UTC") {
    m_zone->addItem(text, toQt(reported));
    m_zone->setItemData(m_zone->count() - 1, true, Qt::UserRole + 1);
  }
  m_zone->setCurrentIndex(std::max(0, m_zone->findText(chosen)));
  m_selection.tellBy(fromQt(m_zone->currentData().toString()));
}

void TimelinePanel::setTone(Tone tone) {
  m_view->setTone(tone);
  m_theme = &Theme::of(tone);
  showIcons();
}

void TimelinePanel::showIcons() {
  constexpr int kPixels = 18;
  const auto set = [this](QToolButton* button, const char* name) {
    button->setIcon(icon(name, m_theme->ink, kPixels, devicePixelRatioF()));
  };
  set(m_back, "back");
  set(m_play, m_clock.isActive() ? "pause" : "play");
  set(m_forward, "forward");
}

}  // namespace fairlead::ui
