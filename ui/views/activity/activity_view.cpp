// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/activity/activity_view.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSplitter>
#include <QStackedBarSeries>
#include <QTimeZone>
#include <QToolTip>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

#include "ui/base/job_runner.h"
#include "ui/base/text.h"
#include "ui/views/activity/week_matrix.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

namespace {

QString stepName(ActivityStep step) {
  switch (step) {
    case ActivityStep::Hour:
      return ActivityView::tr("Hours");
    case ActivityStep::Day:
      return ActivityView::tr("Days");
    case ActivityStep::Week:
      return ActivityView::tr("Weeks");
    case ActivityStep::Month:
      return ActivityView::tr("Months");
    case ActivityStep::Year:
      return ActivityView::tr("Years");
  }
  return {};
}

/// 1, 2 or 5 times a power of ten, so that at most four steps reach `most`.
qint64 stepTo(qint64 most) {
  for (qint64 power = 1; power < 1'000'000'000'000; power *= 10)
    for (const qint64 factor : {1, 2, 5})
      if (factor * power * 4 >= most) return factor * power;
  return most;
}

}  // namespace

ActivityView::ActivityView(Selection& selection, JobRunner* jobs, QWidget* parent)
    : QWidget(parent),
      m_selection(selection),
      m_jobs(jobs),
      m_told(new QLabel(this)),
      m_view(new QChartView(this)),
      m_series(new QStackedBarSeries),
      m_shown(new QBarSet({})),
      m_hidden(new QBarSet({})),
      m_times(new QCategoryAxis),
      m_numbers(new QValueAxis),
      m_week(new WeekMatrix(this)) {
  assemble();
  for (QComboBox* box : {m_what, m_step}) connect(box, &QComboBox::currentIndexChanged, this, &ActivityView::count);
  connect(m_zone, &QComboBox::currentTextChanged, this, [this](const QString& name) {
    if (ActivityCounter::isZone(fromQt(name))) count();
  });
  connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this, &ActivityView::tell);
  connect(&selection, &Selection::filterChanged, this, &ActivityView::count);
  connect(m_week, &WeekMatrix::cellChosen, this, [this](int day, int hour) {
    m_selection.select(
        ActivityCounter(*m_scene, zone()).inCell(m_selection.state(), m_what->currentData().toString(), day, hour));
  });
  setTone(Tone::Light);
}

void ActivityView::assemble() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* row = new QHBoxLayout;
  row->setSpacing(size::kGap);
  row->setContentsMargins(size::kGap, size::kGap / 2, size::kGap, size::kGap / 2);
  m_what = labelledCombo(row, tr("&What"), this);
  m_what->addItem(tr("All"), QString());
  m_step = labelledCombo(row, tr("&Bars"), this);
  m_step->addItem(tr("As fits"), -1);
  for (const ActivityStep step : kActivitySteps) m_step->addItem(stepName(step), static_cast<int>(step));
  m_zone = labelledCombo(row, tr("Clock &of"), this);
  m_zone->setEditable(true);
  m_zone->addItems({"UTC", "Europe/London", "Europe/Paris", "Europe/Berlin", "Europe/Sofia", "Europe/Istanbul"});
  if (const QString own = QString::fromLatin1(QTimeZone::systemTimeZoneId()); m_zone->findText(own) < 0)
    m_zone->addItem(own);
  row->addWidget(m_told, 1);
  m_told->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_told->setMinimumWidth(80);
  column->addLayout(row);
  auto* both = new QSplitter(this);
  both->setChildrenCollapsible(false);
  both->addWidget(m_view);
  both->addWidget(m_week);
  both->setStretchFactor(0, 3);
  both->setStretchFactor(1, 2);
  both->setSizes({600, 400});
  column->addWidget(both, 1);

  QChart* chart = m_view->chart();
  m_series->append(m_shown);
  m_series->append(m_hidden);
  m_series->setBarWidth(0.86);
  chart->addSeries(m_series);
  chart->addAxis(m_times, Qt::AlignBottom);
  chart->addAxis(m_numbers, Qt::AlignLeft);
  m_series->attachAxis(m_times);
  m_series->attachAxis(m_numbers);
  m_times->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
  m_times->setGridLineVisible(false);
  m_numbers->setLabelFormat("%d");
  chart->legend()->hide();
  chart->setMargins(QMargins(4, 4, 8, 0));
  chart->setBackgroundRoundness(0);
  chart->layout()->setContentsMargins(0, 0, 0, 0);
  connect(chart, &QChart::plotAreaChanged, this, &ActivityView::label);
  m_view->setFrameShape(QFrame::NoFrame);
  m_view->setMinimumSize(240, 120);
  m_view->setFocusPolicy(Qt::StrongFocus);
  m_view->setAccessibleName(tr("Events over time"));
  m_view->setToolTip(tr("Click a bar to show only that time, with Shift to add one; click it again to show all."));
  m_view->installEventFilter(this);
  m_view->viewport()->installEventFilter(this);
}

