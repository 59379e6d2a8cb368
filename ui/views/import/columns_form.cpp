// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/import/columns_form.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <set>

#include "ui/base/text.h"
#include "ui/base/theme.h"
#include "ui/views/form/form.h"

namespace fairlead::ui {

namespace {

using ingest::ItemRule;
using ingest::ValueRule;

constexpr const char* kTime = "\t";  // no property's name

bool isAlone(const ValueRule& rule, const std::string& column) {
  return rule.columns.size() == 1 && rule.columns.front() == column;
}

bool uses(const ValueRule& rule, const std::string& column) {
  return std::find(rule.columns.begin(), rule.columns.end(), column) != rule.columns.end() || rule.latitude == column ||
         rule.longitude == column || rule.currencyColumn == column;
}

QTableWidget* table(const QStringList& heads, const QString& name, QWidget* parent) {
  auto* made = new QTableWidget(0, static_cast<int>(heads.size()), parent);
  made->setHorizontalHeaderLabels(heads);
  made->setAccessibleName(name);
  made->setSelectionBehavior(QAbstractItemView::SelectRows);
  made->setSelectionMode(QAbstractItemView::SingleSelection);
  made->setEditTriggers(QAbstractItemView::NoEditTriggers);
  made->verticalHeader()->hide();
  made->verticalHeader()->setDefaultSectionSize(30);
  made->setShowGrid(false);
  made->horizontalHeader()->setStretchLastSection(true);
  return made;
}

void setText(QTableWidget* in, int row, int column, const QString& text) {
  auto* cell = new QTableWidgetItem(text);
  cell->setToolTip(text);
  in->setItem(row, column, cell);
}

}  // namespace

ColumnsForm::ColumnsForm(QWidget* parent)
    : QWidget(parent),
      m_items(table({tr("Name"), tr("Each row speaks of"), tr("From"), tr("To")}, tr("What each row speaks of"), this)),
      m_columns(table({tr("Column"), tr("First values"), tr("Says of"), tr("What it says"), tr("Tells who it is")},
                      tr("Columns"), this)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, size::kGap, 0, 0);
  auto* row = new QHBoxLayout;
  m_dates = labelledCombo(row, tr("&Dates"), this);
  m_dates->setObjectName("dates");
  m_dates->addItem(tr("As each says itself"), static_cast<int>(ingest::DateOrder::Unknown));
  m_dates->addItem(tr("Day first"), static_cast<int>(ingest::DateOrder::DayFirst));
  m_dates->addItem(tr("Month first"), static_cast<int>(ingest::DateOrder::MonthFirst));
  m_dates->addItem(tr("Year first"), static_cast<int>(ingest::DateOrder::YearFirst));
  const auto field = [&](const QString& label, const QString& hint) {
    auto* made = new QLineEdit(this);
    auto* told = new QLabel(label, this);
    told->setBuddy(made);
    made->setPlaceholderText(hint);
    made->setMaximumWidth(150);
    row->addWidget(told);
    row->addWidget(made);
    connect(made, &QLineEdit::editingFinished, this, &ColumnsForm::tell);
    return made;
  };
  m_zone = field(tr("Time &zone"), "Europe/Paris");
  m_region = field(tr("&Country of telephones"), "GB");
  row->addStretch(1);
  auto* add = new QPushButton(tr("Speaks of something more"), this);
  add->setObjectName("add");
  auto* remove = new QPushButton(tr("Leave it out"), this);
  remove->setObjectName("remove");
  for (QPushButton* button : {add, remove}) {
    button->setAutoDefault(false);
    row->addWidget(button);
  }
  column->addLayout(row);
  column->addWidget(m_items, 1);
  column->addWidget(m_columns, 2);
  m_items->setObjectName("items");
  m_columns->setObjectName("columns");
  m_columns->setColumnWidth(1, 240);
  for (const int wide : {2, 3}) m_columns->setColumnWidth(wide, 170);
  m_items->setColumnWidth(1, 200);
  connect(m_dates, &QComboBox::currentIndexChanged, this, &ColumnsForm::tell);
  connect(add, &QPushButton::clicked, this, &ColumnsForm::addItem);
  connect(remove, &QPushButton::clicked, this, &ColumnsForm::removeItem);
}

void ColumnsForm::show(const ingest::ImportSpecification& specification, const std::vector<ColumnPreview>& columns,
                       const SchemaSet& schemas) {
  m_specification = specification;
  m_told = specification.json();
  m_shown = columns;
  m_schemas = &schemas;
  const QSignalBlocker dates(m_dates), zone(m_zone), region(m_region);
  m_dates->setCurrentIndex(m_dates->findData(static_cast<int>(specification.dateOrder)));
  m_zone->setText(toQt(specification.zone));
  m_region->setText(toQt(specification.region));
  fillItems();
  fillColumns();
}

