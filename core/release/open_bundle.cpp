// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/open_bundle.h"

#include "core/model/foreign_marking.h"

#include <algorithm>

#include "core/release/disagreements.h"

namespace fairlead::release {

namespace {

void requireBelowCeiling(const store::Case& into, const BundleSummary& summary, Classification highest) {
  const Classification ceiling = into.properties().ceiling;
  const Classification brought = std::max(highestClassification(summary.marking), highest);
  if (ceiling == Classification::None || brought <= ceiling) return;
  throw Failure(ErrorCode::Refused, "The bundle is marked " + std::string(classificationText(brought)) +
                                        ", above this case's ceiling of " + std::string(classificationText(ceiling)) +
                                        "; nothing was taken from it, tell your security officer.");
}

/// Reads the bag a second time into a transaction; each file is hashed as it is read.
class Merge {
 public:
  Merge(const BundleReader& reader, store::Transaction& transaction, const Progress& progress)
      : m_bag(reader.bag()), m_reader(reader), m_transaction(transaction), m_progress(progress) {}

  void run(std::int64_t statements, bool isEmptyCase) {
    forEachLine(m_bag, kChangesName, [&](const Json& line) {
      const store::ChangeRecord change = parseChange(line);
      m_changes.emplace(change.id, change);
    });
    if (m_bag.has(kTombstonesName))
      forEachLine(m_bag, kTombstonesName, [&](const Json& line) { m_transaction.bury(parseTombstone(line)); });
    if (isEmptyCase) m_transaction.expectMany(statements);
    m_hasErased = store::TombstoneRepository(m_transaction.database()).count() > 0;
    mergeItems();
    mergeStatements();
    mergeOriginals();
    mergeAssertions();
    mergeRetractions();
    m_transaction.receive(nullptr);
    mergePassages();
  }

  const std::vector<ItemId>& layers() const { return m_layers; }
  const std::vector<ItemId>& otherTexts() const { return m_otherTexts; }

 private:
  void receive(const Json& line) {
    const auto id = idField<TransactionId>(line, "change");
    if (m_present && *m_present == id) return;
    m_transaction.receive(&m_changes.at(id));
    m_present = id;
  }

  bool isErased(const Uuid& id) const { return m_hasErased && m_transaction.isErased(id); }

  /// Where something was erased, a file comes in only if something that came in rests on it.
  bool isNeeded(const Digest256& original) const {
    if (!m_hasErased) return true;
    store::Query user = m_transaction.database().query(
        "SELECT 1 FROM statement WHERE value=?1 AND property=(SELECT key FROM property WHERE name='contentHash')");
    return user.bind(1, std::string_view(hex(original))).step();
  }

  void mergeItems() {
    forEachLine(m_bag, kItemsName, [&](const Json& line) {
      receive(line);
      const auto id = idField<ItemId>(line, "id");
      const std::string schema = textField(line, "schema");
      if (isErased(id.uuid)) return;
      if (m_transaction.addItem(id, schema) && SchemaSet::standard().at(schema).kind == ItemKind::Layer)
        m_layers.push_back(id);
      m_progress.check();
    });
  }

  void mergeOriginals() {
    for (const BundleOriginal& original : m_reader.originals()) {
      const std::string name = std::string(kOriginalsFolder) + hex(original.sha256);
      const auto watched = [&](const std::function<void(std::string_view)>& take) {
        return [&, take](std::string_view piece) {
          take(piece);
          m_progress.advance(piece.size());
          m_progress.check();
        };
      };
      // What is damaged is refused whole, so that what is not wanted is read too.
      if (m_transaction.hasOriginal(original.sha256) || !isNeeded(original.sha256))
        m_bag.read(name, watched([](std::string_view) {}));
      else
        m_transaction.addOriginal(
            original.sha256, original.size, original.mediaType, original.name,
            [&](const std::function<void(std::string_view)>& take) { m_bag.readUnproven(name, watched(take)); });
    }
  }

  void mergeStatements() {
    Origin present;
    forEachLine(m_bag, kStatementsName, [&](const Json& line) {
      if (line.contains("change")) receive(line);
      if (line.contains("origin")) present = parseOrigin(line["origin"]);
      const Statement statement = parseStatement(line, present);
      if (m_hasErased && m_transaction.isErased(statement))
        m_passedOver.insert(statement.id);
      else
        m_transaction.add(statement);
      m_progress.advance();
      m_progress.check();
    });
    m_present.reset();
  }

  void mergeAssertions() {
    m_transaction.receive(nullptr);
    forEachLine(m_bag, kAssertionsName, [&](const Json& line) {
      receive(line);
      if (line.contains("item")) {
        const auto id = idField<ItemId>(line, "item");
        if (!isErased(id.uuid)) m_transaction.assertKnown(id);
      } else {
        const auto id = idField<StatementId>(line, "statement");
        if (!m_passedOver.contains(id)) m_transaction.assertKnown(id);
      }
    });
  }