void ActivityView::setTone(Tone tone) {
  m_theme = &Theme::of(tone);
  QChart* chart = m_view->chart();
  chart->setBackgroundBrush(m_theme->paper);
  m_view->setBackgroundBrush(m_theme->paper);
  m_shown->setColor(m_theme->accent);
  QColor hidden = m_theme->quietInk;
  hidden.setAlphaF(0.45f);
  m_hidden->setColor(hidden);
  for (QBarSet* set : {m_shown, m_hidden}) set->setBorderColor(Qt::transparent);
  for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_times), static_cast<QAbstractAxis*>(m_numbers)}) {
    axis->setLabelsFont(ui::font(11));
    axis->setLabelsColor(m_theme->quietInk);
    axis->setLinePenColor(m_theme->line);
    axis->setGridLineColor(m_theme->line);
  }
  m_week->setTheme(*m_theme);
}

void ActivityView::show(std::shared_ptr<const TimelineScene> scene) {
  m_scene = std::move(scene);
  const QString chosen = m_what->currentData().toString();
  const QSignalBlocker quiet(m_what);
  m_what->clear();
  m_what->addItem(tr("All"), QString());
  for (const TimelineLane& lane : m_scene->lanes) m_what->addItem(lane.title, lane.title);
  m_what->setCurrentIndex(std::max(0, m_what->findData(chosen)));
  count();
}

std::string ActivityView::zone() const {
  const std::string name = fromQt(m_zone->currentText());
  return ActivityCounter::isZone(name) ? name : "UTC";
}

void ActivityView::count() {
  constexpr std::size_t kAtOnce = 50'000;  // events that are counted within a few milliseconds
  std::size_t events = 0;
  for (const TimelineLane& lane : m_scene->lanes) events += lane.events.size();
  const int chosen = m_step->currentData().toInt();
  const auto counted = [scene = m_scene, zone = zone(), state = m_selection.state(),
                        lane = m_what->currentData().toString(),
                        step = chosen < 0 ? std::nullopt : std::optional(static_cast<ActivityStep>(chosen))] {
    return ActivityCounter(*scene, zone).count(state, lane, step);
  };
  // A later count overtakes this one, also where that one is done at once.
  const quint64 turn = ++m_turn;
  if (!m_jobs || events <= kAtOnce) return take(counted());
  m_jobs->run<ActivityCounts>(
      "activity", this, [counted](const Progress&) { return counted(); },
      [this, turn](ActivityCounts counts) {
        if (turn == m_turn) take(std::move(counts));
      });
}

void ActivityView::take(ActivityCounts counts) {
  m_counts = std::move(counts);
  if (m_current && *m_current >= m_counts.bars.size()) m_current.reset();
  fill();
  m_week->show(m_counts.week);
  tell();
}

void ActivityView::fill() {
  QList<qreal> shown, hidden;
  qint64 most = 1;
  for (const ActivityBar& bar : m_counts.bars) {
    shown << static_cast<qreal>(bar.shown);
    hidden << static_cast<qreal>(bar.hidden);
    most = std::max(most, bar.shown + bar.hidden);
  }
  for (auto& [set, values] : {std::pair{m_shown, &shown}, std::pair{m_hidden, &hidden}}) {
    set->remove(0, set->count());
    set->append(*values);
  }
  const qint64 step = stepTo(most), top = (most + step - 1) / step * step;
  m_numbers->setRange(0, static_cast<qreal>(top));
  m_numbers->setTickCount(static_cast<int>(top / step) + 1);
  label();
}

/// As many bars have their time below them as there is room for.
void ActivityView::label() {
  for (const QString& old : m_times->categoriesLabels()) m_times->remove(old);
  const auto bars = static_cast<qsizetype>(m_counts.bars.size());
  m_times->setRange(-0.5, std::max(0.5, static_cast<double>(bars) - 0.5));
  if (bars == 0) return;
  const QFontMetricsF metrics(ui::font(11));
  double widest = 1;
  for (const ActivityBar& bar : m_counts.bars) widest = std::max(widest, metrics.horizontalAdvance(bar.label));
  const double room = std::max(1.0, m_view->chart()->plotArea().width() / (widest + 24));
  const auto every = static_cast<qsizetype>(std::ceil(static_cast<double>(bars) / room));
  for (qsizetype i = every / 2; i + every / 2 < bars || i == 0; i += every)
    m_times->append(m_counts.bars[static_cast<std::size_t>(i)].label, static_cast<double>(i));
}

