// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/resolve/name_form.h"
#include "core/store/case.h"

namespace fairlead::resolve {

/// A date as digits, 0 where a part is unknown: 19081209, 19080000.
using PackedDate = std::uint32_t;

/// One entity as comparison needs it, cleaned once: names in Latin tokens, identifiers without spaces, dates as digits.
struct ResolveRecord {
  store::Key item = 0;
  std::string recordId;
  NameForm given, surname, father;
  std::vector<NameForm> names;  // whole names and aliases; also "given surname" where only parts are known
  std::vector<PackedDate> dates;
  std::vector<std::pair<std::string, std::string>> documents;  // property, value in capitals and digits
  std::vector<std::string> phones, emails, countries;
  std::vector<std::string> address;  // tokens, sorted
  std::string gender;
};

/// Adds what one statement says. Properties that don't tell entities apart are passed over.
void addValue(ResolveRecord& record, const Property& property, const std::string& value);
/// To be called once, when all is added.
void complete(ResolveRecord& record);

/// All entities in force of the schema and those that extend it, in one pass, with the telephones and e-mail addresses
/// that they hold. Throws Failure.
std::vector<ResolveRecord> readRecords(const store::Case& opened, const std::string& schema);

}  // namespace fairlead::resolve
