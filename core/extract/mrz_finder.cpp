// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/mrz_finder.h"

#include "core/model/mrz.h"

namespace fairlead::extract {

namespace {

bool isZoneCharacter(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '<'; }

/// The line of a zone that begins at the byte or behind blanks; empty if there is none.
std::string_view lineAt(std::string_view text, std::size_t& at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\r' || text[at] == '\t')) ++at;
  std::size_t end = at;
  while (end < text.size() && end - at <= 44 && isZoneCharacter(text[end])) ++end;
  const bool isWhole = end == text.size() || text[end] == '\n' || text[end] == '\r' || text[end] == ' ';
  return isWhole ? text.substr(at, end - at) : std::string_view();
}

std::size_t nextLine(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\r' || text[at] == '\t')) ++at;
  return at < text.size() && text[at] == '\n' ? at + 1 : std::string_view::npos;
}

}  // namespace

void MrzFinder::find(const ScannedText& scanned, const ReportContext&, std::vector<Mention>& found) const {
  const std::string_view text = scanned.text();
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    // The first filler of a zone is its second to sixth character.
    std::size_t begin = at;
    while (begin > 0 && at - begin < 6 && isZoneCharacter(text[begin - 1])) --begin;
    if (begin > 0 && isZoneCharacter(text[begin - 1])) continue;
    std::size_t end = begin, lines = 0;
    const std::size_t length = lineAt(text, end).size();
    if (length != 30 && length != 36 && length != 44) continue;
    std::size_t here = begin;
    while (lines < (length == 30 ? 3U : 2U) && here != std::string_view::npos && lineAt(text, here).size() == length) {
      end = here + length;
      ++lines;
      here = nextLine(text, end);
    }
    const auto mrz = Mrz::parse(text.substr(begin, end - begin));
    if (!mrz) continue;
    Mention mention = mentionOf(scanned, MentionType::Mrz, begin, end, mrz->number);
    mention.valid = mrz->isValid;
    mention.note = mrz->surname + (mrz->givenNames.empty() ? "" : ", " + mrz->givenNames);
    found.push_back(std::move(mention));
    at = end - 1;
  }
}

}  // namespace fairlead::extract
