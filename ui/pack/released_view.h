// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <string>

#include "core/release/policy.h"
#include "core/release/selection.h"
#include "core/store/case.h"

namespace fairlead::ui {

/// For as long as it lives, this connection sees only what a release profile lets out: what is withheld counts as out
/// of force. Nothing is written to the case or to any other file.
class ReleasedView {
 public:
  /// Throws Failure(Refused) where the profile blocks rather than withholds: Europol's H1 in proceedings, H2 anywhere,
  /// unless the provider's permission is acknowledged or `mayLeaveOut` is set.
  ReleasedView(const store::Case& opened, const release::ReleaseProfile& profile,
               const release::Acknowledgements& acknowledged, bool mayLeaveOut, const Progress& progress);
  ~ReleasedView();
  ReleasedView(const ReleasedView&) = delete;
  ReleasedView& operator=(const ReleasedView&) = delete;

  const std::map<std::string, std::int64_t>& withheld() const { return m_selection->withheld(); }
  /// Why words of the author may not go, such as that they name a witness; empty if they may.
  std::string whyNot(std::string_view text) const;
  /// The marking that a part bears when it goes there.
  Marking released(const Marking& joined) const { return m_policy->releasedMarking(joined); }
  /// Whether anything of an item goes.
  bool shows(store::Key item) const { return m_shown.has(item); }
  /// Why a pack of this marking may not go to them; empty if it may.
  std::string whyAbove(const Marking& marking) const;
  /// Whether these words of a report may be shown, by code points: those of a text that goes whole, or of a graded item
  /// that goes, if they tell nothing that is withheld.
  bool mayQuote(store::Key report, std::size_t from, std::size_t to) const;

 private:
  const store::Case& m_case;
  std::unique_ptr<release::Policy> m_policy;
  std::unique_ptr<release::Selection> m_selection;
  release::KeySet m_shown;
};

}  // namespace fairlead::ui
