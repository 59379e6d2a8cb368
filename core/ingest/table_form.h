// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/ingest/table_reader.h"

namespace fairlead::ingest {

/// A form of table that comes under many names of columns: a specification with a "head" that says, for each column
/// it speaks of, the names it goes by, what it "holds", and whether it is "optional" (resources/specifications).
class TableForm {
 public:
  /// Borrows the specification.
  explicit TableForm(const nlohmann::ordered_json& specification) : m_specification(specification) {}

  struct Match {
    std::string json;                // the specification in the names of this head, without what the head lacks
    std::vector<std::string> notes;  // sentences: what was taken for what, and what must be looked at
  };
  /// Nothing if a column that is needed is not there, or its values are not what it should hold.
  std::optional<Match> match(const TableHead& head, const std::vector<TableRow>& rows) const;

 private:
  const nlohmann::ordered_json& m_specification;
};

}  // namespace fairlead::ingest
