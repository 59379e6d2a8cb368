// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace fairlead::ingest {

/// The letters outside ASCII that a language is written with, and the 8-bit sets it is found in.
struct Alphabet {
  std::u32string_view letters;  // lower case; in a script of its own the commonest first
  bool isLatin;
  double weight;  // below 1 for languages that our field meets rarely, so that they lose a draw
  std::span<const std::string_view> encodings;
};

/// Every alphabet that recognition weighs; the order of encodings decides a draw.
std::span<const Alphabet> alphabets();

}  // namespace fairlead::ingest
