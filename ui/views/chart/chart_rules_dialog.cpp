// SPDX-FileCopyrightText: 2026 The Fairlead authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/chart/chart_rules_dialog.h"

#include <QPointer>
#include <map>
#include <utility>

#include "core/geo/geocode.h"
#include "core/model/value.h"
#include "ui/base/text.h"

namespace fairlead::ui {

namespace {

using Test = RuleCondition::Test;

/// What can be compared so.
bool isComparable(const Property& property, Test test) {
  switch (test) {
    case Test::Before:
    case Test::After:
      return property.type == PropertyType::Time;
    case Test::Within:
      return property.type == PropertyType::Place;
    case Test::Known:
    case Test::Unknown:
      return property.type != PropertyType::Item;
    default:
      return property.type != PropertyType::Item && property.type != PropertyType::Place &&
             property.type != PropertyType::Time;
  }
}

}  // namespace

ChartRulesDialog::ChartRulesDialog(CaseDesk& desk, const QString& chart, const std::vector<SavedRule>& rules,
                                   QWidget* parent)
    : FormDialog(tr("Mark by rule"), tr("Mark them"), parent),
      m_desk(desk),
      m_chart(chart),
      m_listed(new QListWidget(this)),
      m_schema(new QComboBox(this)),
      m_property(new QComboBox(this)),
      m_test(new QComboBox(this)),
      m_tone(new QComboBox(this)),
      m_value(new QLineEdit(this)),
      m_letters(new QLineEdit(this)),
      m_kilometres(new QDoubleSpinBox(this)) {
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
  const std::pair<QString, Test> tests[] = {{tr("is"), Test::Is},          {tr("contains"), Test::Contains},
                                            {tr("is known"), Test::Known}, {tr("is not known"), Test::Unknown},
                                            {tr("before"), Test::Before},  {tr("after"), Test::After},
                                            {tr("within"), Test::Within},  {tr("links or more"), Test::LinksAtLeast}};
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
  m_kilometres->setObjectName("kilometres");
  m_kilometres->setRange(0.1, 5000);
  m_kilometres->setDecimals(1);
  m_kilometres->setValue(10);
  m_kilometres->setSuffix(tr(" km"));
  m_listed->setObjectName("conditions");
  m_listed->setAccessibleName(tr("All of these must hold"));
  auto* also = new QPushButton(tr("&And another"), this);
  also->setObjectName("andAnother");
  also->setAutoDefault(false);
  form()->addRow(tr("&Kind"), m_schema);
  form()->addRow(tr("All o&f"), m_listed);
  form()->addRow(tr("&Comparison"), m_test);
  form()->addRow(tr("Pr&operty"), m_property);
  form()->addRow(tr("Val&ue"), m_value);
  form()->addRow(tr("&Distance"), m_kilometres);
  form()->addRow(QString(), also);
  form()->setRowVisible(m_listed, false);
  form()->addRow(tr("&Letters of the badge"), m_letters);
  form()->addRow(tr("&Tone"), m_tone);
  addWide(quietLabel(tr("On this chart alone, and told in its legend."), this));
  connect(m_schema, &QComboBox::currentIndexChanged, this, &ChartRulesDialog::offerProperties);
  connect(m_test, &QComboBox::currentIndexChanged, this, [this] {
    offerProperties();
    showValue();
  });
  connect(also, &QPushButton::clicked, this, &ChartRulesDialog::addCondition);
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
        if (isComparable(one, test())) properties.emplace(translated(one.label), toQt(one.name));
  for (const auto& [label, name] : properties) m_property->addItem(label, name);
  m_property->setCurrentIndex(std::max(0, m_property->findData(before)));
}

RuleCondition::Test ChartRulesDialog::test() const { return static_cast<Test>(m_test->currentData().toInt()); }

void ChartRulesDialog::showValue() {
  const Test chosen = test();
  m_property->setEnabled(chosen != Test::LinksAtLeast);
  m_value->setEnabled(chosen != Test::Known && chosen != Test::Unknown);
  form()->setRowVisible(m_kilometres, chosen == Test::Within);
  const bool isTime = chosen == Test::Before || chosen == Test::After;
  m_value->setPlaceholderText(chosen == Test::LinksAtLeast ? "5"
                              : isTime                     ? "2022-09-03"
                              : chosen == Test::Within     ? tr("Gravelines, or 51.0, 2.1")
                                                           : QString());
}

RuleCondition ChartRulesDialog::condition() const {
  RuleCondition said;
  said.test = test();
  if (m_property->isEnabled()) said.property = fromQt(m_property->currentData().toString());
  if (m_value->isEnabled()) said.value = fromQt(m_value->text().trimmed());
  return said;
}

bool ChartRulesDialog::canonical(RuleCondition& condition) {
  if (condition.test == Test::Within) {
    condition.said = std::exchange(condition.value, {});
    // The biggest of its name, which the rule's words then tell by country.
    if (const auto found = geo::geocode(condition.said, 1); !found.empty() && found.front().place.point) {
      Place area = found.front().place;
      area.wkt.clear();
      area.uncertaintyMetres = m_kilometres->value() * 1000;
      condition.value = area.text();
      condition.said = found.front().text;
    } else if (!condition.said.empty()) {
      complain(tr("No place of this name or at these coordinates is known; write it as 51.0, 2.1."), m_value);
      return false;
    }
  }
  if (const QString problem = condition.problem(); !problem.isEmpty()) {
    complain(problem,
             condition.property.empty() && m_property->isEnabled() ? static_cast<QWidget*>(m_property) : m_value);
    return false;
  }
  try {  // as the case keeps it: "Iraq" is iq
    const Property* property = condition.looksAt(fromQt(m_schema->currentData().toString()));
    const bool isTyped = condition.test == Test::Is || condition.test == Test::Before || condition.test == Test::After;
    if (property && isTyped) condition.value = canonicalValue(*property, condition.value);
  } catch (const Failure& failure) {
    complain(toQt(failure.error().sentence()), m_value);
    return false;
  }
  return true;
}

void ChartRulesDialog::addCondition() {
  if (m_conditions.size() + 1 >= ChartRule::kMostConditions)
    return complain(tr("A rule has five conditions at most."), m_listed);
  RuleCondition added = condition();
  if (!canonical(added)) return;
  auto* row = new QListWidgetItem(added.words(fromQt(m_schema->currentData().toString())), m_listed);
  row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
  row->setCheckState(Qt::Checked);
  m_conditions.push_back(std::move(added));
  m_listed->setFixedHeight(m_listed->sizeHintForRow(0) * m_listed->count() + 8);
  form()->setRowVisible(m_listed, true);
  m_schema->setEnabled(false);  // its properties are those of this kind
  m_value->clear();
  m_test->setFocus();
}

std::optional<ChartRule> ChartRulesDialog::rule() {
  ChartRule rule;
  rule.schema = fromQt(m_schema->currentData().toString());
  for (std::size_t i = 0; i < m_conditions.size(); ++i)
    if (m_listed->item(static_cast<int>(i))->checkState() == Qt::Checked) rule.conditions.push_back(m_conditions[i]);
  // An empty last line is no condition once there are others.
  RuleCondition last = condition();
  const bool isLeft = !rule.conditions.empty() && m_value->isEnabled() && last.value.empty();
  if (!isLeft) {
    if (!canonical(last)) return std::nullopt;
    rule.conditions.push_back(std::move(last));
  }
  rule.badge = {m_letters->text().trimmed(), static_cast<ChartBadge::Tone>(m_tone->currentData().toInt())};
  if (const QString problem = rule.problem(); !problem.isEmpty()) {
    complain(problem, m_letters);
    return std::nullopt;
  }
  return rule;
}

void ChartRulesDialog::commit() {
  std::vector<StatementId> takenBack;
  for (std::size_t i = 0; i < m_statements.size(); ++i)
    if (m_rules->item(static_cast<int>(i))->checkState() != Qt::Checked) takenBack.push_back(m_statements[i]);
  std::optional<ChartRule> added;
  if (!m_letters->text().trimmed().isEmpty() || takenBack.empty()) {
    added = rule();
    if (!added) return;
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
