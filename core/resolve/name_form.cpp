// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/name_form.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/base/fold.h"
#include "core/base/resources.h"
#include "core/base/utf8.h"
#include "core/resolve/name_contrast.h"
#include "core/resolve/name_spelling.h"
#include "core/resolve/string_distance.h"

namespace fairlead::resolve {

namespace {

constexpr std::size_t kMostTokens = 12;  // a name with more is a sentence; its beginning is compared

struct WordLists {
  std::unordered_map<std::string, int> alike, generations;
  std::unordered_set<std::string> particles, companies;

  void addGiven();
};

template <typename Visit>
void forEachLine(std::string_view file, Visit visit) {
  std::istringstream lines(readFile(resource(file)));
  int number = 0;
  for (std::string line; std::getline(lines, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream wordsOf(line);
    for (std::string word; wordsOf >> word;) visit(word, number);
  }
}

/// A line that holds a word of a group belongs to it; every other is a group of its own.
void WordLists::addGiven() {
  std::map<int, std::vector<std::string>> lines;
  forEachLine("names/given.txt", [&](const std::string& word, int line) { lines[line].push_back(word); });
  for (const auto& [line, words] : lines) {
    int group = kFirstGivenGroup + line;
    for (const std::string& word : words)
      if (const auto known = alike.find(word); known != alike.end() && known->second < kFirstGivenGroup)
        group = known->second;
    for (const std::string& word : words) alike.try_emplace(word, group);
  }
}

const WordLists& lists() {
  static const WordLists read = [] {
    WordLists made;
    forEachLine("names/alike.txt", [&](const std::string& word, int line) { made.alike.try_emplace(word, line); });
    made.addGiven();
    forEachLine("names/generations.txt",
                [&](const std::string& word, int line) { made.generations.try_emplace(word, line); });
    forEachLine("names/particles.txt", [&](const std::string& word, int) { made.particles.insert(word); });
    forEachLine("names/companies.txt", [&](const std::string& word, int) { made.companies.insert(word); });
    return made;
  }();
  return read;
}

/// Arabic and Hebrew script leave short vowels out, so that their Latin form has few.
bool isVowelless(std::string_view original) {
  for (std::size_t at = 0; at < original.size();) {
    const char32_t c = nextCodePoint(original, at);
    if (c >= 0x0590 && c <= 0x08FF) return true;
  }
  return false;
}

NameToken tokenOf(std::string_view word, bool lacksVowels) {
  NameToken token;
  token.text = word;
  token.skeleton = skeleton(word);
  token.isNumber = !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  token.isInitial = word.size() == 1 && !token.isNumber;
  token.sounds = soundsOf(word);
  token.lacksVowels = lacksVowels;
  const auto found = lists().alike.find(token.text);
  if (found != lists().alike.end()) token.group = found->second;
  return token;
}

bool soundsAlike(const NameToken& a, const NameToken& b) {
  return std::any_of(a.sounds.begin(), a.sounds.end(), [&](const std::string& sound) {
    return std::find(b.sounds.begin(), b.sounds.end(), sound) != b.sounds.end();
  });
}

/// One of the two is from a script that leaves vowels out: what is left are consonants. Its ayn and alef may be no
/// letter.
double comparedBones(const NameToken& a, const NameToken& b) {
  const auto bonesOf = [](const NameToken& token) {
    std::string_view bones = token.skeleton;
    if (bones.starts_with('A')) bones.remove_prefix(1);
    return bones;
  };
  const std::string_view x = bonesOf(a), y = bonesOf(b);
  if (x == y && !x.empty()) return x.size() >= 2 ? 0.94 : 0.9;
  const double bones = jaroWinkler(x, y);
  return bones >= 0.9 ? 0.8 : 0.5 * bones;
}

double similarity(const NameToken& a, const NameToken& b) {
  constexpr double kOtherTone = 0.75, kOtherVowel = 0.8, kOtherWord = 0.6;
  if (a.text == b.text) return a.toned.empty() || b.toned.empty() || a.toned == b.toned ? 1 : kOtherTone;
  if (a.isNumber || b.isNumber) return 0;
  if (a.group >= 0 && a.group == b.group) return 0.97;
  if (a.group >= 0 && b.group >= 0) return 0.5;  // two names of the lists are two names, however near (Hassan, Hussein)
  if (a.isInitial || b.isInitial) return a.text.front() == b.text.front() ? 0.75 : 0;
  if (a.lacksVowels != b.lacksVowels) return comparedBones(a, b);
  if (isOtherGender(a.text, b.text) || isOtherSonOf(a.text, b.text)) return kOtherWord;
  if (soundsAlike(a, b)) return 0.95;
  const std::size_t longer = std::max(a.text.size(), b.text.size());
  const std::size_t edits = editDistance(a.text, b.text, 3);
  if (edits == 1 && isOtherVowel(a.text, b.text)) return kOtherVowel;
  // Only vowels differ: a spelling more often than a name, the more consonants agree.
  const std::size_t bones = a.skeleton == b.skeleton ? a.skeleton.size() : 0;
  if (bones >= 5 || (bones == 4 && edits <= 2) || (bones == 3 && edits == 1)) return 0.9;
  // Slips of the hand spare the first letter; what begins otherwise is mostly another name.
  if (edits > 0 && edits <= 2 && a.text.front() != b.text.front()) return longer >= 6 ? 0.76 : 0.65;
  // A short name with one letter changed is often another name (Hassan is not Hussein, Nabil is not Nobel).
  if (edits == 1 && longer >= 6) return 0.88;
  if (edits == 1 && longer >= 4) return 0.8;
  if (edits == 2 && longer >= 8) return 0.78;
  return 0.65 * (1 - static_cast<double>(edits) / static_cast<double>(std::max<std::size_t>(longer, 4)));
}

struct Alignment {
  double sum = 0, doubt = 0;  // of the pairs: how alike, and how much they lack to be plainly alike
  std::size_t usedA = 0, usedB = 0;
  std::vector<std::string> shared;
};

constexpr double kCounts = 0.7;  // below, two tokens are two words
constexpr double kPlain = 0.9;   // from here on, two spellings of one

/// First words that one side writes as one and the other as two, then the best pairs.
Alignment align(const std::vector<NameToken>& a, const std::vector<NameToken>& b) {
  struct Pair {
    double value;
    std::size_t i, j;
  };
  std::vector<bool> usedA(a.size()), usedB(b.size());
  Alignment out;
  const auto glue = [&](const std::vector<NameToken>& one, std::vector<bool>& usedOne,
                        const std::vector<NameToken>& two, std::vector<bool>& usedTwo, std::size_t& countOne,
                        std::size_t& countTwo) {
    for (std::size_t i = 0; i < one.size(); ++i) {
      for (std::size_t j = 0; j + 1 < two.size() && !usedOne[i]; ++j) {
        if (usedTwo[j] || usedTwo[j + 1] || two[j].isInitial || two[j].isNumber || two[j + 1].isNumber) continue;
        const NameToken glued = tokenOf(two[j].text + two[j + 1].text, two[j].lacksVowels);
        const double value = similarity(one[i], glued);
        if (value < 0.95) continue;
        usedOne[i] = usedTwo[j] = usedTwo[j + 1] = true;
        out.sum += value;
        ++countOne;
        countTwo += 2;
        out.shared.push_back(one[i].text);
      }
    }
  };
  glue(a, usedA, b, usedB, out.usedA, out.usedB);
  glue(b, usedB, a, usedA, out.usedB, out.usedA);
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t j = 0; j < b.size(); ++j)
      if (const double value = similarity(a[i], b[j]); value >= kCounts) pairs.push_back({value, i, j});
  std::sort(pairs.begin(), pairs.end(), [](const Pair& x, const Pair& y) {
    return x.value != y.value ? x.value > y.value : x.i != y.i ? x.i < y.i : x.j < y.j;
  });
  for (const Pair& pair : pairs) {
    if (usedA[pair.i] || usedB[pair.j]) continue;
    usedA[pair.i] = usedB[pair.j] = true;
    out.sum += pair.value;
    if (!a[pair.i].isInitial && !b[pair.j].isInitial) out.doubt += std::max(0.0, kPlain - pair.value);
    ++out.usedA;
    ++out.usedB;
    if (pair.value >= 0.9) out.shared.push_back(a[pair.i].text);
  }
  return out;
}

/// 1 if the names bear different numbers, or only one bears any ("Nordlicht", "Nordlicht 2").
double numbersApart(const NameForm& a, const NameForm& b) {
  const auto numbers = [](const NameForm& form) {
    std::vector<std::string_view> found;
    for (const NameToken& token : form.tokens)
      if (token.isNumber) found.push_back(token.text);
    std::sort(found.begin(), found.end());
    return found;
  };
  return numbers(a) == numbers(b) ? 0 : 1;
}

/// Afghan and Turkish words of respect that stand as a part of the name.
bool isCourtesy(std::string_view word) {
  constexpr std::string_view kWords[] = {"khan", "agha", "aga", "bey", "efendi"};
  return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

/// Words that name nobody by themselves and yet tell who is meant: father of, mother of, son of, daughter of, and the
/// middle words of Vietnamese men and women.
void noteMarker(const std::string& word, NameForm& form) {
  const auto is = [&](std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (is({"abu", "abou", "abo"})) form.isFatherOf = true;
  if (is({"umm", "om", "oum", "um"})) form.isMotherOf = true;
  if (is({"bint", "bent"})) form.isDaughterOf = true;
  if (is({"van"})) form.hasVan = true;
  if (is({"thi"})) form.hasThi = true;
  if (is({"bin", "ibn", "ben"})) {
    form.isSonOf = true;
    form.sonAt = form.tokens.size();
  }
}

/// The given name of a Vietnamese is the last word: Hoa and Hòa Bình are two, whatever goes before.
bool isOtherGivenName(const NameForm& a, const NameForm& b) {
  const auto isVietnamese = [](const NameForm& form) { return form.isVietnamese() || form.hasThi; };
  return isVietnamese(a) && isVietnamese(b) && a.tokens.front().text == b.tokens.front().text &&
         similarity(a.tokens.back(), b.tokens.back()) < kCounts;
}

/// A man and a woman, or a father and his son, whose other words are the same.
bool areMarkedApart(const NameForm& a, const NameForm& b) {
  if (a.generation != 0 && b.generation != 0 && a.generation != b.generation) return true;
  if (isOtherGivenName(a, b)) return true;
  if ((a.isFatherOf && b.isMotherOf) || (a.isMotherOf && b.isFatherOf)) return true;
  if ((a.isDaughterOf && b.isSonOf) || (a.isSonOf && b.isDaughterOf)) return true;
  if ((a.hasVan && b.hasThi && !a.hasThi) || (b.hasVan && a.hasThi && !b.hasThi)) return true;
  if (!a.isSonOf || !b.isSonOf) return false;
  // Ali bin Hassan and Hassan bin Ali.
  const auto own = [](const NameForm& form) { return form.sonAt > 0 ? &form.tokens[form.sonAt - 1] : nullptr; };
  const auto father = [](const NameForm& form) {
    return form.sonAt < form.tokens.size() ? &form.tokens[form.sonAt] : nullptr;
  };
  const NameToken *ownA = own(a), *ownB = own(b), *fatherA = father(a), *fatherB = father(b);
  return ownA && ownB && fatherA && fatherB && similarity(*ownA, *ownB) < kCounts &&
         similarity(*ownA, *fatherB) >= kPlain && similarity(*fatherA, *ownB) >= kPlain;
}

}  // namespace

NameForm nameForm(std::string_view name) {
  NameForm form;
  const bool lacksVowels = isVowelless(name);
  std::vector<NameToken> dropped;
  const std::vector<std::string> words = nameWords(latin(romaniseCyrillic(name)), lacksVowels);
  std::vector<std::string> toned = tonedWords(name);
  if (toned.size() != words.size()) toned.clear();
  int courtesies = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    noteMarker(word, form);
    const auto generation = lists().generations.find(word);
    if (generation != lists().generations.end() && !form.tokens.empty()) {
      form.generation = generation->second;
    } else if (lists().companies.contains(word)) {
      form.legalForms.push_back(tokenOf(word, lacksVowels));
    } else if (lists().particles.contains(word)) {
      dropped.push_back(tokenOf(word, lacksVowels));
      courtesies += !form.tokens.empty() && isCourtesy(word) ? 1 : 0;
    } else if (form.tokens.size() < kMostTokens) {
      form.courtesies += std::exchange(courtesies, 0);
      form.tokens.push_back(tokenOf(word, lacksVowels));
      if (!toned.empty()) form.tokens.back().toned = std::move(toned[i]);
    }
  }
  if (form.tokens.empty()) form.tokens = std::move(dropped);  // "Khan" alone is a name after all
  if (form.tokens.empty()) form.tokens = form.legalForms;
  return form;
}

const std::vector<std::string>& commonNames() {
  static const std::vector<std::string> read = [] {
    std::vector<std::string> words;
    forEachLine("names/common.txt", [&](const std::string& word, int) { words.push_back(word); });
    return words;
  }();
  return read;
}

double compareTokens(const NameToken& a, const NameToken& b) { return similarity(a, b); }

NameAgreement compareNames(const NameForm& a, const NameForm& b) {
  NameAgreement agreement;
  if (!a.isKnown() || !b.isKnown()) return agreement;
  const bool isSwapped = a.tokens.size() > b.tokens.size();
  Alignment found = isSwapped ? align(b.tokens, a.tokens) : align(a.tokens, b.tokens);
  if (found.sum == 0) return agreement;
  const double shorter = static_cast<double>(std::min(a.tokens.size(), b.tokens.size()));
  const double longer = static_cast<double>(std::max(a.tokens.size(), b.tokens.size()));
  const double used = static_cast<double>(std::max(found.usedA, found.usedB));
  const double pairs = static_cast<double>(std::min(found.usedA, found.usedB));
  const double quality = found.sum / pairs;
  const double missingShort = std::max(0.0, shorter - static_cast<double>(std::min(found.usedA, found.usedB)));
  const double missingLong = std::max(0.0, longer - used);
  // A part left out is common (patronymics, second given names); a part that contradicts is not.
  double contradicted = std::min(missingShort, missingLong);
  double leftOut = missingLong - contradicted;
  // Gul Agha Sherzad, Gul Mohammad Sherzad: what was dropped as a courtesy stands where the other has a name.
  const NameForm &fewer = isSwapped ? b : a, &more = isSwapped ? a : b;
  const double held = std::min(leftOut, static_cast<double>(std::max(0, fewer.courtesies - more.courtesies)));
  contradicted += held;
  leftOut -= held;
  double penalty = 1 - 0.45 * contradicted / std::max(1.0, shorter / 1.5) - 0.12 * leftOut / std::max(1.0, longer / 2);
  if (shorter == 1 && longer >= 2) penalty -= 0.12;  // one name alone says little
  penalty -= 0.8 * found.doubt + 0.3 * numbersApart(a, b);
  constexpr double kApart = 0.6, kKunya = 0.12, kGeneration = 0.08;  // the father of Ali is not Ali
  if (a.generation != b.generation) penalty -= kGeneration;
  if (a.isFatherOf != b.isFatherOf || a.isMotherOf != b.isMotherOf) penalty -= kKunya;
  agreement.similarity = std::clamp(quality * penalty, 0.0, areMarkedApart(a, b) ? kApart : 1.0);
  agreement.shared = std::move(found.shared);
  return agreement;
}

}  // namespace fairlead::resolve
