// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/edit_context.h"

#include "ui/base/text.h"

namespace fairlead::ui {

EditContext editContext(const store::Case& opened, const std::vector<store::Key>& items,
                        const std::vector<StatementId>& statements) {
  constexpr std::int64_t kMostOrigins = 500;
  EditContext context;
  context.scheme = opened.properties().scheme;
  const store::ItemRepository::Filter reports{{}, ItemKind::Report};
  const std::int64_t all = opened.items().count(reports);
  auto latest = opened.items().list(reports, std::max<std::int64_t>(0, all - kMostOrigins), kMostOrigins);
  for (auto at = latest.rbegin(); at != latest.rend(); ++at) context.origins.push_back({at->id, toQt(at->caption)});
  for (const store::Key key : items)
    if (auto item = opened.items().find(key)) context.items.push_back(std::move(*item));
  for (const StatementId id : statements) {
    auto statement = opened.statements().find(id);
    if (!statement || !statement->isInForce)
      throw Failure(ErrorCode::NotFound, "This statement is no longer in force; somebody has corrected it meanwhile.");
    if (statement->target != 0) context.targetCaption = toQt(opened.items().caption(statement->target));
    if (context.items.empty())
      if (auto item = opened.items().find(statement->subject)) context.items.push_back(std::move(*item));
    context.statements.push_back(std::move(*statement));
  }
  return context;
}

}  // namespace fairlead::ui
