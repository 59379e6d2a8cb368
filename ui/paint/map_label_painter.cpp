// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/map_label_painter.h"

#include <QFontMetricsF>
#include <QHash>
#include <QLocale>
#include <QPainterPath>
#include <QStaticText>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <numbers>

#include "ui/base/text.h"
#include "ui/paint/map_painter.h"

namespace fairlead::ui {

namespace {

constexpr double kCountriesFrom = 0.01;  // degrees a pixel: names of countries on maps of smaller scale than this
constexpr double kPortsUntil = 0.016;    // ports on maps of larger scale
constexpr double kCrowded = 0.05;        // fewer towns on maps of smaller scale
constexpr double kFills = 1.1;           // how much longer than its water the name of a sea may be

std::string language() { return fromQt(QLocale().name().left(2)); }

QFont spaced(int pixels, double percent, bool isItalic) {
  QFont chosen = font(pixels);
  chosen.setLetterSpacing(QFont::PercentageSpacing, percent);
  chosen.setItalic(isItalic);
  return chosen;
}

/// The text laid out in that font, kept from frame to frame: the same names come again and again, and to shape one
/// costs more than to draw it.
const QStaticText& laidOut(const QString& text, const QFont& font) {
  constexpr qsizetype kMost = 8'192;
  static thread_local QHash<std::pair<QString, QFont>, QStaticText> kept;
  const std::pair<QString, QFont> key(text, font);
  if (const auto known = kept.constFind(key); known != kept.constEnd()) return *known;
  if (kept.size() >= kMost) kept.clear();
  QStaticText laid(text);
  laid.setTextFormat(Qt::PlainText);
  laid.prepare({}, font);
  return *kept.insert(key, laid);
}

double widthOf(const QString& text, const QFont& font) { return laidOut(text, font).size().width(); }

double widthOf(const QStringList& lines, const QFont& font) {
  double width = 0;
  for (const QString& line : lines) width = std::max(width, widthOf(line, font));
  return width;
}

/// Two lines of about the same length, or the text as it is.
QStringList broken(const QString& text) {
  qsizetype best = -1;
  for (qsizetype at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1))
    if (best < 0 || std::abs(2 * at - text.size()) < std::abs(2 * best - text.size())) best = at;
  if (best < 0) return {text};
  return {text.left(best), text.mid(best + 1)};
}

/// Boxes that cover a turned text, square upon square.
std::vector<QRectF> boxesAlong(const QPointF& middle, double width, double height, double turn) {
  const double angle = turn * std::numbers::pi / 180;
  const QPointF along(std::cos(angle), -std::sin(angle));
  if (std::fabs(turn) < 1) return {QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)};
  const int count = std::max(1, static_cast<int>(std::ceil(width / height)));
  std::vector<QRectF> boxes;
  for (int i = 0; i < count; ++i) {
    const QPointF at = middle + along * (width * ((i + 0.5) / count - 0.5));
    boxes.emplace_back(at.x() - height / 2, at.y() - height / 2, height, height);
  }
  return boxes;
}

/// An anchor round (0, 0), its lines widened to areas once: to widen them for each of sixty ports takes longer than the
/// rest.
QPainterPath anchor(double width) {
  QPainterPath path;
  path.addEllipse(QPointF(0, -4.2), 1.2, 1.2);
  path.moveTo(0, -3);
  path.lineTo(0, 4.6);
  path.moveTo(-2.2, -1.4);
  path.lineTo(2.2, -1.4);
  path.moveTo(-4, 1.2);
  path.quadTo(-3.6, 4.6, 0, 4.6);
  path.quadTo(3.6, 4.6, 4, 1.2);
  QPainterPathStroker widened(QPen(Qt::black, width, Qt::SolidLine, Qt::RoundCap));
  return widened.createStroke(path).simplified();
}

}  // namespace

