// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/header_markings.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/base/ascii.h"
#include "core/base/fold.h"
#include "core/base/utf8.h"
#include "core/model/foreign_marking.h"
#include "core/model/marking_parts.h"

namespace fairlead::ingest {

namespace {

bool startsLikeMarking(std::string_view line) {
  constexpr std::string_view kStarts[] = {
      "OFFICIAL", "SECRET",        "TOP SECRET",      "UK OFFICIAL", "UK SECRET",      "UK TOP SECRET",
      "TLP:",     "RESTREINT UE",  "CONFIDENTIEL UE", "SECRET UE",   "TRES SECRET UE", "TRÈS SECRET UE",
      "NATO ",    "EU RESTRICTED", "EUROPOL ",        "RESTRICTED",  "CONFIDENTIAL",   "PROTECT"};
  return std::any_of(std::begin(kStarts), std::end(kStarts),
                     [&](std::string_view start) { return line.starts_with(start); });
}

bool isMarkingInCapitals(std::string_view part) {
  if (!startsLikeMarking(part) || std::any_of(part.begin(), part.end(), ascii::isLower)) return false;
  const auto marking = parseMarking(part);
  return marking && !marking->isNone();
}

/// "Re: Fwd: SECRET: the list" without what says that it is an answer.
std::string_view withoutReply(std::string_view subject) {
  for (;;) {
    const std::size_t colon = subject.find(':');
    if (colon == std::string_view::npos || !isReplyWord(subject.substr(0, colon))) return subject;
    subject = ascii::trimmed(subject.substr(colon + 1));
  }
}

/// Of a marking that breaks a rule: the highest classification that one of its parts is by itself.
Classification highestIn(std::string_view text) {
  Classification highest = Classification::None;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(std::min(text.find(" - ", at), text.find('/', at)), text.size());
    std::string_view part = text.substr(at, end - at);
    while (!part.empty() && (part.front() == ' ' || part.front() == '-')) part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    if (const auto found = parseClassification(part)) highest = std::max(highest, *found);
    at = end + 1;
  }
  return highest;
}

}  // namespace

bool isMarkingLine(std::string_view line) {
  if (line.size() >= 200 || !parseMarking(line)) return false;
  return startsLikeMarking(line) ||
         (line.size() <= 80 && equivalentClassification(line) >= Classification::OfficialSensitive);
}

bool looksClassified(std::string_view line) {
  if (line.size() > 80 || equivalentClassification(line) < Classification::OfficialSensitive) return false;
  const bool isSmall = std::any_of(line.begin(), line.end(), ascii::isLower);
  return !isSmall || line.find(' ') == std::string_view::npos;
}

Banners bannersIn(std::string_view text) {
  constexpr std::size_t kLongest = 80;
  Banners banners;
  std::set<std::string_view> seen;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = ascii::trimmed(text.substr(at, end - at));
    at = end + 1;
    if (line.empty() || line.size() > kLongest) continue;
    for (std::size_t from = 0; from < line.size();) {
      const std::size_t to = std::min({line.find("  ", from), line.find('\t', from), line.size()});
      const std::string_view part = ascii::trimmed(line.substr(from, to - from));
      from = to + 1;
      if (seen.contains(part)) continue;
      if (isMarkingInCapitals(part)) {
        banners.read.push_back(part);
        seen.insert(part);
      } else if (const auto unread = markingWordsIn(part, false); unread && !parseMarking(*unread)) {
        banners.unread.push_back(*unread);
        seen.insert(part);
      }
    }
  }
  return banners;
}

void HeaderMarkings::add(const Passage& line) {
  if (m_header.marking)
    m_further.push_back(line);
  else
    m_header.marking = line;
}

void HeaderMarkings::settle() {
  readSubject();
  settleOwn();
  for (const Passage& further : m_further) join(further);
  settleHandling();
  for (const Passage& unread : m_header.unreadMarkings)
    m_header.readMarking = fairlead::join(m_header.readMarking, fairlead::unreadMarking(unread.text));
}

