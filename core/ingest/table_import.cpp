// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/table_import.h"

#include <array>
#include <fstream>
#include <unordered_set>

#include "core/base/utf8.h"
#include "core/model/marking_parts.h"
#include "core/model/source_id.h"
#include "core/store/item_presence.h"

namespace fairlead::ingest {

namespace {

/// Entities of the case by what names them, read once and only for the properties that are asked.
class KnownEntities {
 public:
  explicit KnownEntities(const store::Case& source) : m_case(source), m_presence(source.database()) {}

  void load(const std::string& property) {
    if (!m_loaded.insert(property).second) return;
    m_case.statements().forEachValue(property, [&](store::Key key, std::string_view value) {
      const auto item = m_presence.find(key);
      const Schema* schema = item ? m_case.schemas().find(item->schema) : nullptr;
      if (schema && schema->kind == ItemKind::Entity)
        m_items.try_emplace(schema->name + '\n' + property + '\n' + std::string(value), item->id);
      return true;
    });
  }
  std::optional<ItemId> find(const Schema& schema, const std::string& property, const std::string& value) const {
    const auto found = m_items.find(schema.name + '\n' + property + '\n' + value);
    if (found == m_items.end()) return std::nullopt;
    return found->second;
  }

 private:
  const store::Case& m_case;
  store::ItemPresence m_presence;
  std::unordered_set<std::string> m_loaded;
  std::unordered_map<std::string, ItemId> m_items;
};

/// Grading and marking that the specification gives to all rows.
Origin originOf(const ImportSpecification& specification, GradingScheme scheme) {
  Origin origin;
  if (!specification.grading.empty()) {
    const auto parsed = parseGrading(specification.grading, scheme);
    if (!parsed)
      throw Failure(ErrorCode::Invalid,
                    "The import specification cannot be used: its grading is of no known scheme; write it as 2B or "
                    "6x6:B2.",
                    specification.grading);
    origin.grading = parsed->grading;
    applyHandling(parsed->handling, origin.marking);
  }
  if (!specification.classification.empty()) {
    std::string problem;
    const auto marking = parseMarking(specification.classification, &problem);
    if (!marking)
      throw Failure(
          ErrorCode::Invalid,
          problem.empty() ? "The import specification cannot be used: its classification is no marking." : problem,
          specification.classification);
    origin.marking = join(origin.marking, *marking);
  }
  applyHandling(specification.handling, origin.marking);
  return origin;
}

/// How many rows are odd in one way, and the first of them.
struct OddRows {
  static constexpr std::uint64_t kNamed = 5;
  std::uint64_t count = 0;
  std::string first;

  void add(std::uint64_t row) {
    if (++count <= kNamed) first += (first.empty() ? "" : ", ") + std::to_string(row);
  }
  std::string text() const { return first + (count > kNamed ? "…" : ""); }
};

/// Writes planned rows, or, in a dry run, only counts them.
class RowWriter {
 public:
  RowWriter(store::Case& target, const ImportSpecification& specification, const TableReader& reader,
            TableImportAnswer& answer)
      : m_case(target),
        m_specification(specification),
        m_answer(answer),
        m_presence(target.database()),
        m_originHash(reader.scan().sha256),
        m_originKey(hex(m_originHash)),
        m_specificationHash(specification.hash()),
        m_fileName(replaceMalformed(reader.path().filename().string())),
        m_origin(originOf(specification, target.properties().scheme)) {
    const Classification ceiling = target.properties().ceiling;
    if (ceiling != Classification::None && m_origin.marking.classification > ceiling)
      throw Failure(ErrorCode::Refused,
                    "The table is marked " + std::string(classificationText(m_origin.marking.classification)) +
                        ", above this case's ceiling; keep it off this computer and tell your security officer.",
                    m_fileName);
  }

  /// nullptr: a dry run.
  void writeTo(store::Transaction* transaction) {
    m_transaction = transaction;
    if (!transaction) return;
    m_origin.author = transaction->record().author;
    m_origin.at = transaction->record().at;
    m_mayKnowRows = transaction->hasOriginal(m_originHash);
    if (m_specification.source.empty()) return;
    m_source = sourceNamed(m_specification.source);
  }

