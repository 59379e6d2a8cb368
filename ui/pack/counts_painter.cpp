// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>
#include <algorithm>
#include <cmath>

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/pack/exhibits.h"

namespace fairlead::ui {

namespace {

QFont small() {
  QFont chosen = font(10);
  chosen.setHintingPreference(QFont::PreferNoHinting);
  return chosen;
}

/// 1, 2 or 5 times a power of ten, so that at most five steps reach `most`.
int stepFor(int most) {
  for (int power = 1; power <= 100'000'000; power *= 10)
    for (int factor : {1, 2, 5})
      if (factor * power * 5 >= most) return factor * power;
  return 1'000'000'000;
}

}  // namespace

void paintWeek(QPainter& painter, const QRectF& target, const WeekCounts& counts) {
  const Theme& theme = Theme::of(Tone::Light);
  const QRectF grid = target.adjusted(48, 28, -20, -16);
  int most = 1;
  for (const auto& day : counts) most = std::max(most, *std::max_element(day.begin(), day.end()));
  const double width = grid.width() / 24, height = grid.height() / 7;
  const QStringList days{QObject::tr("Mon"), QObject::tr("Tue"), QObject::tr("Wed"), QObject::tr("Thu"),
                         QObject::tr("Fri"), QObject::tr("Sat"), QObject::tr("Sun")};
  painter.setFont(small());
  for (int day = 0; day < 7; ++day) {
    painter.setPen(theme.ink);
    painter.drawText(QRectF(target.left() + 8, grid.top() + day * height, 36, height), Qt::AlignVCenter | Qt::AlignLeft,
                     days[day]);
    for (int hour = 0; hour < 24; ++hour) {
      const int count = counts[static_cast<std::size_t>(day)][static_cast<std::size_t>(hour)];
      const QRectF cell(grid.left() + hour * width + 1, grid.top() + day * height + 1, width - 2, height - 2);
      const double share = std::sqrt(static_cast<double>(count) / most);
      // Light to dark of one hue, so that it holds in grey; the number says the rest.
      const QColor ground =
          count == 0 ? theme.panel : QColor::fromHslF(0.58f, 0.55f, static_cast<float>(0.92 - 0.58 * share));
      painter.fillRect(cell, ground);
      if (count == 0) continue;
      painter.setPen(share > 0.55 ? QColor(Qt::white) : theme.ink);
      painter.drawText(cell, Qt::AlignCenter, QString::number(count));
    }
  }
  painter.setPen(theme.quietInk);
  for (int hour = 0; hour < 24; ++hour)
    painter.drawText(QRectF(grid.left() + hour * width, target.top() + 8, width, 18), Qt::AlignCenter,
                     QString("%1").arg(hour, 2, 10, QChar('0')));
}

void paintYardstick(QPainter& painter, const QRectF& target, const std::vector<YardstickBand>& bands) {
  const Theme& theme = Theme::of(Tone::Light);
  const QRectF scale(target.left() + 44, target.top() + 24, target.width() - 88, 16);
  const auto at = [&](double percent) { return scale.left() + scale.width() * percent / 100; };
  painter.setPen(QPen(theme.line, 1));
  painter.drawLine(QPointF(scale.left(), scale.center().y()), QPointF(scale.right(), scale.center().y()));
  for (const YardstickBand& band : bands) {
    const QRectF box(at(band.from), scale.top(), at(band.to) - at(band.from), scale.height());
    const bool isUsed = !band.marks.isEmpty();
    painter.fillRect(box, isUsed ? theme.accent : theme.line);
    QFont letters = small();
    letters.setWeight(isUsed ? QFont::DemiBold : QFont::Normal);
    painter.setFont(letters);
    painter.setPen(isUsed ? theme.ink : theme.quietInk);
    // Words of a term one below the other: bands stand closer than terms are long.
    painter.drawText(QRectF(box.center().x() - 60, scale.bottom() + 4, 120, 40), Qt::AlignHCenter | Qt::AlignTop,
                     QString(band.term).replace(' ', '\n'));
    painter.setPen(theme.accent);
    painter.drawText(QRectF(box.center().x() - 80, target.top() + 4, 160, 16), Qt::AlignCenter, band.marks.join(", "));
  }
}

void paintBars(QPainter& painter, const QRectF& target, const std::vector<Bar>& bars) {
  const Theme& theme = Theme::of(Tone::Light);
  const QRectF area = target.adjusted(44, 18, -20, -28);
  int most = 1;
  for (const Bar& bar : bars) most = std::max(most, bar.count);
  const int step = stepFor(most), top = (most + step - 1) / step * step;
  painter.setFont(small());
  for (int value = 0; value <= top; value += step) {
    const double y = area.bottom() - area.height() * value / top;
    painter.setPen(QPen(theme.line, value == 0 ? 1 : 0.6));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setPen(theme.quietInk);
    painter.drawText(QRectF(target.left(), y - 8, 38, 16), Qt::AlignRight | Qt::AlignVCenter, numberText(value));
  }
  const double width = area.width() / static_cast<double>(bars.size());
  double labelled = -1e9;
  for (std::size_t i = 0; i < bars.size(); ++i) {
    const double x = area.left() + width * static_cast<double>(i), height = area.height() * bars[i].count / top;
    if (bars[i].count > 0)
      painter.fillRect(QRectF(x + width * 0.12, area.bottom() - height, std::max(width * 0.76, 0.5), height),
                       theme.kind("person"));
    if (x + width / 2 - labelled < 52) continue;
    labelled = x + width / 2;
    painter.setPen(theme.quietInk);
    painter.drawText(QRectF(labelled - 40, area.bottom() + 4, 80, 18), Qt::AlignCenter, bars[i].label);
  }
}

}  // namespace fairlead::ui
