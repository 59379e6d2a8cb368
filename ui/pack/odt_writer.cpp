// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QImage>
#include <QObject>
#include <QPainter>
#include <numeric>
#include <set>

#include "ui/base/text.h"
#include "ui/pack/document_writers.h"
#include "ui/pack/flow_builder.h"
#include "ui/pack/odf_package.h"

namespace fairlead::ui {

namespace {

/// Writes a document's blocks as the body of a text; a note stands where it is first cited, later ones refer to it.
class OdtBody {
 public:
  OdtBody(const Document& document, const PackFormat& format, OdfPackage& package)
      : m_document(document), m_format(format), m_package(package) {}

  QString body() {
    QString xml;
    for (const Block& block : m_document.blocks) xml += blockXml(block);
    return xml;
  }
  const QString& tableStyles() const { return m_tableStyles; }

 private:
  QString runsXml(const Runs& runs) {
    QString xml;
    for (const Run& run : runs) {
      QString text = xmlText(run.text);
      text.replace("\n", "<text:line-break/>");
      const char* style = run.isStrong ? "Strong" : run.isEmphatic ? "Emphasis" : run.isQuiet ? "Quiet" : nullptr;
      if (style) text = QString("<text:span text:style-name=\"%1\">%2</text:span>").arg(style, text);
      if (!run.target.isEmpty())
        text = QString("<text:a xlink:type=\"simple\" xlink:href=\"#%1\">%2</text:a>")
                   .arg(QString(run.target).replace(':', '-'), text);
      xml += text;
      for (const int note : run.notes) xml += noteXml(note);
    }
    return xml;
  }

  QString noteXml(int note) {
    if (!m_cited.insert(note).second)
      return QString(
                 "<text:span text:style-name=\"Raised\"><text:note-ref text:note-class=\"footnote\" "
                 "text:ref-name=\"note-%1\" text:reference-format=\"text\">%1</text:note-ref></text:span>")
          .arg(note);
    return QString(
               "<text:note text:id=\"note-%1\" text:note-class=\"footnote\"><text:note-citation "
               "text:label=\"%1\">%1</text:note-citation>"
               "<text:note-body><text:p text:style-name=\"Footnote\">%2</text:p></text:note-body></text:note>")
        .arg(QString::number(note), xmlText(m_document.notes[static_cast<std::size_t>(note) - 1].text));
  }

  QString blockXml(const Block& block) {
    const QString mark =
        block.anchor.isEmpty()
            ? QString()
            : QString("<text:bookmark text:name=\"%1\"/>").arg(QString(block.anchor).replace(':', '-'));
    const QString style = m_opensPage ? "Opening" : "";
    switch (block.kind) {
      case Block::Kind::Heading:
      case Block::Kind::Profile: {
        const int level = block.kind == Block::Kind::Profile ? 2 : block.level;
        const QString xml = QString("<text:h text:outline-level=\"%1\" text:style-name=\"%4Heading_%1\">%2%3</text:h>")
                                .arg(level)
                                .arg(mark, runsXml(block.runs), style);
        m_opensPage = false;
        return xml;
      }
      case Block::Kind::Paragraph:
        return "<text:p text:style-name=\"Body\">" + mark + runsXml(block.runs) + "</text:p>";
      case Block::Kind::Bullet:
        return "<text:list text:style-name=\"Bullets\"><text:list-item><text:p text:style-name=\"Body\">" +
               runsXml(block.runs) + "</text:p></text:list-item></text:list>";
      case Block::Kind::Table:
        return tableXml(block.table);
      case Block::Kind::Exhibit:
        return exhibitXml(block, mark);
      case Block::Kind::Strip:
        return portraitXml(m_document.strips[static_cast<std::size_t>(block.exhibit)]);
      case Block::Kind::NewPage:
        m_opensPage = true;
        return {};
    }
    return {};
  }

