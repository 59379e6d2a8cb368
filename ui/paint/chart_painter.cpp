// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/chart_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QObject>
#include <QPaintEngine>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "ui/base/text.h"
#include "ui/paint/chart_badge_painter.h"
#include "ui/paint/chart_drawing_painter.h"
#include "ui/paint/icons.h"
#include "ui/paint/line_layer.h"
#include "ui/paint/strokes.h"

namespace fairlead::ui {

namespace {

constexpr int kCaption = 24, kShortCaption = 13;
constexpr double kBetween = 9;                           // pixels between two parallel lines
constexpr double kReach = 5;                             // pixels by which a hand may miss a line
constexpr std::size_t kCrowd = 1'500, kManyNodes = 300;  // in sight; on the chart
constexpr double kSmoothPixels = 500'000;                // of lines that are smooth though crowded
constexpr int kTries = 250;                              // names in a row that find no room, before the rest is let be

/// Faster than std::hypot, which minds numbers that no screen has.
double lengthOf(const QPointF& way) { return std::sqrt(QPointF::dotProduct(way, way)); }

QColor mixed(const QColor& ground, const QColor& colour) {
  const auto part = static_cast<double>(colour.alphaF());
  const auto channel = [&](int below, int above) { return static_cast<int>(below + (above - below) * part); };
  return {channel(ground.red(), colour.red()), channel(ground.green(), colour.green()),
          channel(ground.blue(), colour.blue())};
}

/// Icons shrink where the view is far out, so that they don't hide one another.
double iconSize(const QTransform& view) { return std::clamp(view.m11() * 0.36, 6.0, double(size::kIcon)); }

}  // namespace

QTransform ChartPainter::fit(const QRectF& target) const {
  if (m_scene.nodes.empty()) return QTransform::fromTranslate(target.center().x(), target.center().y());
  double west = 1e300, east = -1e300, north = 1e300, south = -1e300;
  const auto hold = [&](const QPointF& at) {
    west = std::min(west, at.x());
    east = std::max(east, at.x());
    north = std::min(north, at.y());
    south = std::max(south, at.y());
  };
  for (const ChartNode& node : m_scene.nodes) hold(node.at);
  for (const ChartDrawing& drawing : m_scene.drawings) hold(drawing.from), hold(drawing.to);
  constexpr double kBeside = 84, kAbove = 48;  // captions stand out to both sides
  const double scale = std::min({(target.width() - 2 * kBeside) / std::max(east - west, 1e-3),
                                 (target.height() - 2 * kAbove) / std::max(south - north, 1e-3), kLargestScale});
  QTransform view;
  view.translate(target.center().x(), target.center().y());
  view.scale(scale, scale);
  view.translate(-(west + east) / 2, -(north + south) / 2);
  return view;
}

void ChartPainter::paint(QPainter& painter, const QRectF& target, const QTransform& view, const ViewState& state,
                         ChartWords* words) const {
  painter.save();
  painter.setClipRect(target);
  painter.fillRect(target, m_theme.paper);
  painter.setRenderHint(QPainter::Antialiasing);
  if (m_scene.nodes.empty()) {
    painter.setPen(m_theme.quietInk);
    painter.setFont(font(13));
    painter.drawText(
        target, Qt::AlignCenter,
        QCoreApplication::translate("Paint", "Nothing is linked yet. Import a table of calls, or link two entities."));
  } else {
    const ChartDrawingPainter drawings(m_theme, view);
    const ChartBadgePainter badges(m_scene, m_theme);
    drawings.paintFrames(painter, m_scene.drawings, state);
    const bool isCrowded = paintLinks(painter, target, view, state);
    LabelGrid labels(target);
    labels.block(badges.legendBox(target));
    for (const ChartDrawing& one : m_scene.drawings)
      if (!one.text.isEmpty()) labels.block(drawings.wordsBox(one));
    paintNodes(painter, target, view, state, labels, words);
    if (!isCrowded) paintLinkLabels(painter, target, view, state, labels, words);
    drawings.paintWordsAndArrows(painter, m_scene.drawings, state);
    badges.paintLegend(painter, target);
  }
  painter.restore();
}

QPointF ChartPainter::Stretch::at(double part) const {
  if (!isBent) return from + (to - from) * part;
  const double rest = 1 - part;
  return from * (rest * rest) + control * (2 * rest * part) + to * (part * part);
}

double ChartPainter::Stretch::length() const { return lengthOf(to - from); }

std::optional<ChartPainter::Stretch> ChartPainter::stretchOf(const ChartLink& link, const QTransform& view) const {
  const QPointF a = view.map(m_scene.nodes[link.from].at), b = view.map(m_scene.nodes[link.to].at);
  const QPointF along = b - a;
  const double length = lengthOf(along), radius = iconSize(view) / 2 + 3;
  if (length < 2 * radius) return std::nullopt;
  const QPointF unit = along / length;
  if (link.bend == 0) return Stretch{a + unit * radius, b - unit * radius, {}, false};
  // To the same side whichever way it runs, so that two directions do not lie on one another.
  const double side = link.from < link.to ? 1 : -1;
  const QPointF control = (a + b) / 2 + QPointF(-unit.y(), unit.x()) * (side * link.bend * 2 * kBetween);
  const auto rim = [&](const QPointF& centre) {
    const QPointF way = control - centre;
    return centre + way * (radius / std::max(1.0, std::hypot(way.x(), way.y())));
  };
  return Stretch{rim(a), rim(b), control, true};
}

void ChartPainter::paintLine(QPainter& painter, const ChartLink& link, const Stretch& line, const QColor& colour,
                             const LinkLook& how, bool isSelected) const {
  const double width = isSelected ? how.width + 1 : how.width;
  painter.setBrush(Qt::NoBrush);
  const auto stroke = [&](const QPen& pen) {
    painter.setPen(pen);
    if (!line.isBent) return painter.drawLine(line.from, line.to);
    QPainterPath path(line.from);
    path.quadTo(line.control, line.to);
    painter.drawPath(path);
  };
  if (link.isAssessed) {  // hollow: what was concluded, beside what was seen
    stroke(QPen(colour, width + 2.5, how.style, Qt::FlatCap));
    stroke(QPen(m_theme.paper, width + 0.5, Qt::SolidLine, Qt::FlatCap));
  } else {
    stroke(QPen(colour, width, how.style, Qt::FlatCap));
  }
  const QPointF to = line.to;
  const double length = line.length();
  if (!link.isDirected && !link.isSingleOrigin) return;
  const QPointF before = line.at(std::max(0.0, 1 - 8 / std::max(8.0, length)));
  const QPointF way = to - before;
  const QPointF unit = way / std::max(1e-6, std::hypot(way.x(), way.y()));
  if (link.isDirected && length > 24) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(arrowHead(to, before, 8, 4));
  }
  if (link.isSingleOrigin && length > 40) {  // a hollow end: one independent origin
    painter.setPen(QPen(colour, 1));
    painter.setBrush(m_theme.paper);
    painter.drawEllipse(to - unit * (link.isDirected ? 12 : 3), 3, 3);
  }
  painter.setBrush(Qt::NoBrush);
}

