// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/evidence.h"

#include <QObject>
#include <QRegularExpression>
#include <algorithm>

#include "core/base/utf8.h"
#include "core/model/statement.h"
#include "ui/base/text.h"
#include "ui/pack/wording.h"

namespace fairlead::ui {

namespace {

constexpr std::size_t kSources = 5;  // named in one note; the manifest has all
constexpr int kPassage = 150;
/// IR000119 "words of the report"
const QRegularExpression kPassageCitation(R"(^\s*(\S+)\s+["“](.+)["”]\s*$)");

/// In code points; nothing for a row, a feature, or no words.
std::optional<std::pair<std::size_t, std::size_t>> wordsAt(const std::string& locator) {
  const auto span = spanOf(locator);
  if (!span || span->second == span->first) return std::nullopt;
  return std::pair(static_cast<std::size_t>(span->first), static_cast<std::size_t>(span->second));
}

QString gradingText(const store::StoredStatement& statement) {
  if (!statement.origin.grading) return QObject::tr("not graded");
  const Grading& grading = *statement.origin.grading;
  QString text = toQt(grading.text());
  // "A1" is another thing in each scheme; a handling code stands beside a grading in the 3x5x2 alone.
  if (grading.scheme != GradingScheme::Uk3x5x2) return toQt(schemeName(grading.scheme)) + " " + text;
  if (statement.origin.marking.handling == Handling::Permitted) text += "P";
  if (statement.origin.marking.handling == Handling::Conditions) text += "C";
  return text;
}

std::vector<store::Key> keysOf(const std::vector<store::StoredStatement>& statements) {
  std::vector<store::Key> keys;
  for (const auto& statement : statements) keys.push_back(statement.key);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace

Evidence::Evidence(const CaseView& view)
    : m_view(view), m_least(view.opened().properties().marking), m_marking(m_least) {}

Evidence::Evidence(const CaseView& view, MayQuote mayQuote) : m_view(view), m_mayQuote(std::move(mayQuote)) {}

QString Evidence::name(store::Key item) {
  const Known& known = m_view.known(item);
  if (m_named.insert(known.key).second)
    for (const store::Key member : known.members) restName(member, known.caption);
  return isolated(known.caption);
}

/// On the lowest of those who say it: the name is known from there alone.
void Evidence::restName(store::Key item, const QString& caption) {
  const auto found = m_view.opened().items().find(item);
  const Schema* schema = found ? m_view.opened().schemas().find(found->schema) : nullptr;
  if (!schema) return;
  std::optional<store::StoredStatement> lowest;
  for (auto& statement : m_view.opened().statements().about(item)) {
    const auto& naming = schema->caption;
    if (std::find(naming.begin(), naming.end(), statement.property) == naming.end()) continue;
    if (toQt(statement.value) != caption) continue;
    if (!lowest || statement.origin.marking.classification < lowest->origin.marking.classification)
      lowest = std::move(statement);
  }
  if (!lowest) return;
  rest(*lowest);
  Marking& known = m_nameMarkings[caption];
  known = join(known, markingOf(*lowest));
}

Marking Evidence::markingOf(const store::StoredStatement& statement) const {
  const store::Item* origin = originOf(statement);
  const auto of = origin ? m_originMarkings.find(origin->key) : m_originMarkings.end();
  return of == m_originMarkings.end() ? statement.origin.marking : join(statement.origin.marking, of->second);
}

Marking Evidence::markingOf(const Runs& words) const {
  Marking marking = m_least;
  for (const Run& run : words)
    for (const int note : run.notes)
      for (const store::Key key : m_notes[static_cast<std::size_t>(note) - 1].statements)
        if (const auto found = m_statements.find(key); found != m_statements.end())
          marking = join(marking, markingOf(found->second));
  const QString text = plainText(words);
  for (const auto& [caption, borne] : m_nameMarkings)
    if (!caption.isEmpty() && text.contains(caption)) marking = join(marking, borne);
  return marking;
}

void Evidence::rest(const store::StoredStatement& statement) {
  if (!m_statements.emplace(statement.key, statement).second) return;
  m_marking = join(m_marking, statement.origin.marking);
  if (statement.origin.grading) m_gradings.insert(statement.origin.grading->key());
  const store::Item* origin = originOf(statement);
  if (!origin || !m_origins.insert(origin->key).second) return;
  // Its words are quoted, whatever was said of them when they were typed in.
  Marking& whole = m_originMarkings[origin->key];
  for (const auto& own : m_view.opened().statements().about(origin->key)) whole = join(whole, own.origin.marking);
  m_marking = join(m_marking, whole);
}

int Evidence::cite(const std::vector<store::StoredStatement>& statements) {
  if (statements.empty()) return 0;
  const auto keys = keysOf(statements);
  if (const auto known = m_numbers.find(keys); known != m_numbers.end()) return known->second;
  return m_numbers[keys] = addNote(statements);
}

int Evidence::addNote(const std::vector<store::StoredStatement>& statements) {
  Note note{text(statements), keysOf(statements)};
  for (const auto& statement : statements) {
    rest(statement);
    const store::Item* origin = originOf(statement);
    const auto span = wordsAt(statement.origin.locator);
    if (!origin || origin->kind != ItemKind::Report || !span) continue;
    const Passage passage{origin->key, span->first, span->second};
    if (std::find(note.passages.begin(), note.passages.end(), passage) == note.passages.end())
      note.passages.push_back(passage);
  }
  m_notes.push_back(std::move(note));
  return static_cast<int>(m_notes.size());
}

int Evidence::cite(const QString& citation) {
  const auto statements = cited(citation);
  if (statements.empty())
    return explain(QObject::tr("Withdrawn or withheld: what this rested on is no longer to be seen here."));
  if (!kPassageCitation.match(citation).hasMatch()) return cite(statements);
  // Two passages of one item may rest on the same statement, and each is quoted.
  const auto [at, isNew] = m_passages.try_emplace(citation.simplified(), 0);
  if (isNew) at->second = addNote(statements);
  return at->second;
}

std::vector<store::StoredStatement> Evidence::cited(const QString& citation) const {
  static const QRegularExpression kBetween("[,\\s]+");
  if (const auto passage = kPassageCitation.match(citation); passage.hasMatch())
    return saidIn(fromQt(passage.captured(1)), passage.captured(2));
  std::vector<store::StoredStatement> statements;
  for (const QString& id : citation.split(kBetween, Qt::SkipEmptyParts)) {
    const auto parsed = StatementId::parse(fromQt(id));
    auto found = parsed ? m_view.opened().statements().find(*parsed) : std::nullopt;
    if (!found || !found->isInForce) return {};
    statements.push_back(std::move(*found));
  }
  return statements;
}

std::vector<store::StoredStatement> Evidence::saidIn(const std::string& reference, const QString& words) const {
  QStringList parts;  // the report's lines may be broken elsewhere
  for (const QString& word : words.split(QRegularExpression("\\s+"), Qt::SkipEmptyParts))
    parts << QRegularExpression::escape(word);
  const QRegularExpression pattern(parts.join("\\s+"));
  for (const store::Key report : m_view.opened().statements().subjectsWith("reference", reference)) {
    if (parts.isEmpty()) continue;
    const QString text = toQt(textOf(report));
    const auto found = pattern.match(text);
    if (!found.hasMatch()) continue;
    const std::size_t from = codePoints(fromQt(text.left(found.capturedStart()))),
                      to = from + codePoints(fromQt(found.captured()));
    if (mayQuote(report, from, to)) return saidIn(report, from, to);
  }
  return {};
}

/// What was taken from this passage; where nothing was, that the report says it, in the grading and marking of the
/// graded item that the passage stands in.
std::vector<store::StoredStatement> Evidence::saidIn(store::Key report, std::size_t from, std::size_t to) const {
  std::vector<store::StoredStatement> overlapping;
  std::optional<store::StoredStatement> around;
  for (auto& statement : m_view.opened().statements().from(report)) {
    const auto span = wordsAt(statement.origin.locator);
    if (statement.property == "gradedItem" && span && span->first <= from && to <= span->second)
      around = statement;
    else if (!span && !around && statement.subjectKey == report)
      around = statement;
    else if (span && span->first < to && from < span->second && statement.property != "gradedItem")
      overlapping.push_back(std::move(statement));
  }
  if (overlapping.empty() && around) overlapping.push_back(std::move(*around));
  for (auto& statement : overlapping) statement.origin.locator = std::to_string(from) + "-" + std::to_string(to);
  return overlapping;
}

int Evidence::explain(const QString& text) {
  const auto [at, isNew] = m_explained.try_emplace(text, 0);
  if (isNew) {
    m_notes.push_back({text, {}, {}});
    at->second = static_cast<int>(m_notes.size());
  }
  return at->second;
}

const std::string& Evidence::textOf(store::Key report) const {
  const auto [text, isNew] = m_texts.try_emplace(report);
  if (isNew) text->second = m_view.opened().reports().text(report).value_or("");
  return text->second;
}

QString Evidence::passage(store::Key report, const std::string& locator) const {
  const auto span = wordsAt(locator);
  if (!span || !mayQuote(report, span->first, span->second)) return {};
  const std::string& text = textOf(report);
  const std::size_t from = byteOfCodePoint(text, span->first), to = byteOfCodePoint(text, span->second);
  QString words = toQt(std::string_view(text).substr(from, to - from)).simplified();
  return elided(words, kPassage);
}

const store::Item* Evidence::originOf(const store::StoredStatement& statement) const {
  if (statement.origin.item.isNil()) return nullptr;
  const auto [at, isNew] = m_items.try_emplace(statement.origin.item);
  if (isNew) at->second = m_view.opened().items().find(statement.origin.item);
  return at->second ? &*at->second : nullptr;
}

/// A report by its reference, a row by the table that it stands in.
QString Evidence::sourceName(const store::Item& item) const {
  const auto [at, isNew] = m_names.try_emplace(item.key);
  if (!isNew) return at->second;
  const auto values = m_view.opened().statements();
  std::string name = values.value(item.key, "reference");
  if (name.empty()) name = item.caption;
  if (item.kind == ItemKind::Record)
    if (const std::string row = ", row " + values.value(item.key, "row"); item.caption.ends_with(row))
      name = item.caption.substr(0, item.caption.size() - row.size());
  const Schema* schema = m_view.opened().schemas().find(item.schema);
  if (const std::string hash = values.value(item.key, "contentHash"); schema && name == schema->label && !hash.empty())
    name += " " + hash.substr(0, 8);  // its file's name may not be told
  return at->second = isolated(toQt(name));
}

SourceWords Evidence::words(const store::StoredStatement& statement) const {
  SourceWords words;
  words.grading = gradingText(statement);
  const store::Item* item = originOf(statement);
  if (!item) {
    words.reference = QObject::tr("%1, own statement").arg(isolated(toQt(statement.origin.author)));
    words.date = dayText(statement.origin.at.time_since_epoch().count());
    return words;
  }
  const auto values = m_view.opened().statements();
  const std::string& locator = statement.origin.locator;
  words.reference = sourceName(*item);
  if (const auto time = parseTimeValue(values.value(item->key, "date"))) words.date = timeText(*time);
  if (item->kind == ItemKind::Record)
    words.locator = QObject::tr("row %1").arg(toQt(values.value(item->key, "row")));
  else if (wordsAt(locator))
    words.locator = QObject::tr("characters %1").arg(toQt(locator).replace('-', QChar(0x2013)));
  else
    words.locator = toQt(locator);
  // Where a protected name stands in a report, and how long it is, tells it to whoever has the report.
  if (!isOwn() && m_view.known(statement.subjectKey).isProtected())
    words.locator.clear();
  else if (item->kind == ItemKind::Report)
    words.passage = passage(item->key, locator);
  return words;
}

QString Evidence::text(const std::vector<store::StoredStatement>& statements) const {
  QStringList parts;
  std::set<QString> seen;
  for (const auto& statement : statements) {
    const SourceWords at = words(statement);
    QStringList words{at.reference, at.date, at.grading, at.locator};
    words.removeAll(QString());
    QString part = words.join(", ");
    if (!at.passage.isEmpty()) part += ": “" + isolated(at.passage) + "”";
    if (seen.insert(part).second) parts << part;
  }
  const auto more = parts.size() - static_cast<qsizetype>(kSources);
  if (more > 0) {
    parts = parts.mid(0, static_cast<qsizetype>(kSources));
    parts << QObject::tr("and %1 more, listed in the attached manifest").arg(numberText(more));
  }
  return parts.join("; ") + ".";
}

std::size_t Evidence::independentOrigins(const std::vector<store::StoredStatement>& statements) const {
  if (!m_provenance) m_provenance.emplace(m_view.opened());
  std::vector<analysis::OriginRef> origins;
  for (const auto& statement : statements) {
    const store::Item* item = originOf(statement);
    origins.push_back(item ? analysis::OriginRef{item->key, {}} : analysis::OriginRef{0, statement.origin.author});
  }
  return m_provenance->independent(origins);
}

}  // namespace fairlead::ui
