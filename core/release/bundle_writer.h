// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/release/bundle_format.h"
#include "core/release/seal.h"

namespace fairlead::release {

/// Writes the bag of a bundle, version 1 (docs/bundle.md), in the order of its names.
class BundleWriter {
 public:
  BundleWriter(const store::Case& opened, const Selection& selection, const SealRequest& request,
               const SealReport& report, const Progress& progress);
  void write(ZipWriter& zip, Instant at);
  /// What case.json says.
  const Json& about() const { return m_about; }

 private:
  void describe(Instant at);
  void chooseChanges();
  void writeAssertions(BagWriter& bag);
  void writeChanges(BagWriter& bag);
  void writeItems(BagWriter& bag);
  void writeOriginals(BagWriter& bag);
  void writePassages(BagWriter& bag);
  void writeRetractions(BagWriter& bag);
  void writeStatements(BagWriter& bag);
  void writeStubs(BagWriter& bag);
  void writeTombstones(BagWriter& bag);
  bool goes(const store::ShareRepository::Retraction& retraction) const;

  const store::Case& m_case;
  const Selection& m_selection;
  const SealRequest& m_request;
  const SealReport& m_report;
  const Progress& m_progress;
  store::ShareRepository m_share;
  KeySet m_changes, m_retracted;
  std::unordered_map<store::Key, std::string> m_changeIds;
  Json m_about;
};

}  // namespace fairlead::release
