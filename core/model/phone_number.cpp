// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/phone_number.h"

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <phonenumbers/phonenumberutil.h>
#pragma GCC diagnostic pop

#include <algorithm>
#include <charconv>
#include <vector>

#include "core/base/resources.h"

namespace fairlead {

namespace {

struct Range {
  std::string beginning;
  std::size_t rest = 0;
};

const std::vector<Range>& fictionRanges() {
  static const std::vector<Range> ranges = [] {
    std::vector<Range> read;
    const std::string text = readFile(resource("identifiers/fiction-phones.txt"));
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = std::string_view(text).substr(at, end - at);
      at = end + 1;
      const auto blank = line.find(' ');
      if (!line.starts_with('+') || blank == std::string_view::npos) continue;
      Range range{std::string(line.substr(0, blank)), 0};
      std::from_chars(line.data() + blank + 1, line.data() + line.size(), range.rest);
      read.push_back(std::move(range));
    }
    return read;
  }();
  return ranges;
}

}  // namespace

bool isReservedForFiction(std::string_view number) {
  if (number.size() == 12 && number.starts_with("+1") && number.substr(5, 5) == "55501") return true;
  const auto& ranges = fictionRanges();
  return std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
    return number.size() == range.beginning.size() + range.rest && number.starts_with(range.beginning);
  });
}

bool isInNumberingPlan(std::string_view number) {
  using i18n::phonenumbers::PhoneNumber;
  using i18n::phonenumbers::PhoneNumberUtil;
  if (isReservedForFiction(number)) return true;
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  PhoneNumber parsed;
  return util.Parse(std::string(number), "ZZ", &parsed) == PhoneNumberUtil::NO_PARSING_ERROR &&
         util.IsValidNumber(parsed);
}

std::optional<std::string> e164(std::string_view written, std::string_view region) {
  using i18n::phonenumbers::PhoneNumber;
  using i18n::phonenumbers::PhoneNumberUtil;
  constexpr std::size_t kLongest = 250;  // libphonenumber's own
  if (written.empty() || written.size() > kLongest) return std::nullopt;
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  PhoneNumber number;
  const std::string where = region.empty() ? "ZZ" : std::string(region);
  if (util.Parse(std::string(written), where, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return std::nullopt;
  if (!util.IsPossibleNumber(number)) return std::nullopt;
  std::string out;
  util.Format(number, PhoneNumberUtil::E164, &out);
  return out;
}

}  // namespace fairlead