std::optional<ColumnsForm::Use> ColumnsForm::useOf(const std::string& column) const {
  for (std::size_t i = 0; i < m_specification.items.size(); ++i) {
    const ItemRule& item = m_specification.items[i];
    const bool isKey = std::find(item.key.begin(), item.key.end(), column) != item.key.end();
    if (item.time && isAlone(*item.time, column)) return Use{i, {}, isKey};
    for (std::size_t p = 0; p < item.properties.size(); ++p)
      if (isAlone(item.properties[p].second, column)) return Use{i, p, isKey};
  }
  return std::nullopt;
}

bool ColumnsForm::isUsedOtherwise(const std::string& column) const {
  const auto asks = [&](const std::vector<ingest::RowCondition>& conditions) {
    return std::any_of(conditions.begin(), conditions.end(), [&](const auto& one) { return one.column == column; });
  };
  return asks(m_specification.where) ||
         std::any_of(m_specification.items.begin(), m_specification.items.end(), [&](const ItemRule& item) {
           return item.each == column || (item.time && uses(*item.time, column)) || asks(item.where) ||
                  std::find(item.key.begin(), item.key.end(), column) != item.key.end() ||
                  std::any_of(item.properties.begin(), item.properties.end(),
                              [&](const auto& property) { return uses(property.second, column); });
         });
}

