// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/bundle_writer.h"

#include <algorithm>

namespace fairlead::release {

namespace {

/// Collects lines and hands them on in pieces of a good size.
class LineSink {
 public:
  explicit LineSink(BagWriter& bag) : m_bag(bag) {}
  ~LineSink() = default;
  void line(const std::string& text) {
    m_held += text;
    m_held += '\n';
    if (m_held.size() > 256 * 1024) flush();
  }
  void flush() {
    m_bag.write(m_held);
    m_held.clear();
  }

 private:
  BagWriter& m_bag;
  std::string m_held;
};

}  // namespace

BundleWriter::BundleWriter(const store::Case& opened, const Selection& selection, const SealRequest& request,
                           const SealReport& report, const EarlierReleases& earlier, const Progress& progress)
    : m_case(opened),
      m_selection(selection),
      m_request(request),
      m_report(report),
      m_earlier(earlier),
      m_progress(progress),
      m_share(opened.database()),
      m_aliases(opened.database()),
      m_items(selection.items()),
      m_statements(selection.statements()),
      m_changes(selection.changes()) {}

/// What goes otherwise than it stands here goes under another id. Nor does an id that is a hash tell whom a statement
/// is about.
void BundleWriter::chooseIds() {
  if (!m_selection.isJudged()) return;
  std::unordered_set<Uuid> given;  // an answer may have brought them here as items and statements of their own
  m_aliases.forEach([&](const Uuid&, const Uuid& alias) { given.insert(alias); });
  m_share.forEachItem([&](store::Key item, ItemId id, std::string_view, store::Key, bool) {
    if (m_selection.isAliased(item) && !given.contains(id.uuid)) m_itemAliases[id] = ItemId(m_aliases.of(id.uuid));
  });
  std::unordered_map<Uuid, store::Key> cameBack;
  const auto isRenamed = [&](store::Key item) {
    const auto found = item == 0 || !m_selection.isAliased(item) ? std::nullopt : m_case.items().find(item);
    return found && m_itemAliases.contains(found->id);
  };
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (!m_statements.has(s.key)) return;
    if (given.contains(s.id.uuid)) cameBack[s.id.uuid] = s.key;
    const bool hasPlace = !s.origin.locator.empty() || !s.original.empty();
    const store::StatementDifference how{m_itemAliases.contains(s.subject), isRenamed(s.target),
                                         m_itemAliases.contains(s.origin.item),
                                         hasPlace && m_selection.hidesLocator(s)};
    if (how == store::StatementDifference{}) return;
    m_statementAliases[s.key] = StatementId(m_aliases.of(s.id.uuid, how));
    m_statementWays[s.key] = how.bits();
  });
  // What is here twice goes once: as what it is here, under the id that they know.
  std::vector<StatementId> told;
  for (const auto& [key, alias] : m_statementAliases) told.push_back(alias);
  for (const StatementId& alias : told)
    if (const auto twice = cameBack.find(alias.uuid); twice != cameBack.end()) {
      m_statements.remove(twice->second);
      m_statementAliases.erase(twice->second);
    }
  for (const auto& [id, alias] : m_itemAliases)
    if (const auto own = m_case.items().find(id), twice = m_case.items().find(alias);
        own && twice && m_items.has(own->key))
      m_items.remove(twice->key);
}

KeySet BundleWriter::underAlias() const {
  KeySet keys;
  for (const auto& [key, alias] : m_statementAliases) keys.add(key);
  return keys;
}

std::map<unsigned, KeySet> BundleWriter::aliasedWays() const {
  std::map<unsigned, KeySet> ways;
  for (const auto& [key, alias] : m_statementAliases) ways[m_statementWays.at(key)].add(key);
  return ways;
}

std::string BundleWriter::idOf(ItemId item) const {
  const auto alias = m_itemAliases.find(item);
  return (alias == m_itemAliases.end() ? item : alias->second).text();
}

std::string BundleWriter::idOf(store::Key key, StatementId statement) const {
  const auto alias = m_statementAliases.find(key);
  return (alias == m_statementAliases.end() ? statement : alias->second).text();
}

