// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include "core/store/search_query.h"
#include "sqlite3.h"

namespace fairlead::fuzz {

void run(std::string_view bytes) {
  const auto expression = store::searchExpression(bytes);
  static sqlite3* const words = [] {
    sqlite3* opened = nullptr;
    sqlite3_open(":memory:", &opened);
    sqlite3_exec(opened, "CREATE VIRTUAL TABLE t USING fts5(x); INSERT INTO t VALUES (1)", nullptr, nullptr, nullptr);
    return opened;
  }();
  for (const std::string& text : {expression.exact, expression.alike}) {
    if (text.empty()) continue;
    sqlite3_stmt* asked = nullptr;
    sqlite3_prepare_v2(words, "SELECT count(*) FROM t WHERE t MATCH ?1", -1, &asked, nullptr);
    sqlite3_bind_text(asked, 1, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    const int code = sqlite3_step(asked);
    sqlite3_finalize(asked);
    require(code == SQLITE_ROW);
  }
}

}  // namespace fairlead::fuzz
