// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/pdf_writer.h"

#include <QBuffer>
#include <QColorSpace>
#include <QPainter>
#include <QPdfWriter>

#include "core/base/error.h"
#include "ui/base/text.h"
#include "ui/pack/pack_pages.h"
#include "ui/pack/pdf_archive.h"

namespace fairlead::ui {

namespace {

/// What the file says of its making: the same for the same case.
Instant dateOf(const Document& document) { return parseIso(fromQt(document.madeAt)).value_or(Instant()); }

}  // namespace

int writePdf(const Document& document, const PackFormat& format, const std::filesystem::path& path,
             const Progress& progress) {
  const PackPages pages(document, format, progress);
  progress.expect(static_cast<std::uint64_t>(pages.count()));
  QByteArray plain;
  QBuffer buffer(&plain);
  buffer.open(QIODevice::WriteOnly);
  PdfArchive archive;
  {
    QPdfWriter writer(&buffer);
    writer.setResolution(static_cast<int>(kPoint * 72));
    writer.setPageSize(QPageSize(pages.size() / kPoint, QPageSize::Point, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    QPainter painter(&writer);
    const double top = pages.size().height();
    for (int page = 0; page < pages.count(); ++page) {
      progress.check();
      if (page > 0) writer.newPage();
      std::vector<PageLink> links;
      painter.save();
      pages.paint(painter, page, links);
      painter.restore();
      for (const PageLink& link : links)
        if (const auto target = pages.target(link.target, page); target.page >= 0)
          archive.links.push_back({page, link.area.left() / kPoint, (top - link.area.bottom()) / kPoint,
                                   link.area.right() / kPoint, (top - link.area.top()) / kPoint, target.page,
                                   (top - target.y) / kPoint});
      progress.advance();
    }
    for (const OutlineEntry& entry : pages.outline())
      archive.bookmarks.push_back({fromQt(entry.title), entry.level, entry.page, (top - entry.y) / kPoint});
  }
  archive.title = fromQt(toQt(document.marking.text()) + " – " + document.title);
  archive.author = fromQt(document.author);
  archive.subject = fromQt(document.subtitle);
  archive.marking = document.marking.text();
  archive.language = fromQt(document.language);
  archive.date = dateOf(document);
  archive.iccProfile = QColorSpace(QColorSpace::SRgb).iccProfile().toStdString();
  archive.manifestName = "manifest.json";
  archive.manifest = document.manifest;
  writePdfArchive(plain.toStdString(), path, archive);
  return pages.count();
}

}  // namespace fairlead::ui
