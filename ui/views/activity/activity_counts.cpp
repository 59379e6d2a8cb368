// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/activity/activity_counts.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <unordered_map>

#include "core/model/time_value.h"
#include "ui/base/time_units.h"

namespace fairlead::ui {

namespace {

using std::chrono::milliseconds;
using LocalMs = std::chrono::local_time<milliseconds>;

/// The clock on the wall of a zone. An offset changes at a quarter of an hour at the earliest, so that one reading of
/// the zone's rules serves all that happened in it.
class ZoneClock {
 public:
  explicit ZoneClock(const std::string& zone) : m_zone(zone) {}

  LocalMs local(std::int64_t at) {
    constexpr std::int64_t kQuarter = kHour / 4;
    const std::int64_t quarter = at >= 0 ? at / kQuarter : -((-at + kQuarter - 1) / kQuarter);
    if (quarter != m_quarter) {
      m_quarter = quarter;
      m_offset = offset(quarter * kQuarter);
    }
    return LocalMs(milliseconds(at + m_offset));
  }

 private:
  /// zonedText ends with the offset: "+02:00".
  std::int64_t offset(std::int64_t at) const {
    const std::string text = zonedText(Instant(milliseconds(at)), m_zone);
    const auto sign = text.size() < 6 ? std::string::npos : text.size() - 6;
    if (sign == std::string::npos || (text[sign] != '+' && text[sign] != '-')) return 0;
    const std::int64_t minutes = std::atoi(text.c_str() + sign + 1) * 60 + std::atoi(text.c_str() + sign + 4);
    return (text[sign] == '-' ? -minutes : minutes) * 60'000;
  }

