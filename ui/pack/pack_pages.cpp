// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/pack_pages.h"

#include <QFontMetricsF>
#include <QObject>
#include <QPageSize>
#include <algorithm>

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/pack/flow_builder.h"

namespace fairlead::ui {

namespace {

constexpr double kMargin = 22 * kMillimetre, kNumber = 18 * kPoint;

QSizeF paperSize(const PackFormat& format) {
  const auto id = format.paper == PackFormat::Paper::A4 ? QPageSize::A4 : QPageSize::Letter;
  const QSizeF size = QPageSize(id).size(QPageSize::Point) * kPoint;
  return format.isLandscape ? size.transposed() : size;
}

std::vector<std::unique_ptr<SetText>> notesOf(const Document& document, double width) {
  std::vector<std::unique_ptr<SetText>> set;
  for (const Note& note : document.notes)
    set.push_back(std::make_unique<SetText>(Runs{Run{note.text}}, TextStyle{7.5, 9.8, false, Qt::AlignLeft, {}},
                                            width - kNumber));
  return set;
}

}  // namespace

QRectF PackPages::body() const { return QRectF(QPointF(0, 0), m_size).adjusted(kMargin, kMargin, -kMargin, -kMargin); }

PackPages::PackPages(const Document& document, const PackFormat& format, const Progress& progress)
    : m_document(document), m_format(format), m_size(paperSize(format)) {
  m_notes = notesOf(document, body().width());
  m_flow = FlowBuilder(document, format, body().width(), body().height()).build(progress);
  m_pages = breakIntoPages(m_flow, body().height(), m_notes, progress);
  for (const Page& page : m_pages)
    for (const Placed& placed : page.body)
      if (placed.piece->level > 0 && !placed.piece->title.isEmpty())
        m_outline.push_back({placed.piece->title, placed.piece->level, 0, 0});
  setContents(progress);
  std::size_t entry = 0;
  for (std::size_t i = 0; i < m_pages.size(); ++i) {
    const int number = 1 + static_cast<int>(m_contents.size() + i);
    for (const Placed& placed : m_pages[i].body) {
      const double y = body().top() + placed.y;
      if (!placed.piece->anchor.isEmpty()) m_anchors[placed.piece->anchor] = {number, y};
      if (placed.piece->section >= 0) m_sections.push_back({placed.piece->section, {number, y}});
      if (placed.piece->level > 0 && !placed.piece->title.isEmpty()) {
        m_outline[entry].page = number;
        m_outline[entry].y = y;
        m_anchors[QString("heading:%1").arg(entry)] = {number, y};
        ++entry;
      }
    }
    for (const NoteLine& line : m_pages[i].notes)
      if (auto& at = m_noteAt[line.note]; at.empty() || at.back().first != number)
        at.emplace_back(number, body().top() + line.y);
  }
}

/// The contents' length doesn't depend on the numbers in it, so that these are looked up when a page is painted.
void PackPages::setContents(const Progress& progress) {
  constexpr double kNumbers = 30 * kPoint;
  Piece title;
  auto heading = std::make_shared<SetText>(Runs{Run{QObject::tr("Contents")}},
                                           TextStyle{20, 26, true, Qt::AlignLeft, {}}, body().width());
  title.height = heading->height() + 10 * kPoint;
  title.isGlued = true;
  title.paint = [heading](QPainter& painter, const QPointF& at, std::vector<PageLink>& links) {
    heading->paint(painter, 0, at, links);
  };
  m_contentsFlow.pieces.push_back(std::move(title));
  for (std::size_t i = 0; i < m_outline.size(); ++i) {
    if (m_outline[i].level > 2) continue;
    const bool isFirst = m_outline[i].level == 1;
    const double indent = isFirst ? 0 : 12 * kPoint;
    auto text =
        std::make_shared<SetText>(Runs{Run{m_outline[i].title, isFirst}},
                                  TextStyle{isFirst ? 10.5 : 9.5, isFirst ? 15.0 : 13.0, false, Qt::AlignLeft, {}},
                                  body().width() - indent - kNumbers);
    for (std::size_t line = 0; line < text->lines(); ++line) {
      Piece piece;
      piece.height = text->height(line);
      piece.before = line == 0 ? (isFirst ? 6 : 1) * kPoint : 0;
      piece.isGlued = line + 1 < text->lines();
      piece.paint = [this, text, line, i, indent](QPainter& painter, const QPointF& at, std::vector<PageLink>& links) {
        text->paint(painter, line, at + QPointF(indent, 0), links);
        const QRectF row(at.x(), at.y(), body().width(), text->height(line));
        links.push_back({row, QString("heading:%1").arg(i)});
        if (line + 1 < text->lines()) return;
        painter.setFont(packFont(9.5));
        painter.setPen(Theme::of(Tone::Light).ink);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, QString::number(m_outline[i].page + 1));
      };
      m_contentsFlow.pieces.push_back(std::move(piece));
    }
  }
  m_contents = breakIntoPages(m_contentsFlow, body().height(), m_notes, progress);
}

