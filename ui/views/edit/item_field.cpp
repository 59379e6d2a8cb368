// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/item_field.h"

#include <QCompleter>

#include "ui/base/text.h"
#include "ui/views/edit/item_label.h"

namespace fairlead::ui {

ItemField::ItemField(CaseDesk& desk, QWidget* parent)
    : QLineEdit(parent), m_desk(desk), m_found(new QStringListModel(this)) {
  setPlaceholderText(tr("Type a name of the case"));
  auto* completer = new QCompleter(m_found, this);
  completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
  setCompleter(completer);
  m_pause.setSingleShot(true);
  m_pause.setInterval(80);
  connect(this, &QLineEdit::textEdited, &m_pause, qOverload<>(&QTimer::start));
  connect(&m_pause, &QTimer::timeout, this, &ItemField::search);
}

void ItemField::setItem(const QString& id, const QString& caption) {
  m_ids[caption] = id;
  setText(caption);
}

void ItemField::search() {
  using Found = std::vector<std::pair<QString, QString>>;
  const std::string typed = fromQt(text());
  if (typed.empty()) return;
  m_desk.read<Found>(
      QString("item field %1").arg(reinterpret_cast<quintptr>(this)), this,
      [typed](const store::Case& opened, const Progress&) {
        store::SearchQuery query;
        query.text = typed + "*";
        query.limit = 30;
        Found found;
        for (const auto& hit : opened.search().search(query).hits) {
          if (hit.item.kind != ItemKind::Entity && hit.item.kind != ItemKind::Event) continue;
          found.emplace_back(itemLabel(opened, hit.item), toQt(hit.item.id.text()));
        }
        return found;
      },
      [this](const Found& found) {
        QStringList shown;
        for (const auto& [caption, id] : found) {
          m_ids[caption] = id;
          shown << caption;
        }
        m_found->setStringList(shown);
        if (!shown.isEmpty() && hasFocus()) completer()->complete();
      });
}

}  // namespace fairlead::ui
