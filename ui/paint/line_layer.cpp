// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/line_layer.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace fairlead::ui {

namespace {

/// All four channels times `share` of 256.
std::uint32_t scaled(std::uint32_t pixel, std::uint32_t share) {
  const std::uint32_t odd = ((pixel >> 8) & 0x00ff00ffU) * share, even = (pixel & 0x00ff00ffU) * share;
  return (odd & 0xff00ff00U) | ((even >> 8) & 0x00ff00ffU);
}

void blend(std::uint32_t& onto, std::uint32_t colour, std::uint32_t share) {
  const std::uint32_t own = scaled(colour, share);
  onto = own + scaled(onto, 256 - (own >> 24));
}

/// In pixels; on for the first, off for the rest.
struct Dash {
  int on, period;
};
Dash dashOf(Qt::PenStyle style) {
  if (style == Qt::DashLine) return {4, 6};
  if (style == Qt::DotLine) return {1, 3};
  return {1 << 20, 1 << 20};
}

}  // namespace

LineLayer::LineLayer(const QRectF& area, double ratio, bool isSmooth)
    : m_area(area.toAlignedRect()),
      m_ratio(ratio),
      m_isSmooth(isSmooth),
      m_image(static_cast<int>(std::ceil(m_area.width() * ratio)) + 2,
              static_cast<int>(std::ceil(m_area.height() * ratio)) + 2, QImage::Format_ARGB32_Premultiplied) {
  m_area.setSize(QSizeF(m_image.width() / ratio, m_image.height() / ratio));
  m_image.fill(Qt::transparent);
}

/// To where all of its pixels are of the image (Liang, Barsky 1984); false if nothing is.
bool LineLayer::clip(QPointF& from, QPointF& to) const {
  // A little within, since steps are rounded.
  constexpr double kRim = 0.01;
  const double right = m_image.width() - 2.0, bottom = m_image.height() - 2.0;
  const QPointF way = to - from;
  double first = 0, last = 1;
  const auto cut = [&](double towards, double room) {
    if (towards == 0) return room >= 0;
    const double at = room / towards;
    if (towards < 0)
      first = std::max(first, at);
    else
      last = std::min(last, at);
    return first <= last;
  };
  if (!cut(-way.x(), from.x() - kRim) || !cut(way.x(), right - from.x()) || !cut(-way.y(), from.y() - kRim) ||
      !cut(way.y(), bottom - from.y()))
    return false;
  to = from + way * last;
  from += way * first;
  return true;
}

void LineLayer::draw(const QPointF& from, const QPointF& to, const QColor& colour, Qt::PenStyle style) {
  QPointF a = (from - m_area.topLeft()) * m_ratio, b = (to - m_area.topLeft()) * m_ratio;
  // Beyond, a double no longer tells one pixel from the next.
  constexpr double kFurthest = 1e9;
  if (!(std::abs(a.x()) + std::abs(a.y()) + std::abs(b.x()) + std::abs(b.y()) < kFurthest) || !clip(a, b)) return;
  const QPointF way = b - a;
  const bool isSteep = std::abs(way.y()) > std::abs(way.x());
  const double steps = std::max(std::abs(way.x()), std::abs(way.y()));
  const std::uint32_t ink = qPremultiply(colour.rgba());
  const Dash dash = dashOf(style);
  auto* const pixels = reinterpret_cast<std::uint32_t*>(m_image.bits());
  const std::ptrdiff_t stride = m_image.bytesPerLine() / 4;
  const int count = static_cast<int>(steps);
  const QPointF step = count > 0 ? way / steps : QPointF();
  // Along the longer way pixel by pixel, across it shared between the two that are nearest; in 65,536ths.
  const auto fixed = [](double value) { return static_cast<std::int32_t>(value * 65'536); };
  std::int32_t across = fixed(isSteep ? a.x() : a.y());
  const std::int32_t stepAcross = fixed(isSteep ? step.x() : step.y());
  const std::ptrdiff_t begin = fixed(isSteep ? a.y() : a.x()) >> 16,
                       towards = (isSteep ? step.y() : step.x()) < 0 ? -1 : 1;
  const std::ptrdiff_t nextAcross = isSteep ? 1 : stride, nextAlong = (isSteep ? stride : 1) * towards;
  std::uint32_t* along = pixels + begin * (isSteep ? stride : 1);
  for (int i = 0; i <= count;) {
    const int end = std::min(count + 1, i + dash.on), off = (dash.period - dash.on);
    if (m_isSmooth) {
      for (; i < end; ++i, along += nextAlong, across += stepAcross) {
        std::uint32_t* const at = along + (across >> 16) * nextAcross;
        const auto share = static_cast<std::uint32_t>((across & 0xffff) >> 8);
        blend(at[0], ink, 256 - share);
        if (share > 0) blend(at[nextAcross], ink, share);
      }
    } else {
      for (; i < end; ++i, along += nextAlong, across += stepAcross) along[(across >> 16) * nextAcross] = ink;
    }
    i += off;
    along += nextAlong * off;
    across += stepAcross * off;
  }
}

}  // namespace fairlead::ui
