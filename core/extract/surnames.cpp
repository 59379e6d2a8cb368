// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/surnames.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "core/base/fold.h"
#include "core/extract/country_names.h"
#include "core/extract/finder.h"

namespace fairlead::extract {

namespace {

/// Of one surname: the fullest name that the text gives.
struct NamedInFull {
  std::string name, folded;
  bool isOpen = false;

  bool isFull() const { return name.find(' ') != std::string::npos; }
  void add(const std::string& other) {
    const std::string otherFolded = fold(other);
    if (otherFolded == folded || (isFull() && other.find(' ') == std::string::npos)) return;
    isOpen |= isFull();
    name = other;
    folded = otherFolded;
  }
};

}  // namespace

void Surnames::add(std::size_t token, const Mention& person) {
  constexpr std::size_t kShortest = 4;
  const Token& surname = at(token);
  if (surname.size() < kShortest || surname.isAny(kNoName) ||
      !CountryNames::standard().find(m_text.folded(surname)).empty())
    return;
  m_bearers.push_back({token, person.begin, person.end, person.value});
}

void Surnames::forget(const std::function<bool(std::size_t begin, std::size_t end)>& isReadOtherwise) {
  std::erase_if(m_bearers, [&](const Bearer& bearer) { return isReadOtherwise(bearer.begin, bearer.end); });
}

/// "KHAN Imran", where no list holds Imran: surname first, of somebody else than who is named in full.
bool Surnames::isOfAnother(std::size_t token) const {
  const std::size_t next = token + 1;
  return at(token).isShouted && isNamePart(next) && !at(next).isShouted &&
         (isBlank(next) || m_text.gapBefore(next) == ", ");
}

void Surnames::find(std::vector<Mention>& found) const {
  if (m_bearers.empty()) return;
  std::unordered_map<std::string_view, NamedInFull> named;
  std::unordered_set<std::size_t> own;
  for (const Bearer& bearer : m_bearers) {
    named[m_text.folded(at(bearer.token))].add(bearer.name);
    own.insert(bearer.token);
  }
  // "Aziz Sample" beside "Karim Aziz": the word is somebody's given name, so that alone it may be either.
  std::unordered_map<std::size_t, std::size_t> longest;  // persons by their begin
  for (const Mention& mention : found)
    if (mention.type == MentionType::Person) longest[mention.begin] = std::max(longest[mention.begin], mention.end);
  std::vector<std::pair<std::size_t, NamedInFull*>> places;
  for (std::size_t i = 0; i < m_text.tokens().size(); ++i) {
    if (!isCapital(i) || at(i).isAny(kNoName)) continue;
    const auto known = named.find(m_text.folded(at(i)));
    if (known == named.end()) continue;
    const auto other = longest.find(at(i).begin);
    const bool isGiven = !own.contains(i) && other != longest.end() && other->second > at(i).end;
    known->second.isOpen |= isGiven || (!own.contains(i) && isOfAnother(i));
    if (isGiven) continue;
    places.emplace_back(i, &known->second);
  }
  for (const auto& [i, who] : places) {
    Mention mention = mentionOf(m_text, MentionType::Person, at(i).begin, at(i).end,
                                who->isOpen ? std::string(m_text.word(at(i))) : who->name);
    mention.basis = Basis::Surname;
    mention.note = "by the surname alone";
    found.push_back(std::move(mention));
  }
}

}  // namespace fairlead::extract
