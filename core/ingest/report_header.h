// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/ingest/header_words.h"
#include "core/model/grading.h"
#include "core/model/marking.h"

namespace fairlead::ingest {

/// Half-open, in code points of the report's text.
struct Span {
  std::size_t begin = 0, end = 0;

  bool operator==(const Span&) const = default;
  /// "120-134", as a statement's locator.
  std::string locator() const;
};

/// Words of the text with where they stand.
struct Passage {
  std::string text;
  Span span;
};

/// One numbered item that bears its own grade: "1. [2B P] The driver...".
struct GradedItem {
  Passage passage;                 // from its number to its end
  std::optional<Grading> grading;  // none: it has one that no scheme fits, so that the report's does not hold either
  std::string handling;
};

/// What a report says of itself above its body; nothing that is not written there.
struct ReportHeader {
  std::map<Heading, Passage> fields;                 // as written, without the label
  std::optional<std::string> date, informationDate;  // TimeValue's text, where they can be read
  std::optional<std::string> timeZone;               // of its times, where it names one: "Europe/Paris", "+02:00"
  std::optional<Grading> grading;
  std::optional<Span> gradingSpan;
  std::optional<Passage> marking;       // the line or field that the marking was read from
  Marking readMarking;                  // with the handling codes; none if there is no marking
  std::vector<std::string> problems;    // what could not be read of markings and handling, as sentences
  std::string unreadMarking;            // words that look like a marking and are none that can be read: the highest
  std::vector<Passage> unreadMarkings;  // those that are one beyond doubt; readMarking bears them too
  std::vector<Passage> unreadGradings;  // words that stand where a grading does and fit no scheme
  std::vector<GradedItem> items;
  std::optional<Passage> firstLine;  // the first line that is neither field nor marking: a title, perhaps

  const Passage* field(Heading heading) const;
};

/// Reads the first lines of a text. `scheme` decides between gradings that look alike in two schemes, unless the
/// header names its own; without either they stay words. Any thread.
ReportHeader recogniseHeader(std::string_view utf8, std::optional<GradingScheme> scheme = {},
                             const HeaderWords& words = HeaderWords::standard());

}  // namespace fairlead::ingest
