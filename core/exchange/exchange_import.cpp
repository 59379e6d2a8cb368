// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/exchange_import.h"

#include <unordered_map>
#include <unordered_set>

#include "core/base/resources.h"
#include "core/base/sha256.h"
#include "core/base/utf8.h"
#include "core/exchange/foreign_file.h"
#include "core/model/source_id.h"
#include "core/store/tombstone_repository.h"

namespace fairlead::exchange {

namespace {

constexpr std::uintmax_t kBiggest = std::uintmax_t{64} << 20;

struct Prepared {
  std::string path, name, bytes, key;
  Digest256 sha256{};
  std::string_view format, mediaType;
  std::size_t skipped = 0;  // bytes before the text begins
  ForeignFile file;
  Marking marking;  // the join of all that the file holds
  ItemId id;
};

/// By the first characters: a STIX bundle is one object that says so, FollowTheMoney an object a line, GraphML XML.
std::string_view formatOf(std::string_view text) {
  const std::string_view head = text.substr(0, 4096);
  const std::size_t first = head.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && head[first] == '<' && head.find("<graphml") != std::string_view::npos)
    return "graphml";
  if (first == std::string_view::npos || head[first] != '{') return {};
  const std::string_view line = head.substr(first, head.find('\n', first) - first);
  const auto has = [](std::string_view in, std::string_view word) { return in.find(word) != std::string_view::npos; };
  if (has(line, "\"schema\"") && (has(line, "\"properties\"") || has(text, "\"properties\""))) return "ftm";
  if (has(text, "\"objects\"") && has(text, "\"bundle\"")) return "stix";
  return {};
}

Prepared prepare(const std::filesystem::path& path, const ExchangeImportRequest& request, const Progress& progress) {
  Prepared made;
  made.path = replaceMalformed(path.string());
  made.name = replaceMalformed(path.filename().string());
  made.bytes = readFile(path, kBiggest);
  if (!isUtf8(made.bytes))
    throw Failure(ErrorCode::Malformed, "The file is not UTF-8, as these formats ask; ask for another copy.",
                  made.name);
  std::string_view text = made.bytes;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(made.skipped = 3);
  made.format = formatOf(text);
  if (made.format.empty())
    throw Failure(
        ErrorCode::Unsupported,
        "This is neither a STIX 2.1 bundle nor FollowTheMoney entities, one a line, nor GraphML; bring it in as "
        "a report, a table or a layer.",
        made.name);
  made.mediaType = made.format == "stix"  ? "application/stix+json"
                   : made.format == "ftm" ? "application/x-ndjson"
                                          : "application/graphml+xml";
  made.sha256 = Sha256::of(made.bytes);
  made.key = hex(made.sha256);
  made.id = ItemId::named("exchange:" + made.key);
  if (made.format == "stix")
    made.file = readStix(text, progress);
  else if (made.format == "ftm")
    made.file = readFtm(text, made.key, progress);
  else
    made.file = readGraphMl(text, made.key, request.nodeSchema, progress);
  if (made.file.items.empty())
    throw Failure(ErrorCode::Unsupported, "Nothing in it has a place in a case; bring it in as a report.", made.name);
  made.marking = request.marking;
  for (const ForeignItem& item : made.file.items) {
    made.marking = join(made.marking, item.marking);
    for (const ForeignValue& value : item.values) made.marking = join(made.marking, value.marking);
  }
  return made;
}

/// Writes one file into the transaction.
class FileImport {
 public:
  FileImport(store::Case& into, store::Transaction& transaction, const ExchangeImportRequest& request, Prepared& file)
      : m_case(into), m_transaction(transaction), m_request(request), m_file(file) {
    m_report.path = file.path;
    m_report.format = file.format;
    m_report.id = file.id;
    m_whole = {file.id, {}, request.grading, file.marking, transaction.record().author, transaction.record().at};
  }