MapLabelPainter::MapLabelPainter(QPainter& painter, const QRectF& target, const std::vector<MapProjection>& worlds,
                                 const Theme& theme)
    : m_painter(painter),
      m_target(target),
      m_worlds(worlds),
      m_projection(worlds.front()),
      m_theme(theme),
      m_taken(target) {}

void MapLabelPainter::write(const QPointF& corner, const QString& text, const QFont& font, const QColor& ink,
                            const QColor& halo) {
  const QStaticText& laid = laidOut(text, font);
  m_painter.setFont(font);
  // A halo of the text itself, moved by a pixel each way: glyphs are kept by Qt, stroked outlines are not.
  m_painter.setPen(halo);
  for (const QPointF& by : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1)})
    m_painter.drawStaticText(corner + by, laid);
  m_painter.setPen(ink);
  m_painter.drawStaticText(corner, laid);
}

bool MapLabelPainter::caption(const QPointF& mark, double radius, const QString& text, const QColor& ink,
                              const QFont& font, bool mayBeAbove) {
  const QSizeF size = laidOut(text, font).size();
  const double width = size.width(), height = size.height(), gap = radius + 3;
  std::vector<QPointF> corners{{mark.x() + gap, mark.y() - height / 2},
                               {mark.x() - gap - width, mark.y() - height / 2}};
  if (mayBeAbove) {
    corners.emplace_back(mark.x() - width / 2, mark.y() - radius - height);
    corners.emplace_back(mark.x() - width / 2, mark.y() + radius);
  }
  for (const QPointF& corner : corners) {
    const QRectF box(corner, QSizeF(width, height));
    if (!m_target.contains(box) || !m_taken.take(box)) continue;
    write(corner, text, font, ink, m_theme.isDark ? m_theme.sea : QColor(255, 255, 255));
    return true;
  }
  return false;
}

void MapLabelPainter::area(const geo::MapName& name, const QStringList& lines, const QFont& font, const QColor& ink,
                           const QColor& halo) {
  const QFontMetricsF metrics(font);
  if (!m_projection.covers(name.at)) return;
  const MapProjection::Frame frame = m_projection.frameAt(name.at);
  const double room = name.length * frame.pixelsADegree, width = widthOf(lines, font);
  if (width > room * kFills) return;
  // Never head down; and by whole steps where the picture turns it, since each other angle has letters drawn anew.
  constexpr double kStep = 3;
  const double turned = std::remainder(name.turn + frame.turn, 180);
  const double turn = frame.turn == 0 ? turned : std::round(turned / kStep) * kStep;
  const double angle = turn * std::numbers::pi / 180, height = metrics.height() * static_cast<double>(lines.size());
  const QPointF middle = m_projection.toDevice(name.at), along(std::cos(angle), -std::sin(angle));
  // Along the area there may be room when the middle is taken or out of sight.
  for (double shift : {0.0, -0.25, 0.25, -0.5, 0.5, -0.75, 0.75, -1.0, 1.0}) {
    const QPointF at = middle + along * (shift * std::max(0.0, room - width) / 2);
    const auto boxes = boxesAlong(at, width, height, turn);
    if (!std::all_of(boxes.begin(), boxes.end(), [&](const QRectF& box) { return m_target.contains(box); })) continue;
    if (!m_taken.takeAll(boxes)) continue;
    m_painter.save();
    m_painter.translate(at);
    m_painter.rotate(-turn);
    double top = -height / 2;
    for (const QString& line : lines) {
      write(QPointF(-widthOf(line, font) / 2, top), line, font, ink, halo);
      top += metrics.height();
    }
    m_painter.restore();
    return;
  }
}

void MapLabelPainter::areas(const geo::MapName& name, const QStringList& lines, const QFont& font, const QColor& ink,
                            const QColor& halo) {
  for (const MapProjection& world : m_worlds) {
    m_projection = world;
    area(name, lines, font, ink, halo);
  }
}

