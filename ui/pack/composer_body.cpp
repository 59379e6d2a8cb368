// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The computed parts of a pack's body: what the case holds, what stands out, what disagrees and what is missing.
#include <QObject>
#include <algorithm>
#include <map>
#include <set>

#include "ui/base/text.h"
#include "ui/pack/chronology.h"
#include "ui/pack/composer.h"
#include "ui/pack/wording.h"

namespace fairlead::ui {

namespace {

Runs notedCell(const QString& text, int note = 0) {
  Run run{text};
  if (note > 0) run.notes = {note};
  return {run};
}

/// What can have but one true value, so that two values disagree.
constexpr std::string_view kSingle[] = {"birthDate", "birthPlace", "deathDate", "gender", "imoNumber", "mmsi",
                                        "vin",       "imei",       "location",  "flag",   "height"};

}  // namespace

void Composer::scope(const Json&) {
  const auto count = [&](ItemKind kind) {
    qint64 found = 0;
    m_view.forEachItem({{}, kind}, [&](store::Key, std::string_view) { return ++found, true; });
    return numberText(found);
  };
  const QString holds =
      m_judge ? QObject::tr(
                    "Of the case this copy may tell of %1 reports, %2 records, %3 entities, %4 links and %5 events.")
              : QObject::tr("The case holds %1 reports, %2 records, %3 entities, %4 links and %5 events.");
  QString words = holds.arg(count(ItemKind::Report), count(ItemKind::Record), count(ItemKind::Entity),
                            count(ItemKind::Link), count(ItemKind::Event));
  std::optional<TimeWindow> span;
  for (const Happening& happening : m_view.happenings())
    if (happening.time)
      span = span ? TimeWindow{std::min(span->from, happening.time->from), std::max(span->to, happening.time->to)}
                  : *happening.time;
  if (span)
    words +=
        " " +
        QObject::tr("What it says happened lies between %1 and %2.").arg(dayText(span->from), dayText(span->to - 1));
  const int note =
      m_evidence.explain(QObject::tr("Counted in the case as it stood when this pack was made; the digest at the foot "
                                     "of each page tells which state."));
  paragraph(words, note);
  paragraph(
      QObject::tr("What is not an author’s own text is put together from statements of the case, and adds nothing to "
                  "what the sources say. A raised number leads to its note: who says so, when, how it is graded and in "
                  "which words."));
}

void Composer::findings(const Json& section) {
  const auto most = static_cast<std::size_t>(section.value("most", 12));
  std::size_t told = 0;
  for (const Occasion& occasion : m_view.occasions()) {
    if (told == most) break;
    if (!occasion.time || occasion.parts.front()->isRow) continue;
    paragraph(Runs{Run{windowText(*occasion.time) + ". ", true}, sentence(occasion)});
    ++told;
  }
  std::map<std::string, int> perKind;  // a few of each kind, rather than forty calls
  for (const Tie& tie : m_view.ties()) {
    const Schema* from = m_view.known(tie.from).schema;
    if (told >= most * 2 || !from || tie.schema->name == "Participation" || perKind[tie.schema->name]++ >= 4) continue;
    bullet(sentence(tie));
    ++told;
  }
}

void Composer::gaps(const Json&) {
  const auto tell = [&](const QString& words, int note) {
    Run run{words};
    if (note > 0) run.notes = {note};
    bullet(std::move(run));
  };
  for (const auto& item : m_view.items(ItemKind::Annotation)) {
    const auto about = aboutItem(item.key);
    const bool isQuestion = std::any_of(about.begin(), about.end(),
                                        [](const auto& s) { return s.property == "kind" && s.value == "question"; });
    for (const auto& statement : about)
      if (isQuestion && statement.property == "text")
        tell(isolated(toQt(statement.value)), m_evidence.cite({statement}));
  }
  // Under a release profile what is not seen here may be known and withheld: only what a person asked is told.
  if (m_judge) return;
  constexpr int kMost = 12;
  const auto tellMore = [&](int found, const QString& what) {
    if (found > kMost) tell(QObject::tr("There are %1 more %2.").arg(numberText(found - kMost), what), 0);
  };
  int told = 0;
  for (const store::Key phone : m_view.prominent("Phone", 1'000'000)) {
    const auto ties = m_view.tiesOf(phone);
    const bool isHeld = std::any_of(ties.begin(), ties.end(), [](const Tie* tie) {
      return tie->schema->isA("Holding") || tie->schema->isA("Ownership");
    });
    if (!isHeld && ++told <= kMost)
      tell(QObject::tr("Who holds or uses %1 is not known.").arg(m_evidence.name(phone)),
           m_evidence.cite(m_view.about(phone)));
  }
  tellMore(told, QObject::tr("telephone numbers whose holder is not known"));
  told = 0;
  for (const Tie& tie : m_view.ties())
    if (tie.schema->name == "UnknownLink" && ++told <= kMost)
      tell(QObject::tr("How %1 is connected to %2 is not known.")
               .arg(m_evidence.name(tie.from), m_evidence.name(tie.to)),
           m_evidence.cite(aboutItem(tie.link)));
  tellMore(told, QObject::tr("connections of which it is not known what they are"));
  told = 0;
  for (const Happening& happening : m_view.happenings())
    if (!happening.time && ++told <= kMost)
      tell(QObject::tr("When “%1” happened is not known.")
               .arg(isolated(toQt(m_view.opened().items().caption(happening.item)))),
           m_evidence.cite(aboutItem(happening.item)));
  tellMore(told, QObject::tr("events of which it is not known when they happened"));
  std::size_t alone = 0;
  for (const Happening& happening : m_view.happenings())
    if (m_evidence.independentOrigins(aboutItem(happening.item)) == 1) ++alone;
  if (alone > 0)
    tell(QObject::tr("%1 of %2 events rest on a single independent origin.")
             .arg(numberText(static_cast<qint64>(alone)), numberText(static_cast<qint64>(m_view.happenings().size()))),
         m_evidence.explain(QObject::tr("Counted in the case: reports that repeat one another count as one.")));
}

void Composer::disagreements(const Json&) {
  Table shown{{QObject::tr("Of"), QObject::tr("What"), QObject::tr("One says"), QObject::tr("Another says")},
              {24, 16, 30, 30},
              {},
              {}};
  constexpr std::size_t kMostRows = 200;
  std::set<store::Key> seen;
  std::size_t left = 0;
  m_view.forEachItem({{}, {}}, [&](store::Key key, std::string_view name) {
    m_progress.check();
    const Schema* schema = m_view.opened().schemas().find(name);
    if (!schema || schema->kind != ItemKind::Entity || !seen.insert(m_view.of(key)).second) return true;
    std::map<std::string, std::vector<store::StoredStatement>> values;
    for (auto& statement : m_view.about(key))
      if (std::find(std::begin(kSingle), std::end(kSingle), statement.property) != std::end(kSingle))
        values[statement.property].push_back(std::move(statement));
    for (const auto& [property, statements] : values)
      for (const auto& other : statements)
        if (other.value != statements.front().value) {
          if (shown.rows.size() == kMostRows) {
            ++left;
            continue;
          }
          const Property* known = schema->property(property);
          shown.rows.push_back(
              {{nameRun(key)},
               notedCell(known ? toQt(known->label) : toQt(property)),
               notedCell(valueText(m_view, schema, statements.front()), m_evidence.cite({statements.front()})),
               notedCell(valueText(m_view, schema, other), m_evidence.cite({other}))});
        }
    return true;
  });
  table(std::move(shown));
  more(left, QObject::tr("disagreements"));
}

void Composer::doubles(const Json&) {
  Table shown{{QObject::tr("One"), QObject::tr("Other"), QObject::tr("Judged"), QObject::tr("By, and why")},
              {22, 22, 12, 44},
              {},
              {}};
  for (const auto& judgement : m_view.items(ItemKind::Judgement)) {
    const auto about = aboutItem(judgement.key);
    std::map<std::string, const store::StoredStatement*> of;
    for (const auto& statement : about) of.try_emplace(statement.property, &statement);
    if (!of.contains("left") || !of.contains("right") || !of.contains("decision")) continue;
    const auto caption = [&](const char* end) {
      m_evidence.name(of[end]->target);
      return isolated(toQt(m_view.opened().items().caption(of[end]->target)));
    };
    QString why = toQt(of["decision"]->origin.author);
    if (of.contains("reason")) why += ": " + toQt(of["reason"]->value);
    shown.rows.push_back({notedCell(caption("left")), notedCell(caption("right")),
                          notedCell(toQt(of["decision"]->value)), notedCell(why, m_evidence.cite({*of["decision"]}))});
  }
  if (!shown.rows.empty())
    paragraph(
        QObject::tr("These were judged by a person or a threshold that a person set. What is judged the same appears "
                    "once in this pack, under its first name; the records behind it are untouched."));
  table(std::move(shown));
}

void Composer::prominent(const Json& section) {
  Table shown{{QObject::tr("Name"), QObject::tr("Also known as"), QObject::tr("Role in the case"),
               QObject::tr("Tied to"), QObject::tr("Events")},
              {32, 32, 16, 10, 10},
              {false, false, false, true, true},
              {}};
  const auto most = static_cast<std::size_t>(section.value("most", 40));
  for (const store::Key key : m_view.prominent(section.value("schema", "LegalEntity"), most)) {
    const Known& known = m_view.known(key);
    std::vector<store::StoredStatement> names;
    for (auto& statement : m_view.about(key))
      if (statement.property == "name" || statement.property == "alias" || statement.property == "subjectCategory")
        names.push_back(std::move(statement));
    Run name = nameRun(key);
    if (const int note = m_evidence.cite(names); note > 0) name.notes = {note};
    QStringList others;
    for (const QString& other : known.otherNames) others << isolated(other);
    // The numbers count these.
    for (const Tie* tie : m_view.tiesOf(key))
      for (const auto& statement : aboutItem(tie->link)) m_evidence.rest(statement);
    for (const Happening* happening : m_view.happeningsOf(key))
      for (const auto& statement : aboutItem(happening->item)) m_evidence.rest(statement);
    shown.rows.push_back({{name},
                          notedCell(others.join("; ")),
                          notedCell(toQt(known.category)),
                          notedCell(numberText(static_cast<qint64>(m_view.reach(key)))),
                          notedCell(numberText(static_cast<qint64>(m_view.happeningsOf(key).size())))});
  }
  table(std::move(shown));
}

void Composer::chronology(const Json& section) {
  Table shown{{QObject::tr("When (UTC)"), QObject::tr("What, and who"), QObject::tr("Source and grading")},
              {24, 50, 26},
              {},
              {}};
  const Chronology chronology = chronologyOf(m_view, section);
  const auto source = [&](const Occasion& occasion) {
    QStringList words;
    for (const Happening* part : occasion.parts)
      for (const auto& statement : aboutItem(part->item)) {
        const SourceWords at = m_evidence.words(statement);
        words << at.reference + ", " + at.grading;
      }
    words.removeDuplicates();
    return words.mid(0, 4).join("; ");
  };
  for (const Occasion& occasion : chronology.rows)
    shown.rows.push_back({notedCell(occasion.time ? windowText(*occasion.time) : undated()),
                          {sentence(occasion)},
                          notedCell(source(occasion))});
  table(std::move(shown));
  if (chronology.inTables > 0)
    paragraph(QObject::tr("%1 events that stand row by row in tables, such as readings of number plates and positions "
                          "of ships, are in the exhibits and not listed here.")
                  .arg(numberText(static_cast<qint64>(chronology.inTables))));
  more(chronology.beyond, QObject::tr("events"));
}

void Composer::contacts(const Json& section) {
  const std::string schema = section.value("schema", "Call");
  const auto most = static_cast<std::size_t>(section.value("most", 40));
  struct Pair {
    int count = 0;
    std::optional<TimeWindow> time;
    std::vector<store::Key> links;
  };
  std::map<std::pair<store::Key, store::Key>, Pair> pairs;
  for (const Tie& tie : m_view.ties()) {
    if (!tie.schema->isA(schema)) continue;
    Pair& pair = pairs[{tie.from, tie.to}];
    ++pair.count;
    pair.links.push_back(tie.link);
    if (tie.time)
      pair.time = pair.time
                      ? TimeWindow{std::min(pair.time->from, tie.time->from), std::max(pair.time->to, tie.time->to)}
                      : *tie.time;
  }
  std::vector<std::pair<std::pair<store::Key, store::Key>, Pair>> sorted(pairs.begin(), pairs.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second.count > b.second.count; });
  Table shown{{QObject::tr("From"), QObject::tr("To"), QObject::tr("Number"), QObject::tr("First to last")},
              {30, 30, 10, 30},
              {false, false, true, false},
              {}};
  for (const auto& [ends, pair] : sorted) {
    if (shown.rows.size() == most) break;
    Run number{numberText(pair.count)};
    if (const int note = m_evidence.cite(aboutItems(pair.links)); note > 0) number.notes = {note};
    shown.rows.push_back({{nameRun(ends.first)},
                          {nameRun(ends.second)},
                          {number},
                          notedCell(pair.time ? windowText(*pair.time) : QString())});
  }
  const std::size_t left = sorted.size() - shown.rows.size();
  table(std::move(shown));
  more(left, QObject::tr("pairs"));
}

