// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace fairlead::ui {

using Json = nlohmann::ordered_json;

/// What a pack is made of, as it stands in the case (docs/packs.md). Members that this version does not know stay as
/// they are, in their place.
class PackPlan {
 public:
  /// Of the plans that this version writes and reads; a plan without a version is of the first.
  static constexpr int kVersion = 1;

  /// No sections.
  PackPlan();
  /// Throws Failure(Malformed) for what is no plan, and Failure(Unsupported) for one of a newer version.
  static PackPlan parse(const std::string& text);
  std::string text() const;
  const Json& json() const { return m_json; }

  /// A text of the plan's own, such as its title; empty if there is none, or if it is no text.
  std::string value(const char* name) const;
  /// An empty text takes the member away.
  void set(const char* name, const std::string& text);

  std::size_t count() const { return m_json.at("sections").size(); }
  const Json& section(std::size_t index) const { return m_json.at("sections").at(index); }
  void replace(std::size_t index, Json section) { m_json.at("sections").at(index) = std::move(section); }
  /// Before the section that is there now; at the end for count().
  void insert(std::size_t index, Json section);
  void remove(std::size_t index);
  /// So that it stands at `to` afterwards.
  void move(std::size_t from, std::size_t to);

  bool operator==(const PackPlan&) const = default;

 private:
  Json m_json;
};

// Members of a section, whatever they are: a number in place of a text is as good as none.
std::string textIn(const Json& section, const char* name);
std::optional<std::int64_t> numberIn(const Json& section, const char* name);
bool isSetIn(const Json& section, const char* name);
/// An empty text, 0 and false take the member away.
void setText(Json& section, const char* name, const std::string& text);
void setNumber(Json& section, const char* name, std::int64_t number);
void setFlag(Json& section, const char* name, bool isSet);

}  // namespace fairlead::ui
