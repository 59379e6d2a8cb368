// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/release_profile.h"

#include <nlohmann/json.hpp>

#include "core/base/error.h"
#include "core/base/resources.h"

namespace fairlead::release {

namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse(const std::string& what, const std::filesystem::path& where) {
  throw Failure(ErrorCode::Malformed, "The release profile cannot be used: " + what + "; correct it.", where.string());
}

Protection parseProtection(const std::string& text, const std::filesystem::path& where) {
  if (text == "named") return Protection::Named;
  if (text == "pseudonym") return Protection::Pseudonymous;
  if (text == "withheld") return Protection::Withheld;
  refuse("“" + text + "” is none of named, pseudonym, withheld", where);
}

std::filesystem::path find(const std::string& nameOrPath) {
  std::error_code ignored;
  if (nameOrPath.find('/') == std::string::npos && !nameOrPath.ends_with(".json")) {
    const auto file = resource("release") / (nameOrPath + ".json");
    if (std::filesystem::is_regular_file(file, ignored)) return file;
  } else if (std::filesystem::is_regular_file(nameOrPath, ignored)) {
    return nameOrPath;
  }
  std::string known;
  for (const auto& entry : std::filesystem::directory_iterator(resource("release")))
    if (entry.path().extension() == ".json")
      known.append(known.empty() ? "" : ", ").append(entry.path().stem().string());
  throw Failure(ErrorCode::NotFound, "There is no release profile of this name; there are " + known + ".", nameOrPath);
}

}  // namespace

std::string_view purposeName(Purpose purpose) {
  switch (purpose) {
    case Purpose::Intelligence:
      return "intelligence";
    case Purpose::Court:
      return "court";
    case Purpose::Public:
      return "public";
  }
  return "intelligence";
}

ReleaseProfile ReleaseProfile::read(const std::string& nameOrPath) {
  const std::filesystem::path path = find(nameOrPath);
  const Json json = Json::parse(readFile(path, 1 << 20), nullptr, false);
  if (!json.is_object()) refuse("it is no JSON object", path);
  ReleaseProfile profile;
  try {
    profile.name = path.stem().string();
    profile.label = json.value("label", profile.name);
    profile.organisation = json.value("organisation", "");
    profile.nations = json.value("nations", std::set<std::string>());
    const std::string purpose = json.at("purpose");
    if (purpose == "court")
      profile.purpose = Purpose::Court;
    else if (purpose == "public")
      profile.purpose = Purpose::Public;
    else if (purpose != "intelligence")
      refuse("its purpose is none of intelligence, court, public", path);
    const auto highest = parseClassification(json.at("highest_classification").get<std::string>());
    const auto tlp = parseTlp(json.value("highest_tlp", "TLP:AMBER"));
    if (!highest || !tlp) refuse("its highest classification or TLP is unknown", path);
    profile.highest = *highest;
    profile.highestTlp = *tlp;
    for (const std::string& code : json.value("handling", std::set<std::string>{"P"})) {
      if (code != "P" && code != "C") refuse("its handling codes are P and C alone", path);
      if (code == "C") profile.mayHaveConditions = true;
    }
    profile.mayHaveUnmarked = json.value("unmarked", false);
    profile.namesSources = json.value("sources_named", false);
    profile.hasAssessments = json.value("assessments", true);
    profile.hasStubs = json.value("stubs", true);
    profile.victims = parseProtection(json.value("victims", "pseudonym"), path);
    profile.witnesses = parseProtection(json.value("witnesses", "withheld"), path);
    profile.children = parseProtection(json.value("children", "withheld"), path);
  } catch (const Json::exception& wrong) {
    refuse(wrong.what(), path);
  }
  return profile;
}

}  // namespace fairlead::release