void Composer::payments(const Json&) {
  Table shown{{QObject::tr("When"), QObject::tr("From"), QObject::tr("To"), QObject::tr("Amount")},
              {24, 29, 29, 18},
              {false, false, false, true},
              {}};
  std::size_t left = 0;
  for (const Tie& tie : m_view.ties()) {
    if (!tie.schema->isA("Payment")) continue;
    if (shown.rows.size() == 100) {
      ++left;
      continue;
    }
    const auto statements = aboutItem(tie.link);
    QString amount = m_judge ? QObject::tr("not in this copy") : QObject::tr("not stated");
    for (const auto& statement : statements)
      if (statement.property == "amount") amount = toQt(statement.value);
    shown.rows.push_back({notedCell(tie.time ? windowText(*tie.time) : undated()),
                          {nameRun(tie.from)},
                          {nameRun(tie.to)},
                          notedCell(amount, m_evidence.cite(statements))});
  }
  table(std::move(shown));
  more(left, QObject::tr("payments"));
}

void Composer::places(const Json& section) {
  struct Group {
    std::int64_t count = 0;
    store::Key first = 0;
    std::vector<store::Key> all;
    double west = 180, south = 90, east = -180, north = -90;
  };
  std::map<std::pair<std::string, QString>, Group> groups;  // by schema and caption
  std::set<store::Key> seen;
  const std::string only = section.value("schema", "");
  m_view.opened().items().forEachPlaced([&](const store::PlacedRow& row) {
    const Schema* schema = m_view.opened().schemas().find(row.schema);
    if (!schema || !m_view.shows(row.item) || (!only.empty() && !schema->isA(only)) || !seen.insert(row.item).second)
      return true;
    Group& group = groups[{schema->name, isolated(toQt(m_view.opened().items().caption(row.item)))}];
    if (group.count++ == 0) group.first = row.item;
    group.all.push_back(row.item);
    group.west = std::min(group.west, row.west);
    group.east = std::max(group.east, row.east);
    group.south = std::min(group.south, row.south);
    group.north = std::max(group.north, row.north);
    return true;
  });
  Table shown{
      {QObject::tr("What"), QObject::tr("Kind"), QObject::tr("Latitude, longitude (WGS 84)")}, {42, 18, 40}, {}, {}};
  constexpr std::size_t kMost = 150;
  for (const auto& [name, group] : groups) {
    if (shown.rows.size() == kMost) break;
    const Schema* schema = m_view.opened().schemas().find(name.first);
    std::vector<store::StoredStatement> where;
    QString place;
    for (const store::Key item : group.all) m_evidence.name(item);
    for (auto& statement : aboutItems(group.all))
      if (const Property* property = schema->property(statement.property);
          property && property->type == PropertyType::Place) {
        if (place.isEmpty()) place = valueText(m_view, schema, statement);
        where.push_back(std::move(statement));
      }
    if (group.count > 1)
      place = QObject::tr("%1 positions, %2 to %3 N, %4 to %5 E")
                  .arg(numberText(group.count))
                  .arg(group.south, 0, 'f', 2)
                  .arg(group.north, 0, 'f', 2)
                  .arg(group.west, 0, 'f', 2)
                  .arg(group.east, 0, 'f', 2);
    shown.rows.push_back(
        {notedCell(name.second), notedCell(toQt(schema->label)), notedCell(place, m_evidence.cite(where))});
  }
  table(std::move(shown));
  if (groups.size() > kMost) more(groups.size() - kMost, QObject::tr("places"));
}

}  // namespace fairlead::ui
