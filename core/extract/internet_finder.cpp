// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/internet_finder.h"

#include <algorithm>
#include <array>

#include "core/base/ascii.h"

namespace fairlead::extract {

namespace {

using ascii::isAlnum;
using ascii::isDigit;
bool isLocalPart(char c) { return isAlnum(c) || std::string_view("._%+-").find(c) != std::string_view::npos; }
/// A letter of Latin script beyond ASCII, as UTF-8 has them: two bytes, of which the first is one of these.
bool isLatinLead(char c) { return static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) <= 0xCA; }
bool isHost(char c) { return isAlnum(c) || c == '.' || c == '-'; }
bool isUrlCharacter(char c) {
  return isAlnum(c) || static_cast<signed char>(c) < 0 ||
         std::string_view("-._~:/?#[]@!$&'()*+,;=%").find(c) != std::string_view::npos;
}

/// Without a full stop, comma or bracket that belongs to the sentence.
std::size_t trimmedEnd(std::string_view text, std::size_t begin, std::size_t end) {
  while (end > begin) {
    const char last = text[end - 1];
    const bool isUnopened = last == ')' && text.substr(begin, end - begin).find('(') == std::string_view::npos;
    if (std::string_view(".,;:!?'\"-").find(last) == std::string_view::npos && !isUnopened) break;
    --end;
  }
  return end;
}

bool isDomainName(std::string_view host) {
  const auto dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host.size() > 253) return false;
  const std::string_view top = host.substr(dot + 1);
  if (top.size() < 2 || top.size() > 24 || std::any_of(top.begin(), top.end(), isDigit)) return false;
  return host.find("..") == std::string_view::npos && host.find(".-") == std::string_view::npos &&
         host.find("-.") == std::string_view::npos;
}

/// Top-level domains under which a bare word with a dot is taken for a domain; others need "www." or a scheme before.
bool isCommonTop(std::string_view top) {
  constexpr std::array<std::string_view, 42> kTops{
      "com",     "org", "net", "info",  "biz", "eu", "uk",   "fr",     "de",   "be",  "nl",  "it", "es", "pl",
      "ro",      "bg",  "gr",  "tr",    "ru",  "ua", "al",   "ch",     "ie",   "dk",  "se",  "no", "pt", "cz",
      "example", "gov", "edu", "onion", "io",  "me", "shop", "online", "site", "app", "xyz", "vn", "iq", "int"};
  return std::find(kTops.begin(), kTops.end(), top) != kTops.end();
}

class InternetSearch {
 public:
  InternetSearch(const ScannedText& text, std::vector<Mention>& found)
      : m_scan(text), m_text(text.text()), m_found(found) {}

  void run() {
    for (std::size_t at = m_text.find_first_of("@:"); at != std::string_view::npos;
         at = m_text.find_first_of("@:", at + 1)) {
      if (m_text[at] == '@')
        findAt(at);
      else if (m_text.substr(at).starts_with("://"))
        findUrl(at);
    }
    findHosts();
    findNamed();
  }

 private:
  void add(MentionType type, std::size_t begin, std::size_t end, std::string value, bool isValid) {
    Mention mention = mentionOf(m_scan, type, begin, end, std::move(value));
    mention.valid = isValid;
    m_found.push_back(std::move(mention));
  }

  void findAt(std::size_t at) {
    constexpr std::size_t kLongestLocal = 64, kLongestHost = 253;
    std::size_t begin = at, end = at + 1;
    while (begin > 0 && at - begin < kLongestLocal) {
      if (isLocalPart(m_text[begin - 1]))
        --begin;
      else if (begin > 1 && isLatinLead(m_text[begin - 2]) && static_cast<signed char>(m_text[begin - 1]) < 0)
        begin -= 2;
      else
        break;
    }
    while (begin < at && (m_text[begin] == '.' || m_text[begin] == '-')) ++begin;
    while (end < m_text.size() && end - at <= kLongestHost && isHost(m_text[end])) ++end;
    end = trimmedEnd(m_text, at + 1, end);
    if (begin < at) {
      const std::string_view host = m_text.substr(at + 1, end - at - 1);
      if (!isDomainName(host)) return;
      const bool isValid =
          m_text.substr(begin, at - begin).find("..") == std::string_view::npos && m_text[at - 1] != '.';
      return add(MentionType::Email, begin, end, ascii::lowered(m_text.substr(begin, end - begin)), isValid);
    }
    end = at + 1;
    while (end < m_text.size() && end - at <= 32 && (isAlnum(m_text[end]) || m_text[end] == '_' || m_text[end] == '.'))
      ++end;
    end = trimmedEnd(m_text, at + 1, end);
    const std::string_view name = m_text.substr(at + 1, end - at - 1);
    const bool hasLetter = std::any_of(name.begin(), name.end(), [](char c) { return isAlnum(c) && !isDigit(c); });
    if (name.size() < 3 || !hasLetter || (at > 0 && isAlnum(m_text[at - 1]))) return;
    add(MentionType::Handle, at, end, ascii::lowered(name), true);
    m_found.back().note = serviceBefore(at);
  }

