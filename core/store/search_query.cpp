// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search_query.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

#include "core/base/ascii.h"
#include "core/base/fold.h"
#include "core/base/utf8.h"
#include "core/store/tokenizer.h"

namespace fairlead::store {

namespace {

struct Term {
  enum class Kind { Word, Or, Not } kind = Kind::Word;
  std::string text;  // without quotes
  bool isPhrase = false, isPrefix = false;
  std::string built = {};  // of a number in groups: as FTS5 is asked for it
};

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '(' || c == ')'; }

/// Cuts the query into words, phrases and operators; AND is what stands between words anyway.
std::vector<Term> termsOf(std::string_view query) {
  std::vector<Term> terms;
  std::size_t at = 0;
  while (at < query.size()) {
    if (isSpace(query[at])) {
      ++at;
      continue;
    }
    if (query[at] == '-' && at + 1 < query.size() && !isSpace(query[at + 1])) {
      terms.push_back({Term::Kind::Not, {}, false, false});
      ++at;
      continue;
    }
    Term term;
    if (query[at] == '"') {
      const std::size_t close = query.find('"', at + 1);
      const std::size_t end = close == std::string_view::npos ? query.size() : close;
      term.text = query.substr(at + 1, end - at - 1);
      term.isPhrase = true;
      at = end < query.size() ? end + 1 : end;
    } else {
      const std::size_t begin = at;
      while (at < query.size() && !isSpace(query[at]) && query[at] != '"') ++at;
      term.text = query.substr(begin, at - begin);
      if (term.text == "AND") continue;
      if (term.text == "OR") term.kind = Term::Kind::Or;
      if (term.text == "NOT") term.kind = Term::Kind::Not;
    }
    const bool starFollows = at < query.size() && query[at] == '*';
    if (starFollows) ++at;
    term.isPrefix = starFollows || (!term.isPhrase && term.text.size() > 1 && term.text.back() == '*');
    if (term.kind != Term::Kind::Word || !words(term.text).empty()) terms.push_back(std::move(term));
  }
  return terms;
}

/// A word that comes again asks for nothing more, and each costs a walk through the index.
void leaveOutDoubles(std::vector<Term>& terms) {
  constexpr std::size_t kMost = 64;
  std::set<std::tuple<std::string, bool, bool>> seen;
  std::vector<Term> kept;
  bool isNegated = false;
  for (Term& term : terms) {
    const bool isWord = term.kind == Term::Kind::Word;
    if (term.kind == Term::Kind::Or) seen.clear();
    const bool isNew = !isWord || seen.emplace(term.text, term.isPrefix, isNegated).second;
    if (isNew)
      kept.push_back(std::move(term));
    else if (isNegated)
      kept.pop_back();  // its NOT
    isNegated = !isWord && kept.back().kind == Term::Kind::Not;
    if (kept.size() == kMost) break;
  }
  terms = std::move(kept);
}

std::string quotedTerm(std::string_view text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '\0') continue;
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

std::string exactTerm(const Term& term) {
  if (!term.built.empty()) return term.built;
  return quotedTerm(term.text) + (term.isPrefix ? "*" : "");
}

/// The digits of "+44", "(0)", "7700-900123" and of what is nothing else; empty for other words.
std::string digitsOf(const Term& term) {
  std::string digits;
  if (term.kind != Term::Kind::Word) return {};
  for (const std::string_view word : words(term.text)) {
    if (!std::all_of(word.begin(), word.end(), ascii::isDigit)) return {};
    digits += word;
  }
  return digits;
}

/// "+44 7700 900123" also finds +447700900123: what stands in the index as one word is asked for as one as well.
void joinNumbers(std::vector<Term>& terms) {
  constexpr std::size_t kShortest = 7, kLongest = 19;  // as the index joins them
  std::vector<Term> out;
  for (std::size_t begin = 0; begin < terms.size();) {
    std::string digits = digitsOf(terms[begin]);
    std::size_t end = begin + 1, groups = words(terms[begin].text).size();
    std::string apart = exactTerm(terms[begin]);
    const bool mayGoOn = !digits.empty() && !terms[begin].isPhrase && !terms[begin].isPrefix;
    for (; mayGoOn && end < terms.size(); ++end) {
      const std::string more = digitsOf(terms[end]);
      const bool goesOn = !more.empty() && !terms[end].isPhrase && terms[end].text.front() != '+' &&
                          digits.size() + more.size() <= kLongest;
      if (!goesOn) break;
      if (more == "0" && end + 1 < terms.size()) continue;  // of "+44 (0)7700 900123"
      digits += more;
      groups += words(terms[end].text).size();
      apart += " AND " + exactTerm(terms[end]);
      if (terms[end].isPrefix) {
        ++end;
        break;
      }
    }
    if (groups < 2 || digits.size() < kShortest || digits.size() > kLongest) {
      out.push_back(std::move(terms[begin++]));
      continue;
    }
    Term number;
    number.text = digits;
    number.built = "((" + apart + ") OR " + quotedTerm(digits) + (terms[end - 1].isPrefix ? "*" : "") + ")";
    out.push_back(std::move(number));
    begin = end;
  }
  terms = std::move(out);
}

/// "mueller" as "muller", which is how Müller and Мюллер are folded; empty for what has no such letters. In short words
/// they are more often two sounds.
std::string withoutUmlauts(const std::string& folded) {
  constexpr std::size_t kTelling = 6;
  if (folded.size() < kTelling) return {};
  std::string out;
  for (std::size_t i = 0; i < folded.size(); ++i) {
    out += folded[i];
    const bool isPair =
        i + 1 < folded.size() && folded[i + 1] == 'e' && (folded[i] == 'u' || folded[i] == 'o' || folded[i] == 'a');
    if (isPair) ++i;
  }
  return out == folded ? std::string() : out;
}

/// The word, its umlauts written otherwise, or anything with its consonants; a phrase or prefix stays as it is.
std::string alikeTerm(const Term& term) {
  if (!term.built.empty()) return term.built;
  const auto cut = words(term.text);
  if (term.isPhrase || term.isPrefix || cut.size() != 1) return exactTerm(term);
  const std::string brought = latin(cut.front());
  const std::string bones = searchSkeleton(brought);
  const bool isOtherScript = brought != fold(cut.front());
  constexpr std::size_t kTelling =
      4;  // three consonants of a Latin word join too much; another script has no vowels to add
  std::string any = exactTerm(term);
  if (const std::string other = withoutUmlauts(brought); !other.empty()) any += " OR " + quotedTerm(other);
  if (!bones.empty() && (bones.size() >= kTelling || isOtherScript))
    any += " OR " + quotedTerm(std::string(kSkeletonMark) + bones);
  return any == exactTerm(term) ? any : "(" + any + ")";
}

/// OR binds weaker than standing side by side; NOT takes away from its group. A group of nothing but NOTs finds
/// nothing.
std::string build(const std::vector<Term>& terms, std::string (*word)(const Term&)) {
  std::vector<std::string> groups;
  std::string wanted, unwanted;
  bool negate = false;
  const auto endGroup = [&] {
    if (!wanted.empty())
      groups.push_back(unwanted.empty() ? "(" + wanted + ")" : "((" + wanted + ") NOT (" + unwanted + "))");
    wanted.clear();
    unwanted.clear();
    negate = false;
  };
  for (const Term& term : terms) {
    if (term.kind == Term::Kind::Or) {
      endGroup();
    } else if (term.kind == Term::Kind::Not) {
      negate = true;
    } else if (negate) {
      unwanted += (unwanted.empty() ? "" : " OR ") + exactTerm(term);
      negate = false;
    } else {
      wanted += (wanted.empty() ? "" : " AND ") + word(term);
    }
  }
  endGroup();
  std::string all;
  for (const std::string& group : groups) all += (all.empty() ? "" : " OR ") + group;
  return all;
}

}  // namespace

SearchExpression searchExpression(std::string_view query) {
  constexpr std::size_t kLongest = 4'000;  // FTS5's parser recurses; nobody types more
  const std::string text = replaceMalformed(query.substr(0, kLongest));
  std::vector<Term> terms = termsOf(text);
  joinNumbers(terms);
  leaveOutDoubles(terms);
  return {build(terms, exactTerm), build(terms, alikeTerm)};
}

}  // namespace fairlead::store
