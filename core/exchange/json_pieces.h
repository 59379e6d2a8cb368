// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <nlohmann/json.hpp>
#include <string_view>

namespace fairlead::exchange {

/// A JSON object of a file, and where it stands in it, in bytes.
using OnObject = std::function<void(const nlohmann::json& object, std::size_t begin, std::size_t end)>;

/// The objects of the list `member` of the one JSON object that the text is; each is parsed by itself, so that memory
/// does not grow with the file. Throws Failure(Malformed or Limit) naming the line.
void forEachInList(std::string_view text, std::string_view member, const OnObject& visit);
/// One object a line; empty lines are passed over. Throws the same.
void forEachLineObject(std::string_view text, const OnObject& visit);

/// A member that is a text; empty for any other.
std::string textMember(const nlohmann::json& object, const char* name);

}  // namespace fairlead::exchange
