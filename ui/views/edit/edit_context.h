// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/store/case.h"
#include "ui/views/edit/origin_field.h"

namespace fairlead::ui {

/// What a dialog needs to know of the case, read beside the window before it opens.
struct EditContext {
  GradingScheme scheme = GradingScheme::Uk3x5x2;
  std::vector<OriginChoice> origins;  // reports, the latest first
  std::vector<store::Item> items;     // that it is about
  std::vector<store::StoredStatement> statements;
  QString targetCaption;  // of the statement's value, where that is an item
};

/// Throws Failure.
EditContext editContext(const store::Case& opened, const std::vector<store::Key>& items,
                        const std::vector<StatementId>& statements);

}  // namespace fairlead::ui