bool ChartPainter::paintLinks(QPainter& painter, const QRectF& target, const QTransform& view,
                              const ViewState& state) const {
  std::vector<std::pair<const ChartLink*, Stretch>> seen;
  for (const ChartLink& link : m_scene.links) {
    const QPointF a = view.map(m_scene.nodes[link.from].at), b = view.map(m_scene.nodes[link.to].at);
    const double beside = 8 + std::abs(link.bend) * kBetween;
    if (!target.adjusted(-beside, -beside, beside, beside).intersects(QRectF(a, b).normalized().adjusted(-1, -1, 1, 1)))
      continue;
    if (const auto line = stretchOf(link, view)) seen.emplace_back(&link, *line);
  }
  // So many can't be told apart one by one: thin, straight and without ends, and quickly.
  const bool isCrowded = seen.size() > kCrowd && painter.paintEngine()->type() == QPaintEngine::Raster;
  double pixels = 0;
  for (const auto& [link, line] : seen) pixels += std::min(line.length(), target.width());
  const bool isSmooth = pixels < kSmoothPixels;
  std::optional<LineLayer> layer;
  if (isCrowded) layer.emplace(target, painter.device()->devicePixelRatioF(), isSmooth);
  std::vector<std::pair<const ChartLink*, Stretch>> selected;
  for (const auto& [link, line] : seen) {
    const bool isSelected =
        !state.selected.empty() && std::any_of(link->items.begin(), link->items.end(),
                                               [&](ItemKey item) { return state.selected.contains(item); });
    if (isSelected && isCrowded) {
      selected.emplace_back(link, line);
      continue;
    }
    const LinkLook how = look(*link, state);
    QColor colour = isSelected ? m_theme.accent : m_theme.quietInk;
    // The more lie upon one another, the lighter each, so that who they tie is seen before them.
    const double ink = isSelected ? 1 : !isCrowded ? 0.75 : isSmooth ? 0.5 : 0.3;
    colour.setAlphaF(static_cast<float>(how.opacity * ink));
    if (!isCrowded) {
      paintLine(painter, *link, line, colour, how, isSelected);
      continue;
    }
    if (!isSmooth) colour = mixed(m_theme.paper, colour);
    const QPointF way = line.to - line.from;
    const QPointF across = QPointF(-way.y(), way.x()) / std::max(1.0, line.length());
    for (int beside = 0; beside < static_cast<int>(how.width); ++beside)
      layer->draw(line.from + across * beside, line.to + across * beside, colour, how.style);
  }
  if (!layer) return false;
  layer->paintOn(painter);
  for (const auto& [link, line] : selected) paintLine(painter, *link, line, m_theme.accent, look(*link, state), true);
  return true;
}

