// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QObject>
#include <QTextLayout>
#include <algorithm>
#include <array>
#include <memory>
#include <unordered_map>

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/pack/exhibits.h"
#include "ui/pack/wording.h"

namespace fairlead::ui {

namespace {

constexpr double kTableWidth = 720, kHighest = 820, kCellPad = 6, kTableLine = 15, kTableHead = 26;
constexpr int kMostLines = 4;  // of a cell: a statement's whole words are in the card
constexpr std::array<double, 3> kShares{0.25, 0.51, 0.24};

struct TableRow {
  std::array<QString, kShares.size()> cells;
  double height = 0;
  bool isSelected = false;
};

QFont cellFont(bool isStrong = false) {
  QFont chosen = font(11, isStrong);
  chosen.setHintingPreference(QFont::PreferNoHinting);
  return chosen;
}

double widthOf(std::size_t column) { return (kTableWidth - 2 * kCellPad) * kShares[column] - 2 * kCellPad; }

/// The words in lines of a column; what has no room ends in an ellipsis. Calls back with each line and its top.
double setCell(const QString& words, double width, const QFont& letters,
               const std::function<void(const QTextLayout&, const QTextLine&, double)>& line) {
  QTextLayout layout(words, letters);
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  layout.setTextOption(option);
  layout.beginLayout();
  double top = 0;
  for (int at = 0; at < kMostLines; ++at) {
    QTextLine made = layout.createLine();
    if (!made.isValid()) break;
    made.setLineWidth(width);
    made.setPosition({0, top});
    top += kTableLine;
  }
  layout.endLayout();
  if (line)
    for (int at = 0; at < layout.lineCount(); ++at) line(layout, layout.lineAt(at), layout.lineAt(at).y());
  return top;
}

/// As many of the words as stand in kMostLines.
QString fitted(const QString& words, double width, const QFont& letters) {
  int end = 0;
  setCell(words, width, letters,
          [&](const QTextLayout&, const QTextLine& line, double) { end = line.textStart() + line.textLength(); });
  return end >= words.size() ? words : words.left(std::max(0, end - 2)).trimmed() + QChar(0x2026);
}

void paintRows(QPainter& painter, const QRectF& target, const std::vector<TableRow>& rows) {
  const Theme& theme = Theme::of(Tone::Light);
  const std::array<QString, kShares.size()> heads{QObject::tr("When (UTC)"), QObject::tr("What, and who"),
                                                  QObject::tr("Source and grading")};
  const auto put = [&](const std::array<QString, kShares.size()>& cells, double top, const QFont& letters) {
    double left = target.left() + kCellPad;
    for (std::size_t column = 0; column < kShares.size(); ++column) {
      setCell(cells[column], widthOf(column), letters, [&](const QTextLayout&, const QTextLine& line, double y) {
        line.draw(&painter, QPointF(left + kCellPad, top - line.y() + y));
      });
      left += (kTableWidth - 2 * kCellPad) * kShares[column];
    }
  };
  double top = target.top();
  painter.fillRect(QRectF(target.left(), top, target.width(), kTableHead), theme.panel);
  painter.setPen(theme.ink);
  put(heads, top + (kTableHead - kTableLine) / 2, cellFont(true));
  top += kTableHead;
  for (const TableRow& row : rows) {
    if (row.isSelected) painter.fillRect(QRectF(target.left(), top, 4, row.height), theme.accent);
    painter.setPen(QPen(theme.line, 0.6));
    painter.drawLine(QPointF(target.left(), top), QPointF(target.right(), top));
    painter.setPen(theme.ink);
    put(row.cells, top + kCellPad, cellFont());
    top += row.height;
  }
}

}  // namespace

std::optional<Exhibit> Exhibits::table(const ExhibitQuery& query) const {
  struct Told {
    TimeWindow time;
    store::Key item = 0;
  };
  const ViewState state = stateOf(query);
  std::vector<Told> told;
  for (const auto& [item, time] : times(query))
    if (!state.hides(item)) told.push_back({time, item});
  if (told.empty()) return std::nullopt;
  std::stable_sort(told.begin(), told.end(), [](const Told& a, const Told& b) {
    return std::pair(a.time.from, a.item) < std::pair(b.time.from, b.item);
  });
  std::unordered_map<store::Key, const Tie*> ties;
  for (const Tie& tie : m_view.ties()) ties.emplace(tie.link, &tie);
  std::unordered_map<store::Key, const Happening*> happenings;
  for (const Happening& happening : m_view.happenings()) happenings.emplace(happening.item, &happening);

  const auto what = [&](store::Key item) {
    if (const auto tie = ties.find(item); tie != ties.end()) {
      QString words = Phrases::standard().forSchema(*tie->second->schema);
      words.replace("{from}", m_evidence.name(tie->second->from)).replace("{to}", m_evidence.name(tie->second->to));
      const QStringList details =
          detailsOf(m_view, *tie->second->schema, m_view.opened().statements().about(item), false);
      return details.isEmpty() ? words : words + " (" + details.join("; ") + ")";
    }
    const Happening& happening = *happenings.at(item);
    QStringList who;
    for (const store::Key key : happening.involved) who << m_evidence.name(key);
    who.removeDuplicates();
    QString words = m_evidence.name(item);
    const QString kind = happening.schema ? toQt(happening.schema->label) : QObject::tr("Event");
    if (!words.contains(kind, Qt::CaseInsensitive)) words = kind + ": " + words;
    return who.isEmpty() ? words : words + QObject::tr("; involved: %1").arg(listed(who));
  };
  const auto source = [&](store::Key item) {
    QStringList words;
    for (const auto& statement : m_view.opened().statements().about(item)) {
      const SourceWords at = m_evidence.words(statement);
      words << (at.grading.isEmpty() ? at.reference : at.reference + ", " + at.grading);
    }
    words.removeDuplicates();
    return words.join("; ");
  };
  auto rows = std::make_shared<std::vector<TableRow>>();
  std::vector<store::Key> items;
  double height = kTableHead;
  for (const auto& [time, item] : told) {
    m_progress.check();
    TableRow row{{windowText(time), what(item), source(item)}, 0, state.selected.contains(item)};
    for (std::size_t column = 0; column < kShares.size(); ++column) {
      row.cells[column] = fitted(row.cells[column], widthOf(column), cellFont());
      row.height = std::max(row.height, 2 * kCellPad + setCell(row.cells[column], widthOf(column), cellFont(), {}));
    }
    if (height + row.height > kHighest) break;
    height += row.height;
    rows->push_back(std::move(row));
    items.push_back(item);
  }
  Exhibit made;
  made.size = QSizeF(kTableWidth, height);
  rest(made, items);
  made.paint = [rows](QPainter& painter, const QRectF& area) { paintRows(painter, area, *rows); };
  const Schema* schema = m_view.opened().schemas().find(query.schemas);
  made.caption = QObject::tr("%1 in the order of their times: %2.")
                     .arg(schema ? toQt(schema->plural) : QObject::tr("Dated links and events"),
                          numberText(static_cast<qint64>(rows->size())));
  if (told.size() > rows->size())
    made.caption += " " + QObject::tr("%1 later ones have no room here; choose a shorter time.")
                              .arg(numberText(static_cast<qint64>(told.size() - rows->size())));
  return made;
}

}  // namespace fairlead::ui