  /// A text that offsets refer to never changes: of two that two versions of a reader made, the one that is here stays.
  void mergePassages() {
    store::Query held =
        m_transaction.database().query("SELECT p.text FROM passage p JOIN item i ON i.key=p.item WHERE i.id=?1");
    forEachLine(m_bag, kPassagesName, [&](const Json& line) {
      const auto id = idField<ItemId>(line, "item");
      if (isErased(id.uuid)) return;
      const std::string& text = textField(line, "text");
      held.bindBlob(1, id.uuid.bytes);
      const bool isHeld = held.step();
      if (isHeld && held.text(0) != text) m_otherTexts.push_back(id);
      held.reset();
      if (!isHeld) m_transaction.addPassage(id, text);
    });
  }

  void mergeRetractions() {
    forEachLine(m_bag, kRetractionsName, [&](const Json& line) {
      receive(line);
      const std::string reason = textField(line, "reason");
      if (line.contains("retracts_change"))
        m_transaction.retractChange(idField<TransactionId>(line, "retracts_change"), reason);
      else
        m_transaction.retract(idField<StatementId>(line, "retracts_statement"), reason);
    });
  }

  const BagReader& m_bag;
  const BundleReader& m_reader;
  store::Transaction& m_transaction;
  const Progress& m_progress;
  std::unordered_map<TransactionId, store::ChangeRecord> m_changes;
  std::optional<TransactionId> m_present;
  std::vector<ItemId> m_layers, m_otherTexts;
  bool m_hasErased = false;  // something, here or in the sender's copy
  std::unordered_set<StatementId> m_passedOver;
};

/// What was erased at the sender's, and of that what is here.
void countTombstones(const store::Case& into, const BundleReader& reader, OpenReport& report) {
  const store::TombstoneRepository known(into.database());
  store::Query held =
      into.database().query("SELECT 1 FROM item WHERE id=?1 UNION ALL SELECT 1 FROM statement WHERE id=?1");
  std::unordered_set<Uuid> seen;
  forEachLine(reader.bag(), kTombstonesName, [&](const Json& line) {
    const Uuid id = parseTombstone(line).id;
    if (!seen.insert(id).second) return;
    const bool isNew = !known.find(id);
    report.tombstones += isNew ? 1 : 0;
    if (held.bindBlob(1, id.bytes).step()) {
      report.toErase.push_back(id);
      report.newlyOut += isNew ? 1 : 0;
    }
    held.reset();
  });
}

/// What a tombstone names here goes out of force for good, which no undo takes back: somebody known must answer for it.
void requireAnswered(const OpenReport& report, const OpenRequest& request) {
  const BundleSummary& summary = report.summary;
  const std::string who = summary.signer ? summary.signer->fingerprint() : std::string();
  const bool isTrusted =
      summary.signature == SignatureState::Valid ||
      (summary.signer && (who == request.trustFingerprint || (request.own && request.own->fingerprint() == who)));
  if (report.newlyOut == 0 || isTrusted) return;
  throw Failure(ErrorCode::Refused,
                "The bundle says that " + std::to_string(report.newlyOut) +
                    (report.newlyOut == 1 ? " thing that is here was" : " things that are here were") +
                    " erased by law, which would put them out of force for good, and nobody whom you trust has signed "
                    "it; ask for a signed one, or compare the signer's words and give them with --trust.",
                who);
}

/// What merging would bring, without writing.
void countNew(const store::Case& into, const BundleReader& reader, OpenReport& report) {
  store::Query known = into.database().query("SELECT 1 FROM statement WHERE id=?1");
  forEachLine(reader.bag(), kStatementsName, [&](const Json& line) {
    known.bindBlob(1, idField<StatementId>(line, "id").uuid.bytes);
    ++(known.step() ? report.alreadyHad : report.newStatements);
    known.reset();
  });
  forEachLine(reader.bag(), kItemsName, [&](const Json& line) {
    if (!into.items().find(idField<ItemId>(line, "id"))) ++report.newItems;
  });
  for (const BundleOriginal& original : reader.originals())
    if (!into.reports().original(original.sha256)) ++report.newOriginals;
}

/// Statements in force here that the bundle's retractions put out of force, by themselves or with their transaction.
std::int64_t countTakenBack(const store::Case& into, const BundleReader& reader, const DisagreementFinder& finder) {
  std::unordered_set<store::Key> gone;
  store::Query ofChange = into.database().query(
      "SELECT s.key FROM statement s JOIN batch b ON b.key=s.batch JOIN change c ON c.key=b.change WHERE c.id=?1");
  const store::StatementRepository statements = into.statements();
  forEachLine(reader.bag(), kRetractionsName, [&](const Json& line) {
    if (finder.isRetracted(idField<TransactionId>(line, "change"))) return;
    if (line.contains("retracts_statement")) {
      const auto found = statements.find(idField<StatementId>(line, "retracts_statement"));
      if (found && found->isInForce) gone.insert(found->key);
      return;
    }
    ofChange.bindBlob(1, idField<TransactionId>(line, "retracts_change").uuid.bytes);
    while (ofChange.step()) gone.insert(ofChange.integer(0));
    ofChange.reset();
  });
  std::int64_t count = 0;
  statements.forEach([&](const store::StoredStatement& statement) {
    count += gone.contains(statement.key) ? 1 : 0;
    return true;
  });
  return count;
}

}  // namespace

void requireAcceptable(const BundleSummary& summary, const OpenRequest& request) {
  const auto who = [&] { return summary.signer ? summary.signer->fingerprint() : std::string(); };
  switch (summary.signature) {
    case SignatureState::Valid:
      return;
    case SignatureState::Invalid:
      throw Failure(ErrorCode::Malformed,
                    "The bundle's signature does not fit its contents; somebody has changed it, ask the sender.");
    case SignatureState::Revoked:
      throw Failure(ErrorCode::Refused, "The key that signed this bundle was revoked; ask the sender for a new one.",
                    who());
    case SignatureState::Unknown:
      if (request.mayBeUnsigned || (!request.trustFingerprint.empty() && request.trustFingerprint == who())) return;
      if (request.own && summary.signer && request.own->fingerprint() == who()) return;
      throw Failure(
          ErrorCode::Refused,
          "The bundle is signed by somebody whom you have not trusted; compare these words by telephone, then "
          "give them with --trust.",
          who());
    case SignatureState::None:
      if (summary.isByPassphrase || request.mayBeUnsigned) return;
      throw Failure(ErrorCode::Refused,
                    "The bundle is not signed, so that nobody answers for it; ask for a signed one, or give "
                    "--accept-unsigned.");
  }
}

Result<BundleSummary> inspectBundle(const std::filesystem::path& path, const OpenRequest& request,
                                    const Progress& progress) noexcept {
  return attempt([&] {
    BundleReader reader(path, request.unlock);
    BundleSummary summary = reader.summary(request.trusted);
    reader.verify([](ItemId) { return true; }, BundleReader::Originals::Read, progress);
    return summary;
  });
}

Result<OpenReport> openBundle(store::Case& into, const std::filesystem::path& path, const OpenRequest& request,
                              const Progress& progress) noexcept {
  return attempt([&] {
    BundleReader reader(path, request.unlock);
    OpenReport report;
    report.summary = reader.summary(request.trusted);
    requireAcceptable(report.summary, request);
    requireBelowCeiling(into, report.summary, Classification::None);
    const store::ItemRepository items = into.items();
    DisagreementFinder finder(into, reader.bag());
    // Originals are proven while they are written: the transaction takes all back if one is not what it should be.
    reader.verify([&](ItemId id) { return items.find(id).has_value(); },
                  request.isDryRun ? BundleReader::Originals::Read : BundleReader::Originals::Listed, progress,
                  [&](const Statement& statement, TransactionId change) { finder.see(statement, change); });
    requireBelowCeiling(into, report.summary, reader.highest());
    report.disagreements = finder.found();
    report.takenBack = countTakenBack(into, reader, finder);
    if (reader.bag().has(kTombstonesName)) countTombstones(into, reader, report);
    if (request.isDryRun) {
      countNew(into, reader, report);
      return report;
    }
    requireAnswered(report, request);
    const bool isEmptyCase = into.database().number("SELECT EXISTS (SELECT 1 FROM statement)") == 0;
    const std::string sender = report.summary.sender.empty() ? "somebody" : report.summary.sender;
    into.change(request.actor, store::Action::Combine,
                "Opened the bundle “" + path.filename().string() + "” from " + sender,
                [&](store::Transaction& transaction) {
                  Merge merge(reader, transaction, progress);
                  merge.run(report.summary.statements, isEmptyCase);
                  report.newStatements = transaction.added("statement");
                  report.newOriginals = transaction.added("original");
                  report.alreadyHad = report.summary.statements - report.newStatements;
                  report.layers = merge.layers();
                  report.otherTexts = merge.otherTexts();
                  if (!report.layers.empty()) transaction.touchLayers();
                  transaction.note("", dumped({{"bundle", report.summary.id},
                                               {"signature", signatureName(report.summary.signature)},
                                               {"signer", report.summary.signer ? report.summary.signer->text() : ""},
                                               {"marking", report.summary.marking.text()}}));
                })
        .orThrow();
    return report;
  });
}

}  // namespace fairlead::release
