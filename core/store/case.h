// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/marking.h"
#include "core/model/schema.h"
#include "core/store/change.h"
#include "core/store/item_repository.h"
#include "core/store/report_repository.h"
#include "core/store/search_repository.h"
#include "core/store/statement_repository.h"
#include "core/store/transaction.h"

namespace fairlead::store {

/// Whether looking and giving away ask for a reason (LED Art. 25; UK law no longer asks for it).
enum class ReasonPolicy { Required, Optional, Off };
std::string_view reasonPolicyName(ReasonPolicy policy);  // "required", "optional", "off"
std::optional<ReasonPolicy> parseReasonPolicy(std::string_view name);

struct NewCase {
  std::string title;
  Marking marking;                                // the case's own; joined with all that it holds
  Classification ceiling = Classification::None;  // nothing above it comes in; None: no ceiling
  GradingScheme scheme = GradingScheme::Uk3x5x2;
  ReasonPolicy reasonPolicy = ReasonPolicy::Optional;
};

struct CaseProperties {
  CaseId id;
  std::string title;
  Marking marking;
  Classification ceiling = Classification::None;
  GradingScheme scheme = GradingScheme::Uk3x5x2;
  ReasonPolicy reasonPolicy = ReasonPolicy::Optional;
};

struct Verification {
  std::vector<std::string> problems;  // sentences
  std::int64_t journalEntries = 0, originals = 0;
  bool isOk() const { return problems.empty(); }
};

/// One investigation in one file. One connection, one thread; open the file again for another thread.
class Case {
 public:
  /// Refuses a path that exists.
  static Result<std::unique_ptr<Case>> create(const std::filesystem::path& path, const NewCase& settings,
                                              const Actor& actor) noexcept;
  static Result<std::unique_ptr<Case>> open(const std::filesystem::path& path, Access access) noexcept;
  ~Case();

  /// Runs `work` in one transaction with one journal entry; whatever it throws leaves the case as it was.
  Result<TransactionId> change(const Actor& actor, Action action, std::string_view text,
                               const std::function<void(Transaction&)>& work) noexcept;
  /// The latest change in force that was made here, one step back; the sentence says what it was. An undo of a merge
  /// holds back what came with it, without retracting it for others.
  Result<std::string> undo(const Actor& actor) noexcept;
  Result<std::string> redo(const Actor& actor) noexcept;
  /// An item or statement by its id, for good, with the actor's reason; not undoable. The words of earlier entries that
  /// quote its names go too.
  Result<ErasureReport> erase(const Actor& actor, const Uuid& id, std::string_view authority) noexcept;
  /// What undo and redo would act on; empty if nothing.
  std::string undoText() const;
  std::string redoText() const;

  CaseProperties properties() const;
  /// Items in force by kind, and "statement".
  std::map<std::string, std::int64_t> counts() const;
  /// The join of the case's own marking and of all in force.
  Marking marking() const;
  std::vector<JournalEntry> journal(std::optional<Instant> from = {}, std::optional<Instant> to = {}) const;
  /// SHA-256 over what is in force, whatever the order it came in (docs/case-file.md).
  Digest256 digest() const;
  Result<Verification> verify(const Progress& progress) const noexcept;

  ItemRepository items() const;
  StatementRepository statements() const;
  ReportRepository reports() const;
  SearchRepository search() const;
  const SchemaSet& schemas() const;
  Database& database() const;
  const std::filesystem::path& path() const;

  /// Called after each commit on this object, on its thread.
  void whenChanged(std::function<void(const ChangeNotice&)> listener);

 private:
  explicit Case(std::unique_ptr<Database> database);
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace fairlead::store