  QString tableXml(const Table& table) {
    const QString name = QString("T%1").arg(++m_tables);
    const double sum = std::accumulate(table.widths.begin(), table.widths.end(), 0.0);
    QString columns;
    for (std::size_t i = 0; i < table.widths.size(); ++i) {
      m_tableStyles +=
          QString(
              "<style:style style:name=\"%1.%2\" style:family=\"table-column\"><style:table-column-properties "
              "style:rel-column-width=\"%3*\"/></style:style>")
              .arg(name)
              .arg(i)
              .arg(static_cast<int>(table.widths[i] / sum * 65535));
      columns += QString("<table:table-column table:style-name=\"%1.%2\"/>").arg(name).arg(i);
    }
    QString xml = QString("<table:table table:name=\"%1\" table:style-name=\"Wide\">").arg(name) + columns +
                  "<table:table-header-rows><table:table-row>";
    for (const QString& head : table.heads)
      xml += "<table:table-cell table:style-name=\"Head\"><text:p text:style-name=\"CellHead\">" + xmlText(head) +
             "</text:p></table:table-cell>";
    xml += "</table:table-row></table:table-header-rows>";
    for (const auto& row : table.rows) {
      xml += "<table:table-row>";
      for (std::size_t i = 0; i < row.size(); ++i)
        xml += QString("<table:table-cell table:style-name=\"Cell\"><text:p text:style-name=\"%1\">")
                   .arg(i < table.isNumeric.size() && table.isNumeric[i] ? "CellNumber" : "CellText") +
               runsXml(row[i]) + "</text:p></table:table-cell>";
      xml += "</table:table-row>";
    }
    return xml + "</table:table><text:p text:style-name=\"Gap\"/>";
  }

