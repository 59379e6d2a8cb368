// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/change.h"

#include <array>
#include <utility>

namespace fairlead::store {

namespace {
constexpr std::array<std::pair<Action, std::string_view>, 9> kActions{{{Action::Create, "create"},
                                                                       {Action::Collect, "collect"},
                                                                       {Action::Alter, "alter"},
                                                                       {Action::Consult, "consult"},
                                                                       {Action::Disclose, "disclose"},
                                                                       {Action::Combine, "combine"},
                                                                       {Action::Erase, "erase"},
                                                                       {Action::Undo, "undo"},
                                                                       {Action::Redo, "redo"}}};
}  // namespace

std::string_view actionName(Action action) {
  for (const auto& [known, name] : kActions)
    if (known == action) return name;
  return "alter";
}

std::optional<Action> parseAction(std::string_view name) {
  for (const auto& [action, known] : kActions)
    if (known == name) return action;
  return std::nullopt;
}

}  // namespace fairlead::store
