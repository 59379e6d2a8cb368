// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/release/quick_line.h"

#include <algorithm>

namespace fairlead::release {

namespace {

constexpr std::size_t kMostMembers = 16;  // beyond, looking for one that stands twice is not quick

class QuickLine {
 public:
  explicit QuickLine(std::string_view line) : m_rest(line) {}

  std::optional<Json> read() {
    Json json(Json::value_t::object);
    if (!readObject(json, true) || !m_rest.empty()) return std::nullopt;
    return json;
  }

 private:
  bool takes(char c) {
    if (m_rest.empty() || m_rest.front() != c) return false;
    m_rest.remove_prefix(1);
    return true;
  }

  /// Up to the closing quote; false if an escape or a control character stands before it.
  bool readText(std::string_view& text) {
    if (!takes('"')) return false;
    const auto end = std::find_if(m_rest.begin(), m_rest.end(),
                                  [](char c) { return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20; });
    if (end == m_rest.end() || *end != '"') return false;
    text = m_rest.substr(0, static_cast<std::size_t>(end - m_rest.begin()));
    m_rest.remove_prefix(text.size() + 1);
    return true;
  }

  bool readObject(Json& json, bool mayHoldObjects) {
    if (!takes('{')) return false;
    auto& members = json.get_ref<Json::object_t&>();
    members.reserve(8);
    do {
      std::string_view name, text;
      if (!readText(name) || !takes(':')) return false;
      // Of two of a name the last stands, in the place of the first: a case for the library.
      const bool isTwice =
          std::any_of(members.begin(), members.end(), [&](const auto& one) { return one.first == name; });
      if (isTwice || members.size() == kMostMembers) return false;
      if (!m_rest.empty() && m_rest.front() == '{') {
        Json inner(Json::value_t::object);
        if (!mayHoldObjects || !readObject(inner, false)) return false;
        members.emplace_back(std::string(name), std::move(inner));
      } else if (readText(text)) {
        members.emplace_back(std::string(name), std::string(text));
      } else {
        return false;
      }
    } while (takes(','));
    return takes('}');
  }

  std::string_view m_rest;
};

}  // namespace

std::optional<Json> quickLine(std::string_view line) { return QuickLine(line).read(); }

}  // namespace fairlead::release
