// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/ingest/near_copies.h"
#include "core/ingest/prepared_report.h"
#include "core/ingest/report_import.h"
#include "core/store/sketch_repository.h"

namespace fairlead::ingest {

/// Prepared reports as items and statements of one transaction. Ids are name-based, so that two laptops which import
/// the same file hold the same items.
class ReportWriter {
 public:
  ReportWriter(store::Case& target, store::Transaction& transaction, const ReportImportOptions& options,
               ReportImportAnswer& answer);

  /// Sketches of what the case held before, so that repeats across imports are found too.
  void know(ItemId report, const WordingSketch& sketch);
  void write(const PreparedReport& report, const PreparedReport* mail = nullptr);

 private:
  bool isHeld(ItemId id) const;
  bool isInForce(ItemId id) const;
  bool isAboveCeiling(const PreparedReport& report, const Marking& marking);
  /// False if it is said already.
  bool state(std::string_view property, std::string_view value, const std::string& locator = {},
             std::string_view original = {});
  void stateHeader(const PreparedReport& report);
  void stateItems(const PreparedReport& report);
  /// What of it was news, in words.
  std::vector<std::string> stateOptions();
  void meetAgain(const PreparedReport& report);
  bool stateSource(const std::string& name, const std::string& locator);
  /// By its words, where a sketch alone cannot tell: whether one of them holds most of the other's.
  void linkDoubtful(const PreparedReport& report, const std::vector<std::size_t>& candidates,
                    ReportImportAnswer::Imported& imported);
  void linkRepeats(const PreparedReport& report, ReportImportAnswer::Imported& imported);

  store::Case& m_case;
  store::Transaction& m_transaction;
  const ReportImportOptions& m_options;
  ReportImportAnswer& m_answer;
  Classification m_ceiling;
  NearCopies m_copies;
  store::SketchRepository m_sketches;
  std::vector<ItemId> m_sketched;
  std::unordered_set<ItemId> m_written;
  std::unordered_set<ItemId> m_sources;    // those of this import
  std::unordered_set<StatementId> m_said;  // what the analyst said of sources: once is enough
  ItemId m_report;                         // the one being written
  std::string m_reportKey, m_specification;
  Origin m_origin;
};

}  // namespace fairlead::ingest
