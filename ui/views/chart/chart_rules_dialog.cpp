// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chart/chart_rules_dialog.h"

#include <QPointer>
#include <map>

#include "core/model/value.h"
#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

/// What can be compared as words.
bool isComparable(const Property& property) {
  return property.type != PropertyType::Item && property.type != PropertyType::Place &&
         property.type != PropertyType::Time;
}

}  // namespace

ChartRulesDialog::ChartRulesDialog(CaseDesk& desk, const QString& chart, const std::vector<SavedRule>& rules,
                                   QWidget* parent)
    : FormDialog(tr("Mark by rule"), tr("Mark them"), parent),
      m_desk(desk),
      m_chart(chart),
      m_schema(new QComboBox(this)),
      m_property(new QComboBox(this)),
      m_test(new QComboBox(this)),
      m_tone(new QComboBox(this)),
      m_value(new QLineEdit(this)),
      m_letters(new QLineEdit(this)) {
  setObjectName("chartRules");
  if (!rules.empty()) {
    m_rules = new QListWidget(this);
    m_rules->setObjectName("rules");
    for (const SavedRule& one : rules) {
      m_statements.push_back(one.statement);
      auto* row =
          new QListWidgetItem(QString::fromUtf8("%1 · %2").arg(one.rule.badge.letters, one.rule.words()), m_rules);
      row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
      row->setCheckState(Qt::Checked);
    }
    m_rules->setFixedHeight(m_rules->sizeHintForRow(0) * static_cast<int>(std::min<std::size_t>(rules.size(), 6)) + 8);
    form()->addRow(tr("&Rules"), m_rules);
    addWide(quietLabel(tr("One that is unticked is taken back. Below stands another, if it has letters."), this));
  }
  m_schema->addItem(tr("Whatever it is"), QString());
  std::map<QString, QString> kinds;
  for (const auto& [name, schema] : SchemaSet::standard().all())
    if (schema.kind == ItemKind::Entity) kinds.emplace(translated(schema.label), toQt(name));
  for (const auto& [label, name] : kinds) m_schema->addItem(label, name);
  m_schema->setCurrentIndex(std::max(0, m_schema->findData("Person")));
  const std::pair<QString, ChartRule::Test> tests[] = {{tr("is"), ChartRule::Test::Is},
                                                       {tr("contains"), ChartRule::Test::Contains},
                                                       {tr("is known"), ChartRule::Test::Known},
                                                       {tr("is not known"), ChartRule::Test::Unknown},
                                                       {tr("links or more"), ChartRule::Test::LinksAtLeast}};
  for (const auto& [text, test] : tests) m_test->addItem(text, static_cast<int>(test));
  const std::pair<QString, ChartBadge::Tone> tones[] = {{tr("quiet"), ChartBadge::Tone::Quiet},
                                                        {tr("strong"), ChartBadge::Tone::Strong},
                                                        {tr("alert"), ChartBadge::Tone::Alert}};
  for (const auto& [text, tone] : tones) m_tone->addItem(text, static_cast<int>(tone));
  m_letters->setMaxLength(3);
  m_schema->setObjectName("schema");
  m_property->setObjectName("property");
  m_test->setObjectName("test");
  m_tone->setObjectName("tone");
  m_value->setObjectName("value");
  m_letters->setObjectName("letters");
  form()->addRow(tr("&Kind"), m_schema);
  form()->addRow(tr("Pr&operty"), m_property);
  form()->addRow(tr("&Comparison"), m_test);
  form()->addRow(tr("Val&ue"), m_value);
  form()->addRow(tr("&Letters of the badge"), m_letters);
  form()->addRow(tr("&Tone"), m_tone);
  addWide(quietLabel(tr("On this chart alone, and told in its legend."), this));
  connect(m_schema, &QComboBox::currentIndexChanged, this, &ChartRulesDialog::offerProperties);
  connect(m_test, &QComboBox::currentIndexChanged, this, &ChartRulesDialog::showValue);
  offerProperties();
  showValue();
  m_letters->setFocus();
}

void ChartRulesDialog::offerProperties() {
  const QString before = m_property->currentData().toString();
  m_property->clear();
  std::map<QString, QString> properties;
  const std::string chosen = fromQt(m_schema->currentData().toString());
  for (const auto& [name, schema] : SchemaSet::standard().all())
    if (schema.kind == ItemKind::Entity && (chosen.empty() || name == chosen))
      for (const Property& one : schema.properties)
        if (isComparable(one)) properties.emplace(translated(one.label), toQt(one.name));
  for (const auto& [label, name] : properties) m_property->addItem(label, name);
  m_property->setCurrentIndex(std::max(0, m_property->findData(before)));
}

void ChartRulesDialog::showValue() {
  const auto test = static_cast<ChartRule::Test>(m_test->currentData().toInt());
  m_property->setEnabled(test != ChartRule::Test::LinksAtLeast);
  m_value->setEnabled(test != ChartRule::Test::Known && test != ChartRule::Test::Unknown);
  m_value->setPlaceholderText(test == ChartRule::Test::LinksAtLeast ? "5" : QString());
}

ChartRule ChartRulesDialog::rule() const {
  ChartRule rule;
  rule.schema = fromQt(m_schema->currentData().toString());
  rule.test = static_cast<ChartRule::Test>(m_test->currentData().toInt());
  if (m_property->isEnabled()) rule.property = fromQt(m_property->currentData().toString());
  if (m_value->isEnabled()) rule.value = fromQt(m_value->text().trimmed());
  rule.badge = {m_letters->text().trimmed(), static_cast<ChartBadge::Tone>(m_tone->currentData().toInt())};
  return rule;
}

void ChartRulesDialog::commit() {
  std::vector<StatementId> takenBack;
  for (std::size_t i = 0; i < m_statements.size(); ++i)
    if (m_rules->item(static_cast<int>(i))->checkState() != Qt::Checked) takenBack.push_back(m_statements[i]);
  std::optional<ChartRule> added;
  if (!m_letters->text().trimmed().isEmpty() || takenBack.empty()) {
    added = rule();
    if (const QString problem = added->problem(); !problem.isEmpty())
      return complain(problem, added->badge.letters.isEmpty() ? m_letters : m_value);
    try {  // as the case keeps it: "Iraq" is iq
      if (const Property* property = added->looksAt(); property && added->test == ChartRule::Test::Is)
        added->value = canonicalValue(*property, added->value);
    } catch (const Failure& failure) {
      return complain(toQt(failure.error().sentence()), m_value);
    }
  }
  beginWork();
  m_desk.change(
      store::Action::Alter, tr("Marked by rule on the chart “%1”").arg(m_chart),
      [chart = fromQt(m_chart), takenBack, added](store::Case& opened, store::Transaction& transaction) {
        setRules(opened, transaction, chart, takenBack, added);
      },
      [dialog = QPointer<ChartRulesDialog>(this)] {
        if (dialog) dialog->accept();
      },
      [dialog = QPointer<ChartRulesDialog>(this)](const Error& error) {
        if (dialog) dialog->complain(toQt(error.sentence()), dialog->m_value);
      });
}

}  // namespace fairlead::ui
