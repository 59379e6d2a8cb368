// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/value.h"

#include <algorithm>

#include "core/base/ascii.h"
#include "core/base/error.h"
#include "core/base/utf8.h"
#include "core/model/place.h"
#include "core/model/time_value.h"

namespace fairlead {

namespace {

bool isDecimal(std::string_view text) {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const auto points = std::count(text.begin(), text.end(), '.');
  return digits > 0 && points <= 1 && static_cast<std::size_t>(digits + points) == text.size();
}

[[noreturn]] void refuse(const Property& property, std::string_view typed, const std::string& expected) {
  throw Failure(ErrorCode::Invalid, "The value of " + property.name + " must be " + expected + ".", std::string(typed));
}

}  // namespace

std::string canonicalValue(const Property& property, std::string_view typed) {
  const std::string_view text = ascii::trimmed(typed);
  if (text.empty()) refuse(property, typed, "something; leave the property out if nothing is known");
  if (!isUtf8(text)) refuse(property, replaceMalformed(typed), "text in UTF-8");
  switch (property.type) {
    case PropertyType::Time:
      if (const auto time = parseTimeValue(text)) return time->text();
      refuse(property, typed, "a time such as 2022, 2022-09, 2022-09-03, 2022-09-03T02:15Z, or FROM/TO");
    case PropertyType::Place:
      if (const auto place = parsePlace(text)) return place->text();
      refuse(property, typed,
             "a place such as 2.12,51.00 (longitude first), 2.12,51.00~500 (within 500 metres), or WKT");
    case PropertyType::Number:
      if (isDecimal(text)) return std::string(text);
      refuse(property, typed, "a number with a decimal point");
    case PropertyType::Choice: {
      if (property.choices.empty() ||
          std::find(property.choices.begin(), property.choices.end(), text) != property.choices.end())
        return std::string(text);
      std::string choices;
      for (const std::string& choice : property.choices) choices += (choices.empty() ? "" : ", ") + choice;
      refuse(property, typed, "one of " + choices);
    }
    default:
      return std::string(text);
  }
}

}  // namespace fairlead
