// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/extract/plate_forms.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/base/ascii.h"

namespace fairlead::extract {

namespace {

using ascii::isDigit;
using ascii::isUpper;

/// Shape of a plate: A for letters, 0 for figures.
struct PlateForm {
  std::string_view shape, country;
  bool isSure;  // so distinct that no cue is needed
};
constexpr std::array<PlateForm, 42> kPlateForms{
    {{"AA00 AAA", "GB", true},   {"AA00AAA", "GB", true},    {"AA-000-AA", "FR", true},   {"AA 000 AA", "FR", false},
     {"A-AA 000", "DE", true},   {"A-AA 0000", "DE", true},  {"AA-AA 000", "DE", true},   {"AA-AA 0000", "DE", true},
     {"AA-A 000", "DE", true},   {"AA-A 0000", "DE", true},  {"AAA-AA 000", "DE", true},  {"0-AAA-000", "BE", true},
     {"0000 AAA", "ES", false},  {"A000 AAA", "GB", false},  {"AAA 000A", "GB", false},   {"AA000AA", "IT", false},
     {"AA-00-AA", "NL", true},   {"00-AAA-0", "NL", true},   {"A-000-AA", "NL", true},    {"A 000 AAA", "RO", false},
     {"AA 00 AAA", "RO", false}, {"00 AA 000", "TR", false}, {"AA00-AAA", "GB", false},   {"A000AAA", "GB", false},
     {"AAA000A", "GB", false},   {"AAA 0000", "GB", false},  {"0000 AA 00", "FR", false}, {"000 AAA 00", "FR", false},
     {"0AAA000", "BE", false},   {"0 AAA 000", "BE", false}, {"AAA-000", "BE", false},    {"00-AA-AA", "NL", false},
     {"AA-AA-00", "NL", false},  {"00-AA-00", "NL", false},  {"0-AAA-00", "NL", false},   {"AA-000-A", "NL", false},
     {"AAA-00-A", "NL", false},  {"A-00-AAA", "NL", false},  {"0-AA-000", "NL", false},   {"000-AA-0", "NL", false},
     {"A-A 000", "DE", false},   {"A-A 0000", "DE", false}}};

/// Germany's have one to three letters of a place, one or two, and one to four figures: "M XY 12", "HH-AB 1".
bool isGermanShape(std::string_view text) {
  std::size_t at = 0;
  const auto run = [&](auto is, std::size_t most) {
    const std::size_t begin = at;
    while (at < text.size() && at - begin < most && is(text[at])) ++at;
    return at > begin;
  };
  if (!run(isUpper, 3) || at == text.size() || (text[at] != '-' && text[at] != ' ')) return false;
  ++at;
  if (!run(isUpper, 2)) return false;
  if (at < text.size() && (text[at] == ' ' || text[at] == '-')) ++at;
  return at < text.size() && text[at] != '0' && run(isDigit, 4) && at == text.size();
}

/// Letters and figures that are taken for one another on a plate.
constexpr std::array<std::pair<char, char>, 9> kConfusable{
    {{'O', '0'}, {'I', '1'}, {'S', '5'}, {'B', '8'}, {'Z', '2'}, {'G', '6'}, {'Q', '0'}, {'D', '0'}, {'L', '1'}}};

std::optional<char> otherwise(char c) {
  for (const auto& [letter, figure] : kConfusable) {
    if (c == letter) return figure;
    if (c == figure) return letter;
  }
  return std::nullopt;
}

/// A UK plate of today has no I or Q, and no age identifier below 02.
bool isPossible(std::string_view plate, std::string_view country) {
  if (country != "GB" || plate.size() < 7 || !isUpper(plate[1])) return true;
  if (!isDigit(plate[2])) return true;
  const int age = (plate[2] - '0') * 10 + plate[3] - '0';
  return plate.find_first_of("IQ") == std::string_view::npos && age != 0 && age != 1;
}

std::string withoutJoints(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != ' ' && c != '-') out += c;
  return out;
}

/// The text in the form's shape, with `most` signs at most taken for those that they look like; nothing if it does not
/// fit. The first such sign.
std::optional<std::pair<std::string, char>> fitted(std::string_view text, std::string_view shape, int most) {
  if (text.size() != shape.size()) return std::nullopt;
  std::string fit(text);
  char first = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool wantsLetter = shape[i] == 'A', wantsFigure = shape[i] == '0';
    if (!wantsLetter && !wantsFigure) {
      if (text[i] != shape[i]) return std::nullopt;
      continue;
    }
    if (wantsLetter ? isUpper(text[i]) : isDigit(text[i])) continue;
    const auto other = isUpper(text[i]) || isDigit(text[i]) ? otherwise(text[i]) : std::nullopt;
    if (!other || --most < 0) return std::nullopt;
    fit[i] = *other;
    if (first == 0) first = text[i];
  }
  return std::pair(withoutJoints(fit), first);
}

}  // namespace

std::string PlateReading::note() const {
  if (likely.empty()) return country;
  return country + ": “" + sign + "” stands where a " + (isDigit(sign) ? "letter" : "figure") + " belongs, likely " +
         likely;
}

std::vector<PlateReading> readPlate(std::string_view written, bool isCued, bool isBesideVehicle) {
  std::vector<PlateReading> readings;
  for (const PlateForm& form : kPlateForms) {
    if (!form.isSure && !isCued) continue;
    const auto fit = fitted(written, form.shape, 0);
    if (fit && isPossible(fit->first, form.country)) readings.push_back({fit->first, std::string(form.country), {}, 0});
  }
  if (readings.empty() && isCued && isGermanShape(written)) readings.push_back({withoutJoints(written), "DE", {}, 0});
  const bool isMixed =
      std::any_of(written.begin(), written.end(), isDigit) && std::any_of(written.begin(), written.end(), isUpper);
  if (!readings.empty() || !isBesideVehicle || !isMixed) return readings;
  // "a Mercedes S580 AMG": what a vehicle is called may fit a form as it stands, and is no sure form misread.
  const bool isPlain = std::any_of(kPlateForms.begin(), kPlateForms.end(),
                                   [&](const PlateForm& form) { return fitted(written, form.shape, 0).has_value(); });
  if (!isCued && isPlain) return readings;
  for (const PlateForm& form : kPlateForms) {
    if (!form.isSure && !isCued) continue;
    constexpr int kSure = 2, kUnsure = 1;
    const auto fit = fitted(written, form.shape, form.isSure ? kSure : kUnsure);
    if (!fit || !isPossible(fit->first, form.country)) continue;
    readings.push_back({withoutJoints(written), std::string(form.country), fit->first, fit->second});
    break;  // the first form says it; the others would only say it again
  }
  return readings;
}

}  // namespace fairlead::extract
