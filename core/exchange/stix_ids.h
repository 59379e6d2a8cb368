// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/base/instant.h"
#include "core/model/marking.h"

namespace fairlead::exchange {

/// "identity--..." for one of our items; the same item always has the same.
std::string stixId(std::string_view type, std::string_view name);
/// For a cyber-observable, from the properties that make it up (STIX 2.1, section 2.9); members sort as RFC 8785 asks.
std::string observableId(std::string_view type, const nlohmann::json& contributing);
/// With milliseconds, in UTC.
std::string stixTime(Instant at);

/// The extension of our own that holds an object's statements.
std::string statementsExtension();

/// OASIS' marking-definition for a TLP 2.0 label; null for none.
nlohmann::ordered_json tlpDefinition(Tlp tlp);
/// By the id of OASIS' definitions, of TLP 2.0 and of TLP 1, which bundles need not hold; None for any other.
Tlp tlpOf(std::string_view markingId);

}  // namespace fairlead::exchange