  /// "Instagram: beach.guide22", "snapchat beachboy99": behind a colon any name, else one that is plainly no word.
  void findNamed() {
    constexpr std::size_t kShortest = 4, kLongest = 32;
    const auto& tokens = m_scan.tokens();
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
      if (std::find(kServices.begin(), kServices.end(), m_scan.folded(tokens[i])) == kServices.end()) continue;
      const std::string_view gap = m_scan.gapBefore(i + 1);
      const bool isTold = gap == ": " || gap == ":";
      if (!isTold && gap != " ") continue;
      const std::size_t begin = tokens[i + 1].begin;
      std::size_t end = begin;
      const auto isOfName = [](char c) { return isAlnum(c) || c == '_' || c == '.'; };
      while (end < m_text.size() && end - begin <= kLongest && isOfName(m_text[end])) ++end;
      end = trimmedEnd(m_text, begin, end);
      const std::string_view name = m_text.substr(begin, end - begin);
      const bool hasLetter = std::any_of(name.begin(), name.end(), [](char c) { return isAlnum(c) && !isDigit(c); });
      const bool isNoWord =
          name.find_first_of("0123456789_.") != std::string_view::npos && ascii::lowered(name) == name;
      const bool isCut = end < m_text.size() && (m_text[end] == '@' || m_text[end] == '/' || m_text[end] == ':');
      // "WhatsApp: call later": a word in a sentence, not a name alone behind the colon.
      const bool isAlone =
          end == m_text.size() || std::string_view(",;.)\n\r").find(m_text[end]) != std::string_view::npos;
      if (name.size() < kShortest || !hasLetter || isCut) continue;
      if (!isNoWord && !(isTold && isAlone && ascii::lowered(name) == name)) continue;
      add(MentionType::Handle, begin, end, ascii::lowered(name), true);
      m_found.back().note = std::string(m_scan.word(tokens[i]));
    }
  }

  /// "t.me/beachboats", "tiktok.com/@beach": whose page it is.
  bool findPage(std::string_view host, std::size_t begin, std::size_t end) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kPages{{{"t.me", "Telegram"},
                                                                                   {"telegram.me", "Telegram"},
                                                                                   {"instagram.com", "Instagram"},
                                                                                   {"tiktok.com", "TikTok"},
                                                                                   {"facebook.com", "Facebook"},
                                                                                   {"twitter.com", "Twitter"},
                                                                                   {"x.com", "X"}}};
    std::string name = ascii::lowered(host);
    if (name.starts_with("www.")) name.erase(0, 4);
    const auto page = std::find_if(kPages.begin(), kPages.end(), [&](const auto& one) { return one.first == name; });
    if (page == kPages.end() || end >= m_text.size() || m_text[end] != '/') return false;
    std::size_t from = end + 1;
    if (from < m_text.size() && m_text[from] == '@') ++from;
    std::size_t to = from;
    while (to < m_text.size() && to - from <= 32 && (isAlnum(m_text[to]) || m_text[to] == '_' || m_text[to] == '.'))
      ++to;
    to = trimmedEnd(m_text, from, to);
    if (to - from < 3) return false;
    add(MentionType::Handle, begin, to, ascii::lowered(m_text.substr(from, to - from)), true);
    m_found.back().note = page->second;
    return true;
  }

  static constexpr std::array<std::string_view, 10> kServices{"telegram", "instagram", "facebook", "twitter", "tiktok",
                                                              "snapchat", "whatsapp",  "signal",   "discord", "viber"};
  /// "Telegram" in "on Telegram as @name"; empty if none is named near.
  std::string serviceBefore(std::size_t at) const {
    const std::size_t token = m_scan.tokenAt(at);
    for (std::size_t back = 1; back <= 4 && back <= token; ++back) {
      if (m_scan.gapBefore(token - back + 1).find('\n') != std::string_view::npos) return {};
      const Token& word = m_scan.tokens()[token - back];
      if (std::find(kServices.begin(), kServices.end(), m_scan.folded(word)) != kServices.end())
        return std::string(m_scan.word(word));
    }
    return {};
  }

  void findUrl(std::size_t colon) {
    std::size_t begin = colon;
    while (begin > 0 && colon - begin < 8 && isAlnum(m_text[begin - 1])) --begin;
    const std::string scheme = ascii::lowered(m_text.substr(begin, colon - begin));
    // "hxxp": how addresses are written so that nobody clicks on them.
    if (scheme != "http" && scheme != "https" && scheme != "ftp" && scheme != "hxxp" && scheme != "hxxps") return;
    std::size_t end = colon + 3;
    while (end < m_text.size() && end - colon < 2'048 && isUrlCharacter(m_text[end])) ++end;
    while (end < m_text.size() && (static_cast<unsigned char>(m_text[end]) & 0xC0U) == 0x80U)
      --end;  // never within a character
    end = trimmedEnd(m_text, colon + 3, end);
    if (end <= colon + 3) return;
    std::string rest(m_text.substr(colon + 3, end - colon - 3));
    for (const std::string_view dot : {std::string_view("[.]"), std::string_view("(.)")})
      for (auto at = rest.find(dot); at != std::string::npos; at = rest.find(dot, at))
        rest.replace(at, dot.size(), ".");
    const std::string host = rest.substr(0, rest.find_first_of("/:?#"));
    std::string value = scheme.starts_with("hxxp") ? "http" + scheme.substr(4) : scheme;
    value += "://" + ascii::lowered(host) + rest.substr(host.size());
    add(MentionType::Url, begin, end, std::move(value), isDomainName(host) || isIp(host));
  }

  static bool isIp(std::string_view text) {
    int parts = 0;
    while (true) {
      const auto dot = std::min(text.find('.'), text.size());
      const std::string_view part = text.substr(0, dot);
      if (part.empty() || part.size() > 3 || !std::all_of(part.begin(), part.end(), isDigit)) return false;
      int value = 0;
      for (char c : part) value = value * 10 + c - '0';
      if (value > 255 || (part.size() > 1 && part[0] == '0')) return false;
      ++parts;
      if (dot == text.size()) return parts == 4;
      text.remove_prefix(dot + 1);
    }
  }

  /// Tokens joined by single dots or hyphens: domains, addresses of four numbers, and those of IPv6.
  void findHosts() {
    const auto& tokens = m_scan.tokens();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      std::size_t last = i;
      bool hasDot = false, hasColon = false;
      while (last + 1 < tokens.size() && last - i < 40 && tokens[last].isAscii && tokens[last + 1].isAscii) {
        const std::string_view gap = m_scan.gapBefore(last + 1);
        if (gap != "." && gap != "-" && gap != ":" && gap != "::") break;
        hasDot |= gap == ".";
        hasColon |= gap.front() == ':';
        ++last;
      }
      if (last == i) continue;
      const std::size_t begin = tokens[i].begin, end = tokens[last].end;
      const std::string_view host = m_text.substr(begin, end - begin);
      const char before = begin == 0 ? ' ' : m_text[begin - 1];
      const bool isFree =
          before != '@' && before != '/' && before != '.' && before != '-' && before != '_' && before != '$';
      if (isFree && hasDot && !hasColon) findHost(host, begin, end);
      if (isFree && hasColon && !hasDot) findIpv6(host, begin, end);
      i = last;
    }
  }

  void findHost(std::string_view host, std::size_t begin, std::size_t end) {
    if (tokensAreNumbers(host)) {
      if (std::count(host.begin(), host.end(), '.') == 3 && isIp(host))
        add(MentionType::Ip, begin, end, std::string(host), true);
      return;
    }
    if (findPage(host, begin, end)) return;
    const std::string name = ascii::lowered(host);
    const std::string top = name.substr(name.rfind('.') + 1);
    const bool isAddress = name.starts_with("www.") || isCommonTop(top);
    // "ended.It was": a full stop without a blank is no domain.
    const bool isOneCase = std::none_of(host.begin() + 1, host.end(), ascii::isUpper) ||
                           std::none_of(host.begin(), host.end(), ascii::isLower);
    const bool isPartOfPath = end < m_text.size() && m_text[end] == '@';
    if (isAddress && isOneCase && isDomainName(name) && name.find('.') >= 2 && !isPartOfPath)
      add(MentionType::Domain, begin, end, name, true);
  }

  static bool tokensAreNumbers(std::string_view host) {
    return std::all_of(host.begin(), host.end(), [](char c) { return isDigit(c) || c == '.'; });
  }

  void findIpv6(std::string_view text, std::size_t begin, std::size_t end) {
    const auto colons = std::count(text.begin(), text.end(), ':');
    const bool isShort = text.find("::") != std::string_view::npos;
    const bool isHex = text.find_first_not_of("0123456789abcdefABCDEF:") == std::string_view::npos;
    if (!isHex || colons < (isShort ? 3 : 7) || colons > 7 || (!isShort && colons != 7)) return;
    std::size_t longest = 0, here = 0;
    for (char c : text) longest = std::max(longest, here = c == ':' ? 0 : here + 1);
    if (longest <= 4) add(MentionType::Ip, begin, end, ascii::lowered(text), true);
  }

  const ScannedText& m_scan;
  std::string_view m_text;
  std::vector<Mention>& m_found;
};

}  // namespace

void InternetFinder::find(const ScannedText& text, const ReportContext&, std::vector<Mention>& found) const {
  InternetSearch(text, found).run();
}

}  // namespace fairlead::extract
