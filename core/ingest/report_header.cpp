// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/report_header.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ascii.h"
#include "core/base/utf8.h"
#include "core/ingest/header_date.h"
#include "core/ingest/header_markings.h"
#include "core/model/foreign_marking.h"

namespace fairlead::ingest {

namespace {

constexpr std::size_t kMostLines = 60, kMostBytes = 8192, kLongestLabel = 60, kLongestTitleLine = 300;

bool isAround(char c) { return c == ' ' || c == '\t' || c == '*' || c == '#' || c == '_' || c == '|' || c == '>'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && isAround(text.front())) text.remove_prefix(1);
  while (text.starts_with("\xc2\xa0")) text.remove_prefix(2);
  while (!text.empty() && (isAround(text.back()) || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

/// Counts code points forward only, since fields come in the order of the text.
class Places {
 public:
  explicit Places(std::string_view text) : m_text(text) {}
  std::size_t of(std::size_t byte) {
    if (byte < m_byte) m_byte = m_point = 0;
    m_point += codePoints(m_text.substr(m_byte, byte - m_byte));
    m_byte = byte;
    return m_point;
  }
  Passage passage(std::string_view part) {
    const auto begin = static_cast<std::size_t>(part.data() - m_text.data());
    const std::size_t first = of(begin);
    return {std::string(part), {first, of(begin + part.size())}};
  }

 private:
  std::string_view m_text;
  std::size_t m_byte = 0, m_point = 0;
};

/// The first letter or digit of an evaluation as written: "2", "2 - Untested", "B (usually reliable)".
char codeOf(std::string_view value) {
  value = trimmed(value);
  if (value.starts_with("[") || value.starts_with("(")) value.remove_prefix(1);
  if (value.empty() || (value.size() > 1 && std::isalnum(static_cast<unsigned char>(value[1])))) return 0;
  const char c = value.front();
  return ascii::upper(c);
}

class HeaderReader {
 public:
  HeaderReader(std::string_view text, std::optional<GradingScheme> scheme, const HeaderWords& words)
      : m_text(text), m_places(text), m_scheme(scheme), m_words(words) {}

  ReportHeader read() {
    readLines();
    const Banners banners = bannersIn(m_text);
    for (const std::string_view banner : banners.read) m_markings.addFurther(m_places.passage(banner));
    for (const std::string_view banner : banners.unread) m_markings.noteUnread(m_places.passage(banner));
    readDates();
    readGrading();
    m_markings.settle();
    readItems();
    return std::move(m_header);
  }

 private:
  void readLines() {
    std::size_t at = m_text.starts_with("\xef\xbb\xbf") ? 3 : 0;
    for (std::size_t count = 0; at < m_text.size() && at < kMostBytes && count < kMostLines; ++count) {
      const std::size_t end = std::min(m_text.find('\n', at), m_text.size());
      const std::string_view line = trimmed(m_text.substr(at, end - at));
      at = end + 1;
      if (line.empty()) continue;
      if (m_isAwaiting && line.size() < kLongestTitleLine && line.find(':') == std::string_view::npos) {
        keep(m_awaited, line);
        m_isAwaiting = false;
        continue;
      }
      m_isAwaiting = false;
      if (count < 12 && isMarkingLine(line)) {
        m_markings.add(m_places.passage(line));
        continue;
      } else if (const auto words = count < 12 ? markingWordsIn(line, true) : std::nullopt) {
        m_markings.noteUnread(m_places.passage(*words));
        continue;
      } else if (count < 12 && looksClassified(line)) {
        m_markings.noteDoubtful(line);
      }
      if (startsItem(line)) break;
      if (readFields(line)) continue;
      if (!m_header.firstLine && line.size() <= kLongestTitleLine) m_header.firstLine = m_places.passage(line);
      // Two lines of running words: the body has begun.
      if (line.size() > 160 && ++m_long > 1) break;
    }
  }

  /// "Reference: X", also several on a line apart by tabs, bars or wide blanks. False if the line has none.
  bool readFields(std::string_view line) {
    bool found = false;
    std::size_t at = 0;
    while (at < line.size()) {
      std::size_t end = at;
      bool hasColon = false;
      while (end < line.size() && !(hasColon && isApart(line, end) && hasLabel(line.substr(end)))) {
        hasColon = hasColon || line[end] == ':' || line[end] == '\t' || line[end] == '|';
        ++end;
      }
      found |= readField(line.substr(at, end - at));
      at = end + 1;
      if (!found) return false;
    }
    return found;
  }

  static bool isApart(std::string_view line, std::size_t at) {
    return line[at] == '\t' || line[at] == '|' || line[at] == ';' || line.substr(at, 2) == "  ";
  }

  bool hasLabel(std::string_view part) const {
    part.remove_prefix(std::min(part.find_first_not_of(" \t|;*"), part.size()));
    const std::size_t colon = part.find(':');
    return colon != std::string_view::npos && colon < kLongestLabel && m_words.heading(part.substr(0, colon));
  }

  bool readField(std::string_view part) {
    part = trimmed(part);
    const std::size_t colon = part.find_first_of(":\t|");
    if (colon == std::string_view::npos || colon == 0 || colon > kLongestLabel) return false;
    const auto heading = m_words.heading(part.substr(0, colon));
    if (!heading) return false;
    std::string_view value = trimmed(part.substr(colon + 1));
    if (value.starts_with(":")) value = trimmed(value.substr(1));
    if (const auto scheme = *heading == Heading::Grading ? m_words.scheme(part.substr(0, colon)) : std::nullopt)
      m_named = scheme;
    if (value.empty()) {
      m_isAwaiting = true;
      m_awaited = *heading;
    } else {
      keep(*heading, value);
    }
    return true;
  }

  void keep(Heading heading, std::string_view value) {
    if (value.size() > 1000) return;
    // What comes first is the report's own; a second "Date:" belongs to something quoted. But what is quoted is marked.
    const bool isNew = m_header.fields.try_emplace(heading, m_places.passage(value)).second;
    if (!isNew && heading == Heading::Classification) m_markings.addFurther(m_places.passage(value));
    if (!isNew && heading == Heading::Handling) m_markings.addHandling(std::string(value));
  }

  void readDates() {
    if (const Passage* date = m_header.field(Heading::Date)) m_header.date = headerDateOf(*date);
    if (const Passage* date = m_header.field(Heading::InformationDate)) m_header.informationDate = headerDateOf(*date);
    if (const Passage* zone = m_header.field(Heading::TimeZone)) m_header.timeZone = m_words.zone(zone->text);
  }
  std::optional<std::string> headerDateOf(const Passage& passage) const { return headerDate(passage.text, m_words); }

  void readGrading() {
    if (const Passage* code = m_header.field(Heading::Grading)) {
      if (const auto named = m_words.scheme(code->text)) m_named = named;
      if (takeGradingWithin(code->text)) m_header.gradingSpan = code->span;
    }
    const Passage* source = m_header.field(Heading::SourceEvaluation);
    const Passage* information = m_header.field(Heading::InformationAssessment);
    if (!m_header.grading && source && information) readGradingOf(*source, *information);
    if (m_header.grading) return;
    for (const Heading heading : {Heading::Grading, Heading::SourceEvaluation, Heading::InformationAssessment})
      if (const Passage* words = m_header.field(heading)) noteUnreadGrading(*words);
  }

  void readGradingOf(const Passage& source, const Passage& information) {
    const char first = codeOf(source.text), second = codeOf(information.text);
    if (!first || !second) return;
    for (const Passage* part : {&source, &information}) {
      if (const auto named = m_words.scheme(part->text)) m_named = named;
    }
    const Passage* handling = m_header.field(Heading::Handling);
    const char third = handling ? codeOf(handling->text) : '\0';
    std::string code{first, second};
    if (takeGrading(third >= '1' && third <= '5' ? code + third : code)) {
      m_header.gradingSpan = {std::min(source.span.begin, information.span.begin),
                              std::max(source.span.end, information.span.end)};
    }
  }

  void noteUnreadGrading(const Passage& words) {
    m_header.unreadGradings.push_back(words);
    m_header.problems.push_back("The grading \"" + words.text +
                                "\" fits no scheme that can be told here; it is kept as words, so grade it by hand.");
  }

  /// The code may stand among words: "6x6 B2", "2B (untested)".
  bool takeGradingWithin(std::string_view text) {
    if (takeGrading(text)) return true;
    constexpr std::string_view kBlanks = " \t:,";
    for (std::size_t at = 0; (at = text.find_first_not_of(kBlanks, at)) != std::string_view::npos;) {
      const std::size_t end = std::min(text.find_first_of(kBlanks, at), text.size());
      if (takeGrading(text.substr(at)) || takeGrading(text.substr(at, end - at))) return true;
      at = end;
    }
    return false;
  }

  bool takeGrading(std::string_view code) {
    const auto parsed = parseGrading(code, m_named ? m_named : m_scheme);
    if (!parsed) return false;
    m_header.grading = parsed->grading;
    if (!parsed->handling.empty()) m_markings.addHandling(parsed->handling);
    return true;
  }

  /// "1. [2B P]", "(2) [E41]": the bytes up to and with the bracket; 0 if the line is no such item.
  static std::size_t itemHead(std::string_view line, std::string_view& code) {
    std::size_t at = line.starts_with("(") ? 1 : 0, digits = at;
    while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
    if (at == digits || at - digits > 3) return 0;
    while (at < line.size() && (line[at] == '.' || line[at] == ')' || line[at] == ' ' || line[at] == '\t')) ++at;
    if (at >= line.size() || line[at] != '[') return 0;
    const std::size_t close = line.find(']', at);
    if (close == std::string_view::npos || close - at > 12 || close - at < 3) return 0;
    code = line.substr(at + 1, close - at - 1);
    return close + 1;
  }

  /// The number of "2. He left": the point or bracket and the blank tell it from a date or an amount. 0: none.
  static int numberOf(std::string_view line) {
    std::size_t at = line.starts_with("(") ? 1 : 0;
    int number = 0;
    const std::size_t digits = at;
    while (at < line.size() && line[at] >= '0' && line[at] <= '9' && at - digits < 3)
      number = number * 10 + (line[at++] - '0');
    const bool isNumbered =
        at > digits && at + 1 < line.size() && (line[at] == '.' || line[at] == ')') && line[at + 1] == ' ';
    return isNumbered ? number : 0;
  }

  /// A code that stands elsewhere than behind the number, "4. (E41) He left" or "He left [2C D].", is told, not read.
  void noteStrayCode(std::string_view line) {
    for (std::size_t open = line.find_first_of("[("); open != std::string_view::npos;
         open = line.find_first_of("[(", open + 1)) {
      const std::size_t close = line.find_first_of("])", open);
      if (close == std::string_view::npos) return;
      const std::string_view code = line.substr(open + 1, close - open - 1);
      if (code.size() <= 6 && looksLikeGrading(code)) return noteUnreadGrading(m_places.passage(code));
    }
  }

  static bool startsItem(std::string_view line) {
    std::string_view code;
    return itemHead(line, code) > 0;
  }

  /// "9Z", "E41", "Z9 Q": an evaluation and an assessment, whatever the scheme. "[see 2]" and "[sic]" are none.
  static bool looksLikeGrading(std::string_view code) {
    const std::string_view word = code.substr(0, code.find(' '));
    const auto has = [&](char first, char last) {
      return std::any_of(word.begin(), word.end(), [&](char c) { return c >= first && c <= last; });
    };
    return word.size() >= 2 && word.size() <= 3 && has('0', '9') && has('A', 'Z') &&
           std::all_of(word.begin(), word.end(), [](char c) { return ascii::isDigit(c) || ascii::isUpper(c); });
  }

  void readItems() {
    if (m_text.find('[') == std::string_view::npos) return;
    struct Found {
      std::size_t begin;
      std::optional<Grading> grading;
      std::string handling;
      bool isGraded = true;
    };
    int last = 0;
    std::vector<Found> found;
    for (std::size_t at = 0; at < m_text.size() && found.size() < 10'000;) {
      const std::size_t end = std::min(m_text.find('\n', at), m_text.size());
      const std::string_view line = trimmed(m_text.substr(at, end - at));
      std::string_view code;
      if (itemHead(line, code) > 0) {
        const auto begin = static_cast<std::size_t>(line.data() - m_text.data());
        if (const auto parsed = parseGrading(code, m_named ? m_named : m_scheme)) {
          found.push_back({begin, parsed->grading, parsed->handling});
        } else if (looksLikeGrading(code)) {
          found.push_back({begin, std::nullopt, {}});
          noteUnreadGrading(m_places.passage(code));
        }
        last = numberOf(line);
      } else if (const int number = numberOf(line); number > last && !found.empty()) {
        // The next item, without a code of its own: its neighbour's is not its.
        found.push_back({static_cast<std::size_t>(line.data() - m_text.data()), std::nullopt, {}, false});
        last = number;
        noteStrayCode(line);
      }
      at = end + 1;
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (!found[i].isGraded) continue;
      const std::size_t limit = i + 1 < found.size() ? found[i + 1].begin : m_text.size();
      // An item ends at the next one or at an empty line.
      std::size_t end = std::min(m_text.find("\n\n", found[i].begin), limit);
      while (end > found[i].begin && (m_text[end - 1] == '\n' || m_text[end - 1] == ' ')) --end;
      m_header.items.push_back(
          {m_places.passage(m_text.substr(found[i].begin, end - found[i].begin)), found[i].grading, found[i].handling});
    }
  }

  std::string_view m_text;
  Places m_places;
  std::optional<GradingScheme> m_scheme, m_named;
  const HeaderWords& m_words;
  ReportHeader m_header;
  HeaderMarkings m_markings{m_header};
  std::size_t m_long = 0;
  // A label alone on its line: the next line is its value.
  bool m_isAwaiting = false;
  Heading m_awaited = Heading::Reference;
};

}  // namespace

std::string Span::locator() const { return std::to_string(begin) + "-" + std::to_string(end); }

const Passage* ReportHeader::field(Heading heading) const {
  const auto found = fields.find(heading);
  return found == fields.end() ? nullptr : &found->second;
}

ReportHeader recogniseHeader(std::string_view utf8, std::optional<GradingScheme> scheme, const HeaderWords& words) {
  return HeaderReader(utf8, scheme, words).read();
}

}  // namespace fairlead::ingest
