// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/mrz_finder.h"

#include <algorithm>
#include <optional>

#include "core/model/mrz.h"

namespace fairlead::extract {

namespace {

struct Line {
  std::size_t begin = 0, end = 0;

  std::size_t size() const { return end - begin; }
  bool hasZoneLength() const { return size() == 30 || size() == 36 || size() == 44; }
};

/// The run of a zone's characters round the byte; nothing if it is longer than any line of one.
Line runAround(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 44;
  Line line{at, at};
  while (line.begin > 0 && at - line.begin <= kLongest && Mrz::isCharacter(text[line.begin - 1])) --line.begin;
  while (line.end < text.size() && line.end - at <= kLongest && Mrz::isCharacter(text[line.end])) ++line.end;
  return line;
}

bool isBlank(char c) { return c == ' ' || c == '\r' || c == '\t'; }

/// The run on the next line, if only blanks part the two.
std::optional<Line> below(std::string_view text, const Line& line) {
  std::size_t at = line.end;
  while (at < text.size() && isBlank(text[at])) ++at;
  if (at == text.size() || text[at] != '\n') return std::nullopt;
  ++at;
  while (at < text.size() && isBlank(text[at])) ++at;
  if (at == text.size() || !Mrz::isCharacter(text[at])) return std::nullopt;
  return runAround(text, at);
}

std::optional<Line> above(std::string_view text, const Line& line) {
  std::size_t at = line.begin;
  while (at > 0 && isBlank(text[at - 1])) --at;
  if (at == 0 || text[at - 1] != '\n') return std::nullopt;
  --at;
  while (at > 0 && isBlank(text[at - 1])) --at;
  if (at == 0 || !Mrz::isCharacter(text[at - 1])) return std::nullopt;
  return runAround(text, at - 1);
}

/// The zone whose first line this is: its end, 0 if it has not as many lines of one length as that length asks for.
std::size_t endOf(std::string_view text, Line line) {
  const std::size_t length = line.size(), lines = length == 30 ? 3 : 2;
  for (std::size_t i = 1; i < lines; ++i) {
    const auto next = below(text, line);
    if (!next || next->size() != length) return 0;
    line = *next;
  }
  return line.end;
}

std::string_view kindOf(const Mrz& mrz) { return mrz.kind == 'P' ? "passport" : mrz.kind == 'V' ? "visa" : "card"; }

}  // namespace

void MrzFinder::find(const ScannedText& scanned, const ReportContext&, std::vector<Mention>& found) const {
  const std::string_view text = scanned.text();
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    Line line = runAround(text, at);
    const std::size_t behind = std::max(line.end, at + 1);
    // A line without a filler may stand above the first that has one.
    for (std::size_t up = 0; up < 3 && line.hasZoneLength(); ++up) {
      if (const std::size_t end = endOf(text, line); end != 0)
        if (const auto mrz = Mrz::parse(text.substr(line.begin, end - line.begin))) {
          Mention mention = mentionOf(scanned, MentionType::Mrz, line.begin, end, mrz->number);
          mention.valid = mrz->isValid;
          mention.note = std::string(kindOf(*mrz)) + " of " + mrz->surname +
                         (mrz->givenNames.empty() ? "" : ", " + mrz->givenNames);
          found.push_back(std::move(mention));
          at = end;
          break;
        }
      const auto upper = above(text, line);
      if (!upper || upper->size() != line.size()) break;
      line = *upper;
    }
    at = std::max(at, behind);
    while (at < text.size() && text[at] == '<') ++at;
  }
}

}  // namespace fairlead::extract