void MapLabelPainter::countries() {
  static const std::vector<geo::MapName> kNames = geo::countryNames(language());
  if (m_projection.degreesAPixel() < kCountriesFrom) return;
  const QFont chosen = spaced(11, 115, false);
  for (const geo::MapName& name : kNames) {
    const QString text = QLocale().toUpper(toQt(name.text));
    const bool fits = widthOf(text, chosen) <= name.length / m_projection.degreesAPixel();
    areas(name, fits ? QStringList{text} : broken(text), chosen, m_theme.quietInk, m_theme.land);
  }
}

void MapLabelPainter::seas() {
  static const std::vector<geo::MapName> kNames = [] {
    auto names = geo::seaNames(language());
    std::stable_sort(names.begin(), names.end(),
                     [](const auto& a, const auto& b) { return a.importance < b.importance; });
    return names;
  }();
  static const QFont kFonts[] = {spaced(14, 125, true), spaced(13, 118, true), spaced(12, 112, true),
                                 spaced(11, 108, true)};
  for (const geo::MapName& name : kNames) {
    const QFont& chosen = kFonts[name.importance - 1];
    const QString text = toQt(name.text);
    const bool fits = widthOf(text, chosen) <= name.length / m_projection.degreesAPixel();
    areas(name, fits || std::fabs(name.turn) > 10 ? QStringList{text} : broken(text), chosen, m_theme.seaInk,
          m_theme.sea);
  }
}

void MapLabelPainter::place(const geo::GazetteerPlace& place, bool isPort) {
  constexpr std::uint32_t kBig = 500'000;
  const QPointF at = m_projection.toDevice(place.position);
  if (!m_target.contains(at) || !m_projection.covers(place.position)) return;
  const double radius = isPort ? 5 : place.isCapital ? 3 : 1.6;
  const QRectF mark(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius);
  if (!m_taken.isFree(mark)) return;
  const bool isBig = place.population >= kBig;
  const bool isNamed =
      caption(at, radius, toQt(place.name), isBig ? m_theme.ink : m_theme.quietInk, font(isBig ? 12 : 11), true);
  if (!isNamed && !isPort) return;
  m_taken.block(mark);
  if (isPort) {
    static const QPainterPath halo = anchor(3), ink = anchor(1.3);
    m_painter.translate(at);
    m_painter.fillPath(halo, m_theme.isDark ? m_theme.sea : QColor(255, 255, 255));
    m_painter.fillPath(ink, m_theme.seaInk);
    m_painter.translate(-at);
  } else if (place.isCapital) {
    m_painter.setBrush(m_theme.paper);
    m_painter.setPen(QPen(m_theme.ink, 1.2));
    m_painter.drawEllipse(at, 2.6, 2.6);
  } else {
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_theme.quietInk);
    m_painter.drawEllipse(at, 1.6, 1.6);
  }
}

void MapLabelPainter::places() {
  constexpr std::size_t kTowns = 70, kTownsWhenCrowded = 40, kFirst = 12, kPorts = 60;
  const MapWindow shown = m_projection.shown();
  const auto& gazetteer = geo::Gazetteer::standard();
  const double scale = m_projection.degreesAPixel();
  const auto towns =
      gazetteer.within(shown.west, shown.south, shown.east, shown.north, scale > kCrowded ? kTownsWhenCrowded : kTowns);
  const bool hasPorts = scale < kPortsUntil;
  // The biggest towns say where one is; then ports, which may be small; then what there is room for.
  for (std::size_t i = 0; i < std::min(kFirst, towns.size()); ++i) place(towns[i], hasPorts && towns[i].isPort);
  if (hasPorts)
    for (const auto& port : gazetteer.portsWithin(shown.west, shown.south, shown.east, shown.north, kPorts))
      place(port, true);
  for (std::size_t i = kFirst; i < towns.size(); ++i)
    if (!hasPorts || !towns[i].isPort) place(towns[i], false);
}

void MapLabelPainter::names() {
  countries();
  seas();
  for (const MapProjection& world : m_worlds) {
    m_projection = world;
    places();
  }
}

}  // namespace fairlead::ui
