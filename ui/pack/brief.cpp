// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/brief.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QTextDocumentWriter>
#include <algorithm>
#include <cmath>

#include "core/base/resources.h"
#include "core/store/chart_repository.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/paint/chart_painter.h"
#include "ui/paint/map_painter.h"
#include "ui/paint/picture.h"
#include "ui/paint/timeline_painter.h"
#include "ui/views/scenes/scenes.h"

namespace fairlead::ui {

namespace {

constexpr QSize kExhibit(1500, 980);

QString escaped(std::string_view text) { return toQt(text).toHtmlEscaped(); }

struct Exhibit {
  QString caption;
  QImage picture;
};

/// Those asked for; else those that somebody laid out, and last all that is linked (an empty name).
std::vector<std::string> chartsOf(const store::Case& opened, const BriefOptions& options) {
  if (!options.charts.empty()) return options.charts;
  std::vector<std::string> names;
  for (const store::SavedChart& chart : store::ChartRepository(opened).all())
    if (!chart.members.empty()) names.push_back(chart.name);
  names.emplace_back();
  return names;
}

std::vector<Exhibit> exhibitsOf(const store::Case& opened, const BriefOptions& options) {
  const Theme& theme = Theme::of(Tone::Light);
  std::vector<Exhibit> exhibits;
  for (const std::string& name : chartsOf(opened, options)) {
    const ChartScene scene = chartScene(opened, name, Progress());
    const ChartPainter chart(scene, theme);
    exhibits.push_back(
        {name.empty()
             ? QObject::tr("Link chart of all that is linked: %1 entities, %2 connections. Solid lines are confirmed, "
                           "dashed unconfirmed, dotted tentative; a hollow end marks a single origin.")
                   .arg(scene.nodes.size())
                   .arg(scene.links.size())
             : QObject::tr("Link chart “%1”.").arg(toQt(name)),
         markedPicture(kExhibit, scene.marking,
                       [&](QPainter& p, const QRectF& r) { chart.paint(p, r, chart.fit(r), {}); })});
  }
  const TimelineScene timeline = timelineScene(opened);
  exhibits.push_back(
      {QObject::tr("Timeline, in UTC. Faded ends are uncertain times; %1 items have no time.").arg(timeline.undated),
       markedPicture({kExhibit.width(), 620}, timeline.marking, [&](QPainter& p, const QRectF& r) {
         TimelinePainter(timeline, theme).paint(p, r, timeline.extent(), {});
       })});
  const MapScene map = mapScene(opened);
  exhibits.push_back({QObject::tr("Map. Circles show how far a place may be off."),
                      markedPicture(kExhibit, map.marking, [&](QPainter& p, const QRectF& r) {
                        MapPainter(map, theme).paint(p, r, extentOf(map), {});
                      })});
  return exhibits;
}

QString countsText(const store::Case& opened) {
  auto counts = opened.counts();
  return QObject::tr(
             "The case holds %1 reports, %2 records, %3 entities, %4 links and %5 events, on %6 statements; each can "
             "be followed to the passage or row that says so.")
      .arg(numberText(counts["report"]), numberText(counts["record"]), numberText(counts["entity"]),
           numberText(counts["link"]), numberText(counts["event"]), numberText(counts["statement"]));
}

/// Every report with its reference, date, grading and hash, numbered.
QString sourcesHtml(const store::Case& opened, int& sources) {
  QString rows;
  for (const auto& report : opened.items().list({{}, ItemKind::Report}, 0, 10'000)) {
    const auto value = [&](const char* property) { return escaped(opened.statements().value(report.key, property)); };
    rows += QString("<tr><td>%1</td><td>%2</td><td>%3</td><td>%4</td><td>%5</td></tr>")
                .arg(++sources)
                .arg(value("reference"), value("title"), value("date"), value("grading"));
  }
  if (rows.isEmpty()) return "<p>" + QObject::tr("No reports are in the case.") + "</p>";
  return "<table width=\"100%\" cellpadding=\"3\" cellspacing=\"0\"><tr>" +
         QString(
             "<th align=\"left\">%1</th><th align=\"left\">%2</th><th align=\"left\">%3</th><th "
             "align=\"left\">%4</th><th align=\"left\">%5</th>")
             .arg(QObject::tr("No."), QObject::tr("Reference"), QObject::tr("Title"), QObject::tr("Date"),
                  QObject::tr("Grading")) +
         "</tr>" + rows + "</table>";
}

/// Persons, organisations and vessels with what is said of each, most spoken of first.
QString entitiesHtml(const store::Case& opened) {
  QString html;
  constexpr std::int64_t kMost = 60;
  for (const char* schema : {"Person", "Organization", "Vessel"}) {
    const auto items = opened.items().list({schema, {}}, 0, kMost);
    if (items.empty()) continue;
    html += "<h2>" + escaped(opened.schemas().at(schema).plural) + "</h2>";
    for (const auto& item : items) {
      html += "<p><b>" + escaped(item.caption) + "</b>";
      for (const auto& statement : opened.statements().about(item.key)) {
        if (statement.target != 0) continue;
        const auto origin = statement.origin.item.isNil() ? std::nullopt : opened.items().find(statement.origin.item);
        html += "<br>" + escaped(statement.property) + ": " + escaped(statement.value) +
                " <span style=\"color:#5B6068\">[" +
                (statement.origin.grading ? escaped(statement.origin.grading->text()) : QObject::tr("not graded")) +
                "; " + escaped(origin ? origin->caption : statement.origin.author) + "]</span>";
      }
      html += "</p>";
    }
    if (const auto all = opened.items().count({schema, {}}); all > kMost)
      html += "<p>" + QObject::tr("%1 more are in the case.").arg(numberText(all - kMost)) + "</p>";
  }
  return html;
}

QByteArray png(const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return bytes;
}

struct Content {
  QString title, html;  // html names pictures exhibit:N
  std::vector<Exhibit> exhibits;
  BriefSummary summary;
};

Content compose(const store::Case& opened, const BriefOptions& options) {
  Content content;
  content.summary.marking = opened.marking().text();
  if (content.summary.marking.empty())
    throw Failure(ErrorCode::Refused,
                  "The case has no marking, and nothing leaves without one; make it with `new --classification`, or "
                  "import marked reports.",
                  opened.path().string());
  content.title = toQt(options.title.empty() ? opened.properties().title : options.title);
  content.exhibits = exhibitsOf(opened, options);
  content.summary.exhibits = static_cast<int>(content.exhibits.size());
  QString html = "<h1>" + content.title.toHtmlEscaped() + "</h1><p>" + countsText(opened) + "</p>";
  for (std::size_t i = 0; i < content.exhibits.size(); ++i)
    html += QString("<p style=\"page-break-before:%1\"><img src=\"exhibit:%2\" width=\"%3\"></p><p><b>%4</b> %5</p>")
                .arg(i == 0 ? "auto" : "always")
                .arg(i)
                .arg("@WIDTH@", QObject::tr("Exhibit %1.").arg(i + 1), content.exhibits[i].caption.toHtmlEscaped());
  html += "<div style=\"page-break-before:always\">" + entitiesHtml(opened) + "</div>";
  html += "<h2 style=\"page-break-before:always\">" + QObject::tr("Sources") + "</h2>" +
          sourcesHtml(opened, content.summary.sources);
  content.html = html;
  return content;
}

void fill(QTextDocument& document, const Content& content, double width, const QFont& text) {
  document.setDefaultFont(text);
  document.setDefaultStyleSheet(
      "h1 { font-weight: 600; } h2 { font-weight: 600; } th { font-weight: 600; } td, th { border-bottom: 1px solid "
      "#D9D9D4; }");
  for (std::size_t i = 0; i < content.exhibits.size(); ++i)
    document.addResource(QTextDocument::ImageResource, QUrl(QString("exhibit:%1").arg(i)), content.exhibits[i].picture);
  document.setHtml(QString(content.html).replace("@WIDTH@", QString::number(static_cast<int>(width))));
}

/// Pages of A4 with the marking in the middle of head and foot, and the foot's line by which a lost page can be placed.
int writePdf(const Content& content, const store::Case& opened, const QString& file) {
  constexpr int kDpi = 144;
  constexpr double kMillimetre = kDpi / 25.4, kMargin = 22 * kMillimetre;
  QPdfWriter writer(file);
  writer.setResolution(kDpi);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins(QMarginsF(0, 0, 0, 0));
  writer.setTitle(toQt(content.summary.marking) + " – " + content.title);
  writer.setCreator("Fairlead");
  const QRectF page(0, 0, writer.width(), writer.height());
  const QRectF area = page.adjusted(kMargin, kMargin, -kMargin, -kMargin);
  const auto points = [&](double size) { return static_cast<int>(std::lround(size * kDpi / 72)); };
  QTextDocument document;
  fill(document, content, area.width(), font(points(10.5)));
  document.setDocumentMargin(0);
  document.setPageSize(area.size());
  const int pages = document.pageCount() + 1;
  QPainter painter(&writer);
  if (!painter.isActive())
    throw Failure(ErrorCode::Io, "The pack cannot be written there; check the folder and the disk.", fromQt(file));
  const QString marking = toQt(content.summary.marking), digest = toQt(hex(opened.digest()).substr(0, 16));
  const auto furniture = [&](int number) {
    painter.setPen(Qt::black);
    painter.setFont(font(points(10), true));
    painter.drawText(QRectF(area.left(), page.top() + kMargin * 0.35, area.width(), kMargin * 0.4), Qt::AlignCenter,
                     marking);
    painter.drawText(QRectF(area.left(), page.bottom() - kMargin * 0.62, area.width(), kMargin * 0.3), Qt::AlignCenter,
                     marking);
    painter.setFont(font(points(8)));
    painter.setPen(QColor("#5B6068"));
    const QRectF foot(area.left(), page.bottom() - kMargin * 0.92, area.width(), kMargin * 0.3);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
                     QObject::tr("All times, nothing filtered · digest %1").arg(digest));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, QObject::tr("Page %1 of %2").arg(number).arg(pages));
  };
  furniture(1);
  painter.setPen(Qt::black);
  painter.setFont(font(points(24), true));
  painter.drawText(QRectF(area.left(), area.top() + area.height() * 0.3, area.width(), area.height() * 0.3),
                   Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, content.title);
  painter.setFont(font(points(11)));
  painter.drawText(QRectF(area.left(), area.top() + area.height() * 0.62, area.width(), area.height() * 0.2),
                   Qt::AlignLeft | Qt::AlignTop,
                   QObject::tr("Briefing pack\n%1\nCopy 1").arg(toQt(isoText(now()).substr(0, 10))));
  for (int i = 0; i + 1 < pages; ++i) {
    writer.newPage();
    furniture(i + 2);
    painter.save();
    painter.translate(area.topLeft() - QPointF(0, i * area.height()));
    document.drawContents(&painter, QRectF(0, i * area.height(), area.width(), area.height()));
    painter.restore();
  }
  painter.end();
  return pages;
}

void writeHtml(const Content& content, const QString& file) {
  QString body = content.html;
  for (std::size_t i = 0; i < content.exhibits.size(); ++i)
    body.replace(QString("exhibit:%1\"").arg(i), "data:image/png;base64," +
                                                     QString::fromLatin1(png(content.exhibits[i].picture).toBase64()) +
                                                     "\" style=\"max-width:100%\"");
  body.replace("width=\"@WIDTH@\"", "");
  const QString marking = toQt(content.summary.marking).toHtmlEscaped();
  const QString page = QString(
                           "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>%1 – "
                           "%2</title><style>body{font:15px/22px sans-serif;max-width:60em;margin:2em auto;"
                           "padding:0 "
                           "1em;color:#1B1E23;background:#FBFBF9}.m{text-align:center;font-weight:600;letter-spacing:."
                           "04em}table{border-collapse:collapse}"
                           "td,th{border-bottom:1px solid #D9D9D4;text-align:left}</style></head><body><p "
                           "class=\"m\">%1</p>%3<p class=\"m\">%1</p></body></html>")
                           .arg(marking, content.title.toHtmlEscaped(), body);
  writeFileAtomically(fromQt(file), fromQt(page));
}

}  // namespace