/// The changes that said what the recipients hold: to undo one takes back what it said.
void BundleWriter::chooseCorrections() {
  if (m_earlier.held.count() == 0) return;
  m_share.forEachStatement([&](const store::SharedStatement& s) {
    if (m_earlier.held.has(s.key)) m_correctedChanges.add(s.change);
  });
}

bool BundleWriter::goes(const store::ShareRepository::Retraction& retraction) const {
  if (m_request.wanted.isAll && !m_selection.isJudged()) return true;
  const store::Key target = retraction.targetKey;
  if (retraction.isOfChange) return m_changes.has(target) || m_correctedChanges.has(target);
  return m_selection.statements().has(target) || m_earlier.held.has(target);
}

/// Changes that said or took back something of what goes; a retraction brings its own change along, which may be
/// retracted in turn.
void BundleWriter::chooseChanges() {
  const auto takeAgain = [this](const KeySet& going) {
    return [this, &going](store::Key target, store::Key change) {
      if (going.has(target)) m_changes.add(change);
    };
  };
  m_share.forEachItemAgain(takeAgain(m_items));
  m_share.forEachStatementAgain(takeAgain(m_statements));
  for (std::int64_t before = -1; before != m_changes.count();) {
    before = m_changes.count();
    m_share.forEachRetraction([&](const store::ShareRepository::Retraction& retraction) {
      if (goes(retraction)) m_changes.add(retraction.change);
    });
  }
  m_share.forEachChange([&](store::Key key, const store::ChangeRecord& change) {
    if (m_changes.has(key)) m_changeIds[key] = change.id.text();
  });
}

void BundleWriter::describe(Instant at) {
  const store::CaseProperties properties = m_case.properties();
  Json withheld = Json::array();
  // The sender is told what stayed; the recipient only where the profile lets stubs go.
  if (!m_request.profile || m_request.profile->hasStubs)
    for (const auto& [reason, count] : m_report.withheld) withheld.push_back({{"reason", reason}, {"count", count}});
  const auto journal = m_case.journal();
  m_about = {{"format", kBundleFormat},
             {"version", kBundleVersion},
             {"id", Uuid::random().text()},
             {"case", {{"id", properties.id.text()}, {"title", m_request.profile ? "" : properties.title}}},
             {"marking", m_report.marking.text()},
             {"sealed_at", isoText(at)},
             {"sealed_by", m_request.actor.name},
             {"organisation", m_request.actor.organisation},
             {"signer", m_request.signer ? m_request.signer->publicKey().text() : ""},
             {"selection", m_request.profile ? "" : m_request.wantedText},  // it quotes names
             {"profile", m_request.profile ? m_request.profile->name : ""},
             {"purpose", m_request.profile ? purposeName(m_request.profile->purpose) : ""},
             {"counts",
              {{"changes", m_changes.count()},
               {"items", m_items.count()},
               {"statements", m_statements.count()},
               {"originals", m_report.originals},
               {"stubs", m_report.stubs}}},
             {"withheld", withheld},
             {"journal", {{"entries", journal.size()}, {"head", journal.empty() ? "" : hex(journal.back().hash)}}}};
}

