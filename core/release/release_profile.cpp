// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/release_profile.h"

#include <nlohmann/json.hpp>
#include <type_traits>

#include "core/base/error.h"
#include "core/base/resources.h"

namespace fairlead::release {

namespace {

using PlainJson = nlohmann::json;

[[noreturn]] void refuse(const std::string& what, const std::filesystem::path& where) {
  throw Failure(ErrorCode::Malformed, "The release profile cannot be used: " + what + "; correct it.", where.string());
}

Protection parseProtection(const std::string& text, const std::filesystem::path& where) {
  if (text == "named") return Protection::Named;
  if (text == "pseudonym") return Protection::Pseudonymous;
  if (text == "withheld") return Protection::Withheld;
  refuse("“" + text + "” is none of named, pseudonym, withheld", where);
}

/// A misspelt "witneses" would otherwise name them.
void requireKnown(const PlainJson& profile, const std::filesystem::path& where) {
  static const std::set<std::string> kMembers{
      "label",       "organisation", "nations",   "purpose",       "highest_classification",
      "highest_tlp", "handling",     "unmarked",  "sources_named", "assessments",
      "stubs",       "victims",      "witnesses", "children",      "comment"};
  for (const auto& [name, value] : profile.items())
    if (!kMembers.contains(name)) refuse("it says “" + name + "”, which no profile knows", where);
}

template <typename Value>
Value member(const PlainJson& profile, const char* name, Value standard, const std::filesystem::path& where) {
  const auto found = profile.find(name);
  if (found == profile.end()) return standard;
  try {
    return found->get<Value>();
  } catch (const PlainJson::exception&) {
    const char* const kind = std::is_same_v<Value, bool>          ? "true or false"
                             : std::is_same_v<Value, std::string> ? "a text"
                                                                  : "a list of texts";
    refuse(std::string("“") + name + "” is to be " + kind, where);
  }
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
  const PlainJson json = PlainJson::parse(readFile(path, 1 << 20), nullptr, false);
  if (!json.is_object()) refuse("it is no JSON object", path);
  requireKnown(json, path);
  const auto text = [&](const char* name, const std::string& standard) { return member(json, name, standard, path); };
  const auto flag = [&](const char* name, bool standard) { return member(json, name, standard, path); };
  const auto texts = [&](const char* name, std::set<std::string> standard) {
    return member(json, name, std::move(standard), path);
  };
  ReleaseProfile profile;
  profile.name = path.stem().string();
  profile.label = text("label", profile.name);
  profile.organisation = text("organisation", "");
  profile.nations = texts("nations", {});
  const std::string purpose = text("purpose", "");
  if (purpose == "court")
    profile.purpose = Purpose::Court;
  else if (purpose == "public")
    profile.purpose = Purpose::Public;
  else if (purpose != "intelligence")
    refuse("its purpose is none of intelligence, court, public", path);
  const auto highest = parseClassification(text("highest_classification", ""));
  const auto tlp = parseTlp(text("highest_tlp", "TLP:AMBER"));
  if (!highest || !tlp) refuse("its highest classification or TLP is missing or unknown", path);
  profile.highest = *highest;
  profile.highestTlp = *tlp;
  for (const std::string& code : texts("handling", {"P"})) {
    if (code != "P" && code != "C") refuse("its handling codes are P and C alone", path);
    if (code == "C") profile.mayHaveConditions = true;
  }
  profile.mayHaveUnmarked = flag("unmarked", false);
  profile.namesSources = flag("sources_named", false);
  profile.hasAssessments = flag("assessments", true);
  profile.hasStubs = flag("stubs", true);
  profile.victims = parseProtection(text("victims", "pseudonym"), path);
  profile.witnesses = parseProtection(text("witnesses", "withheld"), path);
  profile.children = parseProtection(text("children", "withheld"), path);
  return profile;
}

}  // namespace fairlead::release