  ExchangeImportReport::Imported run(const Progress& progress) {
    addReport();
    addItems();
    for (const ForeignItem& item : m_file.file.items) {
      progress.check();
      if (m_taken.contains(item.id)) addStatements(item);
    }
    m_report.leftOut = m_file.file.leftOut;
    return std::move(m_report);
  }

 private:
  void addReport() {
    m_transaction.addItem(m_file.id, "Report");
    m_transaction.addOriginal(m_file.sha256, m_file.bytes, m_file.mediaType, m_file.name);
    m_transaction.addPassage(m_file.id, m_file.bytes);
    const auto state = [&](std::string_view property, std::string_view value) {
      if (!value.empty()) say(m_file.id, property, value, m_whole);
    };
    state("title", std::filesystem::path(m_file.name).stem().string());
    state("fileName", m_file.name);
    state("contentHash", m_file.key);
    state("mediaType", m_file.mediaType);
    state("characters", std::to_string(codePoints(m_file.bytes)));
    state("marking", m_file.marking.text());
    if (m_request.source.empty()) return;
    const ItemId source = sourceNamed(m_request.source);
    m_transaction.addItem(source, "Source");
    Origin analyst = m_whole;  // no file says who sent it
    analyst.item = {};
    say(source, "name", m_request.source, analyst);
    say(m_file.id, "source", source.text(), analyst);
  }

  /// All first, since statements point forwards too; links after what they tie, notes last.
  void addItems() {
    for (const ForeignItem& item : m_file.file.items)
      if (!isTie(item) && mayCome(item)) add(item);
    std::map<ItemId, std::size_t> ends;  // of links, whose parts may stand on several lines
    for (const ForeignItem& item : m_file.file.items)
      if (isTie(item)) ends[item.id] |= endsOf(item);
    for (const ItemKind kind : {ItemKind::Link, ItemKind::Annotation})
      for (const ForeignItem& item : m_file.file.items) {
        if (item.schema->kind != kind || !mayCome(item)) continue;
        if (ends.at(item.id) == 3)
          add(item);
        else
          m_file.file.leave(item.schema->name + " with an end that did not come");
      }
  }

  static bool isTie(const ForeignItem& item) {
    return item.schema->kind == ItemKind::Link || item.schema->kind == ItemKind::Annotation;
  }

  bool mayCome(const ForeignItem& item) {
    const auto known = m_case.items().find(item.id);
    const auto told = m_taken.find(item.id);
    if (m_transaction.isErased(item.id.uuid))
      m_file.file.leave("erased here by order");
    else if ((known && known->schema != item.schema->name) || (told != m_taken.end() && told->second != item.schema))
      m_file.file.leave(item.schema->name + " that is something else already");
    else
      return true;
    return false;
  }

  void add(const ForeignItem& item) {
    m_transaction.addItem(item.id, item.schema->name);
    if (m_taken.emplace(item.id, item.schema).second) ++m_report.items;
  }

  /// Bit 1: from, or a note's target, is here; bit 2: to.
  std::size_t endsOf(const ForeignItem& item) const {
    const bool isNote = item.schema->kind == ItemKind::Annotation;
    std::size_t bits = isNote ? 2 : 0;
    for (const ForeignValue& value : item.values) {
      const auto id = ItemId::parse(value.value);
      if (!id || !isHere(*id)) continue;
      if (value.property == (isNote ? "target" : item.schema->from)) bits |= 1;
      if (value.property == item.schema->to) bits |= 2;
    }
    return bits;
  }

  bool isHere(ItemId id) const { return m_taken.contains(id) || m_transaction.knows(id); }

  /// Code points, as in every report; objects come in the file's order.
  std::string locatorOf(const ForeignItem& item) {
    const std::string_view bytes = m_file.bytes;
    const std::size_t begin = item.begin + m_file.skipped, end = item.end + m_file.skipped;
    if (begin < m_counted) m_counted = m_points = 0;
    m_points += codePoints(bytes.substr(m_counted, begin - m_counted));
    m_counted = begin;
    return std::to_string(m_points) + "-" + std::to_string(m_points + codePoints(bytes.substr(begin, end - begin)));
  }

