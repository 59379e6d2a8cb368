// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_furniture_painter.h"

#include <QFontMetricsF>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <set>

#include "core/model/time_value.h"
#include "ui/base/text.h"
#include "ui/paint/icons.h"
#include "ui/paint/map_shape_painter.h"

namespace fairlead::ui {

namespace {

/// "51°30′N": whole seconds are enough for a line of the graticule.
QString degreesText(double value, const char* positive, const char* negative) {
  const auto seconds = static_cast<std::int64_t>(std::llround(std::fabs(value) * 3600));
  QString text = QString::number(seconds / 3600) + QChar(0x00B0);
  if (seconds % 3600 != 0) text += QString("%1").arg(seconds / 60 % 60, 2, 10, QChar('0')) + QChar(0x2032);
  if (seconds % 60 != 0) text += QString("%1").arg(seconds % 60, 2, 10, QChar('0')) + QChar(0x2033);
  if (std::fabs(value) == 180) return text;  // either way
  return text + (value < 0 ? negative : value > 0 ? positive : "");
}

QString kindName(const std::string& kind) {
  static const std::array<std::pair<const char*, const char*>, 9> kNames{
      {{"person", QT_TRANSLATE_NOOP("Paint", "People")},
       {"organisation", QT_TRANSLATE_NOOP("Paint", "Organisations")},
       {"vessel", QT_TRANSLATE_NOOP("Paint", "Vessels")},
       {"vehicle", QT_TRANSLATE_NOOP("Paint", "Vehicles")},
       {"phone", QT_TRANSLATE_NOOP("Paint", "Phones")},
       {"account", QT_TRANSLATE_NOOP("Paint", "Accounts")},
       {"money", QT_TRANSLATE_NOOP("Paint", "Money")},
       {"place", QT_TRANSLATE_NOOP("Paint", "Places")},
       {"document", QT_TRANSLATE_NOOP("Paint", "Documents")}}};
  for (const auto& [name, text] : kNames)
    if (kind == name) return tr(text);
  return tr("Events");
}

}  // namespace

double MapFurniturePainter::graticuleStep() const {
  constexpr double kMinutes[] = {0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800};
  constexpr double kLeast = 110;  // pixels from line to line
  for (const double minutes : kMinutes)
    if (minutes / 60 / m_projection.degreesAPixel() >= kLeast) return minutes / 60;
  return 30;
}

void MapFurniturePainter::graticule(QPainter& painter) const {
  const MapWindow shown = m_projection.shown();
  const double step = graticuleStep(), most = m_projection.isMercator() ? 84 : 90;
  const double south = std::max(shown.south, -most), north = std::min(shown.north, most);
  QColor ink = m_theme.quietInk;
  ink.setAlphaF(0.35f);
  painter.setFont(font(11));
  painter.setBrush(Qt::NoBrush);
  const QFontMetricsF metrics(painter.font());
  const auto draw = [&](const QPolygonF& line, const QString& text, bool isMeridian) {
    painter.setPen(QPen(ink, 1));
    painter.drawPolyline(line);
    painter.setPen(m_theme.quietInk);
    if (const auto at = labelPlace(line, isMeridian))
      painter.drawText(isMeridian ? *at + QPointF(3, metrics.ascent() + 2) : *at + QPointF(4, -3), text);
  };
  for (double lon = std::ceil(shown.west / step) * step; lon <= shown.east; lon += step)
    draw(gridLine({lon, south}, {lon, north}), degreesText(std::remainder(lon, 360), "E", "W"), true);
  for (double lat = std::ceil(south / step) * step; lat <= north; lat += step)
    draw(gridLine({shown.west, lat}, {shown.east, lat}), degreesText(lat, "N", "S"), false);
}

/// A stretch of a meridian or parallel, as the picture bends it; what is not on the map is left out.
QPolygonF MapFurniturePainter::gridLine(const QPointF& from, const QPointF& to) const {
  const QPointF start = m_projection.toDevice(from.x(), from.y());
  const QRectF around = m_target.adjusted(-2, -2, 2, 2);
  if (m_projection.projection().isCylindrical())  // straight from edge to edge
    return from.x() == to.x() ? QPolygonF({QPointF(start.x(), around.top()), QPointF(start.x(), around.bottom())})
                              : QPolygonF({QPointF(around.left(), start.y()), QPointF(around.right(), start.y())});
  constexpr int kSteps = 90;
  QPolygonF line;
  for (int i = 0; i <= kSteps; ++i) {
    const QPointF at = from + (to - from) * i / kSteps;
    if (m_projection.projection().covers(at.x(), at.y()))
      line.append(m_projection.toDevice(at.x(), std::clamp(at.y(), -89.99, 89.99)));
  }
  return line;
}

/// Where a line comes in over the upper edge, or a parallel over the left one; where the map ends before, on the line
/// through the middle.
std::optional<QPointF> MapFurniturePainter::labelPlace(const QPolygonF& line, bool isMeridian) const {
  const auto crossing = [&](double edge) -> std::optional<QPointF> {
    for (qsizetype i = 1; i < line.size(); ++i) {
      const QPointF &a = line[i - 1], &b = line[i];
      const double from = (isMeridian ? a.y() : a.x()) - edge, to = (isMeridian ? b.y() : b.x()) - edge;
      if (from == to || (from < 0) == (to < 0)) continue;
      const QPointF at = a + (b - a) * (from / (from - to));
      if (m_target.adjusted(-1, -1, 1, 1).contains(at)) return at;
    }
    return std::nullopt;
  };
  if (const auto at = crossing(isMeridian ? m_target.top() : m_target.left())) return at;
  if (!m_projection.edge()) return std::nullopt;
  return crossing(isMeridian ? m_target.center().y() : m_target.center().x());
}

QString projectionName(const geo::Projection& projection) {
  using Kind = geo::Projection::Kind;
  switch (projection.kind()) {
    case Kind::WebMercator:
      return tr("Web Mercator");
    case Kind::PlateCarree:
      return tr("plate carrée");
    case Kind::Europe:
      return tr("ETRS89, LAEA Europe");
    case Kind::Utm:
      break;
  }
  return tr("UTM zone %1").arg(QString::number(projection.zone()) + (projection.isSouthern() ? "S" : "N"));
}

QString MapFurniturePainter::credits() const {
  const geo::Projection& projection = m_projection.projection();
  const QString name = projectionName(projection);
  if (projection.isCylindrical()) return tr("Natural Earth, GeoNames · WGS 84, %1 · north is up").arg(name);
  return tr("Natural Earth, GeoNames · %1 · the arrow points north at the middle").arg(name);
}

/// Where north is at the middle of the picture, in degrees to the right of up.
double MapFurniturePainter::north() const {
  const QPointF middle = m_projection.toDegrees(m_target.center());
  const auto place = Position::fromDegrees(std::remainder(middle.x(), 360), middle.y());
  if (!place) return 0;
  const QPointF up = m_projection.frameAt(*place).north;
  return std::atan2(up.x(), -up.y()) * 180 / std::numbers::pi;
}

void MapFurniturePainter::scaleAndNorth(QPainter& painter) const {
  // Scale bar: a round number of metres, at most a fifth of the width, true at the middle of the picture.
  const double aPixel = m_projection.metresAPixel();
  double metres = 1;
  for (const double step : {1.0, 2.0, 5.0})
    for (double power = 1; power <= 1e6; power *= 10)
      if (step * power / aPixel <= m_target.width() / 5) metres = std::max(metres, step * power);
  const double width = metres / aPixel;
  const QPointF left(m_target.left() + 16, m_target.bottom() - 18);
  painter.setPen(QPen(m_theme.ink, 1.5));
  painter.drawLine(left, left + QPointF(width, 0));
  for (const double x : {0.0, width}) painter.drawLine(left + QPointF(x, -4), left + QPointF(x, 4));
  painter.setFont(font(11));
  painter.drawText(left + QPointF(0, -7), metres >= 1000 ? tr("%1 km").arg(metres / 1000) : tr("%1 m").arg(metres));
  const QPointF arrow = left + QPointF(width + 18, 0);  // points to north, its letter beside it
  painter.save();
  painter.translate(arrow + QPointF(0, -6));
  painter.rotate(north());
  painter.setBrush(m_theme.ink);
  painter.drawPolygon(QPolygonF({QPointF(0, -10), QPointF(-4, 0), QPointF(4, 0)}));
  painter.drawLine(QPointF(0, 0), QPointF(0, 10));
  painter.restore();
  const double aside = 7 + 8 * std::fabs(std::sin(north() * std::numbers::pi / 180));  // clear of a turned arrow
  painter.drawText(arrow + QPointF(aside, -4), tr("N"));
  painter.setPen(m_theme.quietInk);
  const QRectF beside = m_target.adjusted(16 + width + 44, 0, -10, -8);
  painter.drawText(beside, Qt::AlignRight | Qt::AlignBottom,
                   painter.fontMetrics().elidedText(credits(), Qt::ElideRight, static_cast<int>(beside.width())));
}

std::vector<MapFurniturePainter::Entry> MapFurniturePainter::entries(const MapScene& scene,
                                                                     const std::vector<MapMark>& marks,
                                                                     const ViewState& state, bool hasTracks) const {
  using Sign = Entry::Sign;
  std::vector<Entry> made;
  const auto order = layerOrder(scene, state.layers);
  for (auto at = order.rbegin(); at != order.rend(); ++at) {  // the topmost first
    const MapLayer& layer = scene.layers[*at];
    const LayerStyle style = layerStyle(layer.name, state.layers);
    if (!style.isVisible) continue;
    const Sign sign = !layer.points.empty() ? Sign::Dot : layer.isArea ? Sign::Area : Sign::Line;
    // What a filter leaves out must not look as if it were not there.
    const QString name =
        layer.hidden == 0 ? layer.name
                          : tr("%1 (filter hides %2)").arg(layer.name, numberText(static_cast<qint64>(layer.hidden)));
    if (layer.classes.attribute.isEmpty()) {
      made.push_back({sign, layerColour(*at, style), name, {}});
      continue;
    }
    made.push_back({Sign::Heading, {}, name + ": " + layer.classes.attribute, {}});
    for (std::size_t i = 0; i < layer.classes.names.size(); ++i)
      if (!style.hidden.contains(layer.classes.names[i]))
        made.push_back({sign, classColour(layer.classes, i), layer.classes.names[i], {}});
  }
  std::set<std::string> kinds;
  bool isUncertain = false, isGrouped = false;
  for (const MapMark& mark : marks) {
    isGrouped = isGrouped || mark.isGroup();
    isUncertain = isUncertain || (!mark.isGroup() && mark.item->uncertaintyMetres > 0);
    if (mark.isOfOneKind) kinds.insert(mark.item->kind);
  }
  for (const std::string& kind : kinds) made.push_back({Sign::Item, m_theme.kind(kind), kindName(kind), toQt(kind)});
  if (isGrouped) made.push_back({Sign::Group, m_theme.quietInk, tr("So many in one place"), {}});
  if (isUncertain) made.push_back({Sign::Uncertain, m_theme.quietInk, tr("How far it may be off"), {}});
  if (const auto times = hasTracks ? timesOf(scene.tracks) : std::nullopt) {
    const auto day = [&](std::int64_t at) {
      return toQt(zonedText(Instant(std::chrono::milliseconds(at)), state.zone).substr(0, 10));
    };
    made.push_back({Sign::Track, {}, tr("Seen, %1 to %2").arg(day(times->from), day(times->to)), {}});
    made.push_back({Sign::Line, m_theme.quietInk, tr("Dashed: more than an hour unseen"), "dashed"});
  }
  return made;
}

void MapFurniturePainter::paintSign(QPainter& painter, const Entry& entry, const QPointF& middle) const {
  using Sign = Entry::Sign;
  QColor fill = entry.colour;
  painter.setBrush(Qt::NoBrush);
  switch (entry.sign) {
    case Sign::Dot:
      painter.setPen(QPen(m_theme.paper, 1));
      painter.setBrush(entry.colour);
      painter.drawEllipse(middle, 4, 4);
      return;
    case Sign::Line:
      painter.setPen(QPen(entry.colour, 1.6, entry.icon.isEmpty() ? Qt::SolidLine : Qt::DashLine));
      painter.drawLine(middle - QPointF(10, 0), middle + QPointF(10, 0));
      return;
    case Sign::Area:
      fill.setAlphaF(0.15f);
      painter.setPen(QPen(entry.colour, 1.4));
      painter.setBrush(fill);
      painter.drawRect(QRectF(middle.x() - 9, middle.y() - 6, 18, 12));
      return;
    case Sign::Item:
      painter.setPen(QPen(m_theme.paper, 1.2));
      painter.setBrush(entry.colour);
      painter.drawEllipse(middle, 8, 8);
      paintIcon(painter, entry.icon, Qt::white, QRectF(middle.x() - 5.5, middle.y() - 5.5, 11, 11));
      return;
    case Sign::Group:
      painter.setPen(QPen(m_theme.paper, 1.2));
      painter.setBrush(entry.colour);
      painter.drawEllipse(middle, 9, 9);
      painter.setPen(m_theme.paper);
      painter.setFont(font(10, true));
      painter.drawText(QRectF(middle.x() - 9, middle.y() - 9, 18, 18), Qt::AlignCenter, "12");
      return;
    case Sign::Uncertain:
      fill.setAlphaF(0.13f);
      painter.setPen(QPen(entry.colour, 1, Qt::DotLine));
      painter.setBrush(fill);
      painter.drawEllipse(middle, 9, 9);
      return;
    case Sign::Track: {
      const MapShapePainter colours(m_projection, m_theme);
      for (int i = 0; i < 5; ++i) {
        painter.setPen(QPen(colours.timeColour(i / 4.0), 3, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(middle + QPointF(i * 4 - 10, 0), middle + QPointF(i * 4 - 6, 0));
      }
      return;
    }
    case Sign::Heading:
      return;
  }
}

void MapFurniturePainter::legend(QPainter& painter, const MapScene& scene, const std::vector<MapMark>& marks,
                                 const ViewState& state, bool hasTracks) const {
  const std::vector<Entry> all = entries(scene, marks, state, hasTracks);
  if (all.empty()) return;
  constexpr double kRow = 21, kSign = 34, kMargin = 10, kWidest = 250;
  const auto rows = std::min(all.size(), static_cast<std::size_t>(std::max(1.0, (m_target.height() - 80) / kRow)));
  const QFont plain = font(13), strong = font(13, true);
  double widest = 60;
  for (const Entry& entry : all)
    widest = std::max(widest,
                      QFontMetricsF(entry.sign == Entry::Sign::Heading ? strong : plain).horizontalAdvance(entry.text) +
                          (entry.sign == Entry::Sign::Heading ? 0 : kSign));
  widest = std::min({widest, kWidest, m_target.width() / 2});
  const QRectF box(m_target.right() - widest - 2 * kMargin - 12, m_target.top() + 12, widest + 2 * kMargin,
                   static_cast<double>(rows) * kRow + kMargin);
  painter.setPen(QPen(m_theme.line, 1));
  painter.setBrush(m_theme.paper);
  painter.drawRoundedRect(box, size::kCorner, size::kCorner);
  for (std::size_t i = 0; i < rows; ++i) {
    const Entry& entry = all[i];
    const QRectF row(box.left() + kMargin, box.top() + kMargin / 2 + static_cast<double>(i) * kRow, widest, kRow);
    const bool isHeading = entry.sign == Entry::Sign::Heading;
    QString text = entry.text;
    if (i + 1 == rows && rows < all.size())
      text = tr("and %1 more").arg(numberText(static_cast<qint64>(all.size() - rows + 1)));
    else
      paintSign(painter, entry, QPointF(row.left() + 11, row.center().y()));
    painter.setFont(isHeading ? strong : plain);
    painter.setPen(m_theme.ink);
    const QRectF words = row.adjusted(isHeading ? 0 : kSign - 4, 0, 0, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, words.width()));
  }
}

}  // namespace fairlead::ui
