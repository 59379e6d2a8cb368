// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/marking_parts.h"

#include <algorithm>
#include <string>

namespace fairlead {

bool applyHandling(std::string_view text, Marking& marking) {
  // What each code of 5x5x5 allows is for its reader to know: it goes only once somebody has acknowledged it.
  if (text.size() == 1 && text[0] >= '1' && text[0] <= '5') {
    marking.handling = Handling::Conditions;
    marking.conditions.insert("5x5x5 handling " + std::string(text));
    return true;
  }
  bool isAllRead = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = text.find_first_not_of(" ,;/+()[]\t", at);
    if (begin == std::string_view::npos) break;
    at = std::min(text.find_first_of(" ,;/+()[]\t", begin), text.size());
    const std::string_view code = text.substr(begin, at - begin);
    if (code == "P") {
      if (marking.handling == Handling::None) marking.handling = Handling::Permitted;
    } else if (code == "C") {
      marking.handling = Handling::Conditions;
    } else if (code == "A1" || code == "A2" || code == "A3" || code == "S1" || code == "S2") {
      marking.handling = Handling::Conditions;
      marking.conditions.emplace(code);
    } else if (code.size() == 2 && code[0] == 'H' && code[1] >= '0' && code[1] <= '3') {
      marking.europol.insert(code[1] - '0');
    } else {
      isAllRead = false;
    }
  }
  return isAllRead;
}

Marking withParts(Marking marking, const Marking& given) {
  if (given.classification != Classification::None) {
    marking.classification = given.classification;
    marking.ukPrefix = given.ukPrefix;
  }
  const auto replace = [](auto& part, const auto& by) {
    if (!by.empty()) part = by;
  };
  replace(marking.handlingInstructions, given.handlingInstructions);
  replace(marking.descriptors, given.descriptors);
  replace(marking.codewords, given.codewords);
  replace(marking.eyesOnly, given.eyesOnly);
  replace(marking.releasableTo, given.releasableTo);
  if (given.handling != Handling::None) {
    marking.handling = given.handling;
    marking.conditions = given.conditions;
  }
  replace(marking.europol, given.europol);
  if (given.tlp != Tlp::None) marking.tlp = given.tlp;
  if (given.pap != Pap::None) marking.pap = given.pap;
  replace(marking.foreign, given.foreign);
  return marking;
}

}  // namespace fairlead
