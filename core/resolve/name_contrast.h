// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fairlead::resolve {

// Pairs of words that are near in letters and yet two names. All in Latin letters, folded.

/// Karim and Karima, Kowalski and Kowalska, Ivanovich and Ivanovna: a man and a woman.
bool isOtherGender(std::string_view a, std::string_view b);

/// Hansen and Hanson: sons of one father's name in two countries, and two surnames.
bool isOtherSonOf(std::string_view a, std::string_view b);

/// One vowel is put for another that no romanisation writes for it: Salim and Salam, but not Salem, nor Jubouri and
/// Jabouri, Imran and Umran, Gorbachev and Gorbachov.
bool isOtherVowel(std::string_view a, std::string_view b);

/// The words of a name in small letters with their marks and behind them their tone ("hoa", "hoa1", "đưc2"), if it is
/// written with Vietnamese ones: Hoa and Hòa are two names to who writes tones. Empty otherwise.
std::vector<std::string> tonedWords(std::string_view name);

}  // namespace fairlead::resolve