/// "[CONFIDENTIAL] the list", "Re: SECRET: the list": a mail has no other place for its marking.
void HeaderMarkings::readSubject() {
  const Passage* field = m_header.field(Heading::Subject);
  if (!field) return;
  const Passage subject = *field;
  const std::string_view text = subject.text;
  const auto take = [&](std::string_view part, bool isInBrackets) {
    if (part.empty()) return;
    const std::size_t begin =
        subject.span.begin + codePoints(text.substr(0, static_cast<std::size_t>(part.data() - text.data())));
    const Passage passage{std::string(part), {begin, begin + codePoints(part)}};
    if (isMarkingInCapitals(part))
      addFurther(passage);
    else if (const auto unread = markingWordsIn(part, isInBrackets); unread && !parseMarking(*unread))
      noteUnread(passage);
  };
  for (std::size_t open = text.find_first_of("[({"); open != std::string_view::npos;
       open = text.find_first_of("[({", open + 1)) {
    const std::size_t close = text.find_first_of("])}", open);
    if (close == std::string_view::npos) break;
    take(ascii::trimmed(text.substr(open + 1, close - open - 1)), true);
  }
  const std::string_view said = withoutReply(text);
  // Words that are not in capitals are a title: "Secret: how they cross".
  const std::string_view before = ascii::trimmed(said.substr(0, std::min(said.find(':'), said.find(" - "))));
  if (std::none_of(before.begin(), before.end(), ascii::isLower)) take(before, false);
}

void HeaderMarkings::settleOwn() {
  if (const Passage* field = m_header.field(Heading::Classification)) {
    if (m_header.marking) m_further.push_back(*m_header.marking);
    m_header.marking = *field;
  }
  if (!m_header.marking) return;
  std::string problem;
  if (const auto marking = parseMarking(m_header.marking->text, &problem)) {
    m_header.readMarking = *marking;
  } else if (!saysUnclassified(m_header.marking->text)) {
    noteUnread(*m_header.marking, problem);
    m_header.readMarking.classification = highestIn(m_header.marking->text);
  }
}

void HeaderMarkings::join(const Passage& further) {
  std::string problem;
  const auto marking = parseMarking(further.text, &problem);
  if (!marking && saysUnclassified(further.text)) return;
  if (!marking) noteUnread(further, problem);
  Marking more;
  more.classification = highestIn(further.text);
  const Marking joined = fairlead::join(m_header.readMarking, marking ? *marking : more);
  if (joined.classification > m_header.readMarking.classification) {
    if (m_header.marking)
      m_header.problems.push_back("It is marked \"" + m_header.marking->text + "\" and \"" + further.text +
                                  "\"; the higher holds.");
    m_header.marking = further;
  }
  m_header.readMarking = joined;
}

void HeaderMarkings::settleHandling() {
  if (const Passage* field = m_header.field(Heading::Handling)) m_handling.push_back(field->text);
  std::optional<Marking> joined;
  for (const std::string& handling : m_handling) {
    Marking one = m_header.readMarking;
    if (!applyHandling(handling, one))
      m_header.problems.push_back("The handling \"" + handling + "\" is not wholly one that can be read.");
    joined = joined ? fairlead::join(*joined, one) : one;
  }
  if (joined) m_header.readMarking = *joined;
}

void HeaderMarkings::noteUnread(const Passage& words, const std::string& problem) {
  noteDoubtful(words.text, problem);
  const auto isSame = [&](const Passage& known) { return latin(known.text) == latin(words.text); };
  if (std::none_of(m_header.unreadMarkings.begin(), m_header.unreadMarkings.end(), isSame))
    m_header.unreadMarkings.push_back(words);
}

void HeaderMarkings::noteDoubtful(std::string_view words, const std::string& problem) {
  if (!m_header.unreadMarking.empty() &&
      equivalentClassification(words) <= equivalentClassification(m_header.unreadMarking))
    return;
  m_header.unreadMarking = words;
  m_header.problems.push_back(
      problem.empty() ? "The marking \"" + m_header.unreadMarking + "\" is not one that can be read." : problem);
}

}  // namespace fairlead::ingest