  const std::string& m_zone;
  std::int64_t m_quarter = INT64_MIN, m_offset = 0;
};

struct Cell {
  int day = 0, hour = 0;
};

/// Where it stands in the week; nothing for what is not known to the hour.
std::optional<Cell> cellOf(const TimelineEvent& event, ZoneClock& clock) {
  if (event.end - event.begin > kHour) return std::nullopt;
  const LocalMs at = clock.local(event.begin);
  const auto day = std::chrono::floor<std::chrono::days>(at);
  const auto weekday = std::chrono::weekday(day).iso_encoding() - 1;
  return Cell{static_cast<int>(weekday), static_cast<int>((at - day) / std::chrono::hours(1))};
}

/// The begin of the bar in which a moment lies, and of the next.
struct Civil {
  std::chrono::year_month_day day;
  int hour = 0;
};

Civil beginOf(const LocalMs& at, ActivityStep step) {
  using namespace std::chrono;
  const auto midnight = floor<days>(at);
  const year_month_day day(midnight);
  switch (step) {
    case ActivityStep::Hour:
      return {day, static_cast<int>((at - midnight) / hours(1))};
    case ActivityStep::Day:
      return {day};
    case ActivityStep::Week:
      return {year_month_day(midnight - (weekday(midnight) - Monday))};
    case ActivityStep::Month:
      return {day.year() / day.month() / 1};
    case ActivityStep::Year:
      return {day.year() / January / 1};
  }
  return {day};
}

Civil nextOf(const Civil& at, ActivityStep step) {
  using namespace std::chrono;
  switch (step) {
    case ActivityStep::Hour:
      return at.hour < 23 ? Civil{at.day, at.hour + 1} : Civil{year_month_day(local_days(at.day) + days(1))};
    case ActivityStep::Day:
      return {year_month_day(local_days(at.day) + days(1))};
    case ActivityStep::Week:
      return {year_month_day(local_days(at.day) + days(7))};
    case ActivityStep::Month:
      return {at.day + months(1)};
    case ActivityStep::Year:
      return {at.day + years(1)};
  }
  return at;
}

std::int64_t instantOf(const Civil& at, const std::string& zone) {
  return fromWallClock(static_cast<int>(at.day.year()), static_cast<int>(static_cast<unsigned>(at.day.month())),
                       static_cast<int>(static_cast<unsigned>(at.day.day())), at.hour, 0, 0, zone)
      .instant.time_since_epoch()
      .count();
}

QString labelOf(const Civil& at, ActivityStep step) {
  const QDate day(static_cast<int>(at.day.year()), static_cast<int>(static_cast<unsigned>(at.day.month())),
                  static_cast<int>(static_cast<unsigned>(at.day.day())));
  const QLocale locale;
  switch (step) {
    case ActivityStep::Hour:
      return locale.toString(day, "d MMM") + QString(" %1:00").arg(at.hour, 2, 10, QChar('0'));
    case ActivityStep::Day:
      return locale.toString(day, "d MMM yyyy");
    case ActivityStep::Week:
      return QCoreApplication::translate("Activity", "week of %1").arg(locale.toString(day, "d MMM yyyy"));
    case ActivityStep::Month:
      return locale.toString(day, "MMM yyyy");
    case ActivityStep::Year:
      return locale.toString(day, "yyyy");
  }
  return {};
}

std::int64_t lengthOf(ActivityStep step) {
  constexpr std::int64_t kLengths[] = {kHour, 24 * kHour, 7 * 24 * kHour, 30 * 24 * kHour, 365 * 24 * kHour};
  return kLengths[static_cast<std::size_t>(step)];
}

bool isShown(const ViewState& state, const TimelineEvent& event) {
  return !state.hides(event.item) && (!state.time || state.time->touches(event.begin, event.end));
}

}  // namespace

bool ActivityCounter::isZone(const std::string& zone) {
  return fromWallClock(2022, 1, 1, 0, 0, 0, zone).verdict != WallClock::UnknownZone;
}

template <typename Visit>
void ActivityCounter::forEach(const QString& lane, Visit visit) const {
  for (const TimelineLane& one : m_scene.lanes)
    if (lane.isEmpty() || one.title == lane)
      for (const TimelineEvent& event : one.events) visit(event);
}

std::vector<ActivityBar> ActivityCounter::barsOver(const TimeWindow& extent, ActivityStep step,
                                                   std::size_t most) const {
  std::vector<ActivityBar> bars;
  if ((extent.to - extent.from) / lengthOf(step) > static_cast<std::int64_t>(most)) return bars;
  Civil at = beginOf(ZoneClock(m_zone).local(extent.from), step);
  for (std::int64_t from = instantOf(at, m_zone); from < extent.to || bars.empty();) {
    const Civil next = nextOf(at, step);
    const std::int64_t to = instantOf(next, m_zone);
    // An hour that the clock skips is no bar.
    if (to > from) bars.push_back({{from, to}, labelOf(at, step)});
    if (bars.size() > most) return {};
    at = next;
    from = to;
  }
  return bars;
}

ActivityCounts ActivityCounter::count(const ViewState& state, const QString& lane,
                                      std::optional<ActivityStep> step) const {
  constexpr std::size_t kBars = 120, kMost = 1'000;
  ActivityCounts counts;
  TimeWindow extent{INT64_MAX, INT64_MIN};
  forEach(lane, [&](const TimelineEvent& event) {
    extent = {std::min(extent.from, event.begin), std::max({extent.to, event.end, event.begin + 1})};
  });
  if (extent.from >= extent.to) return counts;
  for (const ActivityStep one : kActivitySteps) {
    if (step && one < *step) continue;
    counts.step = one;
    counts.bars = barsOver(extent, one, step || one == ActivityStep::Year ? kMost : kBars);
    if (!counts.bars.empty()) break;
  }
  // A case that spans more than a thousand years has a date that is wrong; one bar is better than none.
  if (counts.bars.empty()) counts.bars.push_back({extent, QCoreApplication::translate("Activity", "all years"), 0, 0});
  ZoneClock clock(m_zone);
  forEach(lane, [&](const TimelineEvent& event) {
    const bool isSeen = isShown(state, event);
    counts.shown += isSeen;
    const auto bar = std::upper_bound(counts.bars.begin(), counts.bars.end(), event.begin,
                                      [](std::int64_t at, const ActivityBar& one) { return at < one.window.to; });
    if (bar != counts.bars.end() && event.begin >= bar->window.from && event.end <= bar->window.to)
      ++(isSeen ? bar->shown : bar->hidden);
    else
      counts.acrossBars += isSeen;
    if (!isSeen) return;
    if (const auto cell = cellOf(event, clock))
      ++counts.week[static_cast<std::size_t>(cell->day)][static_cast<std::size_t>(cell->hour)];
    else
      ++counts.withoutHour;
  });
  return counts;
}

std::vector<ItemKey> ActivityCounter::inCell(const ViewState& state, const QString& lane, int day, int hour) const {
  std::vector<ItemKey> items;
  ZoneClock clock(m_zone);
  forEach(lane, [&](const TimelineEvent& event) {
    if (!isShown(state, event)) return;
    if (const auto cell = cellOf(event, clock); cell && cell->day == day && cell->hour == hour)
      items.push_back(event.item);
  });
  return items;
}

}  // namespace fairlead::ui
