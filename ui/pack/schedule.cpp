// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/schedule.h"

#include <QObject>
#include <algorithm>
#include <charconv>
#include <set>

#include "core/base/utf8.h"
#include "core/model/foreign_marking.h"
#include "core/release/disclosure_register.h"
#include "ui/base/text.h"
#include "ui/pack/composer.h"
#include "ui/pack/wording.h"

namespace fairlead::ui {

namespace {

const char* numberProperty(ScheduleKind kind) { return kind == ScheduleKind::Mg6c ? "numberMg6c" : "numberMg6d"; }

/// What bears conditions (a 3x5x2 grading without a handling code among them), privilege, a codeword or H1 to H3, or is
/// classified above what a court may have: whether it is sensitive is a person's to say, before the defence reads of
/// it.
bool needsDecision(const store::Case& opened, store::Key report) {
  for (const auto& statement : opened.statements().about(report)) {
    const Marking& marking = statement.origin.marking;
    const auto& grading = statement.origin.grading;
    if (grading && grading->scheme == GradingScheme::Uk3x5x2 && marking.handling == Handling::None) return true;
    if (marking.handling == Handling::Conditions ||
        std::any_of(marking.europol.begin(), marking.europol.end(), [](int code) { return code > 0; }) ||
        marking.descriptors.contains("LEGAL PROFESSIONAL PRIVILEGE") || marking.descriptors.contains("LPP") ||
        !marking.codewords.empty() || !marking.foreign.empty() ||
        highestClassification(marking) > Classification::OfficialSensitive)
      return true;
  }
  return false;
}

/// Relevant unless somebody has judged that it isn't; sensitive if a reason is recorded.
bool belongs(const store::Case& opened, store::Key report, ScheduleKind kind) {
  const auto values = opened.statements();
  if (values.value(report, "relevance") == "no") return false;
  const auto sensitivity = values.values(report, "sensitivity");
  if (sensitivity.empty() && needsDecision(opened, report)) return false;
  const bool isSensitive = !sensitivity.empty() && sensitivity.back() != "none" && sensitivity.back() != "no";
  return isSensitive == (kind == ScheduleKind::Mg6d);
}

std::int64_t numberOf(const store::Case& opened, store::Key report, ScheduleKind kind) {
  const std::string text = opened.statements().value(report, numberProperty(kind));
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::vector<store::Item> reportsOf(const store::Case& opened) {
  constexpr std::int64_t kMost = 1'000'000;
  return opened.items().list({{}, ItemKind::Report}, 0, kMost);
}

Runs isolatedCell(const QString& text) { return {Run{isolated(text)}}; }

/// Enough to identify it, and nothing of where it came from.
QString descriptionOf(const store::Case& opened, const store::Item& report) {
  const auto values = opened.statements();
  if (const auto written = values.values(report.key, "scheduleDescription"); !written.empty())
    return toQt(written.back());
  QString text = QObject::tr("Report %1").arg(toQt(values.value(report.key, "reference")));
  if (const auto time = parseTimeValue(values.value(report.key, "date"))) text += ", " + timeText(*time);
  if (const auto words = opened.reports().text(report.key))
    text += ", " + QObject::tr("%1 characters").arg(numberText(static_cast<qint64>(codePoints(*words))));
  return text;
}

Table unusedTable(const store::Case& opened, ScheduleKind kind) {
  const bool isSensitive = kind == ScheduleKind::Mg6d;
  Table table;
  if (isSensitive)
    table = {{QObject::tr("Item"), QObject::tr("Description"), QObject::tr("Reason for sensitivity"),
              QObject::tr("Prosecutor: agreed, or to court")},
             {8, 42, 30, 20},
             {true, false, false, false},
             {}};
  else
    table = {{QObject::tr("Item"), QObject::tr("Description"), QObject::tr("Location"),
              QObject::tr("Officer’s comment"), QObject::tr("Prosecutor: D, CND or I")},
             {8, 40, 20, 16, 16},
             {true, false, false, false, false},
             {}};
  // Two who numbered apart may have given one number twice; both rows stand.
  std::map<std::pair<std::int64_t, ItemId>, store::Item> numbered;
  for (const auto& report : reportsOf(opened))
    if (const std::int64_t number = numberOf(opened, report.key, kind); number > 0)
      numbered.emplace(std::pair(number, report.id), report);
  const auto values = opened.statements();
  for (const auto& [place, report] : numbered) {
    const std::int64_t number = place.first;
    if (!belongs(opened, report.key, kind)) {  // the number stays, and the row says why it is empty
      table.rows.push_back(
          {isolatedCell(QString::number(number)), isolatedCell(QObject::tr("No longer on this schedule.")), {}, {}});
      continue;
    }
    const auto reasons = values.values(report.key, "sensitivity");
    const QString third =
        isSensitive ? toQt(reasons.empty() ? "" : reasons.back())
                    : QObject::tr("Case file, SHA-256 %1").arg(toQt(values.value(report.key, "contentHash")).left(12));
    table.rows.push_back(
        {isolatedCell(QString::number(number)), isolatedCell(descriptionOf(opened, report)), isolatedCell(third), {}});
    if (!isSensitive) table.rows.back().push_back({});
  }
  return table;
}

/// Entries of the journal by which something that is said of the item, or on its word, went to somebody.
std::set<std::int64_t> disclosuresOf(const store::Case& opened, const store::Item& item) {
  std::set<std::int64_t> entries;
  const auto said = opened.statements();
  using Include = store::StatementRepository::Include;
  std::vector<store::StoredStatement> statements = said.about(item.key, Include::All);
  for (auto& statement : said.from(item.key)) statements.push_back(std::move(statement));
  for (auto& statement : said.pointingAt(item.key)) statements.push_back(std::move(statement));
  const release::DisclosureRegister book(opened);
  for (const release::Disclosure& disclosure : book.disclosures())
    if (std::any_of(statements.begin(), statements.end(),
                    [&](const store::StoredStatement& one) { return disclosure.held.has(one.key); }))
      entries.insert(disclosure.entry);
  return entries;
}

/// Every change that said something of the item, or on its word, from collection to disclosure.
Table historyTable(const store::Case& opened, const store::Item& item) {
  Table table{{QObject::tr("When (UTC)"), QObject::tr("Who"), QObject::tr("Operation"), QObject::tr("What, and why"),
               QObject::tr("Journal")},
              {20, 16, 12, 40, 12},
              {},
              {}};
  store::Query query = opened.database().query(
      "SELECT DISTINCT c.id FROM statement s JOIN batch b ON b.key=s.batch JOIN change c ON c.key=b.change WHERE "
      "s.item=?1 OR s.target=?1 OR s.origin IN (SELECT key FROM origin WHERE item=?1)");
  query.bind(1, item.key);
  std::set<Uuid> changes;
  while (query.step()) {
    Uuid id;
    const auto bytes = query.blob(0);
    if (bytes.size() == id.bytes.size()) std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
    changes.insert(id);
  }
  const std::set<std::int64_t> disclosures = disclosuresOf(opened, item);
  for (const auto& entry : opened.journal()) {
    if (!changes.contains(entry.change.id.uuid) && !disclosures.contains(entry.seq)) continue;
    QString what = toQt(entry.change.text);
    if (!entry.change.reason.empty()) what += QObject::tr("; reason: %1").arg(toQt(entry.change.reason));
    if (!entry.recipient.empty()) what += QObject::tr("; to: %1").arg(toQt(entry.recipient));
    table.rows.push_back({isolatedCell(toQt(isoText(entry.change.at))), isolatedCell(toQt(entry.change.author)),
                          isolatedCell(toQt(store::actionName(entry.change.action))), isolatedCell(what),
                          isolatedCell(QString("%1 · %2").arg(entry.seq).arg(toQt(hex(entry.hash)).left(8)))});
  }
  return table;
}

/// Of what the schedule describes.
Marking markingOf(const store::Case& opened, ScheduleKind kind) {
  Marking marking = opened.properties().marking;
  for (const auto& report : reportsOf(opened)) {
    if (numberOf(opened, report.key, kind) == 0 || !belongs(opened, report.key, kind)) continue;
    for (const auto& statement : opened.statements().about(report.key))
      marking = join(marking, statement.origin.marking);
  }
  return marking;
}

}  // namespace

std::optional<ScheduleKind> parseScheduleKind(std::string_view name) {
  if (name == "mg6c") return ScheduleKind::Mg6c;
  if (name == "mg6d") return ScheduleKind::Mg6d;
  if (name == "chronology") return ScheduleKind::Chronology;
  if (name == "item-history") return ScheduleKind::ItemHistory;
  return std::nullopt;
}

int numberUnused(store::Case& opened, const store::Actor& actor, ScheduleKind kind) {
  std::int64_t last = 0;
  std::vector<ItemId> fresh;
  // Retracted numbers count too: a number that was given is never given again.
  for (const auto& report : reportsOf(opened)) {
    for (const auto& statement : opened.statements().about(report.key, store::StatementRepository::Include::All))
      if (statement.property == numberProperty(kind)) {
        std::int64_t number = 0;
        std::from_chars(statement.value.data(), statement.value.data() + statement.value.size(), number);
        last = std::max(last, number);
      }
    if (numberOf(opened, report.key, kind) == 0 && belongs(opened, report.key, kind)) fresh.push_back(report.id);
  }
  if (fresh.empty()) return 0;
  opened
      .change(actor, store::Action::Alter, "Numbered " + std::to_string(fresh.size()) + " items of unused material",
              [&](store::Transaction& transaction) {
                Origin origin;
                origin.marking = opened.properties().marking;
                for (const ItemId id : fresh) transaction.say(id, numberProperty(kind), std::to_string(++last), origin);
              })
      .orThrow();
  return static_cast<int>(fresh.size());
}

std::vector<store::Item> undecidedReports(const store::Case& opened) {
  std::vector<store::Item> undecided;
  for (const auto& report : reportsOf(opened)) {
    const auto values = opened.statements();
    if (values.value(report.key, "relevance") != "no" && values.values(report.key, "sensitivity").empty() &&
        needsDecision(opened, report.key))
      undecided.push_back(report);
  }
  return undecided;
}

Document scheduleOf(const store::Case& opened, ScheduleKind kind, const std::string& item, const Progress& progress) {
  Document document;
  const auto add = [&](Block block) { document.blocks.push_back(std::move(block)); };
  if (kind == ScheduleKind::Chronology) {
    const CaseView view(opened, progress);
    Evidence evidence(view);
    PackPlan plan;
    plan.insert(0, Json{{"part", "chronology"}, {"heading", "Chronology"}, {"most", 100'000}});
    document = Composer(view, evidence, progress).compose(plan, {});
    document.subtitle = QObject::tr("Chronology");
  } else {
    Block heading, table;
    heading.kind = Block::Kind::Heading;
    table.kind = Block::Kind::Table;
    if (kind == ScheduleKind::ItemHistory) {
      const store::Item of = opened.items().at(item);
      document.subtitle = QObject::tr("History of an item: %1").arg(isolated(toQt(of.caption)));
      table.table = historyTable(opened, of);
    } else {
      const bool isSensitive = kind == ScheduleKind::Mg6d;
      document.subtitle = isSensitive ? QObject::tr("MG6D: sensitive unused material. Not to be given to the defence.")
                                      : QObject::tr("MG6C: relevant non-sensitive unused material");
      table.table = unusedTable(opened, kind);
    }
    heading.runs = {Run{document.subtitle}};
    add(heading);
    if (table.table.rows.empty()) {
      Block none;
      none.runs = {Run{QObject::tr("There is nothing on this schedule.")}};
      add(none);
    }
    add(table);
    document.marking = kind == ScheduleKind::ItemHistory ? opened.marking() : markingOf(opened, kind);
  }
  document.title = toQt(opened.properties().title);
  document.digest = toQt(hex(opened.digest()));
  document.filter = QObject::tr("all times, nothing filtered");
  document.sources = static_cast<int>(document.blocks.empty() ? 0 : document.blocks.back().table.rows.size());
  return document;
}

}  // namespace fairlead::ui
