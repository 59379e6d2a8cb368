// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/bundle_reader.h"

#include "core/model/foreign_marking.h"

#include <algorithm>

#include "core/model/schema.h"

namespace fairlead::release {

namespace {

constexpr std::uint64_t kAboutLimit = 16 << 20;

std::int64_t countField(const Json& json, const char* name) {
  const auto found = json.find(name);
  if (found == json.end()) return 0;
  if (!found->is_number_integer() || found->get<std::int64_t>() < 0)
    refuseBundle(std::string("a count is no number: ") + name);
  return found->get<std::int64_t>();
}

const Json& objectField(const Json& json, const char* name) {
  static const Json kEmpty = Json::object();
  const auto found = json.find(name);
  if (found == json.end()) return kEmpty;
  if (!found->is_object()) refuseBundle(std::string("a field is no object: ") + name);
  return *found;
}

Marking markingField(const Json& json) {
  const std::string text = textField(json, "marking");
  if (text.empty()) return {};
  std::string problem;
  const auto marking = parseMarking(text, &problem, MarkingRules::PassOver);
  if (!marking) refuseBundle("its marking is not valid: " + problem, text);
  return *marking;
}

}  // namespace

std::string_view signatureName(SignatureState state) {
  switch (state) {
    case SignatureState::None:
      return "none";
    case SignatureState::Unknown:
      return "unknown";
    case SignatureState::Valid:
      return "valid";
    case SignatureState::Revoked:
      return "revoked";
    case SignatureState::Invalid:
      return "invalid";
  }
  return "none";
}

BundleReader::BundleReader(const std::filesystem::path& path, const AgeUnlock& unlock) {
  open(std::make_unique<FileSource>(path), unlock);
}

BundleReader::BundleReader(std::unique_ptr<ByteSource> file, const AgeUnlock& unlock) { open(std::move(file), unlock); }

void BundleReader::open(std::unique_ptr<ByteSource> file, const AgeUnlock& unlock) {
  startSodium();
  m_isEncrypted = AgeReader::isAge(*file);
  m_source = m_isEncrypted ? std::make_unique<AgeReader>(std::move(file), unlock) : std::move(file);
  m_isByPassphrase = m_isEncrypted && static_cast<AgeReader&>(*m_source).isByPassphrase();
  m_zip =
      std::make_unique<ZipReader>(*m_source, m_isEncrypted ? ZipReader::Form::AnyProgram : ZipReader::Form::Canonical);
  m_bag = std::make_unique<BagReader>(*m_zip);
  readAbout();
}

void BundleReader::readAbout() {
  m_about = Json::parse(m_bag->readAll(kCaseName, kAboutLimit), nullptr, false);
  if (!m_about.is_object() || textField(m_about, "format") != kBundleFormat)
    refuseBundle("it does not say that it is a Fairlead bundle", std::string(kCaseName));
  const std::int64_t version = countField(m_about, "version");
  if (version > kBundleVersion)
    throw Failure(ErrorCode::Unsupported, "This bundle was sealed by a newer Fairlead (format " +
                                              std::to_string(version) + ", this one reads up to " +
                                              std::to_string(kBundleVersion) + "); open it with that version.");
  if (version < 1) refuseBundle("it has no version", std::string(kCaseName));
  for (const std::string_view name : {kAssertionsName, kChangesName, kItemsName, kOriginalsName, kPassagesName,
                                      kRetractionsName, kStatementsName, kStubsName})
    if (!m_bag->has(name)) refuseBundle("a file is missing", std::string(name));
}

BundleSummary BundleReader::summary(const TrustStore& trusted) const {
  BundleSummary summary;
  summary.id = textField(m_about, "id");
  summary.caseId = textField(objectField(m_about, "case"), "id");
  summary.caseTitle = textField(objectField(m_about, "case"), "title");
  summary.sender = textField(m_about, "sealed_by");
  summary.organisation = textField(m_about, "organisation");
  summary.sealedAt = textField(m_about, "sealed_at");
  summary.selection = textField(m_about, "selection");
  summary.profile = textField(m_about, "profile");
  summary.marking = markingField(m_about);
  summary.isEncrypted = m_isEncrypted;
  summary.isByPassphrase = m_isByPassphrase;
  const Json& counts = objectField(m_about, "counts");
  summary.statements = countField(counts, "statements");
  summary.originals = countField(counts, "originals");
  summary.items = countField(counts, "items");
  summary.stubs = countField(counts, "stubs");
  if (const auto withheld = m_about.find("withheld"); withheld != m_about.end() && withheld->is_array())
    for (const Json& one : *withheld)
      if (one.is_object()) summary.withheld.emplace_back(textField(one, "reason"), countField(one, "count"));
  if (m_bag->signature().empty()) return summary;
  const MinisignSignature signature = MinisignSignature::parse(m_bag->signature());
  summary.signer = PublicKey::parse(textField(m_about, "signer"));
  // A signer that we trust counts by the key that we hold, whatever the bundle says of itself.
  const auto known = std::find_if(trusted.keys().begin(), trusted.keys().end(), [&](const TrustedKey& one) {
    return one.key.signer && one.key.signer->id == signature.keyId &&
           signature.verifies(m_bag->manifest(), *one.key.signer);
  });
  if (known != trusted.keys().end()) {
    summary.signer = known->key;
    summary.signature = known->isRevoked() ? SignatureState::Revoked : SignatureState::Valid;
  } else if (summary.signer && summary.signer->signer &&
             signature.verifies(m_bag->manifest(), *summary.signer->signer)) {
    summary.signature = SignatureState::Unknown;
  } else {
    summary.signature = SignatureState::Invalid;
  }
  return summary;
}

void BundleReader::requireChange(const Json& line, const char* name) const {
  const auto change = idField<TransactionId>(line, name);
  if (!m_changes.contains(change)) refuseBundle("a transaction is named that does not come with it", change.text());
}

void BundleReader::verify(const std::function<bool(ItemId)>& knows, Originals originals, const Progress& progress,
                          const Seen& seen) {
  verifyChanges();
  verifyItems(progress);
  verifyStatements(knows, progress, seen);
  verifyTheRest(progress);
  verifyOriginals(originals, progress);
  static const std::unordered_set<std::string_view> kKnown{
      kAssertionsName, kCaseName,        kChangesName,    kItemsName, kOriginalsName,
      kPassagesName,   kRetractionsName, kStatementsName, kStubsName, kTombstonesName};
  for (const auto& [name, hash] : m_bag->payload())
    if (!kKnown.contains(name) && !name.starts_with(kOriginalsFolder)) m_bag->read(name, [](std::string_view) {});
}

void BundleReader::verifyChanges() {
  forEachLine(*m_bag, kChangesName, [&](const Json& line) {
    if (!m_changes.insert(parseChange(line).id).second) refuseBundle("a transaction stands twice");
  });
}

void BundleReader::verifyItems(const Progress& progress) {
  const SchemaSet& schemas = SchemaSet::standard();
  forEachLine(*m_bag, kItemsName, [&](const Json& line) {
    const auto id = idField<ItemId>(line, "id");
    const std::string schema = textField(line, "schema");
    if (!schemas.find(schema))
      throw Failure(ErrorCode::Unsupported,
                    "The bundle holds items of a kind that this version does not know; open it with a newer Fairlead.",
                    schema);
    requireChange(line, "change");
    if (!m_items.insert(id).second) refuseBundle("an item stands twice", id.text());
    if ((m_items.size() & 0xfff) == 0) progress.check();
  });
}

namespace {

/// Names of properties that point to an item in whatever schema has them.
std::unordered_set<std::string_view> itemProperties() {
  std::unordered_set<std::string_view> pointing, others;
  for (const auto& [name, schema] : SchemaSet::standard().all())
    for (const Property& property : schema.properties)
      (property.type == PropertyType::Item ? pointing : others).insert(property.name);
  std::erase_if(pointing, [&](std::string_view name) { return others.contains(name); });
  return pointing;
}

}  // namespace

void BundleReader::verifyStatements(const std::function<bool(ItemId)>& knows, const Progress& progress,
                                    const Seen& seen) {
  std::unordered_set<StatementId> said;
  Origin present;
  TransactionId change;
  bool hasOrigin = false;
  const std::unordered_set<std::string_view> pointing = itemProperties();
  std::int64_t told = countField(objectField(m_about, "counts"), "statements");
  const auto requireItem = [&](ItemId id) {
    if (!m_items.contains(id) && !knows(id)) refuseBundle("a statement points to nothing", id.text());
  };
  forEachLine(*m_bag, kStatementsName, [&](const Json& line) {
    if (line.contains("origin")) {
      present = parseOrigin(line["origin"]);
      hasOrigin = true;
      m_highest = std::max(m_highest, highestClassification(present.marking));
      if (!present.item.isNil()) requireItem(present.item);
    }
    if (line.contains("change")) {
      requireChange(line, "change");
      change = idField<TransactionId>(line, "change");
    }
    if (!hasOrigin || change.isNil()) refuseBundle("the first statement has no origin or no transaction");
    const Statement statement = parseStatement(line, present);
    if (!said.insert(statement.id).second) refuseBundle("a statement stands twice", statement.id.text());
    requireItem(statement.subject);
    if (pointing.contains(statement.property))
      if (const auto target = ItemId::parse(statement.value)) requireItem(*target);
    if (seen) seen(statement, change);
    if ((said.size() & 0xfff) == 0) progress.check();
  });
  if (static_cast<std::int64_t>(said.size()) != told) refuseBundle("it holds other statements than it tells");
  verifyAssertions(requireItem, said);
}

void BundleReader::verifyAssertions(const std::function<void(ItemId)>& requireItem,
                                    const std::unordered_set<StatementId>& said) {
  forEachLine(*m_bag, kAssertionsName, [&](const Json& line) {
    requireChange(line, "change");
    if (line.contains("item")) {
      requireItem(idField<ItemId>(line, "item"));
    } else if (const auto id = idField<StatementId>(line, "statement"); !said.contains(id)) {
      refuseBundle("a transaction says a statement that does not come with it", id.text());
    }
  });
}

void BundleReader::verifyTheRest(const Progress& progress) {
  forEachLine(*m_bag, kPassagesName, [&](const Json& line) {
    progress.check();
    const auto id = idField<ItemId>(line, "item");
    if (!m_items.contains(id)) refuseBundle("a text belongs to nothing", id.text());
    if (!line.contains("text")) refuseBundle("a text is missing", id.text());
    textField(line, "text");
  });
  forEachLine(*m_bag, kRetractionsName, [&](const Json& line) {
    requireChange(line, "change");
    if (line.contains("retracts_change"))
      idField<TransactionId>(line, "retracts_change");
    else
      idField<StatementId>(line, "retracts_statement");
    textField(line, "reason");
  });
  forEachLine(*m_bag, kStubsName, [&](const Json& line) {
    idField<ItemId>(line, "item");
    countField(line, "statements_withheld");
  });
  if (m_bag->has(kTombstonesName)) forEachLine(*m_bag, kTombstonesName, [](const Json& line) { parseTombstone(line); });
}

void BundleReader::verifyOriginals(Originals originals, const Progress& progress) {
  std::unordered_set<std::string> names;
  forEachLine(*m_bag, kOriginalsName, [&](const Json& line) {
    BundleOriginal original;
    const std::string hash = textField(line, "sha256");
    if (!unhex(hash, original.sha256) || hex(original.sha256) != hash) refuseBundle("an original has no SHA-256", hash);
    original.size = countField(line, "size");
    original.mediaType = textField(line, "media_type");
    original.name = textField(line, "name");
    if (!names.insert(hash).second) refuseBundle("an original stands twice", hash);
    m_originals.push_back(std::move(original));
  });
  for (const BundleOriginal& original : m_originals) {
    const std::string name = std::string(kOriginalsFolder) + hex(original.sha256);
    const auto listed = m_bag->payload().find(name);
    if (listed == m_bag->payload().end() || listed->second != original.sha256)
      refuseBundle("an original is missing or is another", name);
    if (static_cast<std::int64_t>(m_bag->size(name)) != original.size)
      refuseBundle("an original has another size than it tells", name);
    if (originals == Originals::Listed) continue;
    m_bag->read(name, [&](std::string_view piece) {
      progress.advance(piece.size());
      progress.check();
    });
  }
  for (const auto& [name, hash] : m_bag->payload())
    if (name.starts_with(kOriginalsFolder) && !names.contains(name.substr(kOriginalsFolder.size())))
      refuseBundle("an original is not listed", name);
}

}  // namespace fairlead::release
