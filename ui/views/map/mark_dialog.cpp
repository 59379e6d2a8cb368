// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/map/mark_dialog.h"

#include <QPointer>
#include <QRegularExpression>
#include <optional>

#include "core/geo/measure.h"
#include "core/model/time_value.h"
#include "core/model/value.h"
#include "core/store/own_word.h"
#include "ui/base/text.h"
#include "ui/paint/map_shape_painter.h"

namespace fairlead::ui {

namespace {

QString titleOf(MapTool tool) {
  switch (tool) {
    case MapTool::Select:
      return MarkDialog::tr("Mark a moment");
    case MapTool::Text:
      return MarkDialog::tr("Words on the map");
    case MapTool::Circle:
      return MarkDialog::tr("Range rings");
    case MapTool::Area:
      return MarkDialog::tr("Area on the map");
    case MapTool::Arrow:
      return MarkDialog::tr("Arrow on the map");
    default:
      return MarkDialog::tr("Line on the map");
  }
}

/// "5, 10.5" in kilometres to metres; nothing if any of it is no distance.
std::optional<std::vector<double>> metresOf(const QString& kilometres) {
  std::vector<double> metres;
  for (const QString& one : kilometres.split(QRegularExpression("[;\\s]|,(?=\\s|$)"), Qt::SkipEmptyParts)) {
    bool isNumber = false;
    const double value = QString(one).replace(',', '.').toDouble(&isNumber);
    if (!isNumber || value <= 0 || value > 10'000) return std::nullopt;
    metres.push_back(value * 1000);
  }
  return metres;
}

std::string wktOf(MapTool tool, const std::vector<Position>& points) {
  std::vector<Position> line = points;
  if (tool == MapTool::Area) line.push_back(points.front());  // a ring ends where it began
  std::string list;
  for (const Position at : line) {
    std::string text = Place{at, {}, 0}.text();  // "lon,lat"
    text[text.find(',')] = ' ';
    list += (list.empty() ? "" : ", ") + text;
  }
  return tool == MapTool::Area ? "POLYGON ((" + list + "))" : "LINESTRING (" + list + ")";
}

}  // namespace

ItemId Mark::add(store::Case& opened, store::Transaction& transaction) const {
  if (points.empty() && text.empty()) throw Failure(ErrorCode::Invalid, "A mark needs its words.");
  const Schema& schema = opened.schemas().at("Annotation");
  const ItemId id = ItemId::random();
  const Origin origin = store::ownWord(opened);
  transaction.addItem(id, schema.name);
  if (!text.empty()) transaction.say(id, "text", text, origin);
  transaction.say(id, "kind",
                  tool == MapTool::Arrow                    ? "arrow"
                  : tool == MapTool::Text || points.empty() ? "label"
                                                            : "shape",
                  origin);
  if (points.size() == 1 || tool == MapTool::Circle)
    transaction.say(id, "geometry", Place{points.front(), {}, 0}.text(), origin);
  else if (!points.empty())
    transaction.say(id, "geometry", wktOf(tool, points), origin);
  std::string style;
  for (const double radius : radii)
    style += (style.empty() ? "radius " : ",") + std::to_string(static_cast<std::int64_t>(radius));
  if (!style.empty()) transaction.say(id, "style", style, origin);
  if (!when.empty()) transaction.say(id, "date", canonicalValue(*schema.property("date"), when), origin);
  return id;
}

MarkDialog::MarkDialog(CaseDesk& desk, Mark mark, QWidget* parent)
    : FormDialog(titleOf(mark.tool), tr("Keep it"), parent),
      m_desk(desk),
      m_mark(std::move(mark)),
      m_text(new QLineEdit(this)),
      m_when(new QLineEdit(toQt(m_mark.when), this)) {
  setObjectName("mark");
  m_text->setObjectName("words");
  form()->addRow(tr("&Words"), m_text);
  const MapTool tool = m_mark.tool;
  if (tool == MapTool::Circle || tool == MapTool::Line || tool == MapTool::Area) {
    m_radii = new QLineEdit(this);
    m_radii->setObjectName("radii");
    QStringList kilometres;
    for (const double metres : m_mark.radii) kilometres << QString::number(metres / 1000, 'f', 2);
    m_radii->setText(kilometres.join("; "));
    m_radii->setPlaceholderText("5; 10; 20");
    form()->addRow(tool == MapTool::Circle ? tr("&Radius, km") : tr("&Zone round it, km"), m_radii);
  }
  m_when->setObjectName("when");
  m_when->setPlaceholderText(tr("2022-09-03, or nothing"));
  form()->addRow(tr("W&hen"), m_when);
  if (m_mark.points.size() > 1 && tool != MapTool::Circle) {
    QString told = tr("%1 long").arg(MapShapePainter::distanceText(geo::lengthMetres(m_mark.points)));
    if (tool == MapTool::Area)
      told = tr("%1 in it").arg(MapShapePainter::areaText(geo::areaSquareMetres(m_mark.points)));
    addWide(quietLabel(told, this));
  }
  m_text->setFocus();
}

void MarkDialog::commit() {
  m_mark.text = fromQt(m_text->text().trimmed());
  m_mark.when = fromQt(m_when->text().trimmed());
  const bool isShape = m_mark.tool != MapTool::Text && m_mark.tool != MapTool::Select;
  if (m_mark.text.empty() && !isShape) return complain(tr("A mark needs its words."), m_text);
  if (m_mark.tool == MapTool::Select && m_mark.when.empty())
    return complain(tr("Say when, such as 2022-09-03 or 2022-09-03T04:15+02:00."), m_when);
  if (m_radii) {
    const auto metres = metresOf(m_radii->text());
    if (!metres || (m_mark.tool == MapTool::Circle && metres->empty()))
      return complain(tr("Write distances in kilometres, such as 5; 10; 20."), m_radii);
    m_mark.radii = *metres;
  }
  beginWork();
  m_desk.change(
      store::Action::Alter, tr("%1: %2").arg(windowTitle(), m_text->text().trimmed()),
      [mark = m_mark](store::Case& opened, store::Transaction& transaction) { mark.add(opened, transaction); },
      [dialog = QPointer<MarkDialog>(this)] {
        if (dialog) dialog->accept();
      },
      [dialog = QPointer<MarkDialog>(this)](const Error& error) {
        if (dialog) dialog->complain(toQt(error.sentence()), dialog->m_when);
      });
}

}  // namespace fairlead::ui