void ChartPainter::paintLinkLabels(QPainter& painter, const QRectF& target, const QTransform& view,
                                   const ViewState& state, LabelGrid& labels, ChartWords* words) const {
  painter.setFont(font(11));
  const QFontMetricsF metrics(painter.font());
  for (std::uint32_t i = 0; i < m_scene.links.size(); ++i) {
    const ChartLink& link = m_scene.links[i];
    const QPointF a = view.map(m_scene.nodes[link.from].at), b = view.map(m_scene.nodes[link.to].at);
    if (lengthOf(a - b) < 110 || link.label.isEmpty() || !isShown(link, state)) continue;
    if (!target.intersects(QRectF(a, b).normalized().adjusted(-1, -1, 1, 1))) continue;
    const auto line = stretchOf(link, view);
    if (!line) continue;
    const QPointF middle = line->at(0.5);
    const QString text = elided(link.label, kCaption);
    const QRectF box(QPointF(middle.x() - metrics.horizontalAdvance(text) / 2 - 3, middle.y() - metrics.height() / 2),
                     QSizeF(metrics.horizontalAdvance(text) + 6, metrics.height()));
    if (!target.contains(box) || !labels.take(box)) continue;
    if (words) words->labels.emplace_back(box, i);
    QColor ground = m_theme.paper;
    ground.setAlphaF(0.85f);
    painter.fillRect(box, ground);
    painter.setPen(m_theme.quietInk);
    painter.drawText(box, Qt::AlignCenter, text);
  }
}

