// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace fairlead {

/// For comparing without regard to case, width, diacritics and Arabic spelling variants: NFKC, case folding, marks and
/// tatweel removed, ß as ss, ø as o, ı as i; the script stays. ASCII is quick. Any thread.
std::string fold(std::string_view utf8);

/// `fold`, then brought to Latin letters by ICU with our own letters for Sorani and Pashto (tradecraft: ICU leaves
/// them); Arabic keeps only its written letters ("mhmd"). Characters that cannot be brought over are kept. Any thread.
std::string latin(std::string_view utf8);

/// The consonant skeleton of one Latin word, for finding candidates across spellings ("mohammed", "muhamad", "mhmd" all
/// give "mhmd"); never for scoring. Empty if nothing is left.
std::string skeleton(std::string_view latinWord);

}  // namespace fairlead
