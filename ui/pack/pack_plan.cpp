// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pack/pack_plan.h"

#include <algorithm>

#include "core/base/error.h"

namespace fairlead::ui {

namespace {

Json::array_t& sectionsOf(Json& json) { return json.at("sections").get_ref<Json::array_t&>(); }

}  // namespace

PackPlan::PackPlan() : m_json{{"sections", Json::array()}} {}

PackPlan PackPlan::parse(const std::string& text) {
  PackPlan plan;
  try {
    plan.m_json = Json::parse(text);
  } catch (const Json::parse_error& wrong) {
    throw Failure(ErrorCode::Malformed, "The pack's plan is no JSON object; mend it there, or write it anew.",
                  "byte " + std::to_string(wrong.byte));
  }
  if (!plan.m_json.is_object())
    throw Failure(ErrorCode::Malformed, "The pack's plan is no JSON object; mend it, or write it anew.");
  if (const auto version = numberIn(plan.m_json, "version"); version && *version > kVersion)
    throw Failure(ErrorCode::Unsupported, "The pack was written by a newer Fairlead, whose plans are of version " +
                                              std::to_string(*version) + "; this one reads version " +
                                              std::to_string(kVersion) + ". Open it there; nothing of it is lost.");
  const auto sections = plan.m_json.find("sections");
  if (sections == plan.m_json.end() || !sections->is_array())
    throw Failure(ErrorCode::Malformed, "The pack's plan cannot be used: it has no list of “sections”; give it one.");
  for (std::size_t i = 0; i < sections->size(); ++i)
    if (!sections->at(i).is_object())
      throw Failure(ErrorCode::Malformed,
                    "The pack's plan cannot be used: a section is no object with members; see docs/packs.md.",
                    "section " + std::to_string(i + 1));
  return plan;
}

std::string PackPlan::text() const { return m_json.dump(1, ' ', false, Json::error_handler_t::replace); }

std::string PackPlan::value(const char* name) const { return textIn(m_json, name); }
void PackPlan::set(const char* name, const std::string& text) { setText(m_json, name, text); }

void PackPlan::insert(std::size_t index, Json section) {
  auto& sections = sectionsOf(m_json);
  index = std::min(index, sections.size());
  sections.insert(sections.begin() + static_cast<std::ptrdiff_t>(index), std::move(section));
}

void PackPlan::remove(std::size_t index) {
  auto& sections = sectionsOf(m_json);
  sections.erase(sections.begin() + static_cast<std::ptrdiff_t>(index));
}

void PackPlan::move(std::size_t from, std::size_t to) {
  Json moved = section(from);
  remove(from);
  insert(to, std::move(moved));
}

std::string textIn(const Json& section, const char* name) {
  const auto found = section.find(name);
  return found != section.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<std::int64_t> numberIn(const Json& section, const char* name) {
  const auto found = section.find(name);
  if (found == section.end() || !found->is_number_integer()) return std::nullopt;
  return found->get<std::int64_t>();
}

bool isSetIn(const Json& section, const char* name) {
  const auto found = section.find(name);
  return found != section.end() && found->is_boolean() && found->get<bool>();
}

void setText(Json& section, const char* name, const std::string& text) {
  if (text.empty())
    section.erase(name);
  else
    section[name] = text;
}

void setNumber(Json& section, const char* name, std::int64_t number) {
  if (number == 0)
    section.erase(name);
  else
    section[name] = number;
}

void setFlag(Json& section, const char* name, bool isSet) {
  if (isSet)
    section[name] = true;
  else
    section.erase(name);
}

}  // namespace fairlead::ui
