// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>

#include "ui/base/text.h"
#include "ui/pack/document_writers.h"
#include "ui/pack/flow_builder.h"
#include "ui/pack/odf_package.h"

namespace fairlead::ui {

namespace {

constexpr double kWidth = 33.867, kHeight = 19.05;  // centimetres: 16 to 9

QString textBox(const QString& style, double x, double y, double width, double height, const QString& text) {
  return QString(
             "<draw:frame draw:style-name=\"Bare\" svg:x=\"%2cm\" svg:y=\"%3cm\" svg:width=\"%4cm\" "
             "svg:height=\"%5cm\"><draw:text-box><text:p text:style-name=\"%1\">%6</text:p>"
             "</draw:text-box></draw:frame>")
      .arg(style)
      .arg(x)
      .arg(y)
      .arg(width)
      .arg(height)
      .arg(xmlText(text));
}

}  // namespace

int writeSlides(const Document& document, const PackFormat& format, const std::filesystem::path& path) {
  OdfPackage package("application/vnd.oasis.opendocument.presentation");
  const QString marking = toQt(document.marking.text());
  const auto slide = [&](int number, const QString& content) {
    return QString("<draw:page draw:name=\"page%1\" draw:master-page-name=\"Plain\">").arg(number) +
           textBox("Mark", 1, 0.25, kWidth - 2, 0.9, marking) + content +
           textBox("Mark", 1, kHeight - 1.15, kWidth - 2, 0.9, marking) + "</draw:page>";
  };
  QString pages = slide(
      1,
      textBox("Title", 3, 6, kWidth - 6, 4, document.title) +
          textBox("Small", 3, 11, kWidth - 6, 2,
                  QStringList{document.date, document.author, QObject::tr("copy %1").arg(document.copy)}.join(" · ")));
  for (std::size_t i = 0; i < document.exhibits.size(); ++i) {
    const Exhibit& exhibit = document.exhibits[i];
    const QSizeF size = fullSize(exhibit);
    const double scale = std::min((kWidth - 3) / size.width(), (kHeight - 4.6) / size.height());
    const QSizeF area = size * scale;
    constexpr double kSharp = 3;
    pages += slide(
        static_cast<int>(i) + 2,
        QString("<draw:frame svg:x=\"%1cm\" svg:y=\"1.3cm\" svg:width=\"%2cm\" svg:height=\"%3cm\"><draw:image "
                "xlink:href=\"%4\" xlink:type=\"simple\" xlink:show=\"embed\" "
                "xlink:actuate=\"onLoad\"/></draw:frame>")
                .arg((kWidth - area.width()) / 2)
                .arg(area.width())
                .arg(area.height())
                .arg(package.addPicture(exhibitPng(exhibit, kSharp, format.isGrey))) +
            textBox(
                "Small", 1.5, kHeight - 3.2, kWidth - 3, 1.9,
                QObject::tr("Exhibit %1. %2 %3").arg(i + 1).arg(exhibit.caption, exhibit.filter + exhibit.warning)));
  }
  const auto paragraph = [](const QString& name, const QString& align, const QString& text) {
    return QString(
               "<style:style style:name=\"%1\" style:family=\"paragraph\"><style:paragraph-properties "
               "fo:text-align=\"%2\"/><style:text-properties fo:font-family=\"'Noto Sans'\" "
               "%3/></style:style>")
        .arg(name, align, text);
  };
  package.setContent(
      QString("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content %1><office:automatic-styles>")
          .arg(odfNames()) +
      paragraph("Mark", "center", "fo:font-size=\"14pt\" fo:font-weight=\"bold\"") +
      paragraph("Title", "start", "fo:font-size=\"36pt\" fo:font-weight=\"bold\"") +
      paragraph("Small", "start", "fo:font-size=\"12pt\"") +
      "<style:style style:name=\"Bare\" style:family=\"graphic\"><style:graphic-properties draw:stroke=\"none\" "
      "draw:fill=\"none\"/></style:style>"
      "</office:automatic-styles><office:body><office:presentation>" +
      pages + "</office:presentation></office:body></office:document-content>");
  package.setStyles(
      QString("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-styles "
              "%1><office:automatic-styles><style:page-layout style:name=\"Screen\"><style:page-layout-properties "
              "fo:page-width=\"%2cm\" fo:page-height=\"%3cm\" style:print-orientation=\"landscape\" "
              "fo:margin-left=\"0cm\" fo:margin-right=\"0cm\" fo:margin-top=\"0cm\" fo:margin-bottom=\"0cm\"/>"
              "</style:page-layout></office:automatic-styles><office:master-styles><style:master-page "
              "style:name=\"Plain\" style:page-layout-name=\"Screen\"/></office:master-styles>"
              "</office:document-styles>")
          .arg(odfNames())
          .arg(kWidth)
          .arg(kHeight));
  package.describe(document);
  package.write(path);
  return 1 + static_cast<int>(document.exhibits.size());
}

}  // namespace fairlead::ui