QComboBox* ColumnsForm::schemaBox(std::size_t item) {
  auto* box = new QComboBox(m_items);
  std::vector<std::pair<QString, QString>> names;
  for (const auto& [name, schema] : m_schemas->all())
    if (schema.kind == ItemKind::Entity || schema.kind == ItemKind::Link || schema.kind == ItemKind::Event)
      names.emplace_back(translated(schema.label), toQt(name));
  std::sort(names.begin(), names.end(),
            [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
  for (const auto& [label, name] : names) box->addItem(label, name);
  box->setCurrentIndex(box->findData(toQt(m_specification.items[item].schema)));
  box->setAccessibleName(tr("Each row speaks of"));
  connect(box, &QComboBox::activated, this, [this, box, item] {
    ItemRule& rule = m_specification.items[item];
    rule.schema = fromQt(box->currentData().toString());
    // What the new kind has no word for is not said any more.
    const Schema& schema = m_schemas->at(rule.schema);
    std::erase_if(rule.properties, [&](const auto& property) { return schema.property(property.first) == nullptr; });
    if (schema.kind != ItemKind::Link) rule.from.clear(), rule.to.clear();
    if (schema.time.empty() && schema.kind == ItemKind::Entity) rule.time.reset();
    fillItems();
    fillColumns();
    tell();
  });
  return box;
}

QComboBox* ColumnsForm::endBox(std::size_t item, std::string ItemRule::*end) {
  auto* box = new QComboBox(m_items);
  box->addItem(QString::fromUtf8("–"), QString());
  for (std::size_t i = 0; i < m_specification.items.size(); ++i)
    if (i != item) box->addItem(toQt(m_specification.items[i].as), toQt(m_specification.items[i].as));
  box->setCurrentIndex(std::max(0, box->findData(toQt(m_specification.items[item].*end))));
  box->setAccessibleName(end == &ItemRule::from ? tr("From") : tr("To"));
  connect(box, &QComboBox::activated, this, [this, box, item, end] {
    m_specification.items[item].*end = fromQt(box->currentData().toString());
    tell();
  });
  return box;
}

void ColumnsForm::fillItems() {
  m_items->setRowCount(0);
  m_items->setRowCount(static_cast<int>(m_specification.items.size()));
  for (std::size_t i = 0; i < m_specification.items.size(); ++i) {
    const int row = static_cast<int>(i);
    setText(m_items, row, 0, toQt(m_specification.items[i].as));
    m_items->setCellWidget(row, 1, schemaBox(i));
    const Schema* schema = m_schemas->find(m_specification.items[i].schema);
    if (!schema || schema->kind != ItemKind::Link) continue;
    m_items->setCellWidget(row, 2, endBox(i, &ItemRule::from));
    m_items->setCellWidget(row, 3, endBox(i, &ItemRule::to));
  }
}

QComboBox* ColumnsForm::propertyBox(const std::string& column, const std::optional<Use>& use) {
  auto* box = new QComboBox(m_columns);
  box->setAccessibleName(tr("What it says"));
  if (!use) {
    box->setEnabled(false);
    return box;
  }
  const ItemRule& item = m_specification.items[use->item];
  const Schema& schema = m_schemas->at(item.schema);
  if (schema.kind != ItemKind::Entity) box->addItem(tr("When it was"), QString(kTime));
  std::vector<std::pair<QString, QString>> names;
  for (const Property& property : schema.properties)
    if (property.type != PropertyType::Item) names.emplace_back(translated(property.label), toQt(property.name));
  std::sort(names.begin(), names.end(),
            [](const auto& a, const auto& b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
  for (const auto& [label, name] : names) box->addItem(label, name);
  const QString now = use->property ? toQt(item.properties[*use->property].first) : QString(kTime);
  box->setCurrentIndex(box->findData(now));
  connect(box, &QComboBox::activated, this,
          [this, box, column, at = use->item] { assign(column, at, fromQt(box->currentData().toString())); });
  return box;
}

void ColumnsForm::fillColumns() {
  m_columns->setRowCount(0);
  m_columns->setRowCount(static_cast<int>(m_shown.size()));
  for (std::size_t i = 0; i < m_shown.size(); ++i) {
    const int row = static_cast<int>(i);
    const std::string& column = m_shown[i].name;
    setText(m_columns, row, 0, toQt(column));
    setText(m_columns, row, 1, m_shown[i].values.join(QString::fromUtf8(" · ")));
    const auto use = useOf(column);
    auto* of = new QComboBox(m_columns);
    of->setAccessibleName(tr("Says of"));
    of->addItem(!use && isUsedOtherwise(column) ? tr("as the specification says") : tr("nothing"), -1);
    for (std::size_t item = 0; item < m_specification.items.size(); ++item)
      of->addItem(toQt(m_specification.items[item].as), static_cast<int>(item));
    of->setCurrentIndex(use ? static_cast<int>(use->item) + 1 : 0);
    connect(of, &QComboBox::activated, this, [this, of, column] {
      const int item = of->currentData().toInt();
      assign(column, item < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(item)), {});
    });
    m_columns->setCellWidget(row, 2, of);
    m_columns->setCellWidget(row, 3, propertyBox(column, use));
    auto* key = new QCheckBox(m_columns);
    key->setAccessibleName(tr("Tells who it is"));
    key->setToolTip(tr("Rows with the same value here speak of the same one"));
    key->setEnabled(use.has_value());
    key->setChecked(use && use->isKey);
    connect(key, &QCheckBox::toggled, this, [this, column](bool isOn) { setKey(column, isOn); });
    m_columns->setCellWidget(row, 4, key);
  }
}

void ColumnsForm::assign(const std::string& column, std::optional<std::size_t> item, const std::string& property) {
  ValueRule rule;
  rule.columns = {column};
  bool wasKey = false;
  if (const auto use = useOf(column)) {
    ItemRule& old = m_specification.items[use->item];
    wasKey = use->isKey && item == use->item;
    if (use->property) {
      if (item == use->item) rule = old.properties[*use->property].second;  // how it is read stays
      old.properties.erase(old.properties.begin() + static_cast<std::ptrdiff_t>(*use->property));
    } else {
      if (item == use->item) rule = *old.time;
      old.time.reset();
    }
    std::erase(old.key, column);
  }
  if (item) {
    ItemRule& now = m_specification.items[*item];
    const Schema& schema = m_schemas->at(now.schema);
    std::string wanted = property;
    if (wanted.empty()) {  // the first word of its kind that no other column says
      std::set<std::string> said;
      for (const auto& [name, ignored] : now.properties) said.insert(name);
      const auto free = std::find_if(schema.properties.begin(), schema.properties.end(), [&](const Property& one) {
        return one.type != PropertyType::Item && !said.contains(one.name);
      });
      if (free != schema.properties.end()) wanted = free->name;
    }
    // A time of several columns is what the form cannot say, and stays.
    const bool isTimeJoined = now.time && now.time->columns.size() != 1;
    if (wanted == kTime && !isTimeJoined)
      now.time = rule;
    else if (!wanted.empty() && wanted != kTime)
      now.properties.emplace_back(wanted, rule);
    if (wasKey) now.key.push_back(column);
  }
  fillColumns();
  tell();
}

void ColumnsForm::setKey(const std::string& column, bool isKey) {
  const auto use = useOf(column);
  if (!use) return;
  std::vector<std::string>& key = m_specification.items[use->item].key;
  std::erase(key, column);
  if (isKey) key.push_back(column);
  tell();
}

void ColumnsForm::addItem() {
  ItemRule made;
  made.schema = "Person";
  for (int number = 1;; ++number) {
    made.as = "thing " + std::to_string(number);
    if (std::none_of(m_specification.items.begin(), m_specification.items.end(),
                     [&](const ItemRule& one) { return one.as == made.as; }))
      break;
  }
  m_specification.items.push_back(std::move(made));
  fillItems();
  fillColumns();
  tell();
}

void ColumnsForm::removeItem() {
  const int row = m_items->currentRow();
  if (row < 0 || row >= static_cast<int>(m_specification.items.size())) return;
  const std::string gone = m_specification.items[static_cast<std::size_t>(row)].as;
  m_specification.items.erase(m_specification.items.begin() + row);
  for (ItemRule& item : m_specification.items) {
    if (item.from == gone) item.from.clear();
    if (item.to == gone) item.to.clear();
    std::erase_if(item.properties, [&](const auto& property) { return property.second.item == gone; });
  }
  fillItems();
  fillColumns();
  tell();
}

void ColumnsForm::tell() {
  const std::string before = m_told;
  m_specification.dateOrder = static_cast<ingest::DateOrder>(m_dates->currentData().toInt());
  m_specification.zone = fromQt(m_zone->text().trimmed());
  m_specification.region = fromQt(m_region->text().trimmed().toUpper());
  m_told = m_specification.json();
  if (m_told != before) emit changed(toQt(m_told));
}

}  // namespace fairlead::ui
