// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/edit/value_rows.h"

#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/views/edit/item_field.h"

namespace fairlead::ui {

namespace {

QString hintFor(PropertyType type) {
  switch (type) {
    case PropertyType::Time:
      return ValueRows::tr("2022-09-03, or 2022-09-03T04:15+02:00");
    case PropertyType::Place:
      return ValueRows::tr("2.128,50.987, with ~500 behind for 500 m");
    case PropertyType::Money:
      return ValueRows::tr("2500 EUR");
    case PropertyType::Phone:
      return ValueRows::tr("+44 7700 900123");
    default:
      return {};
  }
}

QString textOf(const QWidget* editor) {
  if (const auto* item = qobject_cast<const ItemField*>(editor)) return item->id();
  if (const auto* line = qobject_cast<const QLineEdit*>(editor)) return line->text().trimmed();
  if (const auto* choice = qobject_cast<const QComboBox*>(editor)) return choice->currentText();
  return {};
}

}  // namespace

ValueRows::ValueRows(CaseDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(size::kGap);
  auto* more = new QPushButton(tr("Say more"), this);
  more->setObjectName("more");
  more->setAutoDefault(false);
  m_column->addWidget(more, 0, Qt::AlignLeft);
  connect(more, &QPushButton::clicked, this, [this] { addRow(); });
}

void ValueRows::setSchema(const Schema& schema, const std::vector<std::string>& first) {
  QString ignored;
  const TypedValues before = m_schema ? values(ignored) : TypedValues();
  m_schema = &schema;
  for (Row& row : m_rows) row.widget->deleteLater();
  m_rows.clear();
  for (const std::string& property : first)
    if (schema.property(property)) addRow(property);
  for (const auto& [property, value] : before) {
    const Property* known = schema.property(property);
    if (!known || known->type == PropertyType::Item) continue;
    const auto same = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) {
      return fromQt(row.property->currentData().toString()) == property && textOf(row.value).isEmpty();
    });
    if (same == m_rows.end())
      addRow(property, toQt(value));
    else
      setEditor(*same, toQt(value), {});
  }
  if (m_rows.empty()) addRow();
}

void ValueRows::addRow(const std::string& property, const QString& value, const QString& caption) {
  if (!m_schema) return;
  auto* widget = new QWidget(this);
  auto* line = new QHBoxLayout(widget);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(size::kGap);
  auto* choice = new QComboBox(widget);
  choice->setAccessibleName(tr("What is said"));
  for (const Property& known : m_schema->properties) choice->addItem(translated(known.label), toQt(known.name));
  if (const int at = choice->findData(toQt(property)); at >= 0) choice->setCurrentIndex(at);
  choice->setMinimumWidth(150);
  line->addWidget(choice, 2);
  m_column->insertWidget(m_column->count() - 1, widget);
  m_rows.push_back({widget, choice, nullptr});
  setEditor(m_rows.back(), value, caption);
  connect(choice, &QComboBox::currentIndexChanged, this, [this, choice] {
    if (Row* row = rowOf(choice)) setEditor(*row, textOf(row->value), {});
  });
}

ValueRows::Row* ValueRows::rowOf(const QComboBox* property) {
  const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.property == property; });
  return at == m_rows.end() ? nullptr : &*at;
}

void ValueRows::setEditor(Row& row, const QString& value, const QString& caption) {
  const std::string name = fromQt(row.property->currentData().toString());
  const Property* property = m_schema->property(name);
  QWidget* made = nullptr;
  if (property && property->type == PropertyType::Choice) {
    auto* choice = new QComboBox(row.widget);
    choice->addItem(QString());
    for (const std::string& one : property->choices) choice->addItem(toQt(one));
    choice->setCurrentIndex(std::max(0, choice->findText(value)));
    made = choice;
  } else if (property && property->type == PropertyType::Item) {
    auto* item = new ItemField(m_desk, row.widget);
    if (!value.isEmpty() && !caption.isEmpty()) item->setItem(value, caption);
    made = item;
  } else {
    auto* line = new QLineEdit(value, row.widget);
    if (property) line->setPlaceholderText(hintFor(property->type));
    made = line;
  }
  made->setObjectName("value:" + toQt(name));
  made->setAccessibleName(row.property->currentText());
  delete row.value;
  row.value = made;
  static_cast<QHBoxLayout*>(row.widget->layout())->addWidget(made, 3);
}

TypedValues ValueRows::values(QString& problem) const {
  TypedValues typed;
  for (const Row& row : m_rows) {
    const QString value = textOf(row.value);
    if (const auto* item = qobject_cast<const ItemField*>(row.value);
        item && value.isEmpty() && !item->text().isEmpty())
      problem = tr("Nothing in the case is called “%1”; choose one of the list.").arg(item->text());
    if (!value.isEmpty()) typed.emplace_back(fromQt(row.property->currentData().toString()), fromQt(value));
  }
  return typed;
}

}  // namespace fairlead::ui
