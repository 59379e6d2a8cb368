// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fairlead::resolve {

/// Groups of alike.txt have smaller numbers, the names of given.txt from here on.
constexpr int kFirstGivenGroup = 1'000'000;

struct NameToken {
  std::string text;      // Latin letters, folded
  std::string skeleton;  // consonants
  int group = -1;        // line of alike.txt or given.txt
  std::vector<std::string> sounds;
  std::string toned;  // with its marks, where the name is written with Vietnamese ones; empty otherwise
  bool isInitial = false;
  bool isNumber = false;
  bool lacksVowels = false;  // from a script that doesn't write them
};

/// A name ready for comparison: tokens in Latin letters without titles and particles, in the order written.
struct NameForm {
  std::vector<NameToken> tokens;
  std::vector<NameToken> legalForms;  // "Ltd", "GmbH": say little
  // Abu, Umm, bin, bint; Vietnamese Văn and Thị.
  bool isFatherOf = false, isMotherOf = false, isSonOf = false, isDaughterOf = false, hasVan = false, hasThi = false;
  std::size_t sonAt = 0;  // the token behind "bin"
  int generation = 0;     // 1 junior, 2 senior, as generations.txt has them
  int courtesies = 0;     // "Agha", "Khan" between two parts: dropped, but where another name may have a part

  bool isVietnamese() const { return !tokens.empty() && !tokens.front().toned.empty(); }

  bool isKnown() const { return !tokens.empty(); }
};

/// Word lists from resources/names, immutable; any thread.
NameForm nameForm(std::string_view name);

/// The words of resources/names/common.txt: names that many bear.
const std::vector<std::string>& commonNames();

struct NameAgreement {
  double similarity = 0;            // 0 to 1
  std::vector<std::string> shared;  // tokens that agree, as in the first name: their rarity is the weight
};

/// Tokens are aligned in any order; spellings of one name, other scripts' consonants, initials, glued words and small
/// typing errors count for nearly a whole token; words that only one name has count against. Symmetric.
NameAgreement compareNames(const NameForm& a, const NameForm& b);

/// Two single tokens (a given name, a surname).
double compareTokens(const NameToken& a, const NameToken& b);

}  // namespace fairlead::resolve
