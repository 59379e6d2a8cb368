// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/chart_painter.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QObject>
#include <QPaintEngine>
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
#include "ui/paint/chart_link_painter.h"
#include "ui/paint/icons.h"

namespace fairlead::ui {

namespace {

constexpr int kCaption = 24, kShortCaption = 13;  // letters
constexpr std::size_t kManyNodes = 300;           // on the chart, of which those that look alike are copies
constexpr int kTries = 250;                       // names in a row that find no room, before the rest is let be

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
                         ChartWords* words, Pace pace) const {
  painter.save();
  painter.setLayoutDirection(Qt::LayoutDirectionAuto);  // each text by its own script, not by the window's side
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
    const ChartLinkPainter links(m_scene, m_theme, view);
    const bool isCrowded = links.paint(painter, target, state, pace);
    LabelGrid labels(target);
    labels.block(badges.legendBox(target));
    for (const ChartDrawing& one : m_scene.drawings)
      if (!one.text.isEmpty()) labels.block(drawings.wordsBox(one));
    paintNodes(painter, target, view, state, labels, words, !isCrowded);
    if (!isCrowded) links.paintLabels(painter, target, state, labels, words);
    drawings.paintWordsAndArrows(painter, m_scene.drawings, state);
    badges.paintLegend(painter, target);
  }
  painter.restore();
}

void ChartPainter::paintNodes(QPainter& painter, const QRectF& target, const QTransform& view, const ViewState& state,
                              LabelGrid& labels, ChartWords* words, bool hasWords) const {
  const double icons = chartIconSize(view);
  const std::vector<char> lit = litNodes(m_scene, state);
  const QRectF around = target.adjusted(-60, -60, 60, 60);
  const bool hasNames = icons >= 10;
  if (hasNames || hasWords || !state.selected.empty())
    for (const ChartNode& node : m_scene.nodes) {
      const QPointF at = view.map(node.at);
      if (!around.contains(at)) continue;
      const double wide = nodeSize(node, icons);
      const QRectF disc(at.x() - wide / 2, at.y() - wide / 2, wide, wide);
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
    const double wide = nodeSize(node, icons);
    const QRectF disc(at.x() - wide / 2, at.y() - wide / 2, wide, wide);
    if (isSelected) {
      painter.setPen(QPen(m_theme.accent, 2));
      painter.setBrush(Qt::NoBrush);
      const double rim = node.isGroup() ? 6 : 3;
      painter.drawEllipse(disc.adjusted(-rim, -rim, rim, rim));
    }
    if (!node.picture.isNull() && wide > icons) {
      paintPicture(painter, node, disc);
    } else if (isCopied) {
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
        paintCaption(painter, target, static_cast<std::uint32_t>(i), at, wide, isSelected, labels, words);
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

void ChartPainter::paintPicture(QPainter& painter, const ChartNode& node, const QRectF& disc) const {
  const QColor colour = m_theme.kind(node.kind);
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawEllipse(disc);
  constexpr double kRim = 2, kKind = 15;
  const QRectF inner = disc.adjusted(kRim, kRim, -kRim, -kRim);
  const double ratio = painter.device()->devicePixelRatioF();
  const int pixels = static_cast<int>(std::lround(inner.width() * ratio));
  const bool isOnScreen = painter.paintEngine()->type() == QPaintEngine::Raster;
  // On paper as fine as it is; a screen gets the pixels that it shows.
  const QImage shown =
      isOnScreen ? node.picture.scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation) : node.picture;
  painter.drawImage(inner, shown);
  if (disc.width() < 28) return;
  // What kind it is stays told by its icon, not by the rim's colour alone.
  const QRectF kind(disc.right() - kKind + 2, disc.top() - 2, kKind, kKind);
  painter.setPen(QPen(m_theme.paper, 1.5));
  painter.setBrush(colour);
  painter.drawEllipse(kind);
  constexpr int kSign = 9;
  const QPointF corner = kind.center() - QPointF(kSign / 2.0, kSign / 2.0);
  if (isOnScreen)
    painter.drawPixmap(corner, icon(node.icon, Qt::white, kSign, ratio));
  else
    paintIcon(painter, node.icon, Qt::white, QRectF(corner, QSizeF(kSign, kSign)));
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
  const double icons = chartIconSize(view);
  const auto distanceTo = [&](const ChartNode& node) {
    const QPointF apart = view.map(node.at) - point;
    return std::hypot(apart.x(), apart.y()) - nodeSize(node, icons) / 2;
  };
  constexpr double kReach = 3;
  const auto isNear = [&](const ChartNode& node) { return distanceTo(node) <= kReach; };
  const bool isNamed = std::any_of(words.captions.begin(), words.captions.end(),
                                   [&](const auto& caption) { return caption.first.contains(point); });
  if (!isNamed && std::none_of(m_scene.nodes.begin(), m_scene.nodes.end(), isNear)) return -1;
  const std::vector<char> lit = litNodes(m_scene, state);
  int best = -1;
  double nearest = kReach;
  for (std::size_t i = 0; i < m_scene.nodes.size(); ++i) {
    if (const double distance = distanceTo(m_scene.nodes[i]); distance <= nearest && lit[i]) {
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
  return ChartLinkPainter(m_scene, m_theme, view).at(point, state, words);
}

}  // namespace fairlead::ui