void ChartPainter::paintNodes(QPainter& painter, const QRectF& target, const QTransform& view, const ViewState& state,
                              LabelGrid& labels, ChartWords* words) const {
  const double icons = iconSize(view);
  const std::vector<char> lit = litNodes(m_scene, state);
  const QRectF around = target.adjusted(-60, -60, 60, 60);
  const bool hasNames = icons >= 10;
  if (hasNames)
    for (const ChartNode& node : m_scene.nodes) {
      const QPointF at = view.map(node.at);
      if (!around.contains(at)) continue;
      const QRectF disc(at.x() - icons / 2, at.y() - icons / 2, icons, icons);
      labels.block(disc);
      if (icons >= 12)
        for (const QRectF& box : ChartBadgePainter(m_scene, m_theme).boxesAt(node, disc)) labels.block(box);
    }
  // Of many that look alike, one is drawn and the others are its copies.
  const bool isCopied = m_scene.nodes.size() > kManyNodes && painter.paintEngine()->type() == QPaintEngine::Raster;
  std::map<std::tuple<std::string, QString, int>, QImage> copies;
  int inVain = 0;
  const auto draw = [&](std::size_t i) {
    const ChartNode& node = m_scene.nodes[i];
    const QPointF at = view.map(node.at);
    if (!around.contains(at)) return;
    const bool isSelected = !state.selected.empty() && node.isAmong(state.selected);
    painter.setOpacity(lit[i] ? 1 : kFaded);
    const QRectF disc(at.x() - icons / 2, at.y() - icons / 2, icons, icons);
    if (isSelected) {
      painter.setPen(QPen(m_theme.accent, 2));
      painter.setBrush(Qt::NoBrush);
      const double rim = node.isGroup() ? 6 : 3;
      painter.drawEllipse(disc.adjusted(-rim, -rim, rim, rim));
    }
    if (isCopied) {
      QImage& copy =
          copies[{node.kind, node.icon, (node.isStub ? 1 : 0) + (node.isProtected ? 2 : 0) + (node.isGroup() ? 4 : 0)}];
      if (copy.isNull()) copy = discOf(node, icons, painter.device()->devicePixelRatioF());
      painter.drawImage(disc.center() - QPointF(copy.width(), copy.height()) / (2 * copy.devicePixelRatioF()), copy);
    } else {
      paintDisc(painter, node, disc);
    }
    if (icons >= 12) ChartBadgePainter(m_scene, m_theme).paintAt(painter, node, disc);
    if (!isSelected && (!hasNames || inVain == kTries)) return;
    const bool isDrawn =
        paintCaption(painter, target, static_cast<std::uint32_t>(i), at, icons, isSelected, labels, words);
    inVain = isDrawn ? 0 : inVain + 1;
  };
  std::vector<std::size_t> order(m_scene.nodes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  if (hasNames) {  // where there is no room for all, those with the most ties keep theirs
    std::vector<std::size_t> ties(m_scene.nodes.size());
    for (const ChartLink& link : m_scene.links) ++ties[link.from], ++ties[link.to];
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return ties[a] > ties[b]; });
  }
  const auto isSelected = [&](std::size_t i) {
    return !state.selected.empty() && m_scene.nodes[i].isAmong(state.selected);
  };
  for (const std::size_t i : order)
    if (!isSelected(i)) draw(i);
  if (!state.selected.empty())
    for (std::size_t i = 0; i < m_scene.nodes.size(); ++i)
      if (isSelected(i)) draw(i);
  painter.setOpacity(1);
}

QImage ChartPainter::discOf(const ChartNode& node, double icons, double ratio) const {
  const double wide = icons + 10;  // with a group's second rim
  const int pixels = static_cast<int>(std::ceil(wide * ratio));
  QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(ratio);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  const double middle = pixels / ratio / 2;
  paintDisc(painter, node, QRectF(middle - icons / 2, middle - icons / 2, icons, icons));
  return image;
}

