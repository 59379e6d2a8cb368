// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pack/part_options.h"

#include <QFormLayout>
#include <algorithm>
#include <set>

#include "core/model/schema.h"
#include "ui/base/text.h"
#include "ui/base/theme.h"

namespace fairlead::ui {

namespace {

const std::set<std::string> kHaveMost{"findings", "prominent", "chronology", "contacts",
                                      "payments", "places",    "profiles",   "evidence"};

/// Kinds by their names in the schema, whatever language they are typed in.
Json kindsOf(const QString& typed) {
  Json kinds = Json::array();
  for (const QString& word : typed.split(',', Qt::SkipEmptyParts))
    for (const auto& [name, schema] : SchemaSet::standard().all())
      if (word.trimmed().compare(toQt(name), Qt::CaseInsensitive) == 0 ||
          word.trimmed().compare(translated(schema.plural), Qt::CaseInsensitive) == 0 ||
          word.trimmed().compare(translated(schema.label), Qt::CaseInsensitive) == 0) {
        kinds.push_back(name);
        break;
      }
  return kinds;
}

QString kindsText(const Json& section) {
  QStringList words;
  const auto found = section.find("schemas");
  if (found == section.end() || !found->is_array()) return {};
  for (const Json& kind : *found) {
    if (!kind.is_string()) continue;
    const Schema* schema = SchemaSet::standard().find(kind.get<std::string>());
    words << (schema ? translated(schema->plural) : toQt(kind.get<std::string>()));
  }
  return words.join(", ");
}

}  // namespace

PartOptions::PartOptions(QWidget* parent)
    : QWidget(parent),
      m_most(new QSpinBox(this)),
      m_kinds(new QLineEdit(this)),
      m_rows(new QCheckBox(tr("Also what stands row by row in tables"), this)),
      m_pageEach(new QCheckBox(tr("A page for each"), this)),
      m_citedOnly(new QCheckBox(tr("Only what something in the pack rests on"), this)) {
  auto* form = new QFormLayout(this);
  form->setContentsMargins(0, 0, 0, 0);
  form->setSpacing(size::kGap);
  m_most->setRange(0, 100'000);
  m_most->setSpecialValueText(tr("as usual"));
  m_most->setObjectName("most");
  m_kinds->setObjectName("kinds");
  m_kinds->setPlaceholderText(tr("Kinds with commas between, such as Persons, Vessels"));
  form->addRow(tr("At most"), m_most);
  form->addRow(tr("Of"), m_kinds);
  form->addRow(QString(), m_rows);
  form->addRow(QString(), m_pageEach);
  form->addRow(QString(), m_citedOnly);
  connect(m_most, &QSpinBox::editingFinished, this, &PartOptions::change);
  connect(m_kinds, &QLineEdit::editingFinished, this, &PartOptions::change);
  for (QCheckBox* box : {m_rows, m_pageEach, m_citedOnly})
    connect(box, &QCheckBox::clicked, this, &PartOptions::change);
}

bool PartOptions::show(const Json& section) {
  m_isShowing = true;
  m_section = section;
  const std::string part = textIn(section, "part");
  auto* form = static_cast<QFormLayout*>(layout());
  form->setRowVisible(m_most, kHaveMost.contains(part));
  form->setRowVisible(m_kinds, part == "profiles");
  form->setRowVisible(m_rows, part == "chronology");
  form->setRowVisible(m_pageEach, part == "profiles");
  form->setRowVisible(m_citedOnly, part == "sources");
  m_most->setValue(static_cast<int>(std::clamp<std::int64_t>(numberIn(section, "most").value_or(0), 0, 100'000)));
  m_kinds->setText(kindsText(section));
  const auto rows = section.find("rows");
  m_rows->setChecked(rows == section.end() || !rows->is_boolean() || rows->get<bool>());
  m_pageEach->setChecked(isSetIn(section, "page_each"));
  m_citedOnly->setChecked(isSetIn(section, "cited_only"));
  m_isShowing = false;
  return kHaveMost.contains(part) || part == "sources";
}

void PartOptions::change() {
  if (m_isShowing) return;
  Json changed = m_section;
  const std::string part = textIn(changed, "part");
  if (kHaveMost.contains(part)) setNumber(changed, "most", m_most->value());
  if (part == "profiles") {
    const Json kinds = kindsOf(m_kinds->text());
    if (kinds.empty())
      changed.erase("schemas");
    else
      changed["schemas"] = kinds;
    setFlag(changed, "page_each", m_pageEach->isChecked());
  }
  if (part == "chronology") {
    if (m_rows->isChecked())
      changed.erase("rows");
    else
      changed["rows"] = false;
  }
  if (part == "sources") setFlag(changed, "cited_only", m_citedOnly->isChecked());
  if (changed == m_section) return;
  m_section = changed;
  emit this->changed(QByteArray::fromStdString(changed.dump()));
}

}  // namespace fairlead::ui
