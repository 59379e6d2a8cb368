// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <memory>
#include <vector>

#include "core/base/progress.h"
#include "ui/pack/document.h"
#include "ui/pack/flow.h"

namespace fairlead::ui {

struct OutlineEntry {
  QString title;
  int level = 1, page = 0;  // from 0
  double y = 0;
};

/// A document on pages: cover, contents, body, with marking at head and foot of each. Worked out once; any page is
/// painted by itself, for a file as for a preview. Borrows the document. Needs a QGuiApplication.
class PackPages {
 public:
  PackPages(const Document& document, const PackFormat& format, const Progress& progress);

  int count() const { return 1 + static_cast<int>(m_contents.size() + m_pages.size()); }
  QSizeF size() const { return m_size; }  // twentieths of a point
  /// Paints page `page` (from 0); the painter's unit is a twentieth of a point. Links are relative to the page.
  void paint(QPainter& painter, int page, std::vector<PageLink>& links) const;
  /// Where an anchor is: its page, and how far from the page's top. A note is looked for on `from` first.
  struct Target {
    int page = -1;
    double y = 0;
  };
  Target target(const QString& anchor, int from) const;
  const std::vector<OutlineEntry>& outline() const { return m_outline; }
  /// Where what a section of the plan makes begins; page -1 if it makes nothing.
  Target beginOf(int section) const;
  /// The section that a place on a page is of; -1 before the first.
  int sectionAt(int page, double y) const;
  /// The notes of the line or row at a point of a page, or the note that stands there at the foot.
  std::vector<int> notesAt(int page, const QPointF& point) const;

 private:
  void setContents(const Progress& progress);
  void paintCover(QPainter& painter) const;
  void paintFurniture(QPainter& painter, int page) const;
  void paintMarking(QPainter& painter) const;
  void paintBody(QPainter& painter, const Page& page, std::vector<PageLink>& links) const;
  QRectF body() const;

  const Document& m_document;
  PackFormat m_format;
  QSizeF m_size;
  std::vector<std::unique_ptr<SetText>> m_notes;
  Flow m_flow, m_contentsFlow;
  std::vector<Page> m_pages, m_contents;
  std::vector<OutlineEntry> m_outline;
  std::map<QString, Target> m_anchors;
  std::vector<std::pair<int, Target>> m_sections;               // in order of the pages
  std::map<int, std::vector<std::pair<int, double>>> m_noteAt;  // note: page and y of its first line there
};

}  // namespace fairlead::ui
