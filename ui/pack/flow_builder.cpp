// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/flow_builder.h"

#include <QObject>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ui/base/theme.h"
#include "ui/paint/icons.h"

namespace fairlead::ui {

namespace {

constexpr TextStyle kBody{10.5, 15, false, Qt::AlignLeft, {}};
constexpr double kCellGap = 5 * kPoint, kRowAir = 2.5 * kPoint, kGap = 7.5 * kPoint;

QColor rule() { return Theme::of(Tone::Light).line; }

Piece linePiece(std::shared_ptr<SetText> text, std::size_t line, double indent) {
  Piece piece;
  piece.height = text->height(line);
  piece.notes = text->notes(line);
  piece.paint = [text, line, indent](QPainter& painter, const QPointF& at, std::vector<PageLink>& links) {
    text->paint(painter, line, at + QPointF(indent, 0), links);
    if (line + 1 == text->lines()) text->release();
  };
  return piece;
}

/// A paragraph's lines, so glued that no page holds its first or last line alone.
std::vector<Piece> linesOf(const std::shared_ptr<SetText>& text, double indent, double before) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0; i < text->lines(); ++i) {
    Piece piece = linePiece(text, i, indent);
    if (i == 0) piece.before = before;
    piece.isGlued = text->lines() > 1 && (i == 0 || i + 2 == text->lines());
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

}  // namespace

FlowBuilder::FlowBuilder(const Document& document, const PackFormat& format, double width, double pageHeight)
    : m_document(document), m_format(format), m_width(width), m_pageHeight(pageHeight) {}

Flow FlowBuilder::build(const Progress& progress) {
  for (const Block& block : m_document.blocks) {
    progress.check();
    const std::size_t first = m_flow.pieces.size();
    switch (block.kind) {
      case Block::Kind::Heading:
        heading(block);
        break;
      case Block::Kind::Paragraph:
      case Block::Kind::Bullet:
        text(block);
        break;
      case Block::Kind::Table:
        table(block.table);
        break;
      case Block::Kind::Exhibit:
        exhibit(block);
        break;
      case Block::Kind::Profile:
        profile(block);
        break;
      case Block::Kind::Strip:
        strip(block);
        break;
      case Block::Kind::NewPage:
        m_opensPage = true;
        break;
    }
    if (m_flow.pieces.size() == first) continue;
    m_flow.pieces[first].opensPage = m_opensPage;
    m_opensPage = false;
    m_flow.pieces[first].section = block.section;
    if (!block.anchor.isEmpty()) m_flow.pieces[first].anchor = block.anchor;
  }
  if (!m_flow.pieces.empty()) m_flow.pieces.back().isGlued = false;
  return std::move(m_flow);
}

void FlowBuilder::heading(const Block& block) {
  static constexpr double kSizes[] = {20, 14, 11.5}, kLeadings[] = {26, 19, 16}, kBefore[] = {24, 20, 14};
  const auto level = static_cast<std::size_t>(std::clamp(block.level, 1, 3) - 1);
  TextStyle style{kSizes[level], kLeadings[level], true, Qt::AlignLeft, {}};
  auto text = std::make_shared<SetText>(block.runs, style, m_width);
  std::vector<Piece> pieces = linesOf(text, 0, kBefore[level] * kPoint);
  for (Piece& piece : pieces) piece.isGlued = true;
  pieces.back().height += (level == 0 ? 6 : 3) * kPoint;
  pieces.front().title = plainText(block.runs);
  pieces.front().level = block.level;
  std::move(pieces.begin(), pieces.end(), std::back_inserter(m_flow.pieces));
}

void FlowBuilder::text(const Block& block) {
  const bool isBullet = block.kind == Block::Kind::Bullet;
  const double indent = isBullet ? 14 * kPoint : 0;
  auto text = std::make_shared<SetText>(block.runs, kBody, m_width - indent);
  std::vector<Piece> pieces = linesOf(text, indent, isBullet ? 3 * kPoint : kGap);
  if (isBullet) {
    pieces.front().paint = [inner = pieces.front().paint](QPainter& painter, const QPointF& at,
                                                          std::vector<PageLink>& links) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(Theme::of(Tone::Light).quietInk);
      painter.drawEllipse(at + QPointF(4 * kPoint, 7.8 * kPoint), 1.5 * kPoint, 1.5 * kPoint);
      inner(painter, at, links);
    };
  }
  std::move(pieces.begin(), pieces.end(), std::back_inserter(m_flow.pieces));
}