  /// Rows that came in and yielded no item, and rows of another width than the head: counted, the first of them named.
  void warnOfOddRows() {
    const auto say = [&](const OddRows& rows, const std::string& what) {
      if (rows.count > 0) m_answer.warnings.push_back(std::to_string(rows.count) + what + rows.text() + ".");
    };
    say(m_silent, m_silent.count == 1 ? " row yielded no item (no key, or nothing that the specification reads): "
                                      : " rows yielded no item (no key, or nothing that the specification reads): ");
    say(m_wide, m_wide.count == 1 ? " row has another number of cells than the head: "
                                  : " rows have another number of cells than the head: ");
  }

  void write(const TableHead& head, const TableRow& row, const PlannedRow& planned) {
    ++m_answer.accepted;
    const bool saysNothing = std::all_of(planned.items.begin(), planned.items.end(),
                                         [](const PlannedItem& item) { return item.values.empty(); });
    if (saysNothing) m_silent.add(row.number);
    if (row.cells.size() != head.columns.size()) m_wide.add(row.number);
    const ItemId record =
        ItemId::named("record:" + m_originKey + "|" + m_specificationHash + "|" + std::to_string(row.number));
    // A row can only be known if its table is; asking for each costs a tenth of an import.
    if (m_mayKnowRows && m_presence.isInForce(record)) return;
    // What was erased by order stays out, and a row that is about it comes in without it.
    if (m_transaction && m_transaction->isErased(record.uuid)) return;
    m_origin.item = record;
    m_locator = "row " + std::to_string(row.number);
    addItem(record, m_case.schemas().at("Record"));
    stateSource();
    state(record, "title", m_fileName + ", row " + std::to_string(row.number), {});
    state(record, "contentHash", m_originKey, {});
    state(record, "row", std::to_string(row.number), {});
    state(record, "specification", m_specificationHash, {});
    if (!m_specification.source.empty()) state(record, "source", m_source.text(), {});
    if (m_transaction) m_transaction->addPassage(record, passage(head, row));
    for (const PlannedItem& item : planned.items) addItem(item.id, *item.schema);
    for (const PlannedItem& item : planned.items)
      for (const auto& [property, value] : item.values) state(item.id, property, value.value, value.original);
  }

 private:
  void addItem(ItemId id, const Schema& schema) {
    // A record is met once; anything else that comes again is asserted once only.
    if (schema.kind != ItemKind::Record && !m_seen.insert(id).second) return;
    if (m_transaction) {
      if (m_transaction->isErased(id.uuid)) return;
      const bool isKnown = m_transaction->knows(id) && m_presence.isInForce(id);
      m_transaction->addItem(id, schema.name);
      if (isKnown) return;
    } else if (m_presence.isInForce(id)) {
      return;
    }
    switch (schema.kind) {
      case ItemKind::Link:
        ++m_answer.links;
        break;
      case ItemKind::Event:
        ++m_answer.events;
        break;
      case ItemKind::Record:
        ++m_answer.records;
        break;
      case ItemKind::Source:
        break;
      default:
        ++m_answer.entities;
    }
  }
  void stateSource() {
    if (m_specification.source.empty() || m_isSourceSaid) return;
    m_isSourceSaid = true;
    if (!m_transaction || m_presence.isInForce(m_source)) return;
    m_transaction->addItem(m_source, "Source");
    state(m_source, "name", m_specification.source, {});
  }
  void state(ItemId subject, std::string_view property, std::string_view value, std::string_view original) {
    if (value.empty()) return;
    ++m_answer.statements;
    if (!m_transaction) return;
    Statement statement;
    statement.subject = subject;
    statement.property = property;
    statement.value = value;
    statement.original = original;
    statement.origin = m_origin;
    statement.origin.locator = m_locator;
    statement.id = derivedStatementId(m_originKey, m_locator, subject, property, value, m_specificationHash);
    m_transaction->add(statement);
  }
  static std::string passage(const TableHead& head, const TableRow& row) {
    std::string out;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i].empty()) continue;
      out += (i < head.columns.size() ? head.columns[i] : "Column " + std::to_string(i + 1)) + ": " +
             replaceMalformed(row.cells[i]) + "\n";
    }
    return out;
  }

  store::Case& m_case;
  const ImportSpecification& m_specification;
  TableImportAnswer& m_answer;
  store::ItemPresence m_presence;
  store::Transaction* m_transaction = nullptr;
  bool m_mayKnowRows = true;  // a dry run asks
  Digest256 m_originHash;
  std::string m_originKey, m_specificationHash, m_fileName, m_locator;
  Origin m_origin;
  ItemId m_source;
  bool m_isSourceSaid = false;
  OddRows m_silent, m_wide;
  std::unordered_set<ItemId> m_seen;
};

