// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/foreign_marking.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/base/fold.h"

namespace fairlead {

namespace {

/// Folded words between single blanks, with one at each end; letters that stand apart ("S E C R E T") are joined.
std::string wordsOf(std::string_view text) {
  std::string out = " ", word;
  bool wasLetter = false;
  const auto finish = [&] {
    if (word.empty()) return;
    const bool isLetter = word.size() == 1;
    if (isLetter && wasLetter) out.pop_back();
    out += word + " ";
    wasLetter = isLetter;
    word.clear();
  };
  for (const char c : latin(text)) {
    const bool isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (isWord)
      word += c;
    else
      finish();
  }
  finish();
  return out;
}

using Words = std::pair<std::string_view, Classification>;
constexpr std::array kEquivalents{Words{" top secret ", Classification::TopSecret},
                                  Words{" topsecret ", Classification::TopSecret},
                                  Words{" tres secret ", Classification::TopSecret},
                                  Words{" streng geheim ", Classification::TopSecret},
                                  Words{" cosmic ", Classification::TopSecret},
                                  Words{" secret ", Classification::Secret},
                                  Words{" geheim ", Classification::Secret},
                                  Words{" confidential ", Classification::Secret},
                                  Words{" confidentiel ", Classification::Secret},
                                  Words{" vs vertraulich ", Classification::Secret},
                                  Words{" official sensitive ", Classification::OfficialSensitive},
                                  Words{" restricted ", Classification::OfficialSensitive},
                                  Words{" restreint ", Classification::OfficialSensitive},
                                  Words{" restreinte ", Classification::OfficialSensitive},
                                  Words{" vs nfd ", Classification::OfficialSensitive},
                                  Words{" nur fur den dienstgebrauch ", Classification::OfficialSensitive},
                                  Words{" protect ", Classification::OfficialSensitive},
                                  Words{" official ", Classification::Official}};

}  // namespace

Classification equivalentClassification(std::string_view text) {
  const std::string words = wordsOf(text);
  Classification found = Classification::None;
  for (const auto& [word, classification] : kEquivalents)
    if (words.find(word) != std::string::npos) found = std::max(found, classification);
  return found;
}

Classification highestClassification(const Marking& marking) {
  return std::max(marking.classification, equivalentClassification(marking.foreign));
}

}  // namespace fairlead
