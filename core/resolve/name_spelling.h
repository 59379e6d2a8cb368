// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fairlead::resolve {

/// Cyrillic letters as names are mostly written in Latin ones: "Шевчук" as
/// "shevchuk". Other letters stay.
std::string romaniseCyrillic(std::string_view utf8);

/// The parts of a name in Latin letters, so that what is written together, apart or in figures looks the same: "Abdel
/// Rahman" and "Abdurrahman" as "abdrahman", "Noureddine" as "nour din", "M7amed" as "mhamed", "S.A." as "sa", "III" as
/// "3". `lacksVowels`: from a script that leaves them out.
std::vector<std::string> nameWords(std::string_view latinName, bool lacksVowels);

/// How a word may sound, whatever the language that spelled it: sh, ch, sch and s are one sound, so are w and v, u and
/// o, a and e, j, dj and xh. Several where a letter is read in more than one way (x, j, q, g). Of Latin letters,
/// folded.
std::vector<std::string> soundsOf(std::string_view word);

}  // namespace fairlead::resolve
