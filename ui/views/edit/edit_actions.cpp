// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/edit_actions.h"

#include "core/geo/thumbnail.h"
#include "core/ingest/picture_import.h"
#include "ui/base/text.h"
#include "ui/views/edit/item_dialog.h"
#include "ui/views/edit/value_dialog.h"

namespace fairlead::ui {

EditActions::EditActions(CaseDesk& desk, QWidget* window) : QObject(window), m_desk(desk), m_window(window) {}

void EditActions::withContext(const std::vector<ItemKey>& items, const std::vector<StatementId>& statements,
                              std::function<void(EditContext)> open) {
  if (!m_desk.mayWrite()) return;
  m_desk.read<EditContext>(
      "edit context", this,
      [items, statements](const store::Case& opened, const Progress&) {
        return editContext(opened, items, statements);
      },
      std::move(open));
}

void EditActions::newItem(ItemKind kind, const std::vector<ItemKey>& ends) {
  if (kind == ItemKind::Link && ends.size() != 2) return;
  withContext(ends, {}, [this, kind](EditContext context) {
    (new ItemDialog(m_desk, kind, std::move(context), m_window))->open();
  });
}

void EditActions::newFromPassage(ItemKey report, int begin, int end, const QString& words) {
  withContext({report}, {}, [this, begin, end, words](EditContext context) {
    if (context.items.empty()) return;
    Statement draft;
    draft.origin.item = context.items.front().id;
    draft.origin.locator = fromQt(QString("%1-%2").arg(begin).arg(end));
    auto* dialog = new ItemDialog(m_desk, ItemKind::Entity, std::move(context), m_window);
    dialog->setOrigin(draft, words);
    dialog->open();
  });
}

void EditActions::sayMore(ItemKey item) {
  withContext({item}, {}, [this](EditContext context) {
    if (!context.items.empty()) (new ValueDialog(m_desk, std::move(context), m_window))->open();
  });
}

void EditActions::correct(StatementId statement) {
  withContext({}, {statement}, [this](EditContext context) {
    if (!context.items.empty()) (new ValueDialog(m_desk, std::move(context), m_window))->open();
  });
}

void EditActions::decide(DecisionDialog::Kind kind, const std::vector<ItemKey>& items,
                         const std::vector<StatementId>& statements, const QString& decision) {
  if (items.empty() && statements.empty()) return;
  if (kind == DecisionDialog::Kind::Judge && items.size() != 2) return;
  withContext(items, statements, [this, kind, decision](EditContext context) {
    auto* dialog = new DecisionDialog(m_desk, kind, std::move(context), m_window);
    if (!decision.isEmpty()) dialog->setDecision(decision);
    dialog->open();
  });
}

void EditActions::givePicture(ItemKey entity, const QString& file) {
  if (!m_desk.mayWrite()) return emit m_desk.said(tr("The case can only be looked at, so nothing can come in."));
  const QString name = file.section('/', -1);
  m_desk.write<std::string>(
      tr("Picture: %1").arg(name),
      [entity, path = std::filesystem::path(file.toStdString()), text = tr("A picture of %1").toStdString()](
          store::Case& opened, const store::Actor& actor, const Progress& progress) {
        ContainedProcess process(geo::thumbnailLimits());
        const ingest::PreparedPicture picture = ingest::preparePicture(path, process, progress);
        const auto item = opened.items().find(entity);
        if (!item) throw Failure(ErrorCode::NotFound, "This item is no longer in the case.");
        opened
            .change(actor, store::Action::Alter, fromQt(toQt(text).arg(toQt(item->caption))),
                    [&](store::Transaction& t) { ingest::addPicture(opened, t, item->id, picture, {}); })
            .orThrow();
        return item->caption;
      },
      [this](const std::string& caption) {
        emit m_desk.said(tr("%1 has a picture now. Undo takes it back.").arg(toQt(caption)));
      });
}

void EditActions::regradeReport(ItemKey report) {
  m_desk.read<std::vector<StatementId>>(
      "report statements", this,
      [report](const store::Case& opened, const Progress&) {
        std::vector<StatementId> all;
        for (const auto& statement : opened.statements().from(report)) all.push_back(statement.id);
        return all;
      },
      [this, report](const std::vector<StatementId>& all) {
        if (all.empty())
          emit m_desk.said(tr("Nothing rests on this item, so that there is nothing to grade anew."));
        else
          decide(DecisionDialog::Kind::Regrade, {report}, all);
      });
}

}  // namespace fairlead::ui