BriefSummary writeBrief(const store::Case& opened, const std::filesystem::path& path, const BriefOptions& options) {
  const std::string ending = path.extension().string();
  if (ending != ".pdf" && ending != ".odt" && ending != ".html")
    throw Failure(ErrorCode::Invalid, "A pack is a .pdf, an .odt or an .html; let the name end in one of them.",
                  path.string());
  Content content = compose(opened, options);
  const std::filesystem::path beside = path.string() + ".part" + ending;
  const QString file = toQt(beside.string());
  std::error_code error;
  try {
    if (ending == ".pdf") {
      content.summary.pages = writePdf(content, opened, file);
    } else if (ending == ".html") {
      writeHtml(content, file);
      content.summary.pages = 1;
    } else {
      QTextDocument document;
      fill(document, content, 600, font(14));
      document.setHtml("<p align=\"center\"><b>" + toQt(content.summary.marking).toHtmlEscaped() + "</b></p>" +
                       QString(content.html).replace("@WIDTH@", "600"));
      QTextDocumentWriter writer(file, "odf");
      if (!writer.write(&document))
        throw Failure(ErrorCode::Io, "The pack cannot be written there; check the folder and the disk.", path.string());
      content.summary.pages = std::max(1, document.pageCount());
    }
    std::filesystem::rename(beside, path, error);
    if (error)
      throw Failure(ErrorCode::Io, "The pack cannot be written there: " + error.message() + ".", path.string());
  } catch (...) {
    std::filesystem::remove(beside, error);
    throw;
  }
  return content.summary;
}

}  // namespace fairlead::ui
