// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pack/document.h"
#include "ui/pack/flow.h"

namespace fairlead::ui {

/// Turns a document's blocks into pieces of a column's width: widows and orphans kept off, headings kept with what
/// follows, long rows cut where a page may end. Borrows the document.
class FlowBuilder {
 public:
  FlowBuilder(const Document& document, const PackFormat& format, double width, double pageHeight);
  Flow build(const Progress& progress);

 private:
  void heading(const Block& block);
  void text(const Block& block);
  void table(const Table& table);
  void exhibit(const Block& block);
  void profile(const Block& block);
  void strip(const Block& block);
  Piece rowOf(const Table& table, const std::vector<Runs>& cells, bool isHead, std::vector<Piece>& slices);

  const Document& m_document;
  const PackFormat& m_format;
  double m_width, m_pageHeight;
  Flow m_flow;
  bool m_opensPage = false;
  int m_exhibit = 0;
};

/// Height in pixels of each of the two strips that bear an exhibit's marking.
inline constexpr double kExhibitStrip = 20;

/// Draws an exhibit with its marking inside into `area`, which has the shape of its size and strips.
void paintExhibit(QPainter& painter, const Exhibit& exhibit, const QRectF& area, bool isGrey);
/// Size in pixels with the strips.
QSizeF fullSize(const Exhibit& exhibit);

}  // namespace fairlead::ui