/// A row in one piece, or, if it is taller than a fifth of a page, in slices of a line each.
Piece FlowBuilder::rowOf(const Table& table, const std::vector<Runs>& cells, bool isHead, std::vector<Piece>& slices) {
  const double sum = std::accumulate(table.widths.begin(), table.widths.end(), 0.0);
  auto texts = std::make_shared<std::vector<std::pair<double, std::unique_ptr<SetText>>>>();
  double x = 0, tallest = 0;
  std::size_t most = 0;
  std::vector<int> notes;
  for (std::size_t i = 0; i < table.widths.size(); ++i) {
    const double width = m_width * table.widths[i] / sum;
    const bool isNumeric = i < table.isNumeric.size() && table.isNumeric[i];
    TextStyle style{8.5, 11.5, isHead, isNumeric ? Qt::AlignRight : Qt::AlignLeft, {}};
    const double gap = isNumeric ? 2 * kCellGap : kCellGap;  // numbers end where the next column begins
    texts->emplace_back(
        x, std::make_unique<SetText>(i < cells.size() ? cells[i] : Runs(), style, std::max(width - gap, 1.0)));
    const SetText& text = *texts->back().second;
    tallest = std::max(tallest, text.height());
    most = std::max(most, text.lines());
    for (std::size_t line = 0; line < text.lines(); ++line)
      notes.insert(notes.end(), text.notes(line).begin(), text.notes(line).end());
    x += width;
  }
  const double width = m_width;
  const auto ruleBelow = [width, isHead](QPainter& painter, double x0, double y) {
    painter.setPen(QPen(isHead ? Theme::of(Tone::Light).quietInk : rule(), (isHead ? 0.8 : 0.5) * kPoint));
    painter.drawLine(QPointF(x0, y), QPointF(x0 + width, y));
  };
  Piece piece;
  piece.height = tallest + 2 * kRowAir;
  piece.notes = notes;
  if (isHead || tallest < m_pageHeight / 5) {
    piece.paint = [texts, ruleBelow, height = piece.height](QPainter& painter, const QPointF& at,
                                                            std::vector<PageLink>& links) {
      for (const auto& [left, text] : *texts) {
        double y = at.y() + kRowAir;
        for (std::size_t line = 0; line < text->lines(); y += text->height(line++))
          text->paint(painter, line, QPointF(at.x() + left, y), links);
        text->release();
      }
      ruleBelow(painter, at.x(), at.y() + height);
    };
    slices.push_back(piece);
    return piece;
  }
  for (std::size_t line = 0; line < most; ++line) {
    Piece slice;
    for (const auto& [left, text] : *texts)
      if (line < text->lines()) {
        slice.height = std::max(slice.height, text->height(line));
        slice.notes.insert(slice.notes.end(), text->notes(line).begin(), text->notes(line).end());
      }
    const bool isLast = line + 1 == most;
    if (line == 0) slice.before = kRowAir;
    slice.isGlued = line == 0 || line + 2 == most;
    slice.paint = [texts, line, isLast, ruleBelow, height = slice.height](QPainter& painter, const QPointF& at,
                                                                          std::vector<PageLink>& links) {
      for (const auto& [left, text] : *texts) {
        if (line < text->lines()) text->paint(painter, line, QPointF(at.x() + left, at.y()), links);
        if (line + 1 >= text->lines()) text->release();
      }
      if (isLast) ruleBelow(painter, at.x(), at.y() + height + kRowAir);
    };
    if (isLast) slice.height += 2 * kRowAir;
    slices.push_back(std::move(slice));
  }
  return piece;
}

void FlowBuilder::table(const Table& table) {
  if (table.rows.empty()) return;
  int head = -1;
  std::vector<Piece> slices;
  if (!table.heads.isEmpty()) {
    std::vector<Runs> cells;
    for (const QString& title : table.heads) cells.push_back({Run{title}});
    Piece piece = rowOf(table, cells, true, slices);
    slices.clear();
    piece.before = kGap;
    piece.isGlued = true;
    m_flow.heads.push_back(piece);
    head = static_cast<int>(m_flow.heads.size()) - 1;
    m_flow.pieces.push_back(piece);
  }
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    slices.clear();
    rowOf(table, table.rows[i], false, slices);
    // The second row stays with the first, and the last with the one before, so that no page has one row of a table.
    slices.back().isGlued = table.rows.size() > 1 && (i == 0 || i + 2 == table.rows.size());
    if (i == 0 && head < 0) slices.front().before = kGap;
    for (Piece& piece : slices) {
      piece.head = head;
      m_flow.pieces.push_back(std::move(piece));
    }
  }
  m_flow.pieces.back().height += 4 * kPoint;
}

