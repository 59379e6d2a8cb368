// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "core/base/uuid.h"

namespace fairlead::store {

/// The words by which what is erased could be known, and whether a text quotes one: as it was written, or folded, or in
/// Latin letters.
class ErasedWords {
 public:
  void addTitle(std::string_view title);
  /// Its parts tell too, in an entry about somebody who was shown an item of one of the ids.
  void addName(std::string_view name);
  void addId(const Uuid& id);

  bool areQuotedIn(std::string_view text) const;

 private:
  std::set<std::string> m_written, m_folded, m_parts, m_ids;
};

}  // namespace fairlead::store
