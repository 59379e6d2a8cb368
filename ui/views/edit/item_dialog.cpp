// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/item_dialog.h"

#include <QScrollArea>

#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

QString titleOf(ItemKind kind) {
  switch (kind) {
    case ItemKind::Link:
      return ItemDialog::tr("New link");
    case ItemKind::Event:
      return ItemDialog::tr("New event");
    default:
      return ItemDialog::tr("New entity");
  }
}

QString verbOf(ItemKind kind) {
  switch (kind) {
    case ItemKind::Link:
      return ItemDialog::tr("Link them");
    case ItemKind::Event:
      return ItemDialog::tr("Add the event");
    default:
      return ItemDialog::tr("Add the entity");
  }
}

/// What is most often said, so that it stands there at once.
std::vector<std::string> firstProperties(const Schema& schema) {
  if (schema.kind == ItemKind::Link) return {"startDate", "endDate"};
  if (schema.kind == ItemKind::Event) return {"name", "date", "location"};
  if (!schema.caption.empty()) return {schema.caption.front()};
  return {"name"};
}

}  // namespace

ItemDialog::ItemDialog(CaseDesk& desk, ItemKind kind, EditContext context, QWidget* parent)
    : FormDialog(titleOf(kind), verbOf(kind), parent),
      m_desk(desk),
      m_kind(kind),
      m_context(std::move(context)),
      m_schema(new QComboBox(this)),
      m_rows(new ValueRows(desk, this)),
      m_origin(new OriginField(m_context.scheme, m_context.origins, this)) {
  setObjectName("newItem");
  m_schema->setObjectName("schema");
  form()->addRow(tr("&Kind"), m_schema);
  if (kind != ItemKind::Entity && !m_context.items.empty()) {
    m_ends = new QLabel(this);
    m_ends->setWordWrap(true);
    form()->addRow(kind == ItemKind::Link ? tr("Between") : tr("Involved"), m_ends);
    if (kind == ItemKind::Link && m_context.items.size() == 2) {
      auto* swap = new QPushButton(tr("Swap ends"), this);
      swap->setAutoDefault(false);
      form()->addRow(QString(), swap);
      connect(swap, &QPushButton::clicked, this, [this] {
        std::swap(m_context.items[0], m_context.items[1]);
        showEnds();
      });
    }
    showEnds();
  }
  addWide(m_rows);
  addWide(m_origin);
  fillSchemas();
  connect(m_schema, &QComboBox::currentIndexChanged, this, &ItemDialog::chooseSchema);
  chooseSchema();
}

void ItemDialog::fillSchemas() {
  const QString usual = m_kind == ItemKind::Link ? "UnknownLink" : m_kind == ItemKind::Event ? "Event" : "Person";
  for (const auto& [name, schema] : SchemaSet::standard().all())
    if (schema.kind == m_kind && !schema.isAbstract) m_schema->addItem(translated(schema.label), toQt(name));
  m_schema->model()->sort(0);
  m_schema->setCurrentIndex(std::max(0, m_schema->findData(usual)));
}

void ItemDialog::chooseSchema() {
  const Schema& schema = SchemaSet::standard().at(fromQt(m_schema->currentData().toString()));
  m_rows->setSchema(schema, firstProperties(schema));
}

void ItemDialog::showEnds() {
  QStringList names;
  for (const store::Item& item : m_context.items) names << toQt(item.caption);
  m_ends->setText(names.join(m_kind == ItemKind::Link ? QString::fromUtf8("  →  ") : QString(", ")));
}

void ItemDialog::setOrigin(const Statement& draft, const QString& name) {
  m_origin->setDraft(draft);
  if (auto* first = m_rows->findChild<QLineEdit*>(); first && !name.isEmpty()) first->setText(name);
}

void ItemDialog::commit() {
  QString problem;
  TypedValues values = m_rows->values(problem);
  const Statement draft = m_origin->draft(problem);
  if (!problem.isEmpty()) return complain(problem);
  const Schema& schema = SchemaSet::standard().at(fromQt(m_schema->currentData().toString()));
  if (values.empty() && m_kind == ItemKind::Entity)
    return complain(tr("Say at least one thing about it, such as its name."), m_rows->findChild<QLineEdit*>());
  const auto& items = m_context.items;
  if (m_kind == ItemKind::Link) {
    values.insert(values.begin(), {{schema.from, items.at(0).id.text()}, {schema.to, items.at(1).id.text()}});
  } else if (m_kind == ItemKind::Event) {
    for (const store::Item& item : items) values.emplace_back("involved", item.id.text());
  }
  beginWork();
  const QString text =
      m_kind == ItemKind::Link
          ? tr("Linked “%1” and “%2”").arg(toQt(items[0].caption), toQt(items[1].caption))
          : tr("Added a %1: %2")
                .arg(translated(schema.label), values.empty() ? QString() : toQt(values.front().second));
  m_desk.change(
      store::Action::Alter, text,
      [schema = schema.name, values, draft](store::Case& opened, store::Transaction& transaction) {
        addItem(opened, transaction, schema, values, draft);
      },
      [dialog = QPointer<ItemDialog>(this)] {
        if (dialog) dialog->accept();
      },
      [dialog = QPointer<ItemDialog>(this)](const Error& error) {
        if (dialog) dialog->complain(toQt(error.sentence()));
      });
}

}  // namespace fairlead::ui