void ActivityView::tell() {
  QStringList parts;
  const QString typed = m_zone->currentText();
  if (!ActivityCounter::isZone(fromQt(typed)))
    parts << tr("“%1” is no time zone, so UTC is shown; write it as Europe/Paris or +02:00").arg(typed);
  if (m_counts.bars.empty())
    parts << tr("Nothing here has a time yet.");
  else
    parts << tr("%1 shown").arg(numberText(m_counts.shown));
  if (m_counts.acrossBars > 0) parts << tr("%1 in no bar, known less exactly").arg(numberText(m_counts.acrossBars));
  if (m_counts.withoutHour > 0) parts << tr("%1 in no cell, known to no hour").arg(numberText(m_counts.withoutHour));
  if (m_scene->undated > 0) parts << tr("%1 undated").arg(numberText(static_cast<qint64>(m_scene->undated)));
  m_told->setText(parts.join(QString::fromUtf8(" · ")));
  m_told->setToolTip(m_told->text());
}

QWidget* ActivityView::histogram() const { return m_view->viewport(); }

QPointF ActivityView::columnOf(std::size_t bar) const {
  const QRectF area = m_view->chart()->plotArea();
  const double x = area.left() + area.width() * (static_cast<double>(bar) + 0.5) /
                                     std::max(1.0, static_cast<double>(m_counts.bars.size()));
  return m_view->mapFromScene(m_view->chart()->mapToScene(QPointF(x, area.center().y())));
}

std::optional<std::size_t> ActivityView::barAt(const QPointF& point) const {
  const QRectF area = m_view->chart()->plotArea();
  const QPointF inside = m_view->chart()->mapFromScene(m_view->mapToScene(point.toPoint()));
  if (!area.contains(inside) || m_counts.bars.empty()) return std::nullopt;
  const double part = (inside.x() - area.left()) / area.width() * static_cast<double>(m_counts.bars.size());
  return std::min(static_cast<std::size_t>(part), m_counts.bars.size() - 1);
}

void ActivityView::choose(std::size_t bar, bool isAdded) {
  m_current = bar;
  TimeWindow window = m_counts.bars[bar].window;
  const auto& filter = m_selection.state().time;
  if (filter == window) return m_selection.filterTime({});
  if (isAdded && filter) window = {std::min(window.from, filter->from), std::max(window.to, filter->to)};
  m_selection.filterTime(window);
}

bool ActivityView::eventFilter(QObject* watched, QEvent* event) {
  const auto told = [this](std::size_t bar) {
    const ActivityBar& one = m_counts.bars[bar];
    const QString text = tr("%1: %2").arg(one.label, numberText(one.shown + one.hidden));
    return one.hidden > 0 ? text + tr(", of them %1 hidden").arg(numberText(one.hidden)) : text;
  };
  if (watched == m_view->viewport() && event->type() == QEvent::MouseButtonRelease) {
    const auto* mouse = static_cast<QMouseEvent*>(event);
    if (const auto bar = barAt(mouse->position()); bar && mouse->button() == Qt::LeftButton)
      choose(*bar, mouse->modifiers() & Qt::ShiftModifier);
  } else if (watched == m_view->viewport() && event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto bar = barAt(help->pos())) {
      QToolTip::showText(help->globalPos(), told(*bar), m_view);
      return true;
    }
  } else if (watched == m_view && event->type() == QEvent::KeyPress && !m_counts.bars.empty()) {
    const auto* key = static_cast<QKeyEvent*>(event);
    const std::size_t last = m_counts.bars.size() - 1;
    switch (key->key()) {
      case Qt::Key_Left:
        m_current = m_current && *m_current > 0 ? *m_current - 1 : 0;
        break;
      case Qt::Key_Right:
        m_current = m_current ? std::min(last, *m_current + 1) : 0;
        break;
      case Qt::Key_Return:
      case Qt::Key_Enter:
      case Qt::Key_Space:
        if (m_current) choose(*m_current, key->modifiers() & Qt::ShiftModifier);
        return true;
      default:
        return QWidget::eventFilter(watched, event);
    }
    m_view->setAccessibleDescription(told(*m_current));
    QToolTip::showText(m_view->viewport()->mapToGlobal(columnOf(*m_current).toPoint()), told(*m_current), m_view);
    return true;
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace fairlead::ui
