// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resolve/comparison.h"

#include <algorithm>
#include <cstdlib>

#include "core/resolve/string_distance.h"

namespace fairlead::resolve {

namespace {

int nameLevel(double similarity) {
  return similarity >= 0.965 ? 3 : similarity >= 0.88 ? 2 : similarity >= 0.75 ? 1 : 0;
}

double partSimilarity(const NameForm& a, const NameForm& b) { return compareNames(a, b).similarity; }

/// Given name and surname, also when one record has them the other way round.
std::pair<int, int> partLevels(const ResolveRecord& a, const ResolveRecord& b) {
  const auto level = [](const NameForm& x, const NameForm& y) {
    return x.isKnown() && y.isKnown() ? nameLevel(partSimilarity(x, y)) : kNull;
  };
  const int given = level(a.given, b.given), surname = level(a.surname, b.surname);
  if (given >= 2 || surname >= 2) return {given, surname};
  const int crossed = level(a.given, b.surname), other = level(a.surname, b.given);
  if (crossed >= 2 && other >= 2) return {2, 2};
  return {given, surname};
}

int wholeNameLevel(const ResolveRecord& a, const ResolveRecord& b) {
  double best = -1;
  for (const NameForm& x : a.names)
    for (const NameForm& y : b.names) best = std::max(best, partSimilarity(x, y));
  return best < 0 ? kNull : nameLevel(best);
}

std::array<unsigned, 3> partsOf(PackedDate date) { return {date / 10'000, date / 100 % 100, date % 100}; }

std::string digitsOf(PackedDate date) {
  std::string text = std::to_string(date);
  return std::string(text.size() < 8 ? 8 - text.size() : 0, '0') + text;
}

/// 1 January mostly stands for "sometime that year" (tradecraft 6.1), so that it says no more than the year.
bool isGuess(const std::array<unsigned, 3>& date) { return date[1] == 1 && date[2] == 1; }

int dateLevel(PackedDate x, PackedDate y) {
  const auto a = partsOf(x), b = partsOf(y);
  const bool isWhole = a[1] && a[2] && b[1] && b[2];
  const int years = std::abs(static_cast<int>(a[0]) - static_cast<int>(b[0]));
  if (x == y) return isWhole && !isGuess(a) ? 4 : 2;
  if (!isWhole)
    return a[0] == b[0] && (!a[1] || !b[1] || a[1] == b[1])                 ? 2
           : std::abs(static_cast<int>(a[0]) - static_cast<int>(b[0])) <= 1 ? 1
                                                                            : 0;
  if (a[0] == b[0] && a[1] == b[2] && a[2] == b[1]) return 3;
  if (isGuess(a) || isGuess(b)) return years == 0 ? 2 : years <= 2 ? 1 : 0;
  // A slip of the hand; but a birthday shared by father and son is none.
  constexpr int kSlip = 2;
  const std::size_t edits = editDistance(digitsOf(x), digitsOf(y), 2);
  if (edits == 1 && years <= kSlip) return 3;
  if (a[0] == b[0] && a[1] == b[1]) return 2;
  if ((edits == 2 && years <= kSlip) || (a[0] == b[0] && a[2] == b[2])) return 1;
  return 0;
}

int dateLevel(const ResolveRecord& a, const ResolveRecord& b) {
  int best = kNull;
  for (PackedDate x : a.dates)
    for (PackedDate y : b.dates) best = std::max(best, dateLevel(x, y));
  return best;
}

int documentLevel(const ResolveRecord& a, const ResolveRecord& b) {
  int best = kNull;
  for (const auto& [property, x] : a.documents) {
    for (const auto& [other, y] : b.documents) {
      if (property != other) continue;
      const int level = x == y ? 2 : std::min(x.size(), y.size()) >= 6 && editDistance(x, y, 1) == 1 ? 1 : 0;
      best = std::max(best, level);
    }
  }
  return best;
}

int phoneLevel(const ResolveRecord& a, const ResolveRecord& b) {
  constexpr std::size_t kSubscriber = 7;
  int best = kNull;
  for (const std::string& x : a.phones) {
    for (const std::string& y : b.phones) {
      const bool sameEnd = x.size() >= kSubscriber && y.size() >= kSubscriber &&
                           x.compare(x.size() - kSubscriber, kSubscriber, y, y.size() - kSubscriber, kSubscriber) == 0;
      best = std::max(best, x == y ? 2 : sameEnd || editDistance(x, y, 1) == 1 ? 1 : 0);
    }
  }
  return best;
}

int emailLevel(const ResolveRecord& a, const ResolveRecord& b) {
  int best = kNull;
  for (const std::string& x : a.emails) {
    for (const std::string& y : b.emails) {
      const bool sameUser = x.substr(0, x.find('@')) == y.substr(0, y.find('@')) && x.find('@') >= 4;
      best = std::max(best, x == y ? 2 : sameUser || editDistance(x, y, 2) <= 2 ? 1 : 0);
    }
  }
  return best;
}

/// Shared part of the tokens, small typing errors forgiven.
int addressLevel(const ResolveRecord& a, const ResolveRecord& b) {
  if (a.address.empty() || b.address.empty()) return kNull;
  const auto& small = a.address.size() <= b.address.size() ? a.address : b.address;
  const auto& large = a.address.size() <= b.address.size() ? b.address : a.address;
  double shared = 0;
  for (const std::string& token : small) {
    if (std::binary_search(large.begin(), large.end(), token)) {
      shared += 1;
    } else if (token.size() >= 5 && std::any_of(large.begin(), large.end(), [&](const std::string& other) {
                 return other.size() >= 4 && editDistance(token, other, 1) == 1;
               })) {
      shared += 0.85;
    }
  }
  const double share = shared / (static_cast<double>(small.size() + large.size()) - shared);
  const double coverage = shared / static_cast<double>(small.size());
  return share >= 0.7 || (coverage >= 0.99 && small.size() >= 2) ? 3 : share >= 0.42 ? 2 : share >= 0.2 ? 1 : 0;
}

int countryLevel(const ResolveRecord& a, const ResolveRecord& b) {
  if (a.countries.empty() || b.countries.empty()) return kNull;
  return std::any_of(a.countries.begin(), a.countries.end(), [&](const std::string& country) {
    return std::binary_search(b.countries.begin(), b.countries.end(), country);
  });
}

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : " ") + value;
  return text;
}

std::string textOf(const NameForm& form) {
  std::string text;
  for (const NameToken& token : form.tokens) text += (text.empty() ? "" : " ") + token.text;
  return text;
}

std::string valueOf(const ResolveRecord& record, Feature feature) {
  switch (feature) {
    case Feature::Given:
      return textOf(record.given);
    case Feature::Surname:
      return textOf(record.surname);
    case Feature::Name: {
      std::string text;
      for (const NameForm& name : record.names) text += (text.empty() ? "" : "; ") + textOf(name);
      return text;
    }
    case Feature::Date: {
      std::vector<std::string> dates;
      for (PackedDate date : record.dates) dates.push_back(digitsOf(date));
      return joined(dates);
    }
    case Feature::Document: {
      std::vector<std::string> documents;
      for (const auto& [property, value] : record.documents) documents.push_back(value);
      return joined(documents);
    }
    case Feature::Phone:
      return joined(record.phones);
    case Feature::Email:
      return joined(record.emails);
    case Feature::Address:
      return joined(record.address);
    case Feature::Gender:
      return record.gender;
    case Feature::Country:
      return joined(record.countries);
    case Feature::Father:
      return textOf(record.father);
  }
  return {};
}

}  // namespace

std::string_view featureName(Feature feature) {
  static constexpr std::array<std::string_view, kFeatures> kNames{
      "given name", "surname", "name", "date of birth", "document",     "phone",
      "e-mail",     "address", "sex",  "country",       "father's name"};
  return kNames[static_cast<std::size_t>(feature)];
}

Pattern compare(const ResolveRecord& a, const ResolveRecord& b) {
  Pattern pattern;
  const auto set = [&](Feature feature, int level) {
    pattern[static_cast<std::size_t>(feature)] = static_cast<std::int8_t>(level);
  };
  const auto [given, surname] = partLevels(a, b);
  set(Feature::Given, given);
  set(Feature::Surname, surname);
  // Where the parts speak, the whole name would count the same thing twice.
  set(Feature::Name, given == kNull && surname == kNull ? wholeNameLevel(a, b) : kNull);
  set(Feature::Date, dateLevel(a, b));
  set(Feature::Document, documentLevel(a, b));
  set(Feature::Phone, phoneLevel(a, b));
  set(Feature::Email, emailLevel(a, b));
  set(Feature::Address, addressLevel(a, b));
  set(Feature::Gender, a.gender.empty() || b.gender.empty() ? kNull : a.gender == b.gender);
  set(Feature::Country, countryLevel(a, b));
  if (a.father.isKnown() && b.father.isKnown()) {
    const int level = nameLevel(partSimilarity(a.father, b.father));
    set(Feature::Father, level >= 2 ? 2 : level);
  } else {
    set(Feature::Father, kNull);
  }
  return pattern;
}

std::vector<std::string> sharedTokens(const ResolveRecord& a, const ResolveRecord& b, Feature feature) {
  if (feature == Feature::Given) return compareNames(a.given, b.given).shared;
  if (feature == Feature::Surname) return compareNames(a.surname, b.surname).shared;
  if (feature != Feature::Name) return {};
  NameAgreement best;
  for (const NameForm& x : a.names)
    for (const NameForm& y : b.names)
      if (NameAgreement found = compareNames(x, y); found.similarity > best.similarity) best = std::move(found);
  return best.shared;
}

std::pair<std::string, std::string> valuesOf(const ResolveRecord& a, const ResolveRecord& b, Feature feature) {
  return {valueOf(a, feature), valueOf(b, feature)};
}

}  // namespace fairlead::resolve
