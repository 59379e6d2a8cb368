// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QImage>
#include <QObject>

#include "core/base/resources.h"
#include "ui/base/text.h"
#include "ui/pack/document_writers.h"

namespace fairlead::ui {

namespace {

QString escaped(const QString& text) { return text.toHtmlEscaped(); }

QString anchorOf(const QString& target) { return QString(target).replace(':', '-'); }

QString htmlOf(const Runs& runs) {
  QString html;
  for (const Run& run : runs) {
    QString text = escaped(run.text);
    if (run.isStrong) text = "<b>" + text + "</b>";
    if (run.isEmphatic) text = "<i>" + text + "</i>";
    if (run.isQuiet) text = "<span class=\"q\">" + text + "</span>";
    if (!run.target.isEmpty()) text = "<a href=\"#" + anchorOf(run.target) + "\">" + text + "</a>";
    html += text;
    for (const int note : run.notes) html += QString("<sup><a href=\"#note-%1\">%1</a></sup>").arg(note);
  }
  return html;
}

/// A word that no column has room for, such as a hash, breaks where it must; others keep their column wide enough.
bool hasLongWord(const Runs& runs) {
  constexpr int kLongest = 20;
  int letters = 0;
  for (const Run& run : runs)
    for (const QChar c : run.text) {
      letters = c.isSpace() || c == '-' ? 0 : letters + 1;
      if (letters > kLongest) return true;
    }
  return false;
}

QString tableHtml(const Table& table) {
  QString html = "<table><thead><tr>";
  const auto classOf = [&](std::size_t i, bool isLong) {
    const bool isNumeric = i < table.isNumeric.size() && table.isNumeric[i];
    return isLong && isNumeric ? " class=\"n w\"" : isLong ? " class=\"w\"" : isNumeric ? " class=\"n\"" : "";
  };
  for (qsizetype i = 0; i < table.heads.size(); ++i)
    html += QString("<th%1>%2</th>").arg(classOf(static_cast<std::size_t>(i), false), escaped(table.heads[i]));
  html += "</tr></thead><tbody>";
  for (const auto& row : table.rows) {
    html += "<tr>";
    for (std::size_t i = 0; i < row.size(); ++i)
      html += QString("<td%1 dir=\"auto\">").arg(classOf(i, hasLongWord(row[i]))) + htmlOf(row[i]) + "</td>";
    html += "</tr>";
  }
  return html + "</tbody></table>";
}

QString figure(const Document& document, const Block& block) {
  const Exhibit& exhibit = document.exhibits[static_cast<std::size_t>(block.exhibit)];
  constexpr double kScale = 2;
  return QString(
             "<figure id=\"%1\"><img alt=\"%2\" src=\"data:image/png;base64,%3\"><figcaption><b>%4</b> %2 "
             "%5</figcaption></figure>")
      .arg(anchorOf(block.anchor), escaped(exhibit.caption),
           QString::fromLatin1(exhibitPng(exhibit, kScale).toBase64()),
           QObject::tr("Exhibit %1.").arg(block.exhibit + 1),
           escaped((exhibit.filter + " " + exhibit.warning).trimmed()));
}

QString blockHtml(const Document& document, const Block& block) {
  const QString id = block.anchor.isEmpty() ? QString() : " id=\"" + anchorOf(block.anchor) + "\"";
  switch (block.kind) {
    case Block::Kind::Heading:
      return QString("<h%1%2 dir=\"auto\">%3</h%1>").arg(block.level + 1).arg(id, htmlOf(block.runs));
    case Block::Kind::Profile:
      return QString("<h3%1 dir=\"auto\">%2</h3>").arg(id, htmlOf(block.runs));
    case Block::Kind::Paragraph:
      return "<p dir=\"auto\">" + htmlOf(block.runs) + "</p>";
    case Block::Kind::Bullet:
      return "<ul><li dir=\"auto\">" + htmlOf(block.runs) + "</li></ul>";
    case Block::Kind::Table:
      return tableHtml(block.table);
    case Block::Kind::Exhibit:
      return figure(document, block);
    case Block::Kind::Strip: {
      const Exhibit& strip = document.strips[static_cast<std::size_t>(block.exhibit)];
      QImage image((strip.size * 2).toSize(), QImage::Format_RGB32);
      image.fill(Qt::white);
      QPainter painter(&image);
      painter.scale(2, 2);
      strip.paint(painter, QRectF(QPointF(0, 0), strip.size));
      painter.end();
      QByteArray bytes;
      QBuffer buffer(&bytes);
      buffer.open(QIODevice::WriteOnly);
      image.save(&buffer, "PNG");
      return "<p><img alt=\"" + escaped(strip.caption) + "\" src=\"data:image/png;base64," +
             QString::fromLatin1(bytes.toBase64()) + "\"></p>";
    }
    case Block::Kind::NewPage:
      return {};
  }
  return {};
}

constexpr const char* kStyle =
    "body{font:15px/22px 'Noto Sans',sans-serif;max-width:50em;margin:0 auto;padding:3em "
    "1em;color:#1B1E23;background:#fff;overflow-wrap:anywhere}"
    ".m{position:sticky;top:0;background:#fff;text-align:center;font-weight:600;letter-spacing:.04em;margin:0;padding:."
    "4em;"
    "border-bottom:1px solid #D9D9D4}footer.m{bottom:0;top:auto;border-top:1px solid #D9D9D4;border-bottom:0}"
    "h1{font-size:34px;line-height:42px}h2{font-size:24px;line-height:32px;margin-top:2em}table{border-collapse:"
    "collapse;width:100%;"
    "font-size:13px;line-height:18px;font-variant-numeric:tabular-nums}td,th{border-bottom:1px solid "
    "#D9D9D4;text-align:start;"
    "vertical-align:top;padding:3px 8px 3px "
    "0;overflow-wrap:break-word}.w{overflow-wrap:anywhere}.n{text-align:end}figure{margin:1.5em "
    "0}img{max-width:100%}"
    "figcaption,.q{color:#5B6068;font-size:13px}a{color:#1F5FA8;text-decoration:none}sup{line-height:0}ol{font-size:"
    "13px;line-height:18px}"
    "li:target,:target{background:#EEF3F9}ul{margin:.3em 0}"
    // On paper the marking stands on each page: a browser repeats groups of a table's head and foot, and nothing else.
    "@media print{@page{margin:14mm "
    "15mm}body{display:table;table-layout:fixed;width:100%;max-width:none;margin:0;padding:0}.m{position:static;break-"
    "inside:avoid}"
    "header.m{display:table-header-group}footer.m{display:table-footer-group}main{display:table-row-group}"
    "figure,tr,li{break-inside:avoid}h2,h3{break-after:avoid}img{max-height:200mm}}";

}  // namespace

int writeHtml(const Document& document, const std::filesystem::path& path) {
  const QString marking = escaped(toQt(document.marking.text()));
  QString html = QString(
                     "<!doctype html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><meta name=\"classification\" "
                     "content=\"%2\">"
                     "<title>%2 – %3</title><style>%4</style></head><body><header class=\"m\">%2</header><main><h1 "
                     "dir=\"auto\">%3</h1><p class=\"q\">")
                     .arg(document.language, marking, escaped(document.title), kStyle);
  QStringList about{document.subtitle,
                    document.date,
                    document.author,
                    QObject::tr("copy %1").arg(document.copy),
                    document.reference,
                    document.filter,
                    QObject::tr("digest %1").arg(document.digest.left(16))};
  about.removeAll(QString());
  html += escaped(about.join(" · ")) + "</p>\n";
  for (const Block& block : document.blocks) html += blockHtml(document, block) + "\n";
  if (!document.notes.empty()) html += "<h2>" + QObject::tr("Notes") + "</h2><ol>";
  for (std::size_t i = 0; i < document.notes.size(); ++i)
    html += QString("<li id=\"note-%1\" dir=\"auto\">").arg(i + 1) + escaped(document.notes[i].text) + "</li>\n";
  if (!document.notes.empty()) html += "</ol>";
  html += "<script type=\"application/json\" id=\"manifest\">" + toQt(document.manifest).replace("<", "\\u003c") +
          "</script>";
  html += "</main><footer class=\"m\">" + marking + "</footer></body></html>\n";
  writeFileAtomically(path, fromQt(html));
  return 1;
}

}  // namespace fairlead::ui
