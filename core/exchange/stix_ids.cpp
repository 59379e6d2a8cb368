// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/stix_ids.h"

#include <cstdio>

#include "core/exchange/uuid5.h"

namespace fairlead::exchange {

namespace {

struct KnownTlp {
  Tlp tlp;
  const char *label, *id, *value;
};
constexpr KnownTlp kTlp2[] = {
    {Tlp::Clear, "TLP:CLEAR", "94868c89-83c2-464b-929b-a1a8aa3c8487", "clear"},
    {Tlp::Green, "TLP:GREEN", "bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "green"},
    {Tlp::Amber, "TLP:AMBER", "55d920b0-5e8b-4f79-9ee9-91f868d9b421", "amber"},
    {Tlp::AmberStrict, "TLP:AMBER+STRICT", "939a9414-2ddd-4d32-a0cd-375ea402b003", "amber+strict"},
    {Tlp::Red, "TLP:RED", "e828b379-4e03-4974-9ac4-e53a884c97c1", "red"}};
constexpr std::pair<const char*, Tlp> kTlp1[] = {{"613f2e26-407d-48c7-9eca-b8e91df99dc9", Tlp::Clear},
                                                 {"34098fce-860f-48ae-8e50-ebd3cc5e41da", Tlp::Green},
                                                 {"f88d31f6-486f-44da-b317-01333bde0b82", Tlp::Amber},
                                                 {"5e57c739-391a-4eb3-b6be-7d15ca92d5ed", Tlp::Red}};

/// The standard reserves its own namespace for cyber-observables.
const Uuid& ourSpace() {
  static const Uuid space = Uuid::named("fairlead stix 2.1");
  return space;
}

}  // namespace

std::string stixId(std::string_view type, std::string_view name) {
  return std::string(type) + "--" + uuid5(ourSpace(), name).text();
}

std::string observableId(std::string_view type, const nlohmann::json& contributing) {
  static const Uuid space = Uuid::parse("00abedb4-aa42-466c-9c01-fed23315a9b7").value();
  const std::string canonical = contributing.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return std::string(type) + "--" + uuid5(space, canonical).text();
}

std::string stixTime(Instant at) {
  using namespace std::chrono;
  const auto day = floor<days>(at);
  const year_month_day date(day);
  const hh_mm_ss time(at - day);
  char text[48];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
  return text;
}

std::string statementsExtension() { return stixId("extension-definition", "Fairlead statements"); }

nlohmann::ordered_json tlpDefinition(Tlp tlp) {
  for (const KnownTlp& known : kTlp2)
    if (known.tlp == tlp)
      return {{"type", "marking-definition"},
              {"spec_version", "2.1"},
              {"id", std::string("marking-definition--") + known.id},
              {"created", "2022-10-01T00:00:00.000Z"},
              {"name", known.label},
              {"extensions",
               {{"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d",
                 {{"extension_type", "property-extension"}, {"tlp_2_0", known.value}}}}}};
  return nullptr;
}

Tlp tlpOf(std::string_view markingId) {
  constexpr std::string_view kType = "marking-definition--";
  if (!markingId.starts_with(kType)) return Tlp::None;
  markingId.remove_prefix(kType.size());
  for (const KnownTlp& known : kTlp2)
    if (markingId == known.id) return known.tlp;
  for (const auto& [id, tlp] : kTlp1)
    if (markingId == id) return tlp;
  return Tlp::None;
}

}  // namespace fairlead::exchange