QSizeF fullSize(const Exhibit& exhibit) { return exhibit.size + QSizeF(0, 2 * kExhibitStrip); }

void FlowBuilder::exhibit(const Block& block) {
  const Exhibit& shown = m_document.exhibits[static_cast<std::size_t>(block.exhibit)];
  Runs caption{Run{QObject::tr("Exhibit %1. ").arg(++m_exhibit), true}, Run{shown.caption}};
  if (!shown.filter.isEmpty()) caption.push_back({" " + shown.filter, false, false, true});
  if (!shown.warning.isEmpty()) caption.push_back({" " + shown.warning, true});
  auto text = std::make_shared<SetText>(caption, TextStyle{8.5, 11.5, false, Qt::AlignLeft, {}}, m_width);
  const QSizeF size = fullSize(shown);
  const double room = m_pageHeight - text->height() - 60 * kPoint;  // a heading may stand above it
  const double scale = std::min(m_width / size.width(), room / size.height());
  const QSizeF area = size * scale;
  Piece picture;
  picture.before = kGap + 3 * kPoint;
  picture.height = area.height() + 5 * kPoint;
  picture.isGlued = true;
  picture.paint = [&shown, area, left = (m_width - area.width()) / 2, isGrey = m_format.isGrey](
                      QPainter& painter, const QPointF& at, std::vector<PageLink>&) {
    paintExhibit(painter, shown, QRectF(at + QPointF(left, 0), area), isGrey);
  };
  m_flow.pieces.push_back(std::move(picture));
  std::vector<Piece> lines = linesOf(text, 0, 0);
  for (Piece& line : lines) line.isGlued = true;
  lines.back().isGlued = false;
  lines.back().height += 6 * kPoint;
  std::move(lines.begin(), lines.end(), std::back_inserter(m_flow.pieces));
}

void FlowBuilder::profile(const Block& block) {
  const double size = 26 * kPoint, indent = size + 8 * kPoint;
  auto text = std::make_shared<SetText>(block.runs, TextStyle{16, 21, true, Qt::AlignLeft, {}}, m_width - indent);
  std::vector<Piece> pieces = linesOf(text, indent, 12 * kPoint);
  pieces.front().title = plainText(block.runs);
  pieces.front().level = 2;
  for (Piece& piece : pieces) piece.isGlued = true;
  pieces.back().height += 6 * kPoint;
  if (pieces.size() == 1) pieces.front().height = std::max(pieces.front().height, size + 4 * kPoint);
  pieces.front().paint = [inner = pieces.front().paint, name = block.icon, colour = block.colour.toStdString(), size](
                             QPainter& painter, const QPointF& at, std::vector<PageLink>& links) {
    const Theme& theme = Theme::of(Tone::Light);
    const bool isProtected = colour == "protected";
    const QRectF disc(at.x(), at.y() - 2 * kPoint, size, size);
    painter.setPen(isProtected ? QPen(theme.quietInk, 1.2 * kPoint) : QPen(Qt::NoPen));
    painter.setBrush(isProtected ? QColor(Qt::white) : theme.kind(colour));
    painter.drawEllipse(disc);
    const double inset = size * 0.2;
    paintIcon(painter, name, isProtected ? theme.quietInk : QColor(Qt::white),
              disc.adjusted(inset, inset, -inset, -inset));
    inner(painter, at, links);
  };
  std::move(pieces.begin(), pieces.end(), std::back_inserter(m_flow.pieces));
}

void FlowBuilder::strip(const Block& block) {
  const Exhibit& shown = m_document.strips[static_cast<std::size_t>(block.exhibit)];
  const double scale = m_width / shown.size.width();
  Piece piece;
  piece.before = kGap;
  piece.height = shown.size.height() * scale + 4 * kPoint;
  piece.paint = [&shown, area = shown.size * scale](QPainter& painter, const QPointF& at, std::vector<PageLink>&) {
    painter.save();
    painter.translate(at);
    painter.scale(area.width() / shown.size.width(), area.height() / shown.size.height());
    shown.paint(painter, QRectF(QPointF(0, 0), shown.size));
    painter.restore();
  };
  m_flow.pieces.push_back(std::move(piece));
}

}  // namespace fairlead::ui