  /// Other strips say nothing that the tables don't.
  QString portraitXml(const Exhibit& strip) {
    if (strip.kind != kPortrait) return {};
    constexpr double kSharp = 3;
    const double side = strip.size.height();
    QImage image(QSizeF(side * kSharp, side * kSharp).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(kSharp, kSharp);
    strip.paint(painter, QRectF(QPointF(0, 0), strip.size));
    painter.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QString(
               "<text:p text:style-name=\"Body\"><draw:frame text:anchor-type=\"as-char\" svg:width=\"2.5cm\" "
               "svg:height=\"2.5cm\"><draw:image xlink:href=\"%1\" xlink:type=\"simple\" xlink:show=\"embed\" "
               "xlink:actuate=\"onLoad\"/><svg:desc>%2</svg:desc></draw:frame></text:p>")
        .arg(m_package.addPicture(png), xmlText(strip.caption));
  }

  QString exhibitXml(const Block& block, const QString& mark) {
    const Exhibit& exhibit = m_document.exhibits[static_cast<std::size_t>(block.exhibit)];
    constexpr double kSharp = 3, kColumn = 16.6, kTallest = 20;  // centimetres
    const QSizeF size = fullSize(exhibit);
    const double width = std::min(kColumn, kTallest * size.width() / size.height());
    return QString(
               "<text:p text:style-name=\"Picture\">%1<draw:frame text:anchor-type=\"as-char\" svg:width=\"%2cm\" "
               "svg:height=\"%3cm\"><draw:image xlink:href=\"%4\" "
               "xlink:type=\"simple\" xlink:show=\"embed\" "
               "xlink:actuate=\"onLoad\"/><svg:desc>%5</svg:desc></draw:frame></text:p>"
               "<text:p text:style-name=\"Caption\"><text:span text:style-name=\"Strong\">%6</text:span> %5 "
               "%7</text:p>")
        .arg(mark, QString::number(width, 'f', 2), QString::number(width * size.height() / size.width(), 'f', 2),
             m_package.addPicture(exhibitPng(exhibit, kSharp, m_format.isGrey)), xmlText(exhibit.caption),
             QObject::tr("Exhibit %1.").arg(block.exhibit + 1),
             xmlText((exhibit.filter + " " + exhibit.warning).trimmed()));
  }

  const Document& m_document;
  const PackFormat& m_format;
  OdfPackage& m_package;
  std::set<int> m_cited;
  QString m_tableStyles;
  int m_tables = 0;
  bool m_opensPage = false;
};

QString paragraphStyle(const QString& name, const QString& paragraph, const QString& text, const QString& parent = {}) {
  return QString(
             "<style:style style:name=\"%1\" style:family=\"paragraph\"%4><style:paragraph-properties "
             "%2/><style:text-properties %3/></style:style>")
      .arg(name, paragraph, text,
           parent.isEmpty() ? QString() : QString(" style:parent-style-name=\"%1\"").arg(parent));
}

QString styles(const Document& document, const PackFormat& format) {
  const bool isA4 = format.paper == PackFormat::Paper::A4;
  QString width = isA4 ? "210mm" : "215.9mm", height = isA4 ? "297mm" : "279.4mm";
  if (format.isLandscape) std::swap(width, height);
  const QString marking = xmlText(toQt(document.marking.text()));
  const QString font = "style:font-name=\"Noto Sans\" fo:font-family=\"'Noto Sans'\"";
  QString xml =
      QString("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-styles %1><office:styles>").arg(odfNames());
  xml += paragraphStyle("Standard", "fo:line-height=\"15pt\"", font + " fo:font-size=\"10.5pt\"");
  xml += paragraphStyle("Body", "fo:margin-top=\"7.5pt\" fo:orphans=\"2\" fo:widows=\"2\"", "", "Standard");
  static constexpr const char* kSizes[] = {"20pt", "14pt", "11.5pt"};
  for (int level = 1; level <= 3; ++level)
    for (const bool isOpening : {false, true})
      xml += QString(
                 "<style:style style:name=\"%1Heading_%2\" style:family=\"paragraph\" "
                 "style:default-outline-level=\"%2\"><style:paragraph-properties fo:margin-top=\"14pt\" "
                 "fo:keep-with-next=\"always\"%4/><style:text-properties %5 fo:font-weight=\"bold\" "
                 "fo:font-size=\"%3\"/></style:style>")
                 .arg(isOpening ? "Opening" : "")
                 .arg(level)
                 .arg(kSizes[level - 1], isOpening ? " fo:break-before=\"page\"" : "", font);
  xml += paragraphStyle("Title", "fo:margin-top=\"60mm\" fo:margin-bottom=\"8pt\"",
                        font + " fo:font-size=\"28pt\" fo:font-weight=\"bold\"");
  xml += paragraphStyle("CellText", "", font + " fo:font-size=\"8.5pt\"") +
         paragraphStyle("CellHead", "fo:keep-with-next=\"always\"",
                        font + " fo:font-size=\"8.5pt\" fo:font-weight=\"bold\"");
  xml += paragraphStyle("CellNumber", "fo:text-align=\"end\"", font + " fo:font-size=\"8.5pt\"") +
         paragraphStyle("Gap", "fo:line-height=\"6pt\"", "fo:font-size=\"4pt\"");
  xml += paragraphStyle("Picture", "fo:margin-top=\"10pt\" fo:keep-with-next=\"always\"", "") +
         paragraphStyle("Caption", "", font + " fo:font-size=\"8.5pt\"");
  xml += paragraphStyle("Footnote", "", font + " fo:font-size=\"7.5pt\"") +
         paragraphStyle("Marking", "fo:text-align=\"center\"", font + " fo:font-size=\"10pt\" fo:font-weight=\"bold\"");
  xml += paragraphStyle("Foot", "", font + " fo:font-size=\"7.5pt\" fo:color=\"#5B6068\"");
  for (const auto& [name, look] :
       {std::pair("Strong", "fo:font-weight=\"bold\""), std::pair("Emphasis", "fo:font-style=\"italic\""),
        std::pair("Quiet", "fo:color=\"#5B6068\""), std::pair("Raised", "style:text-position=\"super 58%\"")})
    xml += QString("<style:style style:name=\"%1\" style:family=\"text\"><style:text-properties %2/></style:style>")
               .arg(name, look);
  xml +=
      "<text:list-style style:name=\"Bullets\"><text:list-level-style-bullet text:level=\"1\" "
      "text:bullet-char=\"•\"><style:list-level-properties text:space-before=\"3mm\" "
      "text:min-label-width=\"4mm\"/></text:list-level-style-bullet></text:list-style></office:styles>";
  xml += QString(
             "<office:automatic-styles><style:page-layout style:name=\"Sheet\"><style:page-layout-properties "
             "fo:page-width=\"%1\" fo:page-height=\"%2\" "
             "style:print-orientation=\"%3\" fo:margin-left=\"22mm\" fo:margin-right=\"22mm\" fo:margin-top=\"9mm\" "
             "fo:margin-bottom=\"9mm\"/>"
             "<style:header-style><style:header-footer-properties "
             "fo:min-height=\"12mm\"/></style:header-style><style:footer-style><style:header-footer-properties "
             "fo:min-height=\"12mm\"/></style:footer-style></style:page-layout></office:automatic-styles>")
             .arg(width, height, format.isLandscape ? "landscape" : "portrait");
  QStringList parts{document.reference, QObject::tr("copy %1").arg(document.copy), document.filter,
                    QObject::tr("digest %1").arg(document.digest.left(16))};
  parts.removeAll(QString());
  xml += QString(
             "<office:master-styles><style:master-page style:name=\"Standard\" "
             "style:page-layout-name=\"Sheet\"><style:header><text:p text:style-name=\"Marking\">%1</text:p>"
             "</style:header><style:footer><text:p text:style-name=\"Foot\">%2 · <text:page-number "
             "text:select-page=\"current\">1</text:page-number> / "
             "<text:page-count>1</text:page-count></text:p><text:p "
             "text:style-name=\"Marking\">%1</text:p></style:footer></style:master-page></office:master-styles>"
             "</office:document-styles>")
             .arg(marking, xmlText(parts.join(" · ")));
  return xml;
}

}  // namespace

int writeOdt(const Document& document, const PackFormat& format, const std::filesystem::path& path) {
  OdfPackage package("application/vnd.oasis.opendocument.text");
  OdtBody writer(document, format, package);
  const QString body = writer.body();
  QString xml = QString(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content %1><office:automatic-styles>"
                    "<style:style style:name=\"Wide\" style:family=\"table\"><style:table-properties "
                    "style:rel-width=\"100%\" table:align=\"margins\"/></style:style>"
                    "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties "
                    "fo:padding=\"2pt\" fo:border-bottom=\"0.5pt solid #D9D9D4\"/></style:style>"
                    "<style:style style:name=\"Head\" style:family=\"table-cell\"><style:table-cell-properties "
                    "fo:padding=\"2pt\" fo:border-bottom=\"0.8pt solid #5B6068\"/></style:style>")
                    .arg(odfNames()) +
                writer.tableStyles() + "</office:automatic-styles><office:body><office:text>";
  xml += "<text:p text:style-name=\"Title\">" + xmlText(document.title) + "</text:p>";
  for (const QString& line :
       {document.subtitle, document.date, document.author, QObject::tr("Copy %1").arg(document.copy)})
    if (!line.isEmpty()) xml += "<text:p text:style-name=\"Standard\">" + xmlText(line) + "</text:p>";
  package.setContent(xml + body + "</office:text></office:body></office:document-content>");
  package.setStyles(styles(document, format));
  package.describe(document);
  package.write(path);
  // Whoever opens it breaks it into pages; told is what the parts ask for at least.
  int pages = 1;
  for (const Block& block : document.blocks)
    pages += block.kind == Block::Kind::NewPage || (block.kind == Block::Kind::Heading && block.level == 1);
  return pages;
}

}  // namespace fairlead::ui