void keep(std::vector<CellProblem>& list, CellProblem problem) {
  if (list.size() < TableImportAnswer::kMostListed) list.push_back(std::move(problem));
}

void show(TableImportAnswer& answer, const PlannedRow& planned) {
  if (answer.first.size() < TableImportAnswer::kShown) answer.first.push_back(planned);
  answer.last.push_back(planned);
  if (answer.last.size() > TableImportAnswer::kShown) answer.last.erase(answer.last.begin());
}

void keepOriginal(store::Transaction& transaction, const TableReader& reader) {
  const auto size = static_cast<std::int64_t>(reader.scan().size);
  const std::string name = replaceMalformed(reader.path().filename().string());
  transaction.addOriginal(reader.scan().sha256, size, tableMediaType(reader.format()), name,
                          [&](const std::function<void(std::string_view)>& take) {
                            std::ifstream file(reader.path(), std::ios::binary);
                            std::vector<char> buffer(std::size_t{1} << 20);
                            while (file.read(buffer.data(), static_cast<std::streamsize>(buffer.size())),
                                   file.gcount() > 0)
                              take({buffer.data(), static_cast<std::size_t>(file.gcount())});
                          });
}

}  // namespace

TableImport::TableImport(store::Case& target, ImportSpecification specification, store::Actor actor)
    : m_case(target), m_specification(std::move(specification)), m_actor(std::move(actor)) {}

Result<TableImportAnswer> TableImport::run(
    const std::filesystem::path& path, bool isDryRun, const Progress& progress,
    const std::function<void(const TableHead&, const TableRow*)>& onRejected) noexcept {
  return attempt([&] {
    TableImportAnswer answer;
    answer.warnings = m_specification.warnings;
    const TableReader reader(path, m_specification.table, progress);
    RowWriter writer(m_case, m_specification, reader, answer);
    // Read before the indexes are dropped for a bulk of statements.
    KnownEntities known(m_case);
    store::ItemPresence presence(m_case.database());
    for (const ItemRule& rule : m_specification.items)
      for (const auto& property : rule.properties)
        if (!rule.key.empty() && !property.second.columns.empty()) known.load(property.first);

    const auto work = [&](store::Transaction* transaction) {
      writer.writeTo(transaction);
      if (transaction) {
        constexpr std::int64_t kStatementsOfByte = 12;  // a guess that only decides when indexes are built
        transaction->expectMany(static_cast<std::int64_t>(reader.scan().size) / kStatementsOfByte);
      }
      std::optional<RowPlanner> planner;
      TableHead head;
      const auto onHead = [&](const TableHead& found) {
        head = found;
        planner.emplace(
            m_specification, head, m_case.schemas(),
            [&](const Schema& schema, const std::string& property, const std::string& value) {
              return known.find(schema, property, value);
            },
            [&](ItemId id) { return presence.isInForce(id); });
        if (onRejected) onRejected(head, nullptr);
      };
      const auto onRow = [&](const TableRow& row) {
        progress.check();
        progress.advance();
        ++answer.rows;
        PlannedRow planned = planner->plan(row);
        if (planned.isLeftOut) {
          ++answer.leftOut;
        } else if (planned.rejected) {
          ++answer.rejectedRows;
          keep(answer.rejected, *planned.rejected);
          if (onRejected) onRejected(head, &row);
        } else {
          answer.refusedCells += planned.cells.size();
          for (CellProblem& cell : planned.cells) keep(answer.cells, cell);
          writer.write(head, row, planned);
          show(answer, planned);
        }
        return true;
      };
      reader.read(onHead, onRow, answer.warnings);
      writer.warnOfOddRows();
      if (planner) answer.times = planner->times();
    };
    if (isDryRun) {
      work(nullptr);
      return answer;
    }
    bool isEmpty = false;
    const std::string name = replaceMalformed(path.filename().string());
    auto done = m_case.change(m_actor, store::Action::Collect, "Imported " + name + " as a table",
                              [&](store::Transaction& transaction) {
                                work(&transaction);
                                isEmpty = answer.records == 0;
                                if (isEmpty) throw Failure(ErrorCode::Cancelled, "Nothing new came in.");
                                keepOriginal(transaction, reader);
                                const std::string specification = m_specification.json();
                                transaction.addOriginal(Sha256::of(specification), specification, "application/json",
                                                        m_specification.name + ".specification.json");
                              });
    if (!done && !isEmpty) throw Failure(done.error());
    return answer;
  });
}

}  // namespace fairlead::ingest
