// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/case.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "core/store/digest.h"
#include "core/store/force.h"
#include "core/store/journal.h"
#include "core/store/migrations.h"
#include "core/store/verification.h"

namespace fairlead::store {

namespace {

std::string setting(const Database& database, std::string_view name) {
  Query query = database.query("SELECT value FROM fairlead_case WHERE name=?1");
  return query.bind(1, name).step() ? std::string(query.text(0)) : std::string();
}

void setSetting(Database& database, std::string_view name, std::string_view value) {
  database
      .query(
          "INSERT INTO fairlead_case(name, value) VALUES (?1, ?2) ON CONFLICT(name) DO UPDATE SET value=excluded.value")
      .bind(1, name)
      .bind(2, value)
      .run();
}

struct Step {
  Key key = 0;
  TransactionId id;
  std::string text;
};

/// What a person may take back and bring back, as a text editor keeps it: a new change forgets what was undone before
/// it.
struct History {
  std::vector<Step> done, undone;  // undone: the undo's own id with the text of what it undid
};

History historyOf(const Database& database) {
  History history;
  std::vector<Step> undoneChanges;
  Query rows = database.query("SELECT key, id, action, text FROM change WHERE is_local ORDER BY key");
  while (rows.step()) {
    Step step{rows.integer(0), {}, std::string(rows.text(3))};
    const auto id = rows.blob(1);
    std::copy_n(id.begin(), std::min(id.size(), step.id.uuid.bytes.size()), step.id.uuid.bytes.begin());
    const auto action = parseAction(rows.text(2)).value_or(Action::Alter);
    if (action == Action::Undo && !history.done.empty()) {
      step.text = history.done.back().text;
      undoneChanges.push_back(history.done.back());
      history.undone.push_back(step);
      history.done.pop_back();
    } else if (action == Action::Redo && !history.undone.empty()) {
      history.done.push_back(undoneChanges.back());
      undoneChanges.pop_back();
      history.undone.pop_back();
    } else if (action == Action::Alter || action == Action::Collect || action == Action::Combine) {
      history.done.push_back(step);
      history.undone.clear();
      undoneChanges.clear();
    }
  }
  return history;
}

std::string countsText(const std::map<std::string, std::int64_t>& counts) {
  std::string text;
  for (const auto& [what, number] : counts) text += (text.empty() ? "" : ", ") + what + " " + std::to_string(number);
  return text;
}

/// Makes the empty file, so that of two who make a case of one name at once only one can.
void takeName(const std::filesystem::path& path) {
  const int made = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
  const int why = errno;
  if (made >= 0) {
    ::close(made);
    return;
  }
  const std::string where = path.string();
  if (why == EEXIST)
    throw Failure(ErrorCode::Conflict, "There is a file of this name already; choose another name.", where);
  if (why == ENOENT || why == ENOTDIR)
    throw Failure(ErrorCode::NotFound, "There is no such folder to make the case in; make the folder first.", where);
  if (why == EACCES || why == EROFS || why == EPERM)
    throw Failure(ErrorCode::ReadOnly, "The folder cannot be written to; choose one where you may write.", where);
  if (why == ENOSPC || why == EDQUOT)
    throw Failure(ErrorCode::DiskFull, "The disk is full, and nothing was made; free some space and try again.", where);
  throw Failure(ErrorCode::Io, "The case cannot be made (" + std::string(std::strerror(why)) + ").", where);
}

}  // namespace

std::string_view reasonPolicyName(ReasonPolicy policy) {
  switch (policy) {
    case ReasonPolicy::Required:
      return "required";
    case ReasonPolicy::Optional:
      return "optional";
    case ReasonPolicy::Off:
      return "off";
  }
  return "optional";
}

std::optional<ReasonPolicy> parseReasonPolicy(std::string_view name) {
  for (const ReasonPolicy policy : {ReasonPolicy::Required, ReasonPolicy::Optional, ReasonPolicy::Off})
    if (reasonPolicyName(policy) == name) return policy;
  return std::nullopt;
}

struct Case::State {
  std::unique_ptr<Database> database;
  std::vector<std::function<void(const ChangeNotice&)>> listeners;
};

Case::Case(std::unique_ptr<Database> database) : m_state(std::make_unique<State>()) {
  m_state->database = std::move(database);
}
Case::~Case() = default;

Result<std::unique_ptr<Case>> Case::create(const std::filesystem::path& path, const NewCase& settings,
                                           const Actor& actor) noexcept {
  return attempt([&] {
    takeName(path);
    try {
      auto database = std::make_unique<Database>(path, Access::Write, true);
      migrate(*database);
      std::unique_ptr<Case> made(new Case(std::move(database)));
      made->change(actor, Action::Create, "Made the case “" + settings.title + "”",
                   [&](Transaction& transaction) {
                     Database& db = transaction.database();
                     setSetting(db, "id", CaseId::random().text());
                     setSetting(db, "title", settings.title);
                     setSetting(db, "marking", settings.marking.text());
                     setSetting(db, "ceiling", classificationText(settings.ceiling));
                     setSetting(db, "grading_scheme", schemeName(settings.scheme));
                     setSetting(db, "reason_policy", reasonPolicyName(settings.reasonPolicy));
                   })
          .orThrow();
      return made;
    } catch (...) {
      std::error_code ignored;
      std::filesystem::remove(path, ignored);
      throw;
    }
  });
}

Result<std::unique_ptr<Case>> Case::open(const std::filesystem::path& path, Access access) noexcept {
  return attempt([&] {
    auto database = std::make_unique<Database>(path, access);
    migrate(*database);
    return std::unique_ptr<Case>(new Case(std::move(database)));
  });
}

Result<TransactionId> Case::change(const Actor& actor, Action action, std::string_view text,
                                   const std::function<void(Transaction&)>& work) noexcept {
  return attempt([&] {
    if (m_state->database->access() == Access::Look)
      throw Failure(ErrorCode::ReadOnly, "The case was opened to be looked at only.", path().string());
    if (action == Action::Disclose && actor.reason.empty() && properties().reasonPolicy == ReasonPolicy::Required)
      throw Failure(ErrorCode::Refused, "This case asks why it is given away; give the reason with --reason.",
                    path().string());
    ChangeNotice notice;
    {
      Scope scope(database(), Scope::Kind::Write);
      Transaction transaction(database(), schemas(), actor, action, text);
      work(transaction);
      notice = transaction.finish();
      scope.commit();
    }
    for (const auto& listener : m_state->listeners) listener(notice);
    return notice.change;
  });
}

Result<std::string> Case::undo(const Actor& actor) noexcept {
  return attempt([&] {
    const History history = historyOf(database());
    if (history.done.empty())
      throw Failure(ErrorCode::NotFound, "There is nothing to undo in this case.", path().string());
    const Step& step = history.done.back();
    const std::string before = countsText(counts());
    change(actor, Action::Undo, "Undid: " + step.text, [&](Transaction& transaction) {
      transaction.retractChange(step.id, "undo");
      transaction.note(before, step.id.text());
    }).orThrow();
    return "Undid: " + step.text;
  });
}

Result<std::string> Case::redo(const Actor& actor) noexcept {
  return attempt([&] {
    const History history = historyOf(database());
    if (history.undone.empty())
      throw Failure(ErrorCode::NotFound, "There is nothing to redo in this case.", path().string());
    const Step& step = history.undone.back();
    const std::string before = countsText(counts());
    change(actor, Action::Redo, "Redid: " + step.text, [&](Transaction& transaction) {
      transaction.retractChange(step.id, "redo");
      transaction.note(before, step.id.text());
    }).orThrow();
    return "Redid: " + step.text;
  });
}

Result<ErasureReport> Case::erase(const Actor& actor, const Uuid& id, std::string_view authority) noexcept {
  return attempt([&] {
    ErasureReport report;
    change(actor, Action::Erase, "Erased " + id.text() + " by order of " + std::string(authority),
           [&](Transaction& transaction) {
             report = transaction.erase(id, authority);
             transaction.note("", "items " + std::to_string(report.items) + ", statements " +
                                      std::to_string(report.statements) + ", originals " +
                                      std::to_string(report.originals));
           })
        .orThrow();
    // What the log still holds of it goes as well.
    database().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    return report;
  });
}

std::string Case::undoText() const {
  const History history = historyOf(database());
  return history.done.empty() ? std::string() : history.done.back().text;
}

std::string Case::redoText() const {
  const History history = historyOf(database());
  return history.undone.empty() ? std::string() : history.undone.back().text;
}

CaseProperties Case::properties() const {
  CaseProperties properties;
  properties.id = CaseId::parse(setting(database(), "id")).value_or(CaseId());
  properties.title = setting(database(), "title");
  properties.marking = readMarking(setting(database(), "marking"));
  properties.ceiling = parseClassification(setting(database(), "ceiling")).value_or(Classification::None);
  properties.scheme = parseScheme(setting(database(), "grading_scheme")).value_or(GradingScheme::Uk3x5x2);
  properties.reasonPolicy = parseReasonPolicy(setting(database(), "reason_policy")).value_or(ReasonPolicy::Optional);
  return properties;
}

std::map<std::string, std::int64_t> Case::counts() const {
  std::map<std::string, std::int64_t> counts;
  Query sums = database().query(
      "SELECT c.what, sum(c.count) FROM batch_count c JOIN batch b ON b.key=c.batch WHERE b.in_force GROUP BY c.what");
  while (sums.step()) counts[std::string(sums.text(0))] = sums.integer(1);
  const auto countItems = [&](const std::string& rows, std::int64_t sign) {
    Query items =
        database().query("SELECT n.name, count(*) FROM item i JOIN schema_name n ON n.key=i.schema WHERE i.key IN (" +
                         rows + ") GROUP BY n.name");
    while (items.step()) counts[std::string(itemKindName(schemas().at(items.text(0)).kind))] += sign * items.integer(1);
  };
  countItems("SELECT key FROM revived_item", 1);
  countItems("SELECT r.key FROM (" + erasedItems() +
                 ") r JOIN item x ON x.key=r.key WHERE (SELECT in_force FROM batch WHERE "
                 "key=x.batch) OR EXISTS (SELECT 1 FROM revived_item WHERE key=x.key)",
             -1);
  counts["statement"] += database().number("SELECT count(*) FROM revived_statement");
  counts["statement"] -= database().number(
      "SELECT count(*) FROM withdrawn w CROSS JOIN statement s ON s.key=w.key WHERE (SELECT in_force FROM batch WHERE "
      "key=s.batch) OR "
      "EXISTS (SELECT 1 FROM revived_statement WHERE key=s.key)");
  return counts;
}

Marking Case::marking() const {
  Marking joined = properties().marking;
  Query texts = database().query(
      "SELECT DISTINCT m.text FROM batch_marking bm JOIN batch b ON b.key=bm.batch JOIN marking m ON m.key=bm.marking "
      "WHERE b.in_force");
  while (texts.step()) joined = join(joined, readMarking(texts.text(0)));
  return joined;
}

std::vector<JournalEntry> Case::journal(std::optional<Instant> from, std::optional<Instant> to) const {
  return readJournal(database(), from, to);
}

Digest256 Case::digest() const { return digestOf(database()); }

Result<Verification> Case::verify(const Progress& progress) const noexcept {
  return attempt([&] { return verifyCase(database(), progress); });
}

ItemRepository Case::items() const { return {database(), schemas()}; }
StatementRepository Case::statements() const { return StatementRepository(database()); }
ReportRepository Case::reports() const { return ReportRepository(database()); }
SearchRepository Case::search() const { return {database(), schemas()}; }
const SchemaSet& Case::schemas() const { return SchemaSet::standard(); }
Database& Case::database() const { return *m_state->database; }
const std::filesystem::path& Case::path() const { return database().path(); }
void Case::whenChanged(std::function<void(const ChangeNotice&)> listener) {
  m_state->listeners.push_back(std::move(listener));
}

}  // namespace fairlead::store
