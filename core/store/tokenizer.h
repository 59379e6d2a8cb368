// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace fairlead::store {

/// Registers the FTS5 tokenizer "fairlead": words folded over case and diacritics; beside each, at the same position,
/// the word in Latin letters, with ae/oe/ue for umlauts, and for names a consonant skeleton (after kSkeletonMark). As
/// "fairlead 2", which cases have since format 6, each Chinese, Japanese, Korean or Thai character is a word, with each
/// two of them, and a run as short as a name, in Latin letters beside the first, and beside each group of a number all
/// from there on as one. And the functions that rank what was found and let a connection change layers' tables.
void registerFunctions(sqlite3* connection);

/// U+E002, which no text has: in a query, the word after it is taken as a skeleton.
inline constexpr std::string_view kSkeletonMark = "\xEE\x80\x82";

/// The words of a text as the tokenizer cuts them, unfolded; at most so many.
std::vector<std::string_view> words(std::string_view text, std::size_t most = SIZE_MAX);

/// The skeleton that the index holds for a word, or empty if it is too short to mean anything.
std::string searchSkeleton(std::string_view word);

}  // namespace fairlead::store