  void addStatements(const ForeignItem& item) {
    Origin origin = m_whole;
    origin.locator = locatorOf(item);
    for (const ForeignValue& value : item.values) {
      const Property* property = item.schema->property(value.property);
      if (property->type == PropertyType::Item && !isHere(ItemId::parse(value.value).value())) {
        m_file.file.leave(item.schema->name + "." + value.property + " to what did not come");
        continue;
      }
      origin.marking = join(join(m_request.marking, item.marking), value.marking);
      origin.grading = value.grading ? value.grading : m_request.grading;
      say(item.id, value.property, value.value, origin, value.assessment);
    }
  }

  void say(ItemId subject, std::string_view property, std::string_view value, const Origin& origin,
           Assessment assessment = Assessment::Fact) {
    Statement statement;
    statement.subject = subject;
    statement.property = property;
    statement.value = value;
    statement.assessment = assessment;
    statement.origin = origin;
    const std::string specification = "exchange-1|" + (origin.grading ? origin.grading->key() : "") + "|" +
                                      origin.marking.text() + "|" + std::to_string(static_cast<int>(assessment));
    statement.id = derivedStatementId(origin.item.isNil() ? "analyst" : m_file.key, origin.locator, subject, property,
                                      value, specification);
    if (m_said.insert(statement.id).second && m_transaction.add(statement)) ++m_report.statements;
  }

  store::Case& m_case;
  store::Transaction& m_transaction;
  const ExchangeImportRequest& m_request;
  Prepared& m_file;
  Origin m_whole;  // what is said of the file itself
  ExchangeImportReport::Imported m_report;
  std::unordered_map<ItemId, const Schema*> m_taken;
  std::unordered_set<StatementId> m_said;
  std::size_t m_counted = 0, m_points = 0;  // bytes, and the code points in them
};

void requireWelcome(const store::Case& into, const Prepared& file) {
  if (store::TombstoneRepository(into.database()).find(file.id.uuid))
    throw Failure(
        ErrorCode::Refused,
        "This file was erased from the case by order and may not come in again; ask those who ordered it (see "
        "`journal`) if it should.",
        file.name);
  const Classification ceiling = into.properties().ceiling;
  if (ceiling == Classification::None || file.marking.classification <= ceiling) return;
  throw Failure(ErrorCode::Refused,
                "It is marked " + std::string(classificationText(file.marking.classification)) +
                    ", above this case's ceiling of " + std::string(classificationText(ceiling)) +
                    "; keep it off this computer and tell your security officer.",
                file.name);
}

bool isHeld(const store::Case& into, ItemId id) {
  const auto item = into.items().find(id);
  return item && into.items().isInForce(item->key);
}

}  // namespace

Result<ExchangeImportReport> importExchange(store::Case& into, const std::vector<std::filesystem::path>& paths,
                                            const ExchangeImportRequest& request, const Progress& progress) noexcept {
  return attempt([&] {
    ExchangeImportReport report;
    std::vector<Prepared> files;
    std::unordered_set<ItemId> seen;
    for (const std::filesystem::path& path : paths) {
      try {
        Prepared file = prepare(path, request, progress);
        requireWelcome(into, file);
        if (isHeld(into, file.id) || !seen.insert(file.id).second)
          report.duplicates.push_back({file.path, file.id});
        else
          files.push_back(std::move(file));
      } catch (const Failure& failure) {
        if (failure.error().code == ErrorCode::Cancelled) throw;
        report.refused.push_back({replaceMalformed(path.string()), failure.error()});
      }
    }
    if (files.empty()) return report;
    const std::string text = files.size() == 1 ? "Imported “" + files.front().name + "”"
                                               : "Imported " + std::to_string(files.size()) + " exchange files";
    into.change(request.actor, store::Action::Collect, text,
                [&](store::Transaction& transaction) {
                  for (Prepared& file : files)
                    report.imported.push_back(FileImport(into, transaction, request, file).run(progress));
                })
        .orThrow();
    return report;
  });
}

}  // namespace fairlead::exchange