PackPages::Target PackPages::target(const QString& anchor, int from) const {
  if (anchor.startsWith("note:")) {
    const auto found = m_noteAt.find(anchor.mid(5).toInt());
    if (found == m_noteAt.end()) return {};
    for (const auto& [page, y] : found->second)
      if (page >= from) return {page, y};
    return {found->second.back().first, found->second.back().second};
  }
  const auto found = m_anchors.find(anchor);
  return found == m_anchors.end() ? Target{} : found->second;
}

PackPages::Target PackPages::beginOf(int section) const {
  const auto found =
      std::find_if(m_sections.begin(), m_sections.end(), [&](const auto& one) { return one.first == section; });
  return found == m_sections.end() ? Target{} : found->second;
}

int PackPages::sectionAt(int page, double y) const {
  int found = -1;
  for (const auto& [section, begin] : m_sections)
    if (begin.page < page || (begin.page == page && begin.y <= y)) found = section;
  return found;
}

std::vector<int> PackPages::notesAt(int page, const QPointF& point) const {
  const int index = page - 1 - static_cast<int>(m_contents.size());
  if (index < 0 || page >= count() || point.x() < body().left() || point.x() > body().right()) return {};
  const Page& shown = m_pages[static_cast<std::size_t>(index)];
  const double y = point.y() - body().top();
  for (const NoteLine& line : shown.notes)
    if (y >= line.y && y < line.y + line.height) return {line.note};
  for (const Placed& placed : shown.body)
    if (y >= placed.y && y < placed.y + placed.piece->height) return placed.piece->notes;
  return {};
}

void PackPages::paint(QPainter& painter, int page, std::vector<PageLink>& links) const {
  painter.setRenderHint(QPainter::Antialiasing);
  paintMarking(painter);
  if (page == 0) return paintCover(painter);
  paintFurniture(painter, page);
  const auto index = static_cast<std::size_t>(page - 1);
  paintBody(painter, index < m_contents.size() ? m_contents[index] : m_pages[index - m_contents.size()], links);
}

void PackPages::paintBody(QPainter& painter, const Page& page, std::vector<PageLink>& links) const {
  for (const Placed& placed : page.body) placed.piece->paint(painter, body().topLeft() + QPointF(0, placed.y), links);
  if (page.rule <= 0) return;
  const Theme& theme = Theme::of(Tone::Light);
  painter.setPen(QPen(theme.quietInk, 0.5 * kPoint));
  painter.drawLine(body().topLeft() + QPointF(0, page.rule), body().topLeft() + QPointF(body().width() / 4, page.rule));
  for (const NoteLine& line : page.notes) {
    const SetText& text = *m_notes[static_cast<std::size_t>(line.note) - 1];
    const QPointF at = body().topLeft() + QPointF(0, line.y);
    if (line.line == 0) {
      painter.setFont(packFont(7.5));
      painter.setPen(theme.accent);
      painter.drawText(QRectF(at, QSizeF(kNumber, line.height)), Qt::AlignLeft | Qt::AlignVCenter,
                       QString::number(line.note));
    }
    text.paint(painter, line.line, at + QPointF(kNumber, 0), links);
    if (line.line + 1 == text.lines()) text.release();
  }
}

