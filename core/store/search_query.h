// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace fairlead::store {

/// A person's query as FTS5 expressions: `exact` for what is written alike in any case, accent or script, `alike` that
/// also takes names by their consonants. Both empty if nothing in the query can be searched for.
struct SearchExpression {
  std::string exact, alike;
};

/// Words, "phrases", prefix*, AND, OR, NOT, -word, parentheses as separators. Whatever the text, the result is valid
/// FTS5.
SearchExpression searchExpression(std::string_view query);

}  // namespace fairlead::store
