// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/schedule.h"

#include <QObject>
#include <algorithm>
#include <charconv>
#include <set>

#include "core/release/disclosure_register.h"
#include "ui/base/text.h"
#include "ui/pack/composer.h"
#include "ui/pack/unused_material.h"
#include "ui/pack/wording.h"

namespace fairlead::ui {

namespace {

const char* numberProperty(ScheduleKind kind) { return kind == ScheduleKind::Mg6c ? "numberMg6c" : "numberMg6d"; }

bool belongs(const UnusedMaterial& material, ScheduleKind kind) {
  if (!material.isRelevant() || material.isUsed() || material.isUndecided()) return false;
  return material.isSensitive() == (kind == ScheduleKind::Mg6d);
}

std::int64_t numberOf(const UnusedMaterial& material, ScheduleKind kind) {
  const std::string text = material.saidOf(numberProperty(kind));
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

Runs isolatedCell(const QString& text) { return {Run{isolated(text)}}; }

Table unusedTable(const std::vector<UnusedMaterial>& all, ScheduleKind kind) {
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
  std::map<std::pair<std::int64_t, ItemId>, const UnusedMaterial*> numbered;
  for (const UnusedMaterial& one : all)
    if (const std::int64_t number = numberOf(one, kind); number > 0)
      numbered.emplace(std::pair(number, one.item.id), &one);
  for (const auto& [place, one] : numbered) {
    const QString number = QString::number(place.first);
    if (!belongs(*one, kind)) {  // the number stays, and the row says why it is empty
      const QString why = one->isUsed() ? QObject::tr("No longer on this schedule: used as evidence.")
                                        : QObject::tr("No longer on this schedule.");
      table.rows.push_back({isolatedCell(number), isolatedCell(why), {}, {}});
      continue;
    }
    const QString third = isSensitive ? toQt(one->saidOf("sensitivity"))
                                      : QObject::tr("Case file, SHA-256 %1").arg(toQt(one->hash).left(12));
    table.rows.push_back({isolatedCell(number), isolatedCell(one->description()), isolatedCell(third), {}});
    if (!isSensitive) table.rows.back().push_back({});
  }
  return table;
}

/// What is no unused material, so that who reads the schedule knows that it is not all.
QString usedText(const std::vector<UnusedMaterial>& all) {
  QStringList as;
  for (const UnusedMaterial& one : all)
    if (one.isUsed()) as << isolated(toQt(one.saidOf("usedAs")));
  if (as.isEmpty()) return {};
  as.sort();
  return QObject::tr("Used as evidence, and so not unused material: %1 (%2).")
      .arg(numberText(as.size()), as.join(QStringLiteral(", ")));
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
Marking markingOf(const store::Case& opened, const std::vector<UnusedMaterial>& all, ScheduleKind kind) {
  Marking marking = opened.properties().marking;
  for (const UnusedMaterial& one : all)
    if (numberOf(one, kind) > 0 && belongs(one, kind)) marking = join(marking, one.marking);
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
  std::vector<ItemId> fresh;
  for (const UnusedMaterial& one : materialOf(opened))
    if (numberOf(one, kind) == 0 && belongs(one, kind)) fresh.push_back(one.item.id);
  if (fresh.empty()) return 0;
  // Retracted numbers count too: a number that was given is never given again.
  std::int64_t last = highestNumber(opened, numberProperty(kind));
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

std::vector<UnusedMaterial> undecidedMaterial(const store::Case& opened) {
  std::vector<UnusedMaterial> all = materialOf(opened);
  std::erase_if(all, [](const UnusedMaterial& one) { return !one.isUndecided(); });
  return all;
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
    const bool isUnused = kind != ScheduleKind::ItemHistory;
    const std::vector<UnusedMaterial> all = isUnused ? materialOf(opened) : std::vector<UnusedMaterial>();
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
      table.table = unusedTable(all, kind);
    }
    heading.runs = {Run{document.subtitle}};
    add(heading);
    if (table.table.rows.empty()) {
      Block none;
      none.runs = {Run{QObject::tr("There is nothing on this schedule.")}};
      add(none);
    }
    if (const QString used = usedText(all); !used.isEmpty()) {
      Block foot;
      foot.runs = {Run{used}};
      add(foot);
    }
    add(table);
    document.marking = isUnused ? markingOf(opened, all, kind) : opened.marking();
  }
  document.title = toQt(opened.properties().title);
  document.digest = toQt(hex(opened.digest()));
  document.filter = QObject::tr("all times, nothing filtered");
  document.sources = static_cast<int>(document.blocks.empty() ? 0 : document.blocks.back().table.rows.size());
  return document;
}

}  // namespace fairlead::ui