void ChartPainter::paintDisc(QPainter& painter, const ChartNode& node, const QRectF& disc) const {
  const QColor colour = m_theme.kind(node.kind);
  if (node.isStub) {  // somebody knows more
    painter.setPen(QPen(m_theme.quietInk, 1.5, Qt::DashLine));
    painter.setBrush(m_theme.paper);
  } else if (node.isProtected) {
    painter.setPen(QPen(m_theme.quietInk, 1.5));
    painter.setBrush(m_theme.paper);
  } else {
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
  }
  painter.drawEllipse(disc);
  if (node.isGroup()) {  // a second rim: more than one stands here
    painter.setPen(QPen(node.isProtected ? m_theme.quietInk : colour, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(disc.adjusted(-3, -3, 3, 3));
  }
  if (disc.width() < 14 || node.icon.isEmpty()) return;
  const QColor ink = node.isProtected || node.isStub ? m_theme.quietInk : QColor(Qt::white);
  const int pixels = static_cast<int>(disc.width() * 0.64);
  const QPointF corner = disc.center() - QPointF(pixels / 2.0, pixels / 2.0);
  if (painter.paintEngine()->type() == QPaintEngine::Raster)
    painter.drawPixmap(corner, icon(node.icon, ink, pixels, painter.device()->devicePixelRatioF()));
  else
    paintIcon(painter, node.icon, ink, QRectF(corner, QSizeF(pixels, pixels)));
}

bool ChartPainter::paintCaption(QPainter& painter, const QRectF& target, std::uint32_t node, const QPointF& at,
                                double icons, bool isSelected, LabelGrid& labels, ChartWords* words) const {
  painter.setFont(font(11));
  const QFontMetricsF metrics(painter.font());
  const double high = metrics.height(), aside = icons / 2 + 4;
  QString text;
  QRectF box;
  bool isFree = false;
  // Below, else above, else at a side, and rather cut short than left out, so that few nodes stay without a name.
  for (const int longest : {kCaption, kShortCaption}) {
    text = elided(m_scene.nodes[node].caption, longest);
    const double width = metrics.horizontalAdvance(text);
    box = QRectF(at.x() - width / 2, at.y() + icons / 2 + 2, width, high);
    box.moveLeft(std::clamp(box.left(), target.left() + 2, std::max(target.left() + 2, target.right() - width - 2)));
    const QRectF places[] = {box, QRectF(box.left(), at.y() - icons / 2 - 2 - high, width, high),
                             QRectF(at.x() + aside, at.y() - high / 2, width, high),
                             QRectF(at.x() - aside - width, at.y() - high / 2, width, high)};
    const auto free = std::find_if(std::begin(places), std::end(places), [&](const QRectF& place) {
      return target.contains(place) && labels.take(place.adjusted(-3, 0, 3, 0));
    });
    isFree = free != std::end(places);
    if (isFree) box = *free;
    if (isFree || isSelected) break;
  }
  if (!isFree && !isSelected) return false;
  if (words) words->captions.emplace_back(box, node);
  // A ground, so that no line strikes a name out.
  QColor ground = m_theme.paper;
  ground.setAlphaF(0.82f);
  const double inked = std::min(box.width(), metrics.horizontalAdvance(text) + 4);
  painter.fillRect(QRectF(box.center().x() - inked / 2, box.top() + 1, inked, high - 2), ground);
  painter.setPen(m_theme.ink);
  painter.drawText(box.adjusted(-2, 0, 2, 0), Qt::AlignCenter, text);
  return true;
}

int ChartPainter::nodeAt(const QPointF& point, const QTransform& view, const ViewState& state,
                         const ChartWords& words) const {
  // What is hidden is asked for only where there is something: a pointer mostly moves over nothing.
  const double reach = iconSize(view) / 2 + 3;
  const auto isNear = [&](const ChartNode& node) {
    const QPointF apart = view.map(node.at) - point;
    return std::hypot(apart.x(), apart.y()) <= reach;
  };
  const bool isNamed = std::any_of(words.captions.begin(), words.captions.end(),
                                   [&](const auto& caption) { return caption.first.contains(point); });
  if (!isNamed && std::none_of(m_scene.nodes.begin(), m_scene.nodes.end(), isNear)) return -1;
  const std::vector<char> lit = litNodes(m_scene, state);
  int best = -1;
  double nearest = reach;
  for (std::size_t i = 0; i < m_scene.nodes.size(); ++i) {
    const QPointF apart = view.map(m_scene.nodes[i].at) - point;
    if (const double distance = std::hypot(apart.x(), apart.y()); distance <= nearest && lit[i]) {
      nearest = distance;
      best = static_cast<int>(i);
    }
  }
  if (best >= 0) return best;
  const auto named = std::find_if(words.captions.begin(), words.captions.end(), [&](const auto& caption) {
    return caption.first.contains(point) && caption.second < lit.size() && lit[caption.second];
  });
  return named == words.captions.end() ? -1 : static_cast<int>(named->second);
}

int ChartPainter::linkAt(const QPointF& point, const QTransform& view, const ViewState& state,
                         const ChartWords& words) const {
  for (const auto& [box, link] : words.labels)
    if (box.contains(point) && link < m_scene.links.size() && isShown(m_scene.links[link], state))
      return static_cast<int>(link);
  int best = -1;
  double nearest = kReach;
  for (std::size_t i = 0; i < m_scene.links.size(); ++i) {
    const ChartLink& link = m_scene.links[i];
    const double beside = kReach + std::abs(link.bend) * kBetween;
    const QRectF round(view.map(m_scene.nodes[link.from].at), view.map(m_scene.nodes[link.to].at));
    if (!round.normalized().adjusted(-beside, -beside, beside, beside).contains(point) || !isShown(link, state))
      continue;
    const auto line = stretchOf(link, view);
    if (!line) continue;
    constexpr int kPieces = 12;
    const int pieces = line->isBent ? kPieces : 1;
    for (int piece = 0; piece < pieces; ++piece) {
      const double distance = distanceToStretch(point, line->at(static_cast<double>(piece) / pieces),
                                                line->at(static_cast<double>(piece + 1) / pieces));
      if (distance >= nearest) continue;
      nearest = distance;
      best = static_cast<int>(i);
    }
  }
  return best;
}

}  // namespace fairlead::ui
