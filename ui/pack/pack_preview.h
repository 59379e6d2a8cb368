// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <mutex>
#include <vector>

#include "ui/pack/document.h"
#include "ui/pack/pack_pages.h"

namespace fairlead::ui {

/// A page as a screen shows it.
struct PreviewPage {
  QImage image;
  std::vector<PageLink> links;  // in twentieths of a point
};

/// A pack set on pages, to be looked at on a screen: the same pages that its PDF has. Never changes once made; pages
/// may be asked for by any thread, and are painted one after the other.
class PackPreview {
 public:
  PackPreview(Document document, const PackFormat& format, const Progress& progress);

  const Document& document() const { return m_document; }
  int count() const { return m_pages.count(); }
  QSizeF size() const { return m_pages.size(); }  // twentieths of a point
  /// `scale`: pixels for a point.
  PreviewPage page(int page, double scale) const;
  PackPages::Target target(const QString& anchor, int from) const { return m_pages.target(anchor, from); }
  PackPages::Target beginOf(int section) const { return m_pages.beginOf(section); }
  int sectionAt(int page, double y) const { return m_pages.sectionAt(page, y); }
  std::vector<int> notesAt(int page, const QPointF& point) const { return m_pages.notesAt(page, point); }

 private:
  Document m_document;
  PackPages m_pages;              // borrows the document
  mutable std::mutex m_painting;  // lines of text are laid out again when they are painted
};

}  // namespace fairlead::ui
