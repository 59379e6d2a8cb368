// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/statement.h"

#include "core/base/sha256.h"

namespace fairlead {

StatementId derivedStatementId(std::string_view originKey, std::string_view locator, ItemId subject,
                               std::string_view property, std::string_view value, std::string_view specification) {
  // Fields of their lengths one after the other; Uuid::named hashes them.
  std::string name;
  const auto field = [&](std::string_view text) {
    name += std::to_string(text.size());
    name += ':';
    name += text;
  };
  for (std::string_view text : {std::string_view("statement"), originKey, locator}) field(text);
  name.append(reinterpret_cast<const char*>(subject.uuid.bytes.data()), subject.uuid.bytes.size());
  for (std::string_view text : {property, value, specification}) field(text);
  return StatementId::named(name);
}

}  // namespace fairlead