void BundleWriter::write(ZipWriter& zip, Instant at) {
  chooseIds();
  chooseCorrections();
  chooseChanges();
  describe(at);
  const std::string marking = m_report.marking.isNone() ? "none" : m_report.marking.text();
  BagWriter bag(zip, {{"Source-Organization", m_request.actor.organisation},
                      {"Contact-Name", m_request.actor.name},
                      {"Bagging-Date", isoText(at).substr(0, 10)},
                      {"External-Identifier", m_about.value("id", "")},
                      {"External-Description", "Fairlead bundle, version " + std::to_string(kBundleVersion)},
                      {"Protective-Marking", marking}});
  writeAssertions(bag);
  bag.begin(kCaseName);
  bag.write(m_about.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
  bag.end();
  writeChanges(bag);
  writeItems(bag);
  writeOriginals(bag);
  writePassages(bag);
  writeRetractions(bag);
  writeStatements(bag);
  writeStubs(bag);
  writeTombstones(bag);
  bag.close([&](const std::string& manifest) -> std::string {
    if (!m_request.signer) return {};
    std::string comment = "fairlead bundle " + m_about.value("id", "") + " marking " + marking + " sealed " +
                          isoText(at) + " journal " + m_about["journal"].value("head", "");
    return m_request.signer->signer().sign(manifest, comment).text();
  });
}

void BundleWriter::writeAssertions(BagWriter& bag) {
  bag.begin(kAssertionsName);
  LineSink lines(bag);
  const auto write = [&](const char* kind, store::Key change, const std::string& id) {
    lines.line(dumped({{"change", m_changeIds.at(change)}, {kind, id}}));
  };
  m_share.forEachItemAgain([&](store::Key item, store::Key change) {
    if (!m_items.has(item)) return;
    if (const auto found = m_case.items().find(item)) write("item", change, idOf(found->id));
  });
  m_share.forEachStatementAgain([&](store::Key statement, store::Key change) {
    if (m_statements.has(statement)) write("statement", change, idOf(statement, m_share.statementId(statement)));
  });
  lines.flush();
  bag.end();
}

void BundleWriter::writeChanges(BagWriter& bag) {
  bag.begin(kChangesName);
  LineSink lines(bag);
  m_share.forEachChange([&](store::Key key, const store::ChangeRecord& change) {
    if (!m_changes.has(key)) return;
    store::ChangeRecord told = change;
    if (m_request.profile) told.text.clear(), told.reason.clear();  // they quote what may be withheld
    lines.line(changeLine(told));
  });
  lines.flush();
  bag.end();
}

void BundleWriter::writeItems(BagWriter& bag) {
  bag.begin(kItemsName);
  LineSink lines(bag);
  m_share.forEachItem([&](store::Key item, ItemId id, std::string_view schema, store::Key change, bool) {
    if (m_items.has(item))
      lines.line(dumped({{"id", idOf(id)}, {"schema", schema}, {"change", m_changeIds.at(change)}}));
  });
  for (const auto& [key, change] : m_selection.borrowed())
    if (const auto item = m_case.items().find(key))
      lines.line(dumped({{"id", idOf(item->id)}, {"schema", item->schema}, {"change", m_changeIds.at(change)}}));
  lines.flush();
  bag.end();
}

void BundleWriter::writeOriginals(BagWriter& bag) {
  const store::ReportRepository reports = m_case.reports();
  bag.begin(kOriginalsName);
  for (const Digest256& hash : m_selection.originals()) {
    const auto original = reports.original(hash).value();
    Json json{{"sha256", hex(hash)}, {"size", original.size}, {"media_type", original.mediaType}};
    // A file's name often tells who sent it.
    if (!m_request.profile || m_request.profile->namesSources) json["name"] = original.name;
    bag.write(dumped(json) + "\n");
  }
  bag.end();
  for (const Digest256& hash : m_selection.originals()) {
    m_progress.check();
    const auto size = static_cast<std::uint64_t>(reports.original(hash).value().size);
    bag.begin(std::string(kOriginalsFolder) + hex(hash), size);
    reports.readOriginal(hash, [&](std::string_view piece) {
      bag.write(piece);
      m_progress.advance(piece.size());
    });
    if (bag.end() != hash)
      throw Failure(ErrorCode::Corrupt, "An original in this case is damaged; run `verify` and use a backup.",
                    hex(hash));
  }
}

void BundleWriter::writePassages(BagWriter& bag) {
  bag.begin(kPassagesName);
  LineSink lines(bag);
  const store::ItemRepository items = m_case.items();
  m_share.forEachPassage([&](store::Key item, std::string_view text) {
    if (!m_selection.hasPassageOf(item)) return;
    if (const auto found = items.find(item)) lines.line(dumped({{"item", idOf(found->id)}, {"text", text}}));
  });
  lines.flush();
  bag.end();
}

/// Under each id by which these recipients know it, and under none that only others got: that would tie the two. What
/// an earlier version sent under another id it did not write down, so that all are named.
std::vector<Uuid> BundleWriter::targetsOf(const store::ShareRepository::Retraction& retraction) const {
  const store::Key key = retraction.targetKey;
  if (!m_selection.isJudged() || retraction.isOfChange || key == 0) return {retraction.target};
  std::vector<Uuid> ids;
  if (m_earlier.underAlias.has(key)) ids = m_aliases.allOf(retraction.target);
  for (const auto& [bits, keys] : m_earlier.ways)
    if (keys.has(key))
      if (const auto alias = m_aliases.find(retraction.target, store::StatementDifference::ofBits(bits)))
        if (std::find(ids.begin(), ids.end(), *alias) == ids.end()) ids.push_back(*alias);
  // And that under which it goes now.
  const auto now = m_statementAliases.find(key);
  if (now != m_statementAliases.end() && std::find(ids.begin(), ids.end(), now->second.uuid) == ids.end())
    ids.push_back(now->second.uuid);
  const bool goesAsItStands = m_statements.has(key) && now == m_statementAliases.end();
  if (goesAsItStands || m_earlier.underOwnId.has(key)) ids.insert(ids.begin(), retraction.target);
  return ids;
}

void BundleWriter::writeRetractions(BagWriter& bag) {
  bag.begin(kRetractionsName);
  LineSink lines(bag);
  m_share.forEachRetraction([&](const store::ShareRepository::Retraction& retraction) {
    if (!goes(retraction)) return;
    for (const Uuid& target : targetsOf(retraction)) {
      Json json{{"change", m_changeIds.at(retraction.change)},
                {retraction.isOfChange ? "retracts_change" : "retracts_statement", target.text()}};
      if (!m_request.profile && !retraction.reason.empty()) json["reason"] = retraction.reason;
      lines.line(dumped(json));
    }
  });
  lines.flush();
  bag.end();
}

void BundleWriter::writeStatements(BagWriter& bag) {
  bag.begin(kStatementsName);
  LineSink lines(bag);
  std::string present;
  store::Key presentChange = 0;
  m_share.forEachStatement([&](const store::SharedStatement& statement) {
    if (!m_statements.has(statement.key)) return;
    std::optional<Statement> underAlias;
    const bool hidesLocator = m_selection.hidesLocator(statement);
    if (!m_itemAliases.empty() || hidesLocator) underAlias = renamed(statement);
    if (hidesLocator) underAlias->origin.locator.clear(), underAlias->original.clear();
    const Statement& told = underAlias ? *underAlias : static_cast<const Statement&>(statement);
    std::string origin = dumped(originJson(told.origin));
    const bool isNew = origin != present;
    const bool isOtherChange = statement.change != presentChange;
    lines.line(statementLine(told, isOtherChange ? m_changeIds.at(statement.change) : std::string(), isNew));
    if (isNew) present = std::move(origin);
    presentChange = statement.change;
    if ((statement.key & 0xfff) == 0) m_progress.check();
  });
  lines.flush();
  bag.end();
}

Statement BundleWriter::renamed(const store::SharedStatement& statement) const {
  Statement told = statement;
  const auto rename = [&](ItemId id) {
    const auto alias = m_itemAliases.find(id);
    return alias == m_itemAliases.end() ? id : alias->second;
  };
  told.subject = rename(statement.subject);
  if (const auto alias = m_statementAliases.find(statement.key); alias != m_statementAliases.end())
    told.id = alias->second;
  if (statement.target != 0)
    if (const auto target = ItemId::parse(statement.value)) told.value = rename(*target).text();
  told.origin.item = rename(statement.origin.item);
  return told;
}

void BundleWriter::writeStubs(BagWriter& bag) {
  bag.begin(kStubsName);
  for (const Stub& stub : m_selection.stubs())
    bag.write(dumped({{"item", idOf(stub.item)}, {"schema", stub.schema}, {"statements_withheld", stub.statements}}) +
              "\n");
  bag.end();
}

/// All of them, whatever else goes: the recipient may hold what was erased here. Under a profile those of what these
/// recipients had of us, by the ids by which they know it: others would tell what never went.
void BundleWriter::writeTombstones(BagWriter& bag) {
  bag.begin(kTombstonesName);
  store::TombstoneRepository(m_case.database()).forEach([&](store::Tombstone tombstone) {
    if (!m_request.profile) {
      bag.write(tombstoneLine(tombstone, true) + "\n");
      return;
    }
    const auto known = m_earlier.erased.find(tombstone.id);
    if (known == m_earlier.erased.end()) return;
    for (const Uuid& id : known->second) {
      tombstone.id = id;
      bag.write(tombstoneLine(tombstone, false) + "\n");
    }
  });
  bag.end();
}

}  // namespace fairlead::release
