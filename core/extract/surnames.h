// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "core/extract/mention.h"
#include "core/extract/name_reader.h"

namespace fairlead::extract {

/// Who is meant where a text has a surname alone: whom it names in full, by whatever rule that was found. Two persons
/// of one surname leave it open.
class Surnames : private NameReader {
 public:
  explicit Surnames(const ScannedText& text) : NameReader(text) {}

  /// The token is the surname of the person, whose value is the name with the surname last. Begin and end are bytes.
  void add(std::size_t token, const Mention& person);
  /// Forgets those whose words, from begin to end, are read otherwise.
  void forget(const std::function<bool(std::size_t begin, std::size_t end)>& isReadOtherwise);
  void find(std::vector<Mention>& found) const;

 private:
  struct Bearer {
    std::size_t token = 0, begin = 0, end = 0;
    std::string name;
  };
  bool isOfAnother(std::size_t token) const;

  std::vector<Bearer> m_bearers;
};

}  // namespace fairlead::extract
