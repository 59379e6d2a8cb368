// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exhibits, profiles, and what stands at a pack's end: scales, glossary, the statements behind exhibits, sources.
#include <QObject>
#include <algorithm>
#include <map>
#include <set>

#include "core/base/resources.h"
#include "core/model/time_value.h"
#include "core/store/chart_repository.h"
#include "ui/base/text.h"
#include "ui/pack/composer.h"
#include "ui/pack/frozen_exhibits.h"
#include "ui/pack/wording.h"

namespace fairlead::ui {

namespace {

Runs cell(const QString& text) { return {Run{text}}; }

Json packData(const char* name) {
  const auto path = resource(std::string("pack/") + name);
  Json json = Json::parse(readFile(path, 1 << 20), nullptr, false);
  if (json.is_discarded()) throw Failure(ErrorCode::Malformed, "This file of the program is no JSON.", path.string());
  return json;
}

}  // namespace

void Composer::exhibit(const Json& section) {
  const auto query = exhibitQueryOf(m_view, section);
  if (!query) return;
  const bool isWhole = query->kind == "chart" && query->chart.empty() && query->around == 0;
  if (isWhole && !m_charts.empty()) return;  // charts were asked for by name, and those alone
  std::optional<Exhibit> made;
  try {
    made = m_exhibits.make(*query);
  } catch (const Failure& failure) {
    // A stored pack outlives its charts: what is gone is shown as gone.
    if (failure.error().code != ErrorCode::NotFound) throw;
    paragraph(Runs{Run{m_judge ? QObject::tr("An exhibit is not shown: what it shows is withheld, or is gone.")
                               : QObject::tr("An exhibit cannot be shown: %1 (%2)")
                                     .arg(toQt(failure.error().message), toQt(failure.error().where)),
                       true}});
    return;
  }
  // In a released copy it rests on less, whatever became of the case.
  if (made && !m_judge && section.contains("digest") && exhibitDigest(m_evidence, *made) != section.value("digest", ""))
    made->warning =
        QObject::tr(
            "The case has changed since this exhibit was approved: it rests on %1 statements, and rested on %2.")
            .arg(made->statements.size())
            .arg(section.value("statements", 0));
  add(std::move(made));
}

void Composer::charts(const Json&) {
  std::vector<std::string> names = m_charts;
  constexpr std::size_t kMost = 12;
  std::size_t left = 0;
  if (names.empty())
    for (const store::SavedChart& chart : store::ChartRepository(m_view.opened()).all()) {
      if (chart.members.empty() || chart.name.empty()) continue;
      if (names.size() < kMost)
        names.push_back(chart.name);
      else
        ++left;
    }
  for (const std::string& name : names) {
    ExhibitQuery query;
    query.kind = "chart";
    query.chart = name;
    if (!m_charts.empty()) {
      add(m_exhibits.make(query));  // asked for by name: that it is missing is an error
    } else {
      exhibit(Json{{"kind", "chart"}, {"chart", name}});
    }
  }
  more(left, QObject::tr("saved charts"));
}

void Composer::profiles(const Json& section) {
  const auto most = static_cast<std::size_t>(section.value("most", 8));
  const std::vector<std::string> fallback{"Person", "Organization", "Vessel"};
  for (const std::string& schema : section.value("schemas", fallback))
    for (const store::Key key : m_view.prominent(schema, most)) {
      m_progress.check();
      profile(key, section.value("page_each", false));
    }
}

void Composer::profile(store::Key entity, bool isOnOwnPage) {
  const Known& known = m_view.known(entity);
  if (!known.schema) return;
  // The first profile stands below the heading of them all.
  if (isOnOwnPage && (m_document.blocks.empty() || m_document.blocks.back().kind != Block::Kind::Heading)) {
    m_document.blocks.emplace_back();
    m_document.blocks.back().kind = Block::Kind::NewPage;
  }
  Block head;
  head.kind = Block::Kind::Profile;
  head.anchor = QString("entity:%1").arg(known.key);
  head.runs = {Run{m_evidence.name(known.key)}};
  head.colour = known.isProtected() ? "protected" : toQt(known.schema->colour);
  head.icon = toQt(known.schema->colour);
  m_document.blocks.push_back(head);
  if (auto portrait = m_exhibits.portrait(entity)) addStrip(std::move(*portrait));
  if (auto strip = m_exhibits.strip(entity)) addStrip(std::move(*strip));
  facts(entity);
  connections(entity);
  Table events{{QObject::tr("When (UTC)"), QObject::tr("Movements and events")}, {28, 72}, {}, {}};
  constexpr std::size_t kMost = 60;
  const auto occasions = CaseView::occasionsOf(m_view.happeningsOf(entity));
  for (const Occasion& occasion : occasions) {
    if (events.rows.size() == kMost) break;
    events.rows.push_back({cell(occasion.time ? windowText(*occasion.time) : undated()), {sentence(occasion)}});
  }
  table(std::move(events));
  if (occasions.size() > kMost) more(occasions.size() - kMost, QObject::tr("movements and events"));
}

void Composer::addStrip(Exhibit strip) {
  Block block;
  block.kind = Block::Kind::Strip;
  block.exhibit = static_cast<int>(m_document.strips.size());
  m_document.strips.push_back(std::move(strip));
  m_document.blocks.push_back(std::move(block));
}

/// What is said of an entity: a value once, with all who say so.
void Composer::facts(store::Key entity) {
  const Schema* schema = m_view.known(entity).schema;
  struct Fact {
    QStringList sources;
    std::vector<store::StoredStatement> statements;
  };
  std::vector<std::pair<std::pair<std::string, QString>, Fact>> told;  // by property and value, in their order
  for (const auto& statement : m_view.about(entity)) {
    const std::pair<std::string, QString> what{statement.property, valueText(m_view, schema, statement)};
    auto at = std::find_if(told.begin(), told.end(), [&](const auto& known) { return known.first == what; });
    if (at == told.end()) at = told.insert(told.end(), {what, {}});
    const SourceWords words = m_evidence.words(statement);
    QStringList source{words.reference, words.date, words.grading};
    source.removeAll(QString());
    at->second.sources << source.join(", ");
    at->second.statements.push_back(statement);
    if (statement.target != 0) m_evidence.name(statement.target);
  }
  constexpr qsizetype kSources = 3;
  Table shown{{QObject::tr("What"), QObject::tr("Value"), QObject::tr("Source, date, grading")}, {22, 40, 38}, {}, {}};
  for (auto& [what, fact] : told) {
    const Property* property = schema->property(what.first);
    fact.sources.removeDuplicates();
    const auto more = fact.sources.size() - kSources;
    if (more > 0) fact.sources = fact.sources.mid(0, kSources) << QObject::tr("%1 more").arg(more);
    Run value{what.second};
    value.notes = {m_evidence.cite(fact.statements)};
    shown.rows.push_back(
        {cell(property ? toQt(property->label) : toQt(what.first)), {value}, cell(fact.sources.join("; "))});
  }
  table(std::move(shown));
}

void Composer::connections(store::Key entity) {
  const Known& known = m_view.known(entity);
  std::map<std::pair<store::Key, std::string>, std::vector<const Tie*>> grouped;
  for (const Tie* tie : m_view.tiesOf(entity))
    grouped[{tie->from == known.key ? tie->to : tie->from, tie->schema->name}].push_back(tie);
  Table ties{{QObject::tr("Connections"), QObject::tr("With"), QObject::tr("Number"), QObject::tr("When")},
             {24, 38, 10, 28},
             {false, false, true, false},
             {}};
  constexpr std::size_t kMost = 60;
  for (const auto& [with, list] : grouped) {
    if (ties.rows.size() == kMost) break;
    std::optional<TimeWindow> time;
    for (const Tie* tie : list)
      if (tie->time)
        time = time ? TimeWindow{std::min(time->from, tie->time->from), std::max(time->to, tie->time->to)} : *tie->time;
    Run number{numberText(static_cast<qint64>(list.size()))};
    std::vector<store::Key> links;
    for (const Tie* tie : list) links.push_back(tie->link);
    if (const int note = m_evidence.cite(aboutItems(links)); note > 0) number.notes = {note};
    ties.rows.push_back({cell(toQt(list.front()->schema->label)),
                         {nameRun(with.first)},
                         {number},
                         cell(time ? windowText(*time) : undated())});
  }
  table(std::move(ties));
  if (grouped.size() > kMost) more(grouped.size() - kMost, QObject::tr("connections"));
}

Json Composer::chosenScale() const {
  const Json scales = packData("yardsticks.json");
  if (scales.contains(m_yardstick)) return scales.at(m_yardstick);
  std::string known;
  for (const auto& [name, scale] : scales.items()) known.append(known.empty() ? "" : ", ").append(name);
  throw Failure(ErrorCode::Malformed, "The pack's plan asks for a yardstick that is none; there are " + known + ".",
                m_yardstick);
}

void Composer::yardstick(const Json&) {
  const Json scale = chosenScale();
  paragraph(toQt(scale.value("about", "")));
  Table shown{{QObject::tr("Term"), QObject::tr("Probability")}, {60, 40}, {}, {}};
  for (const Json& term : scale.at("terms"))
    shown.rows.push_back({cell(toQt(term.value("term", ""))), cell(toQt(term.value("range", "")))});
  table(std::move(shown));
  paragraph(toQt(scale.value("confidence", "")));
}

/// Only the gradings that the pack shows, each in its own scheme.
void Composer::gradings(const Json&) {
  Table shown{{QObject::tr("Scheme"), QObject::tr("Grading"), QObject::tr("Source"), QObject::tr("Information")},
              {14, 12, 30, 44},
              {},
              {}};
  for (const std::string& key : m_evidence.gradings()) {
    const auto parsed = parseGrading(key);
    if (!parsed) continue;
    const Grading& grading = parsed->grading;
    shown.rows.push_back({cell(toQt(schemeName(grading.scheme))), cell(toQt(grading.text())),
                          cell(toQt(sourceMeaning(grading.scheme, grading.source))),
                          cell(toQt(informationMeaning(grading.scheme, grading.information)))});
  }
  table(std::move(shown));
  paragraph(QObject::tr(
      "Source and information are graded apart and never averaged. A P or C behind the grading is the handling "
      "code of the 3x5x2 scheme: lawful sharing permitted, or permitted with conditions."));
}

void Composer::glossary(const Json&) {
  QString all;
  for (const Block& block : m_document.blocks) {
    all += plainText(block.runs) + " ";
    for (const auto& row : block.table.rows)
      for (const Runs& runs : row) all += plainText(runs) + " ";
  }
  Table shown{{QObject::tr("Word"), QObject::tr("Meaning")}, {24, 76}, {}, {}};
  const Json words = packData("glossary.json");
  for (const auto& [word, meaning] : words.items())
    if (all.contains(toQt(word), Qt::CaseInsensitive))
      shown.rows.push_back({cell(toQt(word)), cell(toQt(meaning.get<std::string>()))});
  table(std::move(shown));
}

/// How many statements of each source each exhibit rests on.
void Composer::evidenceOfExhibits(const Json& section) {
  constexpr std::size_t kColumns = 14;
  const std::size_t exhibits = m_document.exhibits.size();
  std::map<QString, std::vector<std::int64_t>> counts;  // by source
  for (std::size_t i = 0; i < exhibits; ++i)
    for (const store::Key key : m_document.exhibits[i].statements) {
      const auto& statement = m_evidence.statements().at(key);
      const store::Item* origin = m_evidence.originOf(statement);
      auto& row = counts[origin ? m_evidence.sourceName(*origin)
                                : QObject::tr("%1, own statement").arg(isolated(toQt(statement.origin.author)))];
      row.resize(exhibits);
      ++row[i];
    }
  if (counts.empty()) return;
  paragraph(
      QObject::tr("How many statements of each source an exhibit rests on, by the exhibit’s number. The attached "
                  "manifest lists every statement with its id."));
  for (std::size_t first = 0; first < exhibits; first += kColumns) {
    const std::size_t last = std::min(exhibits, first + kColumns);
    Table shown{{QObject::tr("Source")}, {30}, {false}, {}};
    for (std::size_t i = first; i < last; ++i) {
      shown.heads << QString::number(i + 1);
      shown.widths.push_back(5);
      shown.isNumeric.push_back(true);
    }
    for (const auto& [source, row] : counts) {
      std::vector<Runs> cells{cell(source)};
      for (std::size_t i = first; i < last; ++i) cells.push_back(row[i] > 0 ? cell(numberText(row[i])) : Runs());
      shown.rows.push_back(std::move(cells));
    }
    table(std::move(shown));
  }
  if (section.contains("most")) statementsOfExhibits(static_cast<std::size_t>(section.value("most", 0)));
}

/// Every statement, as far as `most`.
void Composer::statementsOfExhibits(std::size_t most) {
  for (std::size_t i = 0; i < m_document.exhibits.size(); ++i) {
    const Exhibit& exhibit = m_document.exhibits[i];
    Table shown{{QObject::tr("Of"), QObject::tr("What"), QObject::tr("Value"), QObject::tr("Source and grading")},
                {24, 16, 30, 30},
                {},
                {}};
    std::size_t told = 0;
    for (const store::Key key : exhibit.statements) {
      if (told++ >= most) break;
      const auto* statement = &m_evidence.statements().at(key);
      const auto item = m_view.opened().items().find(statement->subjectKey);
      const Schema* schema = item ? m_view.opened().schemas().find(item->schema) : nullptr;
      const Property* property = schema ? schema->property(statement->property) : nullptr;
      const SourceWords at = m_evidence.words(*statement);
      shown.rows.push_back({cell(item ? isolated(toQt(item->caption)) : QString()),
                            cell(property ? toQt(property->label) : toQt(statement->property)),
                            cell(elided(valueText(m_view, schema, *statement), 160)),
                            cell(at.reference + ", " + at.grading)});
    }
    heading(QObject::tr("Exhibit %1").arg(i + 1), 2);
    paragraph(QObject::tr("%1 statements; the attached manifest has every one with its id.")
                  .arg(numberText(static_cast<qint64>(exhibit.statements.size()))));
    const std::size_t left = exhibit.statements.size() > most ? exhibit.statements.size() - most : 0;
    table(std::move(shown));
    if (left > 0) paragraph(QObject::tr("%1 more are in the manifest.").arg(numberText(static_cast<qint64>(left))));
  }
}

void Composer::sources(const Json& section) {
  Table shown{{QObject::tr("No."), QObject::tr("Reference"), QObject::tr("Title"), QObject::tr("Date"),
               QObject::tr("Grading"), QObject::tr("SHA-256")},
              {6, 19, 33, 19, 9, 14},
              {true, false, false, false, false, false},
              {}};
  const auto values = m_view.opened().statements();
  const bool isCitedOnly = section.value("cited_only", false);
  for (const auto& report : m_view.reports()) {
    if (isCitedOnly && !m_evidence.origins().contains(report.key)) continue;
    QString date = toQt(values.value(report.key, "date"));
    if (const auto time = parseTimeValue(fromQt(date))) date = timeText(*time);
    shown.rows.push_back(
        {cell(QString::number(shown.rows.size() + 1)), cell(isolated(toQt(values.value(report.key, "reference")))),
         cell(isolated(toQt(report.caption))), cell(date), cell(toQt(values.value(report.key, "grading"))),
         cell(toQt(values.value(report.key, "contentHash")).left(12))});
  }
  // A table of records is one source, however many rows of it are cited.
  struct File {
    std::int64_t rows = 0;
    QString hash;
  };
  std::map<QString, File> files;
  for (const store::Key origin : m_evidence.origins())
    if (const auto item = m_view.opened().items().find(origin); item && item->kind != ItemKind::Report) {
      File& file = files[m_evidence.sourceName(*item)];
      if (file.rows++ == 0) file.hash = toQt(values.value(origin, "contentHash"));
    }
  for (const auto& [name, file] : files)
    shown.rows.push_back({cell(QString::number(shown.rows.size() + 1)),
                          cell(name),
                          cell(QObject::tr("%1 records cited").arg(numberText(file.rows))),
                          {},
                          {},
                          cell(file.hash.left(12))});
  m_document.sources = static_cast<int>(shown.rows.size());
  if (shown.rows.empty())
    return paragraph(m_judge ? QObject::tr("No source may be told in this copy.")
                             : QObject::tr("No reports are in the case."));
  table(std::move(shown));
}

void Composer::withheld(const Json&) {
  if (m_document.withheld.empty()) return;
  paragraph(QObject::tr(
      "The release policy withheld the following from this copy. What is missing may change what the exhibits show."));
  Table shown{{QObject::tr("Reason"), QObject::tr("Statements")}, {80, 20}, {false, true}, {}};
  for (const auto& [reason, count] : m_document.withheld)
    shown.rows.push_back({cell(toQt(reason)), cell(numberText(count))});
  table(std::move(shown));
}

/// To profiles that the pack turned out not to have.
void Composer::dropDeadLinks() {
  std::set<QString> anchors;
  for (const Block& block : m_document.blocks) anchors.insert(block.anchor);
  for (Block& block : m_document.blocks) {
    const auto drop = [&](Runs& runs) {
      for (Run& run : runs)
        if (!anchors.contains(run.target)) run.target.clear();
    };
    drop(block.runs);
    for (auto& row : block.table.rows)
      for (Runs& cell : row) drop(cell);
  }
}

}  // namespace fairlead::ui
