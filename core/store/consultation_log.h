// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/store/case.h"

namespace fairlead::store {

/// Somebody looked: what was asked and what was shown.
struct Consultation {
  std::string what;   // the command or view: "search", "show", "map"
  std::string query;  // the words asked for; empty if none
  std::vector<ItemId> shown;
};

/// Who looked at whom, kept beside the user's settings since looking changes no byte of a case: one file a case, one
/// JSON line a consultation, each with the hash of the line before. At that user's next write it goes into the case's
/// journal and leaves the log. Several programs of one user may write at once.
class ConsultationLog {
 public:
  explicit ConsultationLog(std::filesystem::path folder) : m_folder(std::move(folder)) {}
  /// $XDG_STATE_HOME/fairlead/consultations, or below ~/.local/state.
  static std::filesystem::path userFolder();

  /// Throws Failure(Refused) if the case asks for a reason and the actor gives none, Failure(Io).
  void add(const Case& looked, const Actor& actor, const Consultation& consultation) const;
  /// One journal entry for all that is not in the case yet; false if there is none. Throws Failure.
  bool absorb(Case& into, const Actor& actor) const;
  /// Sentences about every break of the chain.
  std::vector<std::string> verify(CaseId id) const;

 private:
  std::filesystem::path fileOf(CaseId id) const;

  std::filesystem::path m_folder;
};

}  // namespace fairlead::store