void PackPages::paintMarking(QPainter& painter) const {
  const QString marking = toQt(m_document.marking.text());
  painter.setPen(Qt::black);
  double points = 10;
  while (points > 7 && QFontMetricsF(packFont(points, true)).horizontalAdvance(marking) > body().width()) points -= 0.5;
  painter.setFont(packFont(points, true));
  const QSizeF box(body().width(), 26 * kPoint);
  painter.drawText(QRectF(QPointF(kMargin, 9 * kMillimetre - box.height() / 2 + 2 * kMillimetre), box),
                   Qt::AlignCenter | Qt::TextWordWrap, marking);
  painter.drawText(QRectF(QPointF(kMargin, m_size.height() - 9 * kMillimetre - box.height() / 2), box),
                   Qt::AlignCenter | Qt::TextWordWrap, marking);
}

/// The foot tells where a lost page belongs.
void PackPages::paintFurniture(QPainter& painter, int page) const {
  const Theme& theme = Theme::of(Tone::Light);
  painter.setFont(packFont(7.5));
  painter.setPen(theme.quietInk);
  const QFontMetricsF metrics(painter.font());
  const QRectF foot(kMargin, m_size.height() - kMargin + 2.6 * kMillimetre, body().width(), metrics.height() * 1.2);
  const QString number = QObject::tr("Page %1 of %2").arg(page + 1).arg(count());
  const double room = foot.width() - metrics.horizontalAdvance(number) - 10 * kPoint;
  QStringList parts{m_document.reference, QObject::tr("copy %1").arg(m_document.copy), m_document.filter,
                    QObject::tr("digest %1").arg(m_document.digest.left(16))};
  parts.removeAll(QString());
  painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
                   metrics.elidedText(parts.join(" · "), Qt::ElideMiddle, room));
  painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, number);
}

/// Marking, title, date, author, copy number and nothing else.
void PackPages::paintCover(QPainter& painter) const {
  const Theme& theme = Theme::of(Tone::Light);
  std::vector<PageLink> none;
  const auto write = [&](const QString& text, TextStyle style, double y) {
    const SetText set(Runs{Run{text}}, style, body().width());
    for (std::size_t line = 0; line < set.lines() && y + set.height(line) < body().bottom(); y += set.height(line++))
      set.paint(painter, line, QPointF(body().left(), y), none);
    return y;
  };
  double y = body().top() + body().height() * 0.28;
  painter.setPen(QPen(theme.ink, 1.5 * kPoint));
  painter.drawLine(QPointF(body().left(), y), QPointF(body().left() + 40 * kPoint, y));
  y = write(m_document.title, {28, 36, true, Qt::AlignLeft, theme.ink}, y + 14 * kPoint);
  if (!m_document.subtitle.isEmpty())
    y = write(m_document.subtitle, {14, 20, false, Qt::AlignLeft, theme.quietInk}, y + 6 * kPoint);
  y = std::max(y + 30 * kPoint, body().top() + body().height() * 0.68);
  y = write(m_document.date, {11, 17, false, Qt::AlignLeft, theme.ink}, y);
  y = write(m_document.author, {11, 17, false, Qt::AlignLeft, theme.ink}, y);
  write(QObject::tr("Copy %1").arg(m_document.copy), {11, 17, false, Qt::AlignLeft, theme.ink}, y);
}

}  // namespace fairlead::ui
